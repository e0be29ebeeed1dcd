/** The meaning of the inputs: names, references, values, priors, histories. */
package org.inferencefrontier.input.check;

/** Parameters, their priors and ranges, and the values of one run. */
package org.inferencefrontier.world.parameter;

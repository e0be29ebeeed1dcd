/** Commands. */
package org.inferencefrontier.cli;

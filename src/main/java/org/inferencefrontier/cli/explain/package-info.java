/** {@code frontier explain}: who decided what, and why. */
package org.inferencefrontier.cli.explain;

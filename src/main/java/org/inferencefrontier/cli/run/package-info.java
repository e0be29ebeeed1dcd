/** {@code frontier run}: one run, or a failed one again. */
package org.inferencefrontier.cli.run;

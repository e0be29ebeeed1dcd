/** The pages that say how far to trust the rest: fit, backcast, drivers, convergence, claims. */
package org.inferencefrontier.report.credibility;

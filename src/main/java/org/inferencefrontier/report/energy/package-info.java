/** The page of load, grids, generation and policy of power. */
package org.inferencefrontier.report.energy;

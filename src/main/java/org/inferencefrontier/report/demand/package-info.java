/** The page of work asked for and served, the crossover and who serves whom. */
package org.inferencefrontier.report.demand;

/** The page on which readers draw any indicator, and its data. */
package org.inferencefrontier.report.explore;

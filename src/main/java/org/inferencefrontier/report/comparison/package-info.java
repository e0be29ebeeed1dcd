/** The page of compared scenarios. */
package org.inferencefrontier.report.comparison;

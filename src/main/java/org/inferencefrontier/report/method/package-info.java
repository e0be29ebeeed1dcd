/** The page of how the study was made. */
package org.inferencefrontier.report.method;

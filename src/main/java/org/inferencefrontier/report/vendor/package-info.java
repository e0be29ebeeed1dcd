/** Pages of vendors of accelerators, their market and their programmes. */
package org.inferencefrontier.report.vendor;

/** Pages of operators, their market and their decisions. */
package org.inferencefrontier.report.operator;

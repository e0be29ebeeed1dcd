/**
 * Figures of a study's numbers: which values, in which measure, drawn by {@code chart} and {@code
 * map}.
 */
package org.inferencefrontier.report.figure;

/**
 * The report: a folder of pages that opens from disk. Findings and page models are built here;
 * drawing is in {@code chart} and {@code map}, the models the templates read in {@code page}.
 */
package org.inferencefrontier.report;

/**
 * The report: a folder of pages that opens from disk. Here the folder is planned and written; a
 * package makes each page of the navigation, from what {@code site} gives to all of them, and
 * {@code figure} makes charts of a study's numbers.
 */
package org.inferencefrontier.report;

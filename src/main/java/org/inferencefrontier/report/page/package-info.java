/**
 * What the templates read: plain records, finished text and trusted SVG. Public because compiled
 * templates live in a package of their own.
 */
package org.inferencefrontier.report.page;

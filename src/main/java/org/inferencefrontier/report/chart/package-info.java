/** Charts as inline SVG in one house theme; knows nothing of agents or studies. */
package org.inferencefrontier.report.chart;

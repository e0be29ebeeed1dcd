/** The world map: outlines, projection, drawing. */
package org.inferencefrontier.report.map;

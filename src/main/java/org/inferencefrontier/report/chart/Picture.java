package org.inferencefrontier.report.chart;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A chart or map: as SVG for the page, and as drawing for other outputs.
 *
 * @param svg an {@code svg} element; trusted, its texts are escaped
 * @param width width in user units
 * @param height height in user units
 * @param drawing draws it on the graphics given to it
 */
public record Picture(String svg, int width, int height, Consumer<Graphics2D> drawing) {}

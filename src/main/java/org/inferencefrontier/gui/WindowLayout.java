package org.inferencefrontier.gui;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import org.inferencefrontier.gui.map.Geometry;
import org.inferencefrontier.gui.map.MapWindow;

/**
 * Where the windows stand at first: the console is a column at the right, the map takes what is
 * left of the screen's width, and the charts lie under it.
 *
 * @param map bounds of the map's window
 * @param console bounds of the console
 * @param charts bounds of the charts
 */
record WindowLayout(Rectangle map, Rectangle console, Rectangle charts) {
  private static final double COLUMN_SHARE = 0.28;
  private static final int NARROWEST_COLUMN = 420;
  private static final int WIDEST_COLUMN = 560;
  private static final double LEAST_CHART_SHARE = 0.3;

  /** For the screen that there is. */
  static WindowLayout ofScreen() {
    return of(GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds());
  }

  static WindowLayout of(Rectangle screen) {
    double wanted = Math.min(WIDEST_COLUMN, COLUMN_SHARE * screen.width);
    int column = (int) Math.min(Math.max(NARROWEST_COLUMN, wanted), screen.width / 2.0);
    int left = screen.width - column;
    int map = (int) (left * Geometry.HEIGHT / Geometry.WIDTH) + MapWindow.around(left);
    map = (int) Math.min(map, (1 - LEAST_CHART_SHARE) * screen.height);
    return new WindowLayout(
        new Rectangle(screen.x, screen.y, left, map),
        new Rectangle(screen.x + left, screen.y, column, screen.height),
        new Rectangle(screen.x, screen.y + map, left, screen.height - map));
  }

  /** Width at which the whole map fits into its window, pixels. */
  double mapWidth() {
    return Math.min(
        map.width, (map.height - MapWindow.around(map.width)) * Geometry.WIDTH / Geometry.HEIGHT);
  }
}

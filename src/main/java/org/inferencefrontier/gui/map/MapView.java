package org.inferencefrontier.gui.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import sim.portrayal.DrawInfo2D;

/**
 * What part of the map is on the screen.
 *
 * @param scale pixels of a map unit
 * @param x pixel of the map's left edge
 * @param y pixel of the map's top edge
 * @param clip visible pixels
 */
record MapView(double scale, double x, double y, Rectangle2D.Double clip) {
  static MapView of(DrawInfo2D info) {
    return new MapView(info.draw.width / Geometry.WIDTH, info.draw.x, info.draw.y, info.clip);
  }

  /**
   * Pixels of a unit of symbols. Symbols grow more slowly than the map, so that crowded places come
   * apart when the map is enlarged.
   */
  double symbolScale() {
    return Math.sqrt(scale);
  }

  double screenX(Point2D.Double place) {
    return x + place.x * scale;
  }

  double screenY(Point2D.Double place) {
    return y + place.y * scale;
  }

  /** Where a pixel lies on the map. */
  Point2D.Double place(double screenX, double screenY) {
    return new Point2D.Double((screenX - x) / scale, (screenY - y) / scale);
  }

  /** The same view with more of the map on each side. */
  MapView grown(double share) {
    double dx = clip.width * share;
    double dy = clip.height * share;
    return new MapView(
        scale,
        x,
        y,
        new Rectangle2D.Double(
            clip.x - dx, clip.y - dy, clip.width + 2 * dx, clip.height + 2 * dy));
  }

  /** From pixels of this view to pixels of another. */
  AffineTransform to(MapView other) {
    double stretch = other.scale / scale;
    return new AffineTransform(
        stretch, 0, 0, stretch, other.x - stretch * x, other.y - stretch * y);
  }

  /** Whether something with these bounds in map units can be seen. */
  boolean shows(Rectangle2D bounds) {
    return clip.intersects(
        x + bounds.getX() * scale - 2,
        y + bounds.getY() * scale - 2,
        bounds.getWidth() * scale + 4,
        bounds.getHeight() * scale + 4);
  }

  /** From map units to pixels. */
  AffineTransform transform() {
    return new AffineTransform(scale, 0, 0, scale, x, y);
  }
}

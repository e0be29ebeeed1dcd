package org.inferencefrontier.report.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where names stand on a map: beside their own circle if no other is there, else in free space with
 * a line to it. A name on another's circle would be read as that one's.
 */
final class MapLabels {
  private static final double HEIGHT = 15;
  private static final double[] DISTANCES = {10, 22, 36, 52, 70, 90, 112};
  private static final int DIRECTIONS = 16;

  /** Between names side by side. */
  private static final double AIR = 6;

  private final double width;
  private final double height;
  private final List<Circle> circles;
  private final List<Spot> spots = new ArrayList<>();

  private MapLabels(List<Circle> circles, double width, double height) {
    this.circles = circles;
    this.width = width;
    this.height = height;
  }

  /**
   * A circle.
   *
   * @param label width of its name
   */
  record Circle(double x, double y, double radius, double label) {}

  /**
   * A name's place.
   *
   * @param circle which circle's
   * @param box the name's box
   * @param apart whether it takes a line to tell whose it is
   */
  record Spot(int circle, Rectangle2D box, boolean apart) {}

  /**
   * Places for names, of the first circles first.
   *
   * @param most names at most
   * @param width width of the map
   * @param height height of the map
   */
  static List<Spot> of(List<Circle> circles, int most, double width, double height) {
    MapLabels labels = new MapLabels(circles, width, height);
    for (int i = 0; i < circles.size() && labels.spots.size() < most; i++) {
      labels.place(i);
    }
    return labels.spots;
  }

  private void place(int index) {
    Circle circle = circles.get(index);
    double half = circle.label() / 2;
    double away = circle.radius() + 2;
    double[][] corners = {
      {circle.x() - half, circle.y() + away},
      {circle.x() + away + 1, circle.y() - HEIGHT / 2},
      {circle.x() - half, circle.y() - away - HEIGHT},
      {circle.x() - away - 1 - circle.label(), circle.y() - HEIGHT / 2}
    };
    for (double[] corner : corners) {
      if (take(index, corner[0], corner[1], false)) {
        return;
      }
    }
    for (double distance : DISTANCES) {
      for (int direction = 0; direction < DIRECTIONS; direction++) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        double x = circle.x() + (away + distance + half) * Math.cos(angle) - half;
        double y = circle.y() + (away + distance + HEIGHT / 2) * Math.sin(angle) - HEIGHT / 2;
        if (take(index, x, y, true)) {
          return;
        }
      }
    }
  }

  private boolean take(int index, double x, double y, boolean apart) {
    Rectangle2D box = new Rectangle2D.Double(x, y, circles.get(index).label(), HEIGHT);
    boolean isFree =
        x > 0
            && y > 0
            && box.getMaxX() < width
            && box.getMaxY() < height
            && spots.stream().noneMatch(spot -> spot.box().intersects(withAir(box)))
            && circles.stream().noneMatch(circle -> touches(circle, box));
    if (isFree) {
      spots.add(new Spot(index, box, apart));
    }
    return isFree;
  }

  /** Names side by side would read as one. */
  private static Rectangle2D withAir(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() - AIR, box.getY(), box.getWidth() + 2 * AIR, box.getHeight());
  }

  private static boolean touches(Circle circle, Rectangle2D box) {
    double x = Math.max(box.getX(), Math.min(circle.x(), box.getMaxX()));
    double y = Math.max(box.getY(), Math.min(circle.y(), box.getMaxY()));
    return Math.hypot(x - circle.x(), y - circle.y()) < circle.radius();
  }
}

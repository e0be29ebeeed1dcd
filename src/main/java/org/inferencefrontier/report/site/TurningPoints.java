package org.inferencefrontier.report.site;

import java.util.List;
import java.util.TreeSet;

/** Where a path turns most: the few points that straight lines between them tell it by. */
final class TurningPoints {
  private TurningPoints() {}

  /**
   * The ends, and of the points between them those that are furthest from the line so far, as
   * Ramer, Douglas and Peucker choose them, the furthest first.
   *
   * @param values the path, evenly spaced
   * @param least what is nearer than this to the line is not told, in the unit of the values
   * @param most how many points at most, the ends included
   * @return indices, ascending
   */
  static List<Integer> of(double[] values, double least, int most) {
    TreeSet<Integer> chosen = new TreeSet<>(List.of(0, values.length - 1));
    while (chosen.size() < most) {
      int furthest = -1;
      double distance = least;
      for (int i = 1; i < values.length - 1; i++) {
        double gap =
            chosen.contains(i) ? 0 : fromLine(values, chosen.lower(i), i, chosen.higher(i));
        if (gap > distance) {
          distance = gap;
          furthest = i;
        }
      }
      if (furthest < 0) {
        break;
      }
      chosen.add(furthest);
    }
    return List.copyOf(chosen);
  }

  private static double fromLine(double[] values, int from, int at, int to) {
    double onLine = values[from] + (values[to] - values[from]) * (at - from) / (to - from);
    return Math.abs(values[at] - onLine);
  }
}

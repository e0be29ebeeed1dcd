package org.inferencefrontier.gui.map;

/**
 * Packs circles close around a point without overlap, in the order in which they are given: the
 * front-chain method of Wang, Wang, Dai and Wang (2006), "Visualization of large hierarchical data
 * by circle packing".
 */
final class CirclePacking {
  private static final double TOUCH = 1e-6;

  private final double[] radius;
  private final double[] x;
  private final double[] y;
  private final int[] next;
  private final int[] previous;

  /**
   * @param radius radii, positive
   */
  CirclePacking(double[] radius) {
    this.radius = radius.clone();
    int count = radius.length;
    x = new double[count];
    y = new double[count];
    next = new int[count];
    previous = new int[count];
    pack(count);
    centre();
  }

  double x(int circle) {
    return x[circle];
  }

  double y(int circle) {
    return y[circle];
  }

  private void pack(int count) {
    if (count < 2) {
      return;
    }
    x[0] = -radius[1];
    x[1] = radius[0];
    if (count == 2) {
      return;
    }
    place(1, 0, 2);
    chain(0, 1);
    chain(1, 2);
    chain(2, 0);
    int a = 0;
    int b = 1;
    for (int c = 3; c < count; ) {
      place(a, b, c);
      int j = next[b];
      int k = previous[a];
      double fromB = radius[b];
      double fromA = radius[a];
      boolean free = true;
      do {
        if (fromB <= fromA) {
          if (overlaps(j, c)) {
            b = j;
            free = false;
          }
          fromB += radius[j];
          j = next[j];
        } else {
          if (overlaps(k, c)) {
            a = k;
            free = false;
          }
          fromA += radius[k];
          k = previous[k];
        }
      } while (free && j != next[k]);
      if (!free) {
        chain(a, b);
        continue;
      }
      chain(a, c);
      chain(c, b);
      a = nearest(c);
      b = next[a];
      c++;
    }
  }

  private void chain(int one, int other) {
    next[one] = other;
    previous[other] = one;
  }

  /** The link of the chain whose touching point lies nearest to the middle. */
  private int nearest(int from) {
    int best = from;
    double least = distance(from);
    for (int c = next[from]; c != from; c = next[c]) {
      double distance = distance(c);
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  private double distance(int link) {
    int other = next[link];
    double sum = radius[link] + radius[other];
    double dx = (x[link] * radius[other] + x[other] * radius[link]) / sum;
    double dy = (y[link] * radius[other] + y[other] * radius[link]) / sum;
    return dx * dx + dy * dy;
  }

  private boolean overlaps(int one, int other) {
    double reach = radius[one] + radius[other] - TOUCH;
    double dx = x[other] - x[one];
    double dy = y[other] - y[one];
    return reach > 0 && reach * reach > dx * dx + dy * dy;
  }

  /** Puts circle c where it touches b and a. */
  private void place(int b, int a, int c) {
    double dx = x[b] - x[a];
    double dy = y[b] - y[a];
    double square = dx * dx + dy * dy;
    if (square <= 0) {
      x[c] = x[a] + radius[c];
      y[c] = y[a];
      return;
    }
    double toA = (radius[a] + radius[c]) * (radius[a] + radius[c]);
    double toB = (radius[b] + radius[c]) * (radius[b] + radius[c]);
    if (toA > toB) {
      double along = (square + toB - toA) / (2 * square);
      double aside = Math.sqrt(Math.max(0, toB / square - along * along));
      x[c] = x[b] - along * dx - aside * dy;
      y[c] = y[b] - along * dy + aside * dx;
    } else {
      double along = (square + toA - toB) / (2 * square);
      double aside = Math.sqrt(Math.max(0, toA / square - along * along));
      x[c] = x[a] + along * dx - aside * dy;
      y[c] = y[a] + along * dy + aside * dx;
    }
  }

  /** Moves the whole so that its centre of area is the origin. */
  private void centre() {
    double sumX = 0;
    double sumY = 0;
    double weight = 0;
    for (int c = 0; c < x.length; c++) {
      double area = radius[c] * radius[c];
      sumX += area * x[c];
      sumY += area * y[c];
      weight += area;
    }
    for (int c = 0; c < x.length && weight > 0; c++) {
      x[c] -= sumX / weight;
      y[c] -= sumY / weight;
    }
  }
}

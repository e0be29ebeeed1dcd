package org.inferencefrontier.analysis.sensitivity;

import java.util.stream.IntStream;
import org.inferencefrontier.study.sampling.UniformStream;

/** Points in the unit cube, the same in every test. */
final class Points {
  /** Number of points. */
  static final int RUNS = 500;

  private Points() {}

  /** As many inputs of each. */
  static double[][] uniform(int inputs) {
    double[][] points = new double[RUNS][inputs];
    UniformStream stream = new UniformStream(3, "points");
    for (int i = 0; i < RUNS * inputs; i++) {
      points[i / inputs][i % inputs] = stream.at(i);
    }
    return points;
  }

  /** Every run has a draw of its own. */
  static int[] each(int runs) {
    return IntStream.range(0, runs).toArray();
  }
}

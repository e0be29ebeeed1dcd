package org.inferencefrontier.analysis.sensitivity;

import java.util.Arrays;
import org.inferencefrontier.study.sampling.UniformStream;

/**
 * Screening by elementary effects (Morris 1991): paths through the unit cube that move one input
 * after the other. The effect of an input is the change of the result over the whole width of the
 * input; mean of its size (Campolongo, Cariboni and Saltelli 2007) and spread over the paths tell
 * how much it matters and how much that depends on the others.
 */
final class MorrisScreening {
  /** Even: half of them have room for a move up only, the others for one down. */
  private static final int LEVELS = 8;

  /** The move that visits all levels equally often. */
  private static final double MOVE = LEVELS / (2.0 * (LEVELS - 1));

  /** The outermost levels of an unbounded prior would be infinite. */
  private static final double MARGIN = 0.02;

  /**
   * Effects of an input.
   *
   * @param meanSize mean size
   * @param mean mean with its sign
   * @param spread standard deviation over the paths
   */
  public record Effect(double meanSize, double mean, double spread) {}

  private final int inputs;
  private final int paths;
  private final double[][] points;
  private final int[][] order;
  private final int[][] signs;

  /**
   * @param inputs number of inputs
   * @param paths number of paths
   */
  MorrisScreening(int inputs, int paths, long seed) {
    this.inputs = inputs;
    this.paths = paths;
    this.points = new double[paths * (inputs + 1)][];
    this.order = new int[paths][];
    this.signs = new int[paths][inputs];
    for (int path = 0; path < paths; path++) {
      walk(path, new UniformStream(seed, "path " + path));
    }
  }

  private void walk(int path, UniformStream stream) {
    int[] sequence = new int[inputs];
    double[] at = new double[inputs];
    for (int input = 0; input < inputs; input++) {
      int other = (int) (stream.at(2L * input) * (input + 1));
      sequence[input] = sequence[other];
      sequence[other] = input;
      int level = (int) (stream.at(2L * input + 1) * LEVELS);
      at[input] = (double) level / (LEVELS - 1);
    }
    order[path] = sequence;
    int next = path * (inputs + 1);
    points[next++] = inside(at);
    for (int input : sequence) {
      signs[path][input] = at[input] + MOVE <= 1 + 1e-9 ? 1 : -1;
      at[input] += signs[path][input] * MOVE;
      points[next++] = inside(at);
    }
  }

  private static double[] inside(double[] at) {
    return Arrays.stream(at).map(x -> MARGIN + (1 - 2 * MARGIN) * x).toArray();
  }

  /** The points where results are wanted, each coordinate above 0 and below 1. */
  double[][] points() {
    return points;
  }

  /** Number of the path a point belongs to. */
  int path(int point) {
    return point / (inputs + 1);
  }

  /**
   * Effects of every input.
   *
   * @param results one a point; a path with a NaN is left out where it matters
   */
  Effect[] effects(double[] results) {
    Effect[] effects = new Effect[inputs];
    double[][] found = new double[inputs][paths];
    for (int path = 0; path < paths; path++) {
      int at = path * (inputs + 1);
      for (int input : order[path]) {
        found[input][path] =
            signs[path][input] * (results[at + 1] - results[at]) / (MOVE * (1 - 2 * MARGIN));
        at++;
      }
    }
    for (int input = 0; input < inputs; input++) {
      double[] present = Arrays.stream(found[input]).filter(x -> !Double.isNaN(x)).toArray();
      double mean = Arrays.stream(present).average().orElse(Double.NaN);
      double size = Arrays.stream(present).map(Math::abs).average().orElse(Double.NaN);
      double squares = Arrays.stream(present).map(x -> (x - mean) * (x - mean)).sum();
      effects[input] = new Effect(size, mean, Math.sqrt(squares / Math.max(1, present.length - 1)));
    }
    return effects;
  }
}

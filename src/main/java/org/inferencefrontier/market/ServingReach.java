package org.inferencefrontier.market;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Who may serve whom and how gladly: a nearness of each source to each demand, 0 where law or
 * latency forbid, times the pull of the source, which follows its cost. Each source knows the first
 * and the last demand that it may serve, so that a source that serves one country only is not asked
 * about the others.
 */
public final class ServingReach implements Serializable {
  private static final long serialVersionUID = 1L;

  final int demands;
  final int sources;

  /** Nearness at {@code [source][demand]}; rows of their own, which the inner loops need. */
  final double[][] nearness;

  /** By source. */
  final double[] pull;

  // By source: the demands from the first to before the end hold all that it may serve.
  final int[] first;
  final int[] end;

  /**
   * Nobody may serve anybody yet.
   *
   * @param demands number of demands
   * @param sources number of sources
   */
  public ServingReach(int demands, int sources) {
    this.demands = demands;
    this.sources = sources;
    nearness = new double[sources][demands];
    pull = new double[sources];
    Arrays.fill(pull, 1);
    first = new int[sources];
    end = new int[sources];
  }

  /**
   * Sets whom a source may serve.
   *
   * @param near nearness by demand, not negative
   * @param allowed for each demand whether law allows it at all; null allows all
   */
  public void set(int source, double[] near, boolean[] allowed) {
    double[] row = nearness[source];
    for (int r = 0; r < demands; r++) {
      row[r] = allowed == null || allowed[r] ? near[r] : 0;
    }
    int last = demands;
    while (last > 0 && row[last - 1] <= 0) {
      last--;
    }
    int begin = 0;
    while (begin < last && row[begin] <= 0) {
      begin++;
    }
    first[source] = begin;
    end[source] = last;
  }

  /** Sets the pull of a source, positive; 1 to begin with. */
  public void setPull(int source, double times) {
    pull[source] = times;
  }
}

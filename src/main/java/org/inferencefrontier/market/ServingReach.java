package org.inferencefrontier.market;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Who may serve whom and how gladly: a weight for each source and demand, 0 where law or latency
 * forbid. Laid out source by source; each knows the first and the last demand that it may serve, so
 * that a source that serves one country only is not asked about the others.
 */
public final class ServingReach implements Serializable {
  private static final long serialVersionUID = 1L;

  final int demands;
  final int sources;

  /** At {@code source * demands + demand}. */
  final double[] weight;

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
    weight = new double[sources * demands];
    first = new int[sources];
    end = new int[sources];
  }

  /**
   * Sets whom a source may serve.
   *
   * @param weights preferences, not negative; read from the offset on, one for each demand
   * @param offset where they begin
   * @param allowed for each demand whether law allows it at all; null allows all
   */
  public void set(int source, double[] weights, int offset, boolean[] allowed) {
    int row = source * demands;
    first[source] = demands;
    end[source] = 0;
    for (int r = 0; r < demands; r++) {
      double preference = allowed == null || allowed[r] ? weights[offset + r] : 0;
      weight[row + r] = preference;
      if (preference > 0) {
        first[source] = Math.min(first[source], r);
        end[source] = r + 1;
      }
    }
  }

  /** Nobody is served from a source. */
  public void clear(int source) {
    Arrays.fill(weight, source * demands, (source + 1) * demands, 0);
    first[source] = demands;
    end[source] = 0;
  }
}

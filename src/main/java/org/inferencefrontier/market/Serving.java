package org.inferencefrontier.market;

import java.util.Arrays;

/**
 * Which sites serve which demand: proportional water-filling.
 *
 * <p>Each round every area offers its unserved demand to the areas that may serve it, in proportion
 * to their free capacity times a preference weight; a source that is over-subscribed serves all
 * offers in the same proportion. Rounds repeat on what is left. Volume is conserved, capacity and
 * law are never exceeded, and no order of areas matters.
 */
public final class Serving {
  private static final int ROUNDS = 4;

  private final int areas;
  private final double[] offered;
  private final double[] wanted;

  /**
   * @param areas number of areas
   */
  public Serving(int areas) {
    this.areas = areas;
    this.offered = new double[areas];
    this.wanted = new double[areas];
  }

  /**
   * Serves demand from capacity and adds to the flows.
   *
   * @param demand demand by area; reduced by what is served
   * @param capacity free capacity by area; reduced by what is used
   * @param weight preference of demand area r for source area a at {@code r * areas + a}; 0 if a
   *     may not serve r
   * @param flow volume from a to r at {@code r * areas + a}, added to
   * @return volume served
   */
  public double serve(double[] demand, double[] capacity, double[] weight, double[] flow) {
    double served = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(offered, 0);
      boolean open = false;
      for (int r = 0; r < areas; r++) {
        wanted[r] = 0;
        if (demand[r] <= 0) {
          continue;
        }
        double total = 0;
        int row = r * areas;
        for (int a = 0; a < areas; a++) {
          total += weight[row + a] * capacity[a];
        }
        if (total <= 0) {
          continue;
        }
        open = true;
        wanted[r] = demand[r] / total;
        for (int a = 0; a < areas; a++) {
          offered[a] += wanted[r] * weight[row + a] * capacity[a];
        }
      }
      if (!open) {
        break;
      }
      // The share of its offers that each source can take, kept in the offers' own array.
      for (int a = 0; a < areas; a++) {
        offered[a] = offered[a] > capacity[a] ? capacity[a] / offered[a] : 1;
      }
      served += deliver(demand, capacity, weight, flow);
    }
    return served;
  }

  private double deliver(double[] demand, double[] capacity, double[] weight, double[] flow) {
    double served = 0;
    for (int r = 0; r < areas; r++) {
      if (wanted[r] <= 0) {
        continue;
      }
      int row = r * areas;
      double delivered = 0;
      for (int a = 0; a < areas; a++) {
        double volume = wanted[r] * weight[row + a] * capacity[a] * offered[a];
        if (volume > 0) {
          flow[row + a] += volume;
          delivered += volume;
        }
      }
      demand[r] = Math.max(0, demand[r] - delivered);
      served += delivered;
    }
    for (int a = 0; a < areas; a++) {
      double used = 0;
      for (int r = 0; r < areas; r++) {
        used += wanted[r] * weight[r * areas + a];
      }
      capacity[a] = Math.max(0, capacity[a] * (1 - Math.min(1, used * offered[a])));
    }
    return served;
  }
}

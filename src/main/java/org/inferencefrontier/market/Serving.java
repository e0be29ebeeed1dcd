package org.inferencefrontier.market;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Which sites serve which demand: proportional water-filling with hand-over.
 *
 * <p>Each round every area offers its unserved demand to the areas that may serve it, in proportion
 * to their free capacity times a preference weight; a source that is over-subscribed serves all
 * offers in the same proportion and is then full. Rounds repeat on what is left. Where demand then
 * stands before full sources while others are free, those that a full source serves and that could
 * be served elsewhere hand their place over and are offered anew ({@link HandOver}). Volume is
 * conserved, capacity and law are never exceeded, and no order of areas matters.
 */
public final class Serving implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int ROUNDS = 4;
  private static final int HAND_OVERS = 16;

  /** Less of a demand than this share is rounding and waits. */
  private static final double DUST = 1e-12;

  /** Hand-over stops when less than this share of all demand could gain. */
  private static final double SMALL = 1e-6;

  private final int areas;
  private final HandOver handOver;

  // By demand area: demand over the weighted capacity that it may use, and what of it is rounding.
  private final double[] wanted;
  private final double[] dust;

  // By source: offers over capacity, and then the capacity that meets offers.
  private final double[] offered;
  private final double[] supplied;

  /**
   * @param areas number of areas
   */
  public Serving(int areas) {
    this.areas = areas;
    this.handOver = new HandOver(areas);
    this.wanted = new double[areas];
    this.dust = new double[areas];
    this.offered = new double[areas];
    this.supplied = new double[areas];
  }

  /**
   * Serves demand from capacity.
   *
   * @param demand demand by area; reduced by what is served
   * @param capacity free capacity by area; reduced by what is used
   * @param weight preference of demand area r for source area a at {@code r * areas + a}; 0 if a
   *     may not serve r
   * @param flow result: volume from a to r at {@code r * areas + a}
   * @return volume served
   */
  public double serve(double[] demand, double[] capacity, double[] weight, double[] flow) {
    Arrays.fill(flow, 0);
    double whole = 0;
    for (int r = 0; r < areas; r++) {
      dust[r] = DUST * demand[r];
      whole += demand[r];
    }
    double served = fill(demand, capacity, weight, flow);
    for (int i = 0; i < HAND_OVERS; i++) {
      if (handOver.pass(demand, capacity, weight, flow, SMALL * whole) <= 0) {
        break;
      }
      served += fill(demand, capacity, weight, flow);
    }
    return served;
  }

  private double fill(double[] demand, double[] capacity, double[] weight, double[] flow) {
    double served = 0;
    for (int round = 0; round < ROUNDS && offer(demand, capacity, weight); round++) {
      for (int a = 0; a < areas; a++) {
        boolean full = offered[a] > 1;
        supplied[a] = full ? capacity[a] / offered[a] : capacity[a];
        capacity[a] = full ? 0 : capacity[a] * (1 - offered[a]);
      }
      served += deliver(demand, weight, flow);
    }
    return served;
  }

  /** Offers what is left of demand; false if nobody could take any. */
  private boolean offer(double[] demand, double[] capacity, double[] weight) {
    Arrays.fill(offered, 0);
    boolean open = false;
    for (int r = 0; r < areas; r++) {
      wanted[r] = 0;
      if (demand[r] <= dust[r]) {
        continue;
      }
      double total = product(weight, r * areas, capacity);
      if (total > 0) {
        open = true;
        wanted[r] = demand[r] / total;
        for (int a = 0; a < areas; a++) {
          offered[a] += wanted[r] * weight[r * areas + a];
        }
      }
    }
    return open;
  }

  private double deliver(double[] demand, double[] weight, double[] flow) {
    double served = 0;
    for (int r = 0; r < areas; r++) {
      if (wanted[r] <= 0) {
        continue;
      }
      int row = r * areas;
      double delivered = Math.min(demand[r], wanted[r] * product(weight, row, supplied));
      for (int a = 0; a < areas; a++) {
        flow[row + a] += wanted[r] * weight[row + a] * supplied[a];
      }
      demand[r] -= delivered;
      served += delivered;
    }
    return served;
  }

  /**
   * Sum over areas of a row's weights times values. Four partial sums: one would have to wait for
   * each addition, and this is the innermost loop of serving.
   */
  private double product(double[] weight, int row, double[] value) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int a = 0;
    for (; a + 3 < areas; a += 4) {
      first += weight[row + a] * value[a];
      second += weight[row + a + 1] * value[a + 1];
      third += weight[row + a + 2] * value[a + 2];
      fourth += weight[row + a + 3] * value[a + 3];
    }
    for (; a < areas; a++) {
      first += weight[row + a] * value[a];
    }
    return first + second + third + fourth;
  }
}

package org.inferencefrontier.market;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Which sites serve which demand: proportional water-filling with hand-over.
 *
 * <p>Each round every demand is offered to the sources that may serve it, in proportion to their
 * free capacity times a preference weight; a source that is over-subscribed serves all offers in
 * the same proportion and is then full. Rounds repeat on what is left. Where demand then stands
 * before full sources while others are free, those that a full source serves and that could be
 * served elsewhere hand their place over and are offered anew ({@link HandOver}). Volume is
 * conserved, capacity and law are never exceeded, and no order of sources or demands matters.
 */
public final class Serving implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int ROUNDS = 4;
  private static final int HAND_OVERS = 16;

  /** Less of a demand than this share is rounding and waits. */
  private static final double DUST = 1e-12;

  /** Hand-over stops when less than this share of all demand could gain. */
  private static final double SMALL = 1e-6;

  private final int demands;
  private final HandOver handOver;

  // By demand: what of it is rounding, and in each round demand over the weighted capacity that it
  // may use.
  private final double[] dust;
  private final double[][] wanted;

  /** By demand: weighted capacity that it may use, or that meets its offers. */
  private final double[] within;

  /** By source: what is offered to it over its capacity and pull. */
  private final double[] offered;

  /** By round and source: the capacity that meets offers. */
  private final double[][] supplied;

  /** Sources that had capacity left when the round began. */
  private final int[] open;

  private int openCount;

  /**
   * @param demands number of demands
   * @param sources number of sources
   */
  public Serving(int demands, int sources) {
    this.demands = demands;
    this.handOver = new HandOver(demands, sources);
    this.dust = new double[demands];
    this.wanted = new double[ROUNDS][demands];
    this.within = new double[demands];
    this.offered = new double[sources];
    this.supplied = new double[ROUNDS][sources];
    this.open = new int[sources];
  }

  /**
   * Serves demand from capacity.
   *
   * @param demand demands; reduced by what is served
   * @param capacity free capacity by source; reduced by what is used
   * @param reach who may serve whom
   * @param flow result: volume at {@code [source][demand]}
   * @return volume served
   */
  public double serve(double[] demand, double[] capacity, ServingReach reach, double[][] flow) {
    for (double[] row : flow) {
      Arrays.fill(row, 0);
    }
    double whole = 0;
    for (int r = 0; r < demands; r++) {
      dust[r] = DUST * demand[r];
      whole += demand[r];
    }
    double served = fill(demand, capacity, reach, flow);
    for (int i = 0; i < HAND_OVERS; i++) {
      if (handOver.pass(demand, capacity, reach, flow, SMALL * whole) <= 0) {
        break;
      }
      served += fill(demand, capacity, reach, flow);
    }
    return served;
  }

  private double fill(double[] demand, double[] capacity, ServingReach reach, double[][] flow) {
    double served = 0;
    int rounds = 0;
    while (rounds < ROUNDS && offer(demand, capacity, reach, wanted[rounds])) {
      supply(capacity, reach, wanted[rounds], supplied[rounds]);
      served += deliver(demand, reach, wanted[rounds], supplied[rounds]);
      rounds++;
    }
    for (int round = 0; round < rounds; round++) {
      addFlow(reach, wanted[round], supplied[round], flow);
    }
    return served;
  }

  /** Offers what is left of demand; false if nobody could take any. */
  private boolean offer(
      double[] demand, double[] capacity, ServingReach reach, double[] wantedNow) {
    openCount = 0;
    for (int a = 0; a < reach.sources; a++) {
      if (capacity[a] > 0 && reach.first[a] < reach.end[a]) {
        open[openCount++] = a;
      }
    }
    addUpWithin(reach, capacity);
    boolean any = false;
    for (int r = 0; r < demands; r++) {
      boolean offers = demand[r] > dust[r] && within[r] > 0;
      wantedNow[r] = offers ? demand[r] / within[r] : 0;
      any |= offers;
    }
    return any;
  }

  /** By demand: the sum over open sources of weights times values. */
  private void addUpWithin(ServingReach reach, double[] value) {
    Arrays.fill(within, 0);
    for (int i = 0; i < openCount; i++) {
      int a = open[i];
      addProduct(within, reach.nearness[a], value[a] * reach.pull[a], reach.first[a], reach.end[a]);
    }
  }

  /** Adds a multiple of a row to a sum. */
  private static void addProduct(double[] sum, double[] row, double times, int first, int end) {
    for (int r = first; r < end; r++) {
      sum[r] += row[r] * times;
    }
  }

  /** Open sources meet what is offered to them, all in the same proportion where it is too much. */
  private void supply(
      double[] capacity, ServingReach reach, double[] wantedNow, double[] suppliedNow) {
    Arrays.fill(suppliedNow, 0);
    Arrays.fill(offered, 0);
    for (int r = 0; r < demands; r++) {
      if (wantedNow[r] > 0) {
        addProduct(offered, reach.nearnessOfSources[r], wantedNow[r], 0, reach.sources);
      }
    }
    for (int i = 0; i < openCount; i++) {
      int a = open[i];
      // Over its capacity.
      double share = offered[a] * reach.pull[a];
      boolean full = share > 1;
      suppliedNow[a] = full ? capacity[a] / share : capacity[a];
      capacity[a] = full ? 0 : capacity[a] * (1 - share);
    }
  }

  private double deliver(
      double[] demand, ServingReach reach, double[] wantedNow, double[] suppliedNow) {
    addUpWithin(reach, suppliedNow);
    double served = 0;
    for (int r = 0; r < demands; r++) {
      double delivered = Math.min(demand[r], wantedNow[r] * within[r]);
      demand[r] -= delivered;
      served += delivered;
    }
    return served;
  }

  private void addFlow(
      ServingReach reach, double[] wantedThen, double[] suppliedThen, double[][] flow) {
    for (int a = 0; a < reach.sources; a++) {
      double each = suppliedThen[a] * reach.pull[a];
      if (each > 0) {
        double[] near = reach.nearness[a];
        double[] row = flow[a];
        int end = reach.end[a];
        for (int r = reach.first[a]; r < end; r++) {
          row[r] += near[r] * wantedThen[r] * each;
        }
      }
    }
  }
}

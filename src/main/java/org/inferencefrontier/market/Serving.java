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

  /** Most passes of hand-over: a limit, which ends a search that no longer gains much. */
  private static final int HAND_OVERS = 16;

  /** Less of a demand than this share is rounding and waits. */
  private static final double DUST = 1e-12;

  /** Hand-over stops when less than this share of all demand could gain. */
  private static final double SMALL = 1e-6;

  private final int demands;
  private final HandOver handOver;
  private final ServingFlow flow;
  private ServingReach reach;

  // By demand: what of it is rounding, and the weighted capacity that it may use, or that meets its
  // offers.
  private final double[] dust;
  private final double[] within;

  // By position among the open sources: what is offered to one over its capacity and pull, and what
  // it has, times its pull.
  private final double[] offered;
  private final double[] weighted;

  // Open sources are gone through four at a time. By group: the demands from the first to before
  // the
  // end hold all that any of the four may serve.
  private final int[] first;
  private final int[] end;

  // Sources that have capacity and somebody to serve, and those that had some left when the round
  // began.
  private final int[] source;
  private int sourceCount;
  private final int[] open;
  private int openCount;

  /**
   * @param demands number of demands
   * @param sources number of sources
   */
  public Serving(int demands, int sources) {
    this.demands = demands;
    this.handOver = new HandOver(demands, sources);
    this.flow = new ServingFlow(demands, sources);
    this.dust = new double[demands];
    this.within = new double[demands];
    this.offered = new double[sources];
    this.weighted = new double[sources];
    this.first = new int[sources];
    this.end = new int[sources];
    this.source = new int[sources];
    this.open = new int[sources];
  }

  /**
   * Serves demand from capacity.
   *
   * @param demand demands; reduced by what is served
   * @param capacity free capacity by source; reduced by what is used
   * @param reach who may serve whom; read again by {@link #addFlow}
   * @return volume served
   */
  public double serve(double[] demand, double[] capacity, ServingReach reach) {
    this.reach = reach;
    findSources(capacity);
    flow.open();
    double whole = 0;
    for (int r = 0; r < demands; r++) {
      dust[r] = DUST * demand[r];
      whole += demand[r];
    }
    double served = fill(demand, capacity);
    for (int i = 0; i < HAND_OVERS; i++) {
      if (handOver.pass(demand, capacity, reach, flow, source, sourceCount, SMALL * whole) <= 0) {
        break;
      }
      flow.write(reach, source, sourceCount);
      served += fill(demand, capacity);
    }
    return served;
  }

  /**
   * Adds what a source serves, as last served, to sums by demand.
   *
   * @param volume takes the volume
   * @param weight of the way to each demand
   * @param weighted takes the volume times the weight
   */
  public void addFlow(int ofSource, double[] volume, double[] weight, double[] weighted) {
    flow.addTo(reach, ofSource, volume, weight, weighted);
  }

  private void findSources(double[] capacity) {
    sourceCount = 0;
    for (int a = 0; a < reach.sources; a++) {
      if (capacity[a] > 0 && reach.first[a] < reach.end[a]) {
        source[sourceCount++] = a;
      }
    }
  }

  private double fill(double[] demand, double[] capacity) {
    double served = 0;
    int rounds = 0;
    while (rounds < ServingFlow.ROUNDS && offer(demand, capacity, flow.wanted[rounds])) {
      boolean anyFull = supply(capacity, flow.wanted[rounds], flow.supplied[rounds]);
      served += deliver(demand, flow.wanted[rounds], flow.supplied[rounds], anyFull);
      rounds++;
    }
    flow.close(reach, rounds);
    return served;
  }

  /** Offers what is left of demand; false if nobody could take any. */
  private boolean offer(double[] demand, double[] capacity, double[] wantedNow) {
    if (!isAnyLeft(demand)) {
      return false;
    }
    openCount = 0;
    for (int i = 0; i < sourceCount; i++) {
      if (capacity[source[i]] > 0) {
        open[openCount++] = source[i];
      }
    }
    findGroups();
    addUpWithin(capacity);
    boolean any = false;
    for (int r = 0; r < demands; r++) {
      boolean offers = demand[r] > dust[r] && within[r] > 0;
      wantedNow[r] = offers ? demand[r] / within[r] : 0;
      any |= offers;
    }
    return any;
  }

  private boolean isAnyLeft(double[] demand) {
    for (int r = 0; r < demands; r++) {
      if (demand[r] > dust[r]) {
        return true;
      }
    }
    return false;
  }

  private void findGroups() {
    int[] firstOf = reach.first;
    int[] endOf = reach.end;
    for (int i = 0; i + 3 < openCount; i += 4) {
      int a = open[i];
      int b = open[i + 1];
      int c = open[i + 2];
      int d = open[i + 3];
      first[i] = Math.min(Math.min(firstOf[a], firstOf[b]), Math.min(firstOf[c], firstOf[d]));
      end[i] = Math.max(Math.max(endOf[a], endOf[b]), Math.max(endOf[c], endOf[d]));
    }
  }

  /** By demand: the sum over open sources of weights times values. */
  private void addUpWithin(double[] value) {
    Arrays.fill(within, 0);
    for (int i = 0; i < openCount; i++) {
      int a = open[i];
      weighted[i] = value[a] * reach.pull[a];
    }
    int i = 0;
    for (; i + 3 < openCount; i += 4) {
      addFour(i);
    }
    for (; i < openCount; i++) {
      int a = open[i];
      addProduct(within, reach.nearness[a], weighted[i], reach.first[a], reach.end[a]);
    }
  }

  /** Adds four sources at once, in their order: sums are read and written once for all of them. */
  private void addFour(int i) {
    addProducts(
        within,
        reach.nearness[open[i]],
        weighted[i],
        reach.nearness[open[i + 1]],
        weighted[i + 1],
        reach.nearness[open[i + 2]],
        weighted[i + 2],
        reach.nearness[open[i + 3]],
        weighted[i + 3],
        first[i],
        end[i]);
  }

  /** Adds a multiple of a row to a sum. */
  private static void addProduct(double[] sum, double[] row, double times, int first, int end) {
    for (int r = first; r < end; r++) {
      sum[r] += row[r] * times;
    }
  }

  private static void addProducts(
      double[] sum,
      double[] rowA,
      double timesA,
      double[] rowB,
      double timesB,
      double[] rowC,
      double timesC,
      double[] rowD,
      double timesD,
      int first,
      int end) {
    for (int r = first; r < end; r++) {
      sum[r] = sum[r] + rowA[r] * timesA + rowB[r] * timesB + rowC[r] * timesC + rowD[r] * timesD;
    }
  }

  /**
   * Open sources meet what is offered to them, all in the same proportion where it is too much.
   *
   * @return whether any is full now
   */
  private boolean supply(double[] capacity, double[] wantedNow, double[] suppliedNow) {
    Arrays.fill(suppliedNow, 0);
    addUpOffers(wantedNow);
    boolean anyFull = false;
    for (int i = 0; i < openCount; i++) {
      int a = open[i];
      // Over its capacity.
      double share = offered[i] * reach.pull[a];
      boolean full = share > 1;
      suppliedNow[a] = full ? capacity[a] / share : capacity[a];
      capacity[a] = full ? 0 : capacity[a] * (1 - share);
      anyFull |= full;
    }
    return anyFull;
  }

  /** By open source: the sum over demands of nearness times what is wanted. */
  private void addUpOffers(double[] wantedNow) {
    int i = 0;
    for (; i + 3 < openCount; i += 4) {
      offerFour(i, wantedNow);
    }
    for (; i < openCount; i++) {
      int a = open[i];
      double[] near = reach.nearness[a];
      double sum = 0;
      int last = reach.end[a];
      for (int r = reach.first[a]; r < last; r++) {
        sum += near[r] * wantedNow[r];
      }
      offered[i] = sum;
    }
  }

  /** Four sums at once, as each addition has to wait for the one before. */
  private void offerFour(int i, double[] wantedNow) {
    double[] nearA = reach.nearness[open[i]];
    double[] nearB = reach.nearness[open[i + 1]];
    double[] nearC = reach.nearness[open[i + 2]];
    double[] nearD = reach.nearness[open[i + 3]];
    double sumA = 0;
    double sumB = 0;
    double sumC = 0;
    double sumD = 0;
    int last = end[i];
    for (int r = first[i]; r < last; r++) {
      double wanted = wantedNow[r];
      sumA += nearA[r] * wanted;
      sumB += nearB[r] * wanted;
      sumC += nearC[r] * wanted;
      sumD += nearD[r] * wanted;
    }
    offered[i] = sumA;
    offered[i + 1] = sumB;
    offered[i + 2] = sumC;
    offered[i + 3] = sumD;
  }

  private double deliver(
      double[] demand, double[] wantedNow, double[] suppliedNow, boolean anyFull) {
    if (anyFull) {
      addUpWithin(suppliedNow);
    }
    double served = 0;
    for (int r = 0; r < demands; r++) {
      double delivered = Math.min(demand[r], wantedNow[r] * within[r]);
      demand[r] -= delivered;
      served += delivered;
    }
    return served;
  }
}

package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Exponentials;

/**
 * How much of its market's demand an area could serve within the latency of each segment: real-time
 * work inside its bound, chat and batch work with the falling preference that serving has.
 */
final class DemandReach implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Segments told apart: real time, chat, and agents with batch and embedded work. */
  static final int SEGMENTS = 3;

  /** Reach under this share of a segment's demand is as good as none. */
  private static final double SMALLEST_REACH = 1e-3;

  private final FrontierModel model;
  private final int areas;
  private final double[][] weight;
  private final double[][] share;
  private final double[][] demandOfMarket = new double[SEGMENTS][WorldIndex.MARKETS];
  private ServingSettings measuredFor;

  DemandReach(FrontierModel model) {
    this.model = model;
    this.areas = model.capacity.areas;
    this.weight = new double[SEGMENTS][areas * areas];
    this.share = new double[SEGMENTS][areas];
  }

  /** Reads the month's demand. */
  void observe() {
    if (measuredFor != model.settings.serving()) {
      measuredFor = model.settings.serving();
      measureNearness(measuredFor);
    }
    for (int k = 0; k < SEGMENTS; k++) {
      double[] demand = model.capacity.segmentDemand[k];
      Arrays.fill(demandOfMarket[k], 0);
      for (int a = 0; a < areas; a++) {
        demandOfMarket[k][model.index.marketOfArea(a)] += demand[a];
      }
      for (int a = 0; a < areas; a++) {
        double reached = 0;
        int row = a * areas;
        for (int r = 0; r < areas; r++) {
          reached += weight[k][row + r] * demand[r];
        }
        share[k][a] = reached / Math.max(1e-9, demandOfMarket[k][model.index.marketOfArea(a)]);
      }
    }
  }

  private void measureNearness(ServingSettings settings) {
    double bound = settings.realTimeRoundTripMilliseconds();
    double reach = Math.max(1, bound - settings.accessMilliseconds());
    for (int a = 0; a < areas; a++) {
      for (int r = 0; r < areas; r++) {
        double whole = settings.latencyMilliseconds(model.index.distanceKilometres(a, r));
        double fibre = whole - settings.accessMilliseconds();
        boolean traded = model.index.marketOfArea(a) == model.index.marketOfArea(r);
        int cell = a * areas + r;
        weight[0][cell] = traded && whole <= bound ? Exponentials.exp(-fibre / reach) : 0;
        weight[1][cell] = traded ? Exponentials.exp(-fibre / settings.chatDecayMilliseconds()) : 0;
        weight[2][cell] = traded ? Exponentials.exp(-fibre / settings.batchDecayMilliseconds()) : 0;
      }
    }
  }

  /** Share of a segment's demand in the market that an area reaches, 0-1. */
  double share(int segment, int area) {
    return share[segment][area];
  }

  /** Mean over the market's demand of the log of the share that an area reaches. */
  double logReach(int area) {
    int market = model.index.marketOfArea(area);
    double sum = 0;
    double demand = 0;
    for (int k = 0; k < SEGMENTS; k++) {
      double ofSegment = demandOfMarket[k][market];
      sum += ofSegment * Exponentials.log(share[k][area] + SMALLEST_REACH);
      demand += ofSegment;
    }
    return demand <= 0 ? 0 : sum / demand;
  }
}

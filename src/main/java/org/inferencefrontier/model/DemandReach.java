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

  private static final int REAL_TIME = 0;
  private static final int CHAT = 1;
  private static final int BATCH = 2;

  /** Reach under this share of a segment's demand is as good as none. */
  private static final double SMALLEST_REACH = 1e-3;

  private final FrontierModel model;
  private final int areas;
  // What an area's demand of a segment means to the others: at demand * areas + area. Real-time
  // work
  // reaches few: the areas that it does, and their weights, stand at the beginning of its rows.
  private final double[][] weight;
  private final int[] near;
  private final int[] nearCount;
  private final double[][] share;
  private final double[][] demandOfMarket = new double[SEGMENTS][WorldIndex.MARKETS];
  private ServingSettings measuredFor;

  DemandReach(FrontierModel model) {
    this.model = model;
    this.areas = model.capacity.areas;
    this.weight = new double[SEGMENTS][areas * areas];
    this.near = new int[areas * areas];
    this.nearCount = new int[areas];
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
      // Distances are the same both ways: a row is what an area's demand means to the others.
      Arrays.fill(share[k], 0);
      for (int r = 0; r < areas; r++) {
        if (k == REAL_TIME) {
          addNear(share[k], weight[k], r, demand[r]);
        } else {
          add(share[k], weight[k], r * areas, demand[r]);
        }
      }
      for (int a = 0; a < areas; a++) {
        share[k][a] /= Math.max(1e-9, demandOfMarket[k][model.index.marketOfArea(a)]);
      }
    }
  }

  private static void add(double[] sum, double[] weight, int row, double times) {
    for (int a = 0; a < sum.length; a++) {
      sum[a] += weight[row + a] * times;
    }
  }

  private void addNear(double[] sum, double[] weights, int r, double times) {
    int first = r * areas;
    for (int i = first; i < first + nearCount[r]; i++) {
      sum[near[i]] += weights[i] * times;
    }
  }

  private void measureNearness(ServingSettings settings) {
    double bound = settings.realTimeRoundTripMilliseconds();
    double reach = Math.max(1, bound - settings.accessMilliseconds());
    Arrays.fill(nearCount, 0);
    for (int r = 0; r < areas; r++) {
      for (int a = 0; a < areas; a++) {
        double whole = settings.latencyMilliseconds(model.index.distanceKilometres(a, r));
        double fibre = whole - settings.accessMilliseconds();
        boolean traded = model.index.marketOfArea(a) == model.index.marketOfArea(r);
        if (traded && whole <= bound) {
          int at = r * areas + nearCount[r]++;
          near[at] = a;
          weight[REAL_TIME][at] = Exponentials.exp(-fibre / reach);
        }
        int at = r * areas + a;
        weight[CHAT][at] = traded ? Exponentials.exp(-fibre / settings.chatDecayMilliseconds()) : 0;
        weight[BATCH][at] =
            traded ? Exponentials.exp(-fibre / settings.batchDecayMilliseconds()) : 0;
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

package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.settings.ServingSettings;

/**
 * How much of its market's demand an area could serve within the latency of each segment: real-time
 * work inside its bound, chat and batch work with the falling preference that serving has.
 */
public final class DemandReach implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SEGMENTS = InferenceDemand.SEGMENTS;

  /** Reach under this share of a segment's demand is as good as none. */
  private static final double SMALLEST_REACH = 1e-3;

  private final Economy economy;
  private final int areas;

  /** What an area's demand of a segment means to the others, at {@code [segment][demand][area]}. */
  private final double[][][] weight;

  // Real-time work reaches few: the areas that it does, by rising index, at [demand][position], and
  // how many they are. Their weights stand by position, too.
  private final int[][] near;
  private final int[] nearCount;
  private final double[][] share;
  private final double[][] demandOfMarket = new double[SEGMENTS][WorldIndex.MARKETS];
  private ServingSettings measuredFor;

  /**
   * @param economy the run's state
   */
  public DemandReach(Economy economy) {
    this.economy = economy;
    this.areas = economy.capacity.areas;
    this.weight = new double[SEGMENTS][areas][areas];
    this.near = new int[areas][areas];
    this.nearCount = new int[areas];
    this.share = new double[SEGMENTS][areas];
  }

  /** Reads the month's demand. */
  public void observe() {
    if (measuredFor != economy.settings.serving()) {
      measuredFor = economy.settings.serving();
      measureNearness(measuredFor);
    }
    for (int k = 0; k < SEGMENTS; k++) {
      double[] demand = economy.capacity.segmentDemand[k];
      double[] sum = share[k];
      // Distances are the same both ways: a row is what an area's demand means to the others.
      Arrays.fill(sum, 0);
      if (k == InferenceDemand.REAL_TIME) {
        addNear(sum, demand);
      } else {
        addRows(sum, weight[k], demand);
      }
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        int[] within = economy.index.areasOfMarket(m);
        double whole = 0;
        for (int a : within) {
          whole += demand[a];
        }
        demandOfMarket[k][m] = whole;
        double least = Math.max(1e-9, whole);
        for (int a : within) {
          sum[a] /= least;
        }
      }
    }
  }

  /** Adds rows times their demand, four at a time: the sum is read and written once for all. */
  private void addRows(double[] sum, double[][] rows, double[] times) {
    int r = 0;
    for (; r + 3 < areas; r += 4) {
      add(sum, rows, r, times[r], times[r + 1], times[r + 2], times[r + 3]);
    }
    for (; r < areas; r++) {
      for (int a = 0; a < areas; a++) {
        sum[a] += rows[r][a] * times[r];
      }
    }
  }

  private static void add(
      double[] sum,
      double[][] rows,
      int first,
      double timesA,
      double timesB,
      double timesC,
      double timesD) {
    double[] rowA = rows[first];
    double[] rowB = rows[first + 1];
    double[] rowC = rows[first + 2];
    double[] rowD = rows[first + 3];
    for (int a = 0; a < sum.length; a++) {
      sum[a] = sum[a] + rowA[a] * timesA + rowB[a] * timesB + rowC[a] * timesC + rowD[a] * timesD;
    }
  }

  private void addNear(double[] sum, double[] demand) {
    for (int r = 0; r < areas; r++) {
      double times = demand[r];
      double[] weights = weight[InferenceDemand.REAL_TIME][r];
      int[] reached = near[r];
      int count = nearCount[r];
      for (int i = 0; i < count; i++) {
        sum[reached[i]] += weights[i] * times;
      }
    }
  }

  private void measureNearness(ServingSettings settings) {
    double bound = settings.realTimeRoundTripMilliseconds();
    Arrays.fill(nearCount, 0);
    for (int r = 0; r < areas; r++) {
      for (int a = 0; a < areas; a++) {
        double whole = settings.latencyMilliseconds(economy.index.distanceKilometres(a, r));
        boolean traded = economy.index.marketOfArea(a) == economy.index.marketOfArea(r);
        if (traded && whole <= bound) {
          int at = nearCount[r]++;
          near[r][at] = a;
          weight[InferenceDemand.REAL_TIME][r][at] =
              settings.nearness(InferenceDemand.REAL_TIME, whole);
        }
        weight[InferenceDemand.CHAT][r][a] =
            traded ? settings.nearness(InferenceDemand.CHAT, whole) : 0;
        weight[InferenceDemand.AGENTIC][r][a] =
            traded ? settings.nearness(InferenceDemand.AGENTIC, whole) : 0;
      }
    }
  }

  /** Share of a segment's demand in the market that an area reaches, 0-1. */
  public double share(int segment, int area) {
    return share[segment][area];
  }

  /** Mean over the market's demand of the log of the share that an area reaches. */
  public double logReach(int area) {
    int market = economy.index.marketOfArea(area);
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

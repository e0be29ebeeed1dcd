package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.model.settings.ServingSettings;

/**
 * Mean way of a state's users to machines in their market and back, by segment: nearer machines are
 * preferred, the more so the less a segment can wait. Several sets of machines are measured
 * together, one for each who serves from some of them.
 *
 * <p>Areas of a market, with machines or users, are counted by their position among them.
 */
final class MeanWay implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SEGMENTS = InferenceDemand.SEGMENTS;

  /** Sources added at a time: what is summed up is read and written half as often. */
  private static final int TOGETHER = 2;

  private final Economy economy;
  private final MarketStates states;

  // At [market * SEGMENTS + segment][source][user]: preference of an area's users for a source by
  // nearness. At [market][source][user]: the way to it and back, milliseconds.
  private final double[][][] nearness;
  private final double[][][] roundTrip;
  private ServingSettings nearnessFor;

  // By set: useful serving capacity at [set][area]; the result, at [set * SEGMENTS + segment][place
  // of a state], milliseconds.
  private final double[][] machines;
  private final double[][] milliseconds;

  // At [segment][user], of the set in hand: machines by preference, and the same times the way to
  // them.
  private final double[][] near;
  private final double[][] waited;

  // By area: its demand, and its position in its market.
  private final double[] demandShare;
  private final int[] position;

  // Positions of areas where machines stand in the market in hand, filled up to be a multiple of
  // those added at a time, and what stands there of the set in hand.
  private final int[] places;
  private int found;
  private int placeCount;
  private final double[] stands;

  MeanWay(Economy economy, MarketStates states, int sets) {
    this.economy = economy;
    this.states = states;
    int areas = economy.index.areaCount();
    nearness = new double[WorldIndex.MARKETS * SEGMENTS][][];
    roundTrip = new double[WorldIndex.MARKETS][][];
    position = new int[areas];
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      int[] within = economy.index.areasOfMarket(m);
      roundTrip[m] = new double[within.length][within.length];
      for (int k = 0; k < SEGMENTS; k++) {
        nearness[m * SEGMENTS + k] = new double[within.length][within.length];
      }
      for (int i = 0; i < within.length; i++) {
        position[within[i]] = i;
      }
    }
    machines = new double[sets][areas];
    milliseconds = new double[sets * SEGMENTS][states.count()];
    near = new double[SEGMENTS][areas];
    waited = new double[SEGMENTS][areas];
    places = new int[areas + TOGETHER];
    stands = new double[areas + TOGETHER];
    demandShare = new double[areas];
    for (int a = 0; a < areas; a++) {
      demandShare[a] = economy.index.demandShare(a);
    }
  }

  /** Useful serving capacity of a set by area, to be filled before {@link #measure}. */
  double[] machines(int set) {
    return machines[set];
  }

  /**
   * Mean way of a state's users to a set's machines and back by place of the state; 0 while none
   * stand. Callers must not write.
   */
  double[] milliseconds(int set, int segment) {
    return milliseconds[set * SEGMENTS + segment];
  }

  /**
   * Measures the ways of a market's users.
   *
   * @param sets sets to measure; the first has machines wherever another has
   * @param count how many of them
   */
  void measure(int market, int[] sets, int count) {
    if (nearnessFor != economy.settings.serving()) {
      nearnessFor = economy.settings.serving();
      measureNearness(nearnessFor);
    }
    int[] areas = economy.index.areasOfMarket(market);
    findPlaces(areas, machines[sets[0]]);
    for (int i = 0; i < count; i++) {
      for (int place = 0; place < found; place++) {
        stands[place] = machines[sets[i]][areas[places[place]]];
      }
      for (int k = 0; k < SEGMENTS; k++) {
        Arrays.fill(near[k], 0, areas.length, 0);
        Arrays.fill(waited[k], 0, areas.length, 0);
        for (int place = 0; place < placeCount; place += TOGETHER) {
          add(nearness[market * SEGMENTS + k], roundTrip[market], place, near[k], waited[k]);
        }
        weigh(areas, waited[k], near[k]);
      }
      for (int place = states.first(market); place < states.end(market); place++) {
        average(sets[i], place);
      }
    }
  }

  /**
   * Turns sums into means by area, weighted by the area's demand; not a number where none stand.
   */
  private void weigh(int[] areas, double[] waited, double[] near) {
    for (int r = 0; r < areas.length; r++) {
      waited[r] = demandShare[areas[r]] * waited[r] / near[r];
    }
  }

  private void findPlaces(int[] areas, double[] stand) {
    found = 0;
    for (int i = 0; i < areas.length; i++) {
      if (stand[areas[i]] > 0) {
        places[found++] = i;
      }
    }
    placeCount = found;
    while (placeCount % TOGETHER != 0) {
      places[placeCount++] = 0;
    }
    Arrays.fill(stands, found, placeCount, 0);
  }

  /** Adds what stands at the places in hand to what users reach. */
  private void add(
      double[][] nearness, double[][] roundTrip, int first, double[] near, double[] waited) {
    double[] nearA = nearness[places[first]];
    double[] nearB = nearness[places[first + 1]];
    double[] wayA = roundTrip[places[first]];
    double[] wayB = roundTrip[places[first + 1]];
    double hereA = stands[first];
    double hereB = stands[first + 1];
    for (int r = 0; r < nearA.length; r++) {
      double prefersA = hereA * nearA[r];
      double prefersB = hereB * nearB[r];
      near[r] = near[r] + prefersA + prefersB;
      waited[r] = waited[r] + prefersA * wayA[r] + prefersB * wayB[r];
    }
  }

  /** Averages the way over the areas of a state by their demand. */
  private void average(int set, int place) {
    double realTime = 0;
    double chat = 0;
    double agentic = 0;
    double users = 0;
    for (int area : economy.index.areasOfState(states.state(place))) {
      int r = position[area];
      if (near[InferenceDemand.REAL_TIME][r] > 0) {
        realTime += waited[InferenceDemand.REAL_TIME][r];
        chat += waited[InferenceDemand.CHAT][r];
        agentic += waited[InferenceDemand.AGENTIC][r];
        users += demandShare[area];
      }
    }
    double over = users > 0 ? users : 1;
    milliseconds(set, InferenceDemand.REAL_TIME)[place] = realTime / over;
    milliseconds(set, InferenceDemand.CHAT)[place] = chat / over;
    milliseconds(set, InferenceDemand.AGENTIC)[place] = agentic / over;
  }

  private void measureNearness(ServingSettings settings) {
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      int[] areas = economy.index.areasOfMarket(m);
      for (int a = 0; a < areas.length; a++) {
        for (int r = 0; r < areas.length; r++) {
          double kilometres = economy.index.distanceKilometres(areas[r], areas[a]);
          double round = settings.latencyMilliseconds(kilometres);
          for (int k = 0; k < SEGMENTS; k++) {
            nearness[m * SEGMENTS + k][a][r] = settings.nearness(k, round);
          }
          roundTrip[m][a][r] = round;
        }
      }
    }
  }
}

package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Exponentials;

/**
 * Mean way of a state's users to machines in their market and back, by segment: nearer machines are
 * preferred, the more so the less a segment can wait. Several sets of machines are measured
 * together, one for each who serves from some of them.
 */
final class MeanWay implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SEGMENTS = InferenceDemand.SEGMENTS;

  private final FrontierModel model;
  private final int areas;
  private final int states;

  // At [segment][source][area]: preference of an area's users for a source by nearness. At
  // [source][area]: the way to it and back, milliseconds.
  private final double[][][] nearness;
  private final double[][] roundTrip;
  private ServingSettings nearnessFor;

  // By set: useful serving capacity at [set][area]; the result, at [set][state * SEGMENTS +
  // segment], milliseconds.
  private final double[][] machines;
  private final double[][] milliseconds;

  // At [segment][set][area]: machines by preference, and the same times the way to them.
  private final double[][][] near;
  private final double[][][] waited;

  // By area.
  private final double[] demandShare;

  // Areas where machines stand in the market in hand.
  private final int[] places;

  MeanWay(FrontierModel model, int sets) {
    this.model = model;
    areas = model.index.areaCount();
    states = model.states.length;
    nearness = new double[SEGMENTS][areas][areas];
    roundTrip = new double[areas][areas];
    machines = new double[sets][areas];
    milliseconds = new double[sets][states * SEGMENTS];
    near = new double[SEGMENTS][sets][areas];
    waited = new double[SEGMENTS][sets][areas];
    places = new int[areas];
    demandShare = new double[areas];
    for (int a = 0; a < areas; a++) {
      demandShare[a] = model.index.demandShare(a);
    }
  }

  /** Useful serving capacity of a set by area, to be filled before {@link #measure}. */
  double[] machines(int set) {
    return machines[set];
  }

  /** Mean way of a state's users to a set's machines and back; 0 while none stand. */
  double milliseconds(int set, int state, int segment) {
    return milliseconds[set][state * SEGMENTS + segment];
  }

  /**
   * Measures the ways of a market's users.
   *
   * @param sets sets to measure; the first has machines wherever another has
   * @param count how many of them
   */
  void measure(int market, int[] sets, int count) {
    if (nearnessFor != model.settings.serving()) {
      nearnessFor = model.settings.serving();
      measureNearness(nearnessFor);
    }
    int found = findPlaces(machines[sets[0]], market);
    for (int k = 0; k < SEGMENTS; k++) {
      for (int i = 0; i < count; i++) {
        Arrays.fill(near[k][sets[i]], 0);
        Arrays.fill(waited[k][sets[i]], 0);
      }
      // Two sources at a time: what is summed up is read and written half as often.
      for (int place = 0; place < found; place += 2) {
        int one = places[place];
        int other = place + 1 < found ? places[place + 1] : -1;
        for (int i = 0; i < count; i++) {
          add(k, sets[i], one, other);
        }
      }
    }
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < SEGMENTS; k++) {
        weigh(waited[k][sets[i]], near[k][sets[i]]);
      }
      for (int s = 0; s < states; s++) {
        if (model.index.marketOfState(s) == market) {
          average(sets[i], s);
        }
      }
    }
  }

  /**
   * Turns sums into means by area, weighted by the area's demand; not a number where none stand.
   */
  private void weigh(double[] waited, double[] near) {
    for (int r = 0; r < areas; r++) {
      waited[r] = demandShare[r] * waited[r] / near[r];
    }
  }

  private int findPlaces(double[] stand, int market) {
    int count = 0;
    for (int a = 0; a < areas; a++) {
      if (stand[a] > 0 && model.index.marketOfArea(a) == market) {
        places[count++] = a;
      }
    }
    return count;
  }

  private void add(int segment, int set, int one, int other) {
    double here = machines[set][one];
    double there = other < 0 ? 0 : machines[set][other];
    if (here > 0 || there > 0) {
      int second = Math.max(0, other);
      add(
          here,
          nearness[segment][one],
          roundTrip[one],
          there,
          nearness[segment][second],
          roundTrip[second],
          near[segment][set],
          waited[segment][set]);
    }
  }

  private static void add(
      double here,
      double[] nearness,
      double[] roundTrip,
      double there,
      double[] otherNearness,
      double[] otherRoundTrip,
      double[] near,
      double[] waited) {
    for (int r = 0; r < near.length; r++) {
      double prefers = here * nearness[r];
      double prefersOther = there * otherNearness[r];
      near[r] = near[r] + prefers + prefersOther;
      waited[r] = waited[r] + prefers * roundTrip[r] + prefersOther * otherRoundTrip[r];
    }
  }

  /** Averages the way over the areas of a state by their demand. */
  private void average(int set, int state) {
    double[] nearRealTime = near[InferenceDemand.REAL_TIME][set];
    double[] mean = milliseconds[set];
    int first = state * SEGMENTS;
    Arrays.fill(mean, first, first + SEGMENTS, 0);
    double users = 0;
    for (int r : model.index.areasOfState(state)) {
      if (nearRealTime[r] > 0) {
        mean[first + InferenceDemand.REAL_TIME] += waited[InferenceDemand.REAL_TIME][set][r];
        mean[first + InferenceDemand.CHAT] += waited[InferenceDemand.CHAT][set][r];
        mean[first + InferenceDemand.AGENTIC] += waited[InferenceDemand.AGENTIC][set][r];
        users += demandShare[r];
      }
    }
    for (int k = 0; k < SEGMENTS && users > 0; k++) {
      mean[first + k] /= users;
    }
  }

  private void measureNearness(ServingSettings settings) {
    double[] decay = {
      Math.max(1, settings.realTimeRoundTripMilliseconds() - settings.accessMilliseconds()),
      settings.chatDecayMilliseconds(),
      settings.batchDecayMilliseconds()
    };
    for (int a = 0; a < areas; a++) {
      for (int r = 0; r < areas; r++) {
        double round = settings.latencyMilliseconds(model.index.distanceKilometres(r, a));
        for (int k = 0; k < SEGMENTS; k++) {
          nearness[k][a][r] = Exponentials.exp(-(round - settings.accessMilliseconds()) / decay[k]);
        }
        roundTrip[a][r] = round;
      }
    }
  }
}

package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.lab.LatencySettings;
import org.inferencefrontier.market.Exponentials;

/**
 * How long users of a state wait for a laboratory's answers, and what of its appeal that leaves. An
 * answer takes the way to the machines that the laboratory rents and back, and the time to generate
 * it, which grows with thinking. The appeal falls with the log of the whole over what a single pass
 * takes: a tenth of a second counts where answers are instant and hardly where they take a minute.
 */
final class AnswerTime implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SEGMENTS = InferenceDemand.SEGMENTS;

  private final FrontierModel model;
  private final int areas;
  private final int states;
  private final int labs;

  // At (state * SEGMENTS + segment) * labs + lab.
  private final double[] seconds;
  private final double[] appeal;

  // At [segment][source][area]: preference of an area's users for a source by nearness. At
  // [source][area]: the way to it and back, milliseconds.
  private final double[][][] nearness;
  private final double[][] roundTrip;

  /** Way to any machine of a user's market, at state * SEGMENTS + segment, milliseconds. */
  private final double[] hostedWay;

  // Serving capacity of an operator in its own market, at operator * areas + position among its
  // powered areas (0 in those of another market), and in all of them.
  private final double[] serves;
  private final double[] servesInAll;

  // By area: capacity that a laboratory is served from, and where it is not 0.
  private final double[] rented;
  private final int[] places;

  /** Way to the machines in hand, at state * SEGMENTS + segment, milliseconds. */
  private final double[] way;

  // At [segment][area]: machines by preference, and the same times the way to them.
  private final double[][] near;
  private final double[][] waited;

  private ServingSettings nearnessFor;

  AnswerTime(FrontierModel model) {
    this.model = model;
    areas = model.index.areaCount();
    states = model.states.length;
    labs = model.labs.length;
    seconds = new double[labs * states * SEGMENTS];
    appeal = new double[seconds.length];
    nearness = new double[SEGMENTS][areas][areas];
    roundTrip = new double[areas][areas];
    near = new double[SEGMENTS][areas];
    waited = new double[SEGMENTS][areas];
    way = new double[states * SEGMENTS];
    serves = new double[model.operators.length * areas];
    servesInAll = new double[model.operators.length];
    rented = new double[areas];
    places = new int[areas];
    hostedWay = new double[states * SEGMENTS];
  }

  /** What waiting leaves of a laboratory's appeal, over 0, at most 1; 0 where it does not sell. */
  double appeal(int lab, int state, int segment) {
    return appeal[(state * SEGMENTS + segment) * labs + lab];
  }

  /** Mean time to a laboratory's answer for users of a state, seconds; 0 where it does not sell. */
  double seconds(int lab, int state, int segment) {
    return seconds[(state * SEGMENTS + segment) * labs + lab];
  }

  /**
   * Measures anew, each quarter and when the first machines stand.
   *
   * @return whether it did
   */
  boolean update() {
    if (model.month > 1 && model.month % 3 != 0) {
      return false;
    }
    if (nearnessFor != model.settings.serving()) {
      nearnessFor = model.settings.serving();
      measureNearness(nearnessFor);
    }
    readServing();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      measureWay(model.capacity.areaInference, m, hostedWay);
    }
    for (Lab lab : model.labs) {
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        if (!ProviderMarket.isBarred(lab, m)) {
          measure(lab, m);
        }
      }
    }
    return true;
  }

  /** Reads where operators serve in their own markets, once for all laboratories. */
  private void readServing() {
    for (int o = 0; o < model.operators.length; o++) {
      double total = 0;
      for (int i = 0; i < model.poweredAreas.areaCount(o); i++) {
        int a = model.poweredAreas.area(o, i);
        boolean home = model.index.marketOfArea(a) == model.operators[o].market();
        double served = home ? model.capacity.inferenceAt(o, a) : 0;
        serves[o * areas + i] = served;
        total += served;
      }
      servesInAll[o] = total;
    }
  }

  /** Finds the areas of a market where machines stand. */
  private int findPlaces(double[] machines, int market) {
    int count = 0;
    for (int a = 0; a < areas; a++) {
      if (machines[a] > 0 && model.index.marketOfArea(a) == market) {
        places[count++] = a;
      }
    }
    return count;
  }

  private void measure(Lab lab, int market) {
    // Abroad a laboratory's open weights are served by whoever stands there.
    boolean rents = lab.market() == market && rent(lab, market);
    double[] milliseconds = hostedWay;
    if (rents) {
      measureWay(rented, market, way);
      milliseconds = way;
    }
    LatencySettings settings = model.settings.latency();
    for (int s = 0; s < states; s++) {
      if (model.index.marketOfState(s) != market) {
        continue;
      }
      for (int k = 0; k < SEGMENTS; k++) {
        double depth = k == InferenceDemand.REAL_TIME ? 1 : lab.reasoningDepth();
        double pass = settings.generationSeconds()[k];
        int cell = (s * SEGMENTS + k) * labs + lab.index();
        seconds[cell] = pass * depth + milliseconds[s * SEGMENTS + k] / 1000;
        appeal[cell] = Exponentials.power(seconds[cell] / pass, -settings.response());
      }
    }
  }

  /** Finds where a laboratory's partners serve; false if nowhere in the market. */
  private boolean rent(Lab lab, int market) {
    Arrays.fill(rented, 0);
    boolean any = false;
    for (int o = 0; o < model.operators.length; o++) {
      double weight = lab.partnerWeight(o);
      if (weight <= 0 || model.operators[o].market() != market) {
        continue;
      }
      if (servesInAll[o] > 0) {
        double perServing = weight / servesInAll[o];
        for (int i = 0; i < model.poweredAreas.areaCount(o); i++) {
          rented[model.poweredAreas.area(o, i)] += perServing * serves[o * areas + i];
        }
        any = true;
      }
    }
    return any;
  }

  /**
   * Measures the mean way of the users of a market's states to machines there and back, by segment;
   * 0 while none stand.
   *
   * @param machines by area
   * @param ways result, at state * SEGMENTS + segment
   */
  private void measureWay(double[] machines, int market, double[] ways) {
    int count = findPlaces(machines, market);
    for (int k = 0; k < SEGMENTS; k++) {
      Arrays.fill(near[k], 0);
      Arrays.fill(waited[k], 0);
      // Two sources at a time: half as often what is summed up is read and written.
      for (int i = 0; i < count; i += 2) {
        int one = places[i];
        int other = i + 1 < count ? places[i + 1] : one;
        double there = i + 1 < count ? machines[other] : 0;
        add(
            machines[one],
            nearness[k][one],
            roundTrip[one],
            there,
            nearness[k][other],
            roundTrip[other],
            near[k],
            waited[k]);
      }
    }
    for (int s = 0; s < states; s++) {
      if (model.index.marketOfState(s) == market) {
        average(s, ways);
      }
    }
  }

  private static void add(
      double machines,
      double[] nearness,
      double[] roundTrip,
      double otherMachines,
      double[] otherNearness,
      double[] otherRoundTrip,
      double[] near,
      double[] waited) {
    for (int r = 0; r < near.length; r++) {
      double prefers = machines * nearness[r];
      double prefersOther = otherMachines * otherNearness[r];
      near[r] = near[r] + prefers + prefersOther;
      waited[r] = waited[r] + prefers * roundTrip[r] + prefersOther * otherRoundTrip[r];
    }
  }

  /** Averages the way over the areas of a state by their demand. */
  private void average(int state, double[] ways) {
    int first = state * SEGMENTS;
    Arrays.fill(ways, first, first + SEGMENTS, 0);
    double users = 0;
    for (int r : model.index.areasOfState(state)) {
      if (near[InferenceDemand.REAL_TIME][r] > 0) {
        double share = model.index.demandShare(r);
        for (int k = 0; k < SEGMENTS; k++) {
          ways[first + k] += share * waited[k][r] / near[k][r];
        }
        users += share;
      }
    }
    for (int k = 0; k < SEGMENTS && users > 0; k++) {
      ways[first + k] /= users;
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

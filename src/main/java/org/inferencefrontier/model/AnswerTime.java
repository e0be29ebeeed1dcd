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
  private static final int PARTS = SEGMENTS + 1;

  private final FrontierModel model;
  private final int areas;
  private final int states;
  private final int labs;

  // At (state * SEGMENTS + segment) * labs + lab.
  private final double[] seconds;
  private final double[] appeal;

  /**
   * Preference for a source by nearness in each segment, and the way to it and back in
   * milliseconds, at {@code (area * areas + source) * PARTS}.
   */
  private final double[] nearness;

  /** Way to any machine of a user's market, at state * SEGMENTS + segment, milliseconds. */
  private final double[] hostedWay;

  // Serving capacity of an operator in its own market, at operator * areas + position among its
  // powered areas (0 in those of another market), and in all of them.
  private final double[] serves;
  private final double[] servesInAll;

  // By area: capacity that a laboratory is served from, and where it is not 0.
  private final double[] rented;
  private final int[] places;

  /** Way of the users in hand by segment, milliseconds. */
  private final double[] way = new double[SEGMENTS];

  private ServingSettings nearnessFor;

  AnswerTime(FrontierModel model) {
    this.model = model;
    areas = model.index.areaCount();
    states = model.states.length;
    labs = model.labs.length;
    seconds = new double[labs * states * SEGMENTS];
    appeal = new double[seconds.length];
    nearness = new double[areas * areas * PARTS];
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
      double[] hosted = model.capacity.areaInference;
      int count = findPlaces(hosted, m);
      for (int s = 0; s < states; s++) {
        if (model.index.marketOfState(s) == m) {
          measureWay(s, hosted, count);
          System.arraycopy(way, 0, hostedWay, s * SEGMENTS, SEGMENTS);
        }
      }
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
    int count = rents ? findPlaces(rented, market) : 0;
    LatencySettings settings = model.settings.latency();
    for (int s = 0; s < states; s++) {
      if (model.index.marketOfState(s) != market) {
        continue;
      }
      if (rents) {
        measureWay(s, rented, count);
      } else {
        System.arraycopy(hostedWay, s * SEGMENTS, way, 0, SEGMENTS);
      }
      for (int k = 0; k < SEGMENTS; k++) {
        double depth = k == InferenceDemand.REAL_TIME ? 1 : lab.reasoningDepth();
        double pass = settings.generationSeconds()[k];
        int cell = (s * SEGMENTS + k) * labs + lab.index();
        seconds[cell] = pass * depth + way[k] / 1000;
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
   * Measures the mean way of a state's users to machines and back, by segment; 0 while none stand.
   *
   * @param count how many of the places hold machines
   */
  private void measureWay(int state, double[] machines, int count) {
    Arrays.fill(way, 0);
    double users = 0;
    for (int r : model.index.areasOfState(state)) {
      double nearRealTime = 0;
      double nearChat = 0;
      double nearAgentic = 0;
      double waitedRealTime = 0;
      double waitedChat = 0;
      double waitedAgentic = 0;
      for (int i = 0; i < count; i++) {
        int cell = (r * areas + places[i]) * PARTS;
        double there = machines[places[i]];
        double round = nearness[cell + SEGMENTS];
        double realTime = there * nearness[cell + InferenceDemand.REAL_TIME];
        double chat = there * nearness[cell + InferenceDemand.CHAT];
        double agentic = there * nearness[cell + InferenceDemand.AGENTIC];
        nearRealTime += realTime;
        nearChat += chat;
        nearAgentic += agentic;
        waitedRealTime += realTime * round;
        waitedChat += chat * round;
        waitedAgentic += agentic * round;
      }
      if (nearRealTime > 0) {
        double share = model.index.demandShare(r);
        way[InferenceDemand.REAL_TIME] += share * waitedRealTime / nearRealTime;
        way[InferenceDemand.CHAT] += share * waitedChat / nearChat;
        way[InferenceDemand.AGENTIC] += share * waitedAgentic / nearAgentic;
        users += share;
      }
    }
    for (int k = 0; k < SEGMENTS && users > 0; k++) {
      way[k] /= users;
    }
  }

  private void measureNearness(ServingSettings settings) {
    double[] decay = {
      Math.max(1, settings.realTimeRoundTripMilliseconds() - settings.accessMilliseconds()),
      settings.chatDecayMilliseconds(),
      settings.batchDecayMilliseconds()
    };
    for (int r = 0; r < areas; r++) {
      for (int a = 0; a < areas; a++) {
        int cell = (r * areas + a) * PARTS;
        double round = settings.latencyMilliseconds(model.index.distanceKilometres(r, a));
        for (int k = 0; k < SEGMENTS; k++) {
          nearness[cell + k] =
              Exponentials.exp(-(round - settings.accessMilliseconds()) / decay[k]);
        }
        nearness[cell + SEGMENTS] = round;
      }
    }
  }
}

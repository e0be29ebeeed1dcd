package org.inferencefrontier.model.economy;

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

  /** Set of all machines of a market; that of a laboratory is {@code 1 + lab}. */
  private static final int ANYONES = 0;

  private final Economy economy;
  private final MarketStates users;
  private final int areas;
  private final int labs;

  // At [segment * labs + lab][place of a state].
  private final double[][] seconds;
  private final double[][] appeal;

  private final MeanWay way;

  // Sets of machines in the market in hand, and by laboratory whether it has one at home.
  private final int[] sets;
  private final boolean[] rents;

  // Serving capacity of an operator in its own market, at operator * areas + position among its
  // powered areas (0 in those of another market), and in all of them.
  private final double[] serves;
  private final double[] servesInAll;

  AnswerTime(Economy economy, MarketStates users) {
    this.economy = economy;
    this.users = users;
    areas = economy.index.areaCount();
    labs = economy.labs.length;
    seconds = new double[SEGMENTS * labs][users.count()];
    appeal = new double[SEGMENTS * labs][users.count()];
    way = new MeanWay(economy, users, 1 + labs);
    sets = new int[1 + labs];
    rents = new boolean[labs];
    serves = new double[economy.operators.length * areas];
    servesInAll = new double[economy.operators.length];
  }

  /** What waiting leaves of a laboratory's appeal, over 0, at most 1; 0 where it does not sell. */
  double appeal(int lab, int state, int segment) {
    return appeal[segment * labs + lab][users.place(state)];
  }

  /** The same by place of a state. Callers must not write. */
  double[] appeal(int lab, int segment) {
    return appeal[segment * labs + lab];
  }

  /** Mean time to a laboratory's answer for users of a state, seconds; 0 where it does not sell. */
  double seconds(int lab, int state, int segment) {
    return seconds[segment * labs + lab][users.place(state)];
  }

  /**
   * Measures anew, each quarter and when the first machines stand.
   *
   * @return whether it did
   */
  boolean update() {
    if (economy.month > 1 && economy.month % 3 != 0) {
      return false;
    }
    readServing();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      measureWays(m);
    }
    for (Lab lab : economy.labs) {
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
    System.arraycopy(economy.capacity.areaInference, 0, way.machines(ANYONES), 0, areas);
    for (int o = 0; o < economy.operators.length; o++) {
      double total = 0;
      for (int i = 0; i < economy.poweredAreas.areaCount(o); i++) {
        int a = economy.poweredAreas.area(o, i);
        boolean home = economy.index.marketOfArea(a) == economy.operators[o].market();
        double served = home ? economy.capacity.inferenceAt(o, a) : 0;
        serves[o * areas + i] = served;
        total += served;
      }
      servesInAll[o] = total;
    }
  }

  /** Ways to anyone's machines in a market, and to those of the laboratories at home in it. */
  private void measureWays(int market) {
    int count = 0;
    sets[count++] = ANYONES;
    for (Lab lab : economy.labs) {
      if (lab.market() == market) {
        rents[lab.index()] = rent(lab, way.machines(1 + lab.index()));
        if (rents[lab.index()]) {
          sets[count++] = 1 + lab.index();
        }
      }
    }
    way.measure(market, sets, count);
  }

  /** Finds where a laboratory's partners serve; false if nowhere in its market. */
  private boolean rent(Lab lab, double[] rented) {
    Arrays.fill(rented, 0);
    boolean any = false;
    for (int o = 0; o < economy.operators.length; o++) {
      double weight = lab.partnerWeight(o);
      if (weight <= 0 || economy.operators[o].market() != lab.market() || servesInAll[o] <= 0) {
        continue;
      }
      double perServing = weight / servesInAll[o];
      for (int i = 0; i < economy.poweredAreas.areaCount(o); i++) {
        rented[economy.poweredAreas.area(o, i)] += perServing * serves[o * areas + i];
      }
      any = true;
    }
    return any;
  }

  private void measure(Lab lab, int market) {
    // Abroad a laboratory's open weights are served by whoever stands there.
    boolean isTenant = lab.market() == market && rents[lab.index()];
    int set = isTenant ? 1 + lab.index() : ANYONES;
    LatencySettings settings = economy.settings.latency();
    int first = users.first(market);
    int end = users.end(market);
    for (int k = 0; k < SEGMENTS; k++) {
      double depth = k == InferenceDemand.REAL_TIME ? 1 : lab.reasoningDepth();
      double pass = settings.generationSeconds()[k];
      double generates = pass * depth;
      double[] ways = way.milliseconds(set, k);
      double[] takes = seconds[k * labs + lab.index()];
      double[] passes = appeal[k * labs + lab.index()];
      for (int i = first; i < end; i++) {
        takes[i] = generates + ways[i] / 1000;
        passes[i] = takes[i] / pass;
      }
      Exponentials.powers(passes, first, end, -settings.response());
    }
  }
}

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

  // At (lab * states + state) * SEGMENTS + segment.
  private final double[] seconds;
  private final double[] appeal;

  /** Preference for a source by nearness, at {@code [segment][area * areas + source]}. */
  private final double[][] nearness = new double[SEGMENTS][];

  /** That times the way to it and back, milliseconds. */
  private final double[][] delay = new double[SEGMENTS][];

  /** Way to any machine of a user's market, at state * SEGMENTS + segment, milliseconds. */
  private final double[] hostedWay;

  // By area: capacity that a laboratory is served from.
  private final double[] hosted;
  private final double[] rented;

  private ServingSettings nearnessFor;

  AnswerTime(FrontierModel model) {
    this.model = model;
    areas = model.index.areaCount();
    states = model.states.length;
    seconds = new double[model.labs.length * states * SEGMENTS];
    appeal = new double[seconds.length];
    hosted = new double[WorldIndex.MARKETS * areas];
    rented = new double[areas];
    hostedWay = new double[states * SEGMENTS];
  }

  /** What waiting leaves of a laboratory's appeal, over 0, at most 1. */
  double appeal(int lab, int state, int segment) {
    return appeal[(lab * states + state) * SEGMENTS + segment];
  }

  /** Mean time to a laboratory's answer for users of a state, seconds. */
  double seconds(int lab, int state, int segment) {
    return seconds[(lab * states + state) * SEGMENTS + segment];
  }

  /** Measures anew, each quarter and when the first machines stand. */
  void update() {
    if (model.month > 1 && model.month % 3 != 0) {
      return;
    }
    if (nearnessFor != model.settings.serving()) {
      nearnessFor = model.settings.serving();
      measureNearness(nearnessFor);
    }
    Arrays.fill(hosted, 0);
    for (int o = 0; o < model.operators.length; o++) {
      for (int a = 0; a < areas; a++) {
        hosted[model.index.marketOfArea(a) * areas + a] += model.capacity.inferenceAt(o, a);
      }
    }
    for (int s = 0; s < states; s++) {
      for (int k = 0; k < SEGMENTS; k++) {
        int from = model.index.marketOfState(s) * areas;
        hostedWay[s * SEGMENTS + k] = wayMilliseconds(s, k, hosted, from);
      }
    }
    for (Lab lab : model.labs) {
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        measure(lab, m);
      }
    }
  }

  private void measure(Lab lab, int market) {
    // Abroad a laboratory's open weights are served by whoever stands there.
    boolean rents = lab.market() == market && rent(lab, market);
    LatencySettings settings = model.settings.latency();
    for (int s = 0; s < states; s++) {
      if (model.index.marketOfState(s) != market) {
        continue;
      }
      for (int k = 0; k < SEGMENTS; k++) {
        double depth = k == InferenceDemand.REAL_TIME ? 1 : lab.reasoningDepth();
        double pass = settings.generationSeconds()[k];
        double way = rents ? wayMilliseconds(s, k, rented, 0) : hostedWay[s * SEGMENTS + k];
        int cell = (lab.index() * states + s) * SEGMENTS + k;
        seconds[cell] = pass * depth + way / 1000;
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
      double total = 0;
      for (int a = 0; a < areas; a++) {
        total += model.index.marketOfArea(a) == market ? model.capacity.inferenceAt(o, a) : 0;
      }
      for (int a = 0; a < areas && total > 0; a++) {
        if (model.index.marketOfArea(a) == market) {
          rented[a] += weight * model.capacity.inferenceAt(o, a) / total;
          any = true;
        }
      }
    }
    return any;
  }

  /** Mean way of a state's users to machines and back; 0 while none stand. */
  private double wayMilliseconds(int state, int segment, double[] machines, int from) {
    double way = 0;
    double users = 0;
    for (int r : model.index.areasOfState(state)) {
      double near = 0;
      double waited = 0;
      int row = r * areas;
      for (int a = 0; a < areas; a++) {
        near += machines[from + a] * nearness[segment][row + a];
        waited += machines[from + a] * delay[segment][row + a];
      }
      if (near > 0) {
        way += model.index.demandShare(r) * waited / near;
        users += model.index.demandShare(r);
      }
    }
    return users > 0 ? way / users : 0;
  }

  private void measureNearness(ServingSettings settings) {
    double[] decay = {
      Math.max(1, settings.realTimeRoundTripMilliseconds() - settings.accessMilliseconds()),
      settings.chatDecayMilliseconds(),
      settings.batchDecayMilliseconds()
    };
    for (int k = 0; k < SEGMENTS; k++) {
      nearness[k] = new double[areas * areas];
      delay[k] = new double[areas * areas];
      for (int r = 0; r < areas; r++) {
        for (int a = 0; a < areas; a++) {
          double way = settings.latencyMilliseconds(model.index.distanceKilometres(r, a));
          double fibre = way - settings.accessMilliseconds();
          nearness[k][r * areas + a] = StrictMath.exp(-fibre / decay[k]);
          delay[k][r * areas + a] = nearness[k][r * areas + a] * way;
        }
      }
    }
  }
}

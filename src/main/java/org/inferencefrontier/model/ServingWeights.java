package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;

/**
 * Who may serve whom and what is preferred: nearness by segment, times the cost of the site, where
 * law allows. At a * areas + r: source a, demand in r.
 */
final class ServingWeights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Weights of demand that must stay at home, and of the three segments. */
  final double[] home;

  final double[] realTime;
  final double[] chat;
  final double[] batch;

  /** Round trip, milliseconds. */
  final double[] latency;

  private final FrontierModel model;
  private final int areas;
  private final double[] sameState;
  private final double[] reach;
  private final double[] near;
  private final double[] far;
  private final double[] attraction;
  private final ForeignUse law;
  private ServingSettings nearnessFor;

  ServingWeights(FrontierModel model) {
    this.model = model;
    this.areas = model.index.areaCount();
    int cells = areas * areas;
    home = new double[cells];
    realTime = new double[cells];
    chat = new double[cells];
    batch = new double[cells];
    latency = new double[cells];
    sameState = new double[cells];
    reach = new double[cells];
    near = new double[cells];
    far = new double[cells];
    attraction = new double[areas];
    law = new ForeignUse(model);
  }

  /**
   * Opens a month at the costs of the sites. Reviewed each quarter, as tariffs are.
   *
   * @return whether they were reviewed
   */
  boolean update(ServingCost cost) {
    if (nearnessFor != model.settings.serving()) {
      nearnessFor = model.settings.serving();
      measureNearness(nearnessFor);
    } else if (model.month % 3 != 0) {
      return false;
    }
    law.read();
    double response = -nearnessFor.costResponse();
    for (int a = 0; a < areas; a++) {
      double mean = cost.meanUsdPerHour(model.index.marketOfArea(a));
      attraction[a] = Exponentials.power(cost.usdPerHour(a) / mean, response);
    }
    for (int a = 0; a < areas; a++) {
      int row = a * areas;
      for (int r = 0; r < areas; r++) {
        boolean legal = law.allowed(model.index.stateOfArea(a), model.index.stateOfArea(r));
        double open = legal ? attraction[a] : 0;
        home[row + r] = sameState[row + r] * open;
        realTime[row + r] = reach[row + r] * open;
        chat[row + r] = near[row + r] * open;
        batch[row + r] = far[row + r] * open;
      }
    }
    return true;
  }

  /** Nearness follows the settings; a scenario may change these inside a run. */
  private void measureNearness(ServingSettings settings) {
    WorldIndex index = model.index;
    double bound = settings.realTimeRoundTripMilliseconds();
    double reachMilliseconds = Math.max(1, bound - settings.accessMilliseconds());
    for (int a = 0; a < areas; a++) {
      for (int r = 0; r < areas; r++) {
        int cell = a * areas + r;
        double whole = settings.latencyMilliseconds(index.distanceKilometres(r, a));
        double fibre = whole - settings.accessMilliseconds();
        boolean traded = index.marketOfArea(a) == index.marketOfArea(r);
        latency[cell] = whole;
        sameState[cell] = index.stateOfArea(r) == index.stateOfArea(a) ? 1 : 0;
        reach[cell] = traded && whole <= bound ? Exponentials.exp(-fibre / reachMilliseconds) : 0;
        near[cell] = traded ? Exponentials.exp(-fibre / settings.chatDecayMilliseconds()) : 0;
        far[cell] = traded ? Exponentials.exp(-fibre / settings.batchDecayMilliseconds()) : 0;
      }
    }
  }
}

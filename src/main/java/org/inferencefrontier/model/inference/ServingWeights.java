package org.inferencefrontier.model.inference;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.InferenceDemand;
import org.inferencefrontier.model.economy.ServingCost;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.settings.ServingSettings;
import org.inferencefrontier.model.state.ForeignUse;

/**
 * Who may serve whom and what is preferred: nearness by segment where law allows it to the site,
 * and the attraction of the site by its cost. Nearness is at [source area][demand area].
 */
final class ServingWeights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nearness for demand that must stay at home, and for the three segments. */
  final double[][] home;

  final double[][] realTime;
  final double[][] chat;
  final double[][] batch;

  /** Round trip, milliseconds. */
  final double[][] latency;

  /** What the cost of a site does to its weight. */
  final double[] attraction;

  private final Economy economy;
  private final int areas;
  private final double[][] sameState;
  private final double[][] reach;
  private final double[][] near;
  private final double[][] far;
  private final ForeignUse law;
  private ServingSettings nearnessFor;

  ServingWeights(Economy economy) {
    this.economy = economy;
    this.areas = economy.index().areaCount();
    home = new double[areas][areas];
    realTime = new double[areas][areas];
    chat = new double[areas][areas];
    batch = new double[areas][areas];
    latency = new double[areas][areas];
    sameState = new double[areas][areas];
    reach = new double[areas][areas];
    near = new double[areas][areas];
    far = new double[areas][areas];
    attraction = new double[areas];
    law = new ForeignUse(economy);
  }

  /** What a review of a month may have changed. */
  enum Change {
    NOTHING,
    ATTRACTION,
    LAW_OR_NEARNESS
  }

  /** Opens a month at the costs of the sites. Reviewed each quarter, as tariffs are. */
  Change update(ServingCost cost) {
    // By value: a change of any other parameter must not bring the review forward.
    boolean moved = !economy.settings().serving().equals(nearnessFor);
    if (moved) {
      nearnessFor = economy.settings().serving();
      measureNearness(nearnessFor);
    } else if (economy.month() % 3 != 0) {
      return Change.NOTHING;
    }
    double response = -nearnessFor.costResponse();
    for (int a = 0; a < areas; a++) {
      double mean = cost.meanUsdPerHour(economy.index().marketOfArea(a));
      attraction[a] = Exponentials.power(cost.usdPerHour(a) / mean, response);
    }
    if (!law.read() && !moved) {
      return Change.ATTRACTION;
    }
    for (int a = 0; a < areas; a++) {
      for (int r = 0; r < areas; r++) {
        boolean legal = law.allowed(economy.index().stateOfArea(a), economy.index().stateOfArea(r));
        home[a][r] = legal ? sameState[a][r] : 0;
        realTime[a][r] = legal ? reach[a][r] : 0;
        chat[a][r] = legal ? near[a][r] : 0;
        batch[a][r] = legal ? far[a][r] : 0;
      }
    }
    return Change.LAW_OR_NEARNESS;
  }

  /** The law as last read. */
  ForeignUse law() {
    return law;
  }

  /** Nearness follows the settings; a scenario may change these inside a run. */
  private void measureNearness(ServingSettings settings) {
    WorldIndex index = economy.index();
    double bound = settings.realTimeRoundTripMilliseconds();
    for (int a = 0; a < areas; a++) {
      for (int r = 0; r < areas; r++) {
        double whole = settings.latencyMilliseconds(index.distanceKilometres(r, a));
        boolean traded = index.marketOfArea(a) == index.marketOfArea(r);
        latency[a][r] = whole;
        sameState[a][r] = index.stateOfArea(r) == index.stateOfArea(a) ? 1 : 0;
        reach[a][r] =
            traded && whole <= bound ? settings.nearness(InferenceDemand.REAL_TIME, whole) : 0;
        near[a][r] = traded ? settings.nearness(InferenceDemand.CHAT, whole) : 0;
        far[a][r] = traded ? settings.nearness(InferenceDemand.AGENTIC, whole) : 0;
      }
    }
  }
}

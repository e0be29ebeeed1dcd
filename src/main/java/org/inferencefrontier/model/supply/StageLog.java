package org.inferencefrontier.model.supply;

import java.io.Serializable;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.BuildStages;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.time.Timeline;

/**
 * Tells the decision log when the halls of a grant will take chips, and whether the connection or
 * land and shell hold them back. Callers ask whether the log is kept.
 */
final class StageLog implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Smaller grants are parts of a block that others tell. */
  private static final double SMALLEST_MEGAWATTS = 1;

  private final Economy economy;

  StageLog(Economy economy) {
    this.economy = economy;
  }

  /**
   * Records a grant.
   *
   * @param months months from it to halls that take chips
   */
  void granted(int operator, int area, int use, double megawatts, int requestedMonth, int months) {
    if (megawatts < SMALLEST_MEGAWATTS) {
      return;
    }
    BuildStages stages = economy.settings().operator().stages();
    double permitting = economy.utilities()[area].permittingSpeed;
    double land = stages.landMonths(permitting);
    boolean held = months > stages.worksMonths();
    int queued = economy.month() - requestedMonth;
    Reason reason =
        Reason.of(
            ReasonTerm.MEGAWATTS.is(megawatts, "%.0f MW asked for"),
            ReasonTerm.REQUESTED_IN.named(Timeline.month(requestedMonth).toString(), " in %s"),
            ReasonTerm.CHIPS_FROM.named(
                Timeline.month(economy.month() + months).toString(), ", halls take chips in %s"),
            ReasonTerm.LAND_AND_PERMITS.is(
                land, "; months from the request: land and permits %.1f"),
            ReasonTerm.PERMITTING.is(permitting, " (permitting x %.2f)"),
            ReasonTerm.SHELL.is(stages.shellMonths(), ", shell %.1f"),
            ReasonTerm.QUEUE.is(queued, ", queue %.0f"),
            ReasonTerm.WORKS.is(stages.worksMonths(), ", connection works %.0f"));
    double shell = land + stages.shellMonths();
    double power = queued + stages.worksMonths();
    record(operator, area, use, "land and shell", shell, held, reason);
    record(operator, area, use, "connection", power, !held, reason);
  }

  private void record(
      int operator, int area, int use, String chain, double months, boolean binds, Reason reason) {
    economy.decided(
        economy.operators()[operator].profile().id(),
        use == SitePower.TRAINING ? "stages of training site" : "stages of inference site",
        economy.utilities()[area].area().id() + ": " + chain,
        months,
        binds,
        reason);
  }
}

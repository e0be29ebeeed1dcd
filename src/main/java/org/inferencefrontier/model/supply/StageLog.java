package org.inferencefrontier.model.supply;

import java.io.Serializable;
import java.util.Locale;
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
    String text =
        String.format(
            Locale.ROOT,
            "%.0f MW asked for in %s, halls take chips in %s; months from the request: land and"
                + " permits %.1f (permitting x %.2f), shell %.1f, queue %d, connection works %d",
            megawatts,
            Timeline.month(requestedMonth),
            Timeline.month(economy.month() + months),
            land,
            permitting,
            stages.shellMonths(),
            economy.month() - requestedMonth,
            stages.worksMonths());
    double shell = land + stages.shellMonths();
    double power = economy.month() - requestedMonth + stages.worksMonths();
    record(operator, area, use, "land and shell", shell, held, text);
    record(operator, area, use, "connection", power, !held, text);
  }

  private void record(
      int operator, int area, int use, String chain, double months, boolean binds, String reason) {
    economy
        .log()
        .record(
            economy.month(),
            economy.operators()[operator].profile().id(),
            use == SitePower.TRAINING ? "stages of training site" : "stages of inference site",
            economy.utilities()[area].area().id() + ": " + chain,
            months,
            binds,
            reason);
  }
}

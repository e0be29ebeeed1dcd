package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.state.PolicyBook;

/**
 * Whether chips that the law keeps out of a state have come there nevertheless, found by what
 * stands there rather than by what was delivered.
 */
final class ExportAudit implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Moving a mean age and units of a cohort rounds. */
  private static final double ROUNDING = 1e-6;

  private final FrontierModel model;

  // At state * chips + chip: what the law forbids when chips are delivered, units that stand
  // there, and units at the last look.
  private final boolean[] forbidden;
  private final double[] units;
  private final double[] before;
  private boolean looked;

  ExportAudit(FrontierModel model) {
    this.model = model;
    this.units = new double[model.states.length * model.chips.capacity()];
    this.forbidden = new boolean[units.length];
    this.before = new double[units.length];
    noteLaw();
  }

  /**
   * Keeps the law under which this month's chips are delivered: states may change it later. A cap
   * may be overshot by one delivery and is not looked at.
   */
  void noteLaw() {
    Arrays.fill(forbidden, false);
    int chips = model.chips.capacity();
    for (int state = 0; state < model.states.length; state++) {
      if (model.policy.exportTier(state) >= PolicyBook.VARIANTS_ONLY) {
        for (int c = 0; c < model.chips.count(); c++) {
          forbidden[state * chips + c] = !model.deliveries.isLegal(c, state);
        }
      }
    }
  }

  /**
   * Looks at what stands where.
   *
   * @return most units of a forbidden chip that came into a state since the last look, 0 if none
   */
  double look() {
    Arrays.fill(units, 0);
    int chips = model.chips.capacity();
    for (int p = 0; p < model.fleet.parkCount(); p++) {
      Park park = model.fleet.park(p);
      double kilowatts = park.kilowatts();
      for (int i = 0; i < park.siteCount() && kilowatts > 0; i++) {
        int state = model.index.stateOfArea(model.capacity.areaOf(park.site(i)));
        double share = park.kilowatts(i) / kilowatts;
        for (int row = 0; row < park.rowCount(); row++) {
          units[state * chips + park.chip(row)] += park.units(row) * share;
        }
      }
    }
    double most = 0;
    for (int cell = 0; cell < units.length && looked; cell++) {
      double came = units[cell] - before[cell];
      if (forbidden[cell] && came > ROUNDING * (1 + before[cell])) {
        most = Math.max(most, came);
      }
    }
    System.arraycopy(units, 0, before, 0, units.length);
    looked = true;
    return most;
  }
}

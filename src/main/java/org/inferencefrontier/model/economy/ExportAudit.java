package org.inferencefrontier.model.economy;

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

  private final Economy economy;

  // At state * chips + chip: what the law forbids when chips are delivered, units that stand
  // there, and units at the last look.
  private final boolean[] forbidden;
  private final double[] units;
  private final double[] before;

  // By state: most that may come in the year, infinite where no cap is in force; and what came.
  private final double[] cap;
  private final double[] came;
  private double overCap;
  private boolean looked;

  ExportAudit(Economy economy) {
    this.economy = economy;
    this.units = new double[economy.states.length * economy.chips.capacity()];
    this.forbidden = new boolean[units.length];
    this.before = new double[units.length];
    this.cap = new double[economy.states.length];
    this.came = new double[cap.length];
    noteLaw();
  }

  /** Keeps the law under which this month's chips are delivered: states may change it later. */
  void noteLaw() {
    Arrays.fill(forbidden, false);
    if (economy.month % 12 == 0) {
      Arrays.fill(came, 0);
    }
    int chips = economy.chips.capacity();
    double most = economy.exportRule.capH100e();
    for (int state = 0; state < economy.states.length; state++) {
      boolean capped = economy.policy.exportTier(state) == PolicyBook.CAPPED;
      cap[state] = capped ? most : Double.POSITIVE_INFINITY;
      if (economy.policy.exportTier(state) >= PolicyBook.VARIANTS_ONLY) {
        for (int c = 0; c < economy.chips.count(); c++) {
          forbidden[state * chips + c] = !economy.exportRule.isLegal(c, state);
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
    int chips = economy.chips.capacity();
    for (int p = 0; p < economy.fleet.parkCount(); p++) {
      Park park = economy.fleet.park(p);
      double kilowatts = park.kilowatts();
      for (int i = 0; i < park.siteCount() && kilowatts > 0; i++) {
        int state = economy.index.stateOfArea(economy.capacity.areaOf(park.site(i)));
        double share = park.kilowatts(i) / kilowatts;
        for (int row = 0; row < park.rowCount(); row++) {
          units[state * chips + park.chip(row)] += park.units(row) * share;
        }
      }
    }
    double most = 0;
    overCap = 0;
    for (int state = 0; state < cap.length && looked; state++) {
      double imported = 0;
      for (int c = 0; c < economy.chips.count(); c++) {
        int cell = state * chips + c;
        double more = units[cell] - before[cell];
        if (more > ROUNDING * (1 + before[cell])) {
          most = forbidden[cell] ? Math.max(most, more) : most;
          imported +=
              economy.exportRule.isControlled(c) ? more * economy.chips.get(c).peakH100e() : 0;
        }
      }
      // Where free states share a park, its chips mix without a delivery.
      came[state] += economy.fleet.isApart(state) ? imported : 0;
      if (imported > 0 && came[state] > cap[state] * (1 + ROUNDING)) {
        overCap = Math.max(overCap, came[state] - cap[state]);
      }
    }
    System.arraycopy(units, 0, before, 0, units.length);
    looked = true;
    return most;
  }

  /**
   * What the last look found beyond the yearly caps: peak H100e of controlled chips that came into
   * a capped state this year over its cap, while more of them came this month; the most of any
   * state, 0 if none. What left a state in the month in which chips came is not seen.
   */
  double overCapH100e() {
    return overCap;
  }
}

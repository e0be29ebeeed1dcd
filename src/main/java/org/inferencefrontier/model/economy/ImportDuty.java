package org.inferencefrontier.model.economy;

import java.io.Serializable;

/**
 * What states charge on merchant chips of the export controller's route that operators at home
 * there buy. The controller's own tariffs fall on others.
 */
public final class ImportDuty implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  /**
   * @param economy the world whose policies are in force
   */
  public ImportDuty(Economy economy) {
    this.economy = economy;
  }

  /** Whether states can charge a duty on a chip: own silicon pays none. */
  public boolean isDutiable(int chip) {
    return economy.chips.customerOf(chip) < 0 && economy.exportRule.isControlled(chip);
  }

  /** What a state charges on a chip, share of its price with servers and network. */
  public double on(int chip, int state) {
    return isDutiable(chip) ? rate(state) : 0;
  }

  /**
   * What a chip's duty is to a compute market as a whole, share of its price with servers and
   * network: in the Chinese market that of the rival, at home to its buyers; buyers of the western
   * one are at home in many states, and vendors and rent do not look at each.
   */
  public double inMarket(int chip, int market) {
    int rival = economy.index.rivalIn(market);
    return rival < 0 ? 0 : on(chip, rival);
  }

  /**
   * What a state charges on dutiable chips, share of their price with servers and network; 0 if it
   * charges nothing.
   */
  public double rate(int state) {
    return state == economy.index.exportController() ? 0 : economy.policy.tariff(state);
  }
}

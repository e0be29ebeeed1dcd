package org.inferencefrontier.model.economy;

import java.io.Serializable;

/**
 * What import bans keep buyers from. The export controller bars the rival's chips, for all buyers
 * of its compute market: who uses a chip that was made in breach of its law breaks it, too (General
 * Prohibition 10, 15 CFR 736.2(b)(10)). Other states bar chips that the controller's law reaches,
 * for buyers at home there.
 */
public final class ImportBan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  /**
   * @param economy the world whose policies are in force
   */
  public ImportBan(Economy economy) {
    this.economy = economy;
  }

  /**
   * Share of the purchases of barred chips that a ban of a compute market's law turns to others,
   * 0-1: of the rival in its own market, else of the controller.
   */
  public double inMarket(int market) {
    int lawgiver = market == WorldIndex.CHINA ? economy.index.rival() : controller();
    return lawgiver < 0 ? 0 : economy.policy.importBan(lawgiver);
  }

  /** Whether the ban of a compute market's law is on a chip, however much of it. */
  public boolean isOn(int chip, int market) {
    boolean controlled = economy.exportRule.isControlled(chip);
    return market == WorldIndex.CHINA ? controlled : controller() >= 0 && !controlled;
  }

  /** Whether nobody in a compute market may buy a chip. */
  public boolean isBarred(int chip, int market) {
    return inMarket(market) >= 1 && isOn(chip, market);
  }

  private int controller() {
    return economy.index.exportController();
  }
}

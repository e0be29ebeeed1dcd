package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.profile.Route;

/**
 * Units of each chip that operators have on order, counted once for all who ask in a phase, and the
 * packaging and memory that they still need.
 */
public final class OpenOrders implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final double[] units;

  // Chips of which there are any, ascending: few of all.
  private final int[] open;
  private int openCount;

  /**
   * @param economy the run's state, whose orders are counted
   */
  public OpenOrders(Economy economy) {
    this.economy = economy;
    this.units = new double[economy.chips().capacity()];
    this.open = new int[units.length];
  }

  /** Counts all that is on order now. */
  public void count() {
    count(false);
  }

  /** Counts what is on order and wanted now, not what is scheduled for later months. */
  void countDue() {
    count(true);
  }

  private void count(boolean onlyDue) {
    Arrays.fill(units, 0, economy.chips().count(), 0);
    for (Operator operator : economy.operators()) {
      Holdings holdings = operator.holdings();
      int rows = holdings.count();
      for (int row = 0; row < rows; row++) {
        units[holdings.chip(row)] += onlyDue ? holdings.due(row) : holdings.ordered(row);
      }
    }
    findOpen();
  }

  private void findOpen() {
    int chips = economy.chips().count();
    openCount = 0;
    for (int c = 0; c < chips; c++) {
      if (units[c] > 0) {
        open[openCount++] = c;
      }
    }
  }

  /** Number of chips of which any were counted. */
  int openCount() {
    return openCount;
  }

  /**
   * A chip of which any were counted.
   *
   * @param position 0 to {@link #openCount()}, exclusive, in ascending order of chips
   */
  int open(int position) {
    return open[position];
  }

  /** Units of a chip that were counted. */
  double units(int chip) {
    return units[chip];
  }

  /** Where a chip is packaged, and with whose memory. */
  Route route(int chip) {
    return economy.foundries()[economy.chips().get(chip).foundry()].profile().route();
  }

  /** Wafers of a foundry that what was counted takes. */
  public double wafers(int foundry) {
    double overhead = economy.settings().foundry().waferOverhead(economy.month());
    double wafers = 0;
    for (int i = 0; i < openCount; i++) {
      Chip chip = economy.chips().get(open[i]);
      if (chip.foundry() == foundry && chip.packagesPerWafer() > 0) {
        wafers += units[open[i]] * overhead / chip.packagesPerWafer();
      }
    }
    return wafers;
  }

  /** High-bandwidth memory of a route that what was counted takes, GB. */
  public double gigabytes(Route route) {
    double gigabytes = 0;
    for (int i = 0; i < openCount; i++) {
      if (route(open[i]) == route) {
        gigabytes += units[open[i]] * economy.chips().get(open[i]).stackedGigabytes();
      }
    }
    return gigabytes;
  }
}

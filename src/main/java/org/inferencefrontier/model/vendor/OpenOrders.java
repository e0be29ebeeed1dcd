package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.economy.Economy;

/** Units of each chip that operators have on order, counted once for all who ask in a phase. */
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
}

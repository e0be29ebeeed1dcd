package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;

/** Units of each chip that operators have on order, counted once for all who ask in a phase. */
final class OpenOrders implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final double[] units;

  // Chips of which there are any, ascending: few of all.
  private final int[] open;
  private int openCount;

  OpenOrders(FrontierModel model) {
    this.model = model;
    this.units = new double[model.chips.capacity()];
    this.open = new int[units.length];
  }

  /** Counts all that is on order now. */
  void count() {
    count(false);
  }

  /** Counts what is on order and wanted now, not what is scheduled for later months. */
  void countDue() {
    count(true);
  }

  private void count(boolean onlyDue) {
    Arrays.fill(units, 0, model.chips.count(), 0);
    for (Operator operator : model.operators) {
      Holdings holdings = operator.holdings();
      int rows = holdings.count();
      for (int row = 0; row < rows; row++) {
        units[holdings.chip(row)] += onlyDue ? holdings.due(row) : holdings.ordered(row);
      }
    }
    findOpen();
  }

  private void findOpen() {
    int chips = model.chips.count();
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

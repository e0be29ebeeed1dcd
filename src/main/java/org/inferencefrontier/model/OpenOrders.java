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

  OpenOrders(FrontierModel model) {
    this.model = model;
    this.units = new double[model.chips.capacity()];
  }

  /** Counts what is on order now. */
  void count() {
    Arrays.fill(units, 0, model.chips.count(), 0);
    for (Operator operator : model.operators) {
      Holdings holdings = operator.holdings();
      int rows = holdings.count();
      for (int row = 0; row < rows; row++) {
        units[holdings.chip(row)] += holdings.ordered(row);
      }
    }
  }

  /** Units of a chip on order when they were counted. */
  double units(int chip) {
    return units[chip];
  }
}

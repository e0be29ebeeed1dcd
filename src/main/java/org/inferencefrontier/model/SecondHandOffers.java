package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;

/** Used units on offer this month, by compute market, chip and seller. */
final class SecondHandOffers implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int sellers;
  private final double[][] units;
  private final double[][] lot;
  private final double[][] bornMonth;

  SecondHandOffers(int sellers, int chips) {
    this.sellers = sellers;
    this.units = new double[WorldIndex.MARKETS][chips * sellers];
    this.lot = new double[WorldIndex.MARKETS][chips];
    this.bornMonth = new double[WorldIndex.MARKETS][chips];
  }

  /** Adds units that were new at {@code born}. */
  void add(int market, int seller, int chip, double added, double born) {
    units[market][chip * sellers + seller] += added;
    lot[market][chip] += added;
    bornMonth[market][chip] += (born - bornMonth[market][chip]) * added / lot[market][chip];
  }

  /** Units of a chip on offer in a market. */
  double lot(int market, int chip) {
    return lot[market][chip];
  }

  /** Mean month in which they were new. */
  double bornMonth(int market, int chip) {
    return bornMonth[market][chip];
  }

  /** Units of a chip that an operator offers in a market. */
  double units(int market, int seller, int chip) {
    return units[market][chip * sellers + seller];
  }

  /** Takes a chip off the market. */
  void clear(int market, int chip) {
    Arrays.fill(units[market], chip * sellers, (chip + 1) * sellers, 0);
    lot[market][chip] = 0;
    bornMonth[market][chip] = 0;
  }
}

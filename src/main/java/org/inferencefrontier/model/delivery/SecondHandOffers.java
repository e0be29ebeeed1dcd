package org.inferencefrontier.model.delivery;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.model.economy.WorldIndex;

/** Used units on offer this month: a lot for each compute market and chip, by seller. */
final class SecondHandOffers implements Serializable {
  private static final long serialVersionUID = 1L;

  /** In no month of the shipped world have there been more lots. */
  private static final int INITIAL_ROOM = 128;

  private final int sellers;
  private final int chips;

  // At market * chips + chip: one more than the number of its lot, 0 if it has none.
  private final short[] lotOf;

  // By lot: units at lot * sellers + seller, their sum and the mean month in which they were new.
  private double[] units;
  private double[] total = new double[INITIAL_ROOM];
  private double[] bornMonth = new double[INITIAL_ROOM];
  private int count;

  SecondHandOffers(int sellers, int chips) {
    this.sellers = sellers;
    this.chips = chips;
    this.lotOf = new short[WorldIndex.MARKETS * chips];
    this.units = new double[INITIAL_ROOM * sellers];
  }

  /** Adds units that were new at {@code born}. */
  void add(int market, int seller, int chip, double added, double born) {
    int lot = lotOf[market * chips + chip] - 1;
    if (lot < 0) {
      lot = open(market, chip);
    }
    units[lot * sellers + seller] += added;
    double sum = total[lot] + added;
    total[lot] = sum;
    bornMonth[lot] += (born - bornMonth[lot]) * added / sum;
  }

  private int open(int market, int chip) {
    if (count == total.length) {
      total = Arrays.copyOf(total, 2 * count);
      bornMonth = Arrays.copyOf(bornMonth, 2 * count);
      units = Arrays.copyOf(units, 2 * count * sellers);
    }
    int lot = count++;
    total[lot] = 0;
    bornMonth[lot] = 0;
    Arrays.fill(units, lot * sellers, count * sellers, 0);
    lotOf[market * chips + chip] = (short) count;
    return lot;
  }

  /** The lot of a chip in a market, -1 if none is on offer. */
  int lot(int market, int chip) {
    return lotOf[market * chips + chip] - 1;
  }

  /** Units of a lot. */
  double total(int lot) {
    return total[lot];
  }

  /** Mean month in which they were new. */
  double bornMonth(int lot) {
    return bornMonth[lot];
  }

  /** Units of a lot that an operator offers. */
  double units(int lot, int seller) {
    return units[lot * sellers + seller];
  }

  /** Whether nothing is on offer. */
  boolean isEmpty() {
    return count == 0;
  }

  /** Takes everything off the market. */
  void clear() {
    if (count > 0) {
      Arrays.fill(lotOf, (short) 0);
      count = 0;
    }
  }
}

package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.FinishedGoods;
import org.inferencefrontier.agent.vendor.StockSettings;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.technology.Orientation;

/**
 * How much of its chips a vendor keeps in stock. Merchants hold a working stock of what they ship
 * and, where booked packaging would stand idle, build up to a cover of expected shipments. Own
 * silicon of operators is made to order. What is more than the cover, and all of a chip that a
 * better one has followed, loses its value and is written off.
 */
final class Stocking implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Most of a month's production that goes to a working stock that lacks, share. Judgement: buyers
   * that wait come first, yet nothing ships without a stock in test and on the way.
   */
  private static final double FILLING_SHARE = 0.2;

  private final Economy economy;
  private final FinishedGoods stock;

  Stocking(Economy economy) {
    this.economy = economy;
    this.stock = economy.chips().stock;
    startStock();
  }

  /** The stock of January 2023: what the usual month's shipments of the chips on order need. */
  private void startStock() {
    double[] ordered = new double[economy.vendors().length];
    for (int c = 0; c < economy.chips().count(); c++) {
      if (isStocked(c)) {
        ordered[economy.chips().vendorOf(c)] += open(c) * economy.chips().get(c).peakH100e();
      }
    }
    for (int c = 0; c < economy.chips().count(); c++) {
      int vendor = economy.chips().vendorOf(c);
      if (isStocked(c) && open(c) > 0) {
        double expected = open(c) * economy.vendors()[vendor].shipmentRateH100e / ordered[vendor];
        double units = expected * settings().workingMonths();
        stock.start(c, units, expected);
        economy.ledger().initialStock[c] = units;
      }
    }
    count();
  }

  private double open(int c) {
    double open = 0;
    for (Operator operator : economy.operators()) {
      open += operator.ordered(c);
    }
    return open;
  }

  private StockSettings settings() {
    return economy.settings().vendor().stock();
  }

  /** Chips for the market that have been released, no device silicon. */
  private boolean isStocked(int c) {
    Chip chip = economy.chips().get(c);
    return chip.customer() < 0
        && chip.orientation() != Orientation.EDGE
        && chip.releaseMonth() <= economy.month();
  }

  private boolean isSucceeded(int c) {
    return economy.chips().successorMonth(c) <= economy.month();
  }

  private double workingUnits(int c) {
    return isSucceeded(c) ? 0 : settings().workingMonths() * stock.expected(c);
  }

  private double coverUnits(int c) {
    return isSucceeded(c) ? 0 : settings().coverMonths() * stock.expected(c);
  }

  /** A vendor knows its roadmap: it builds no more than it will sell until the next chip. */
  private double buildUnits(int c) {
    double monthsLeft = Math.max(0.0, (double) economy.chips().successorMonth(c) - economy.month());
    return Math.min(settings().coverMonths(), monthsLeft) * stock.expected(c);
  }

  /** Units that can leave at once. */
  double free(int c) {
    return Math.max(0, stock.units(c) - workingUnits(c));
  }

  /**
   * Units that the working stock lacks.
   *
   * @param leaving units that leave the stock this month
   */
  double workingGap(int c, double leaving) {
    return isStocked(c) ? Math.max(0, workingUnits(c) - (stock.units(c) - leaving)) : 0;
  }

  /**
   * Units of a month's production that stay until the working stock is there: chips are tested,
   * built into systems and sent in lots, however long buyers wait for them.
   *
   * @param gap units that the working stock lacks
   * @param made units made to order
   */
  double heldBack(double gap, double made) {
    return Math.min(gap, FILLING_SHARE * made);
  }

  /**
   * Units that a vendor would add to its stock for want of orders.
   *
   * @param leaving units that leave the stock this month
   * @param made units made for the working stock
   */
  double coverGap(int c, double leaving, double made) {
    return isStocked(c) ? Math.max(0, buildUnits(c) - (stock.units(c) - leaving + made)) : 0;
  }

  /** Takes a month's production in stock. */
  void made(int c, double units) {
    stock.make(c, units);
    economy.ledger().produced[c] += units;
  }

  /** Writes off what will not sell and books what the stock costs. */
  void closeMonth() {
    double share = Math.min(1, 1 / Math.max(1, settings().writeOffMonths()));
    for (int c = 0; c < economy.chips().count(); c++) {
      double written = stock.writeOff(c, coverUnits(c), share);
      if (written > 0) {
        Chip chip = economy.chips().get(c);
        economy.ledger().writtenOff[c] += written;
        economy.vendors()[chip.vendor()].writtenOffUsd += written * chip.systemCostUsd();
      }
    }
    count();
    for (Vendor vendor : economy.vendors()) {
      vendor.costUsd +=
          vendor.writtenOffUsd + vendor.stockUsd * settings().carryingCostPerYear() / 12;
    }
  }

  private void count() {
    for (Vendor vendor : economy.vendors()) {
      vendor.stockUnits = 0;
      vendor.stockUsd = 0;
      vendor.stockH100e = 0;
    }
    for (int c = 0; c < economy.chips().count(); c++) {
      double units = stock.units(c);
      if (units > 0) {
        Chip chip = economy.chips().get(c);
        Vendor vendor = economy.vendors()[chip.vendor()];
        vendor.stockUnits += units;
        vendor.stockUsd += units * chip.systemCostUsd();
        vendor.stockH100e += units * chip.peakH100e();
      }
    }
  }
}

package org.inferencefrontier.agent.vendor;

import java.io.Serializable;

/**
 * Finished chips that vendors hold, by chip, and what they expect to ship of each. Every unit that
 * enters is made; every unit that leaves is shipped or written off.
 */
public final class FinishedGoods implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Less than this is rounding, units. */
  private static final double SMALLEST_UNITS = 1e-6;

  private final double[] units;
  private final double[] expected;

  FinishedGoods(int chips) {
    units = new double[chips];
    expected = new double[chips];
  }

  /** Units of a chip in stock. */
  public double units(int chip) {
    return units[chip];
  }

  /** Smoothed shipments of a chip, units a month: what its vendor expects of the next months. */
  public double expected(int chip) {
    return expected[chip];
  }

  /**
   * Sets what is there at the start.
   *
   * @param stock units in stock
   * @param expectedUnits expected shipments, units a month
   */
  public void start(int chip, double stock, double expectedUnits) {
    units[chip] = stock;
    expected[chip] = expectedUnits;
  }

  /** Puts a month's production in stock, units. */
  public void make(int chip, double made) {
    units[chip] += made;
  }

  /** Takes a month's shipments, at most what is there, and learns from them. */
  public void ship(int chip, double shipped) {
    units[chip] = Math.max(0, units[chip] - shipped);
    expected[chip] += Vendor.SHIPMENT_SMOOTHING * (shipped - expected[chip]);
  }

  /**
   * Writes off part of what is more than can be sold.
   *
   * @param kept units that are not written off
   * @param share part of the rest that goes this month, 0-1
   * @return units written off
   */
  public double writeOff(int chip, double kept, double share) {
    double excess = units[chip] - kept;
    if (excess <= 0) {
      return 0;
    }
    double written = excess < SMALLEST_UNITS ? excess : excess * share;
    units[chip] -= written;
    return written;
  }
}

package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import java.util.Arrays;

/** Units of each chip that were shipped in the last month, and peak H100e of each vendor's. */
public final class Shipments implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] units;

  // Chips of which there are any, in ascending order: few of all.
  private final int[] shipped;
  private int count;

  // By vendor or design house.
  private double[] peakH100e = new double[0];

  Shipments(int chips) {
    units = new double[chips];
    shipped = new int[chips];
  }

  /** Makes room for a vendor or design house. */
  void admit(int vendor) {
    if (vendor >= peakH100e.length) {
      peakH100e = Arrays.copyOf(peakH100e, vendor + 1);
    }
  }

  /** Begins a month. */
  public void open() {
    count = 0;
    Arrays.fill(peakH100e, 0);
  }

  /** Notes the units of a chip that are shipped in the month; in ascending order of chips. */
  public void note(Chip chip, double shippedUnits) {
    units[chip.index()] = shippedUnits;
    if (shippedUnits > 0) {
      shipped[count++] = chip.index();
      peakH100e[chip.vendor()] += shippedUnits * chip.peakH100e();
    }
  }

  /** Units of a chip. */
  public double units(int chip) {
    return units[chip];
  }

  /** Peak H100e of a vendor or design house; 0 without a chip. */
  public double peakOf(int vendor) {
    return vendor < peakH100e.length ? peakH100e[vendor] : 0;
  }

  /** Number of chips of which there are any. */
  public int count() {
    return count;
  }

  /**
   * A chip of which there are any.
   *
   * @param position 0 to {@link #count()}, exclusive, in ascending order of chips
   */
  public int chip(int position) {
    return shipped[position];
  }
}

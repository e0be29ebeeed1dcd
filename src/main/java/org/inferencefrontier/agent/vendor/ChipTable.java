package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.world.Orientation;

/**
 * All chips of a run and what changes with each of them: software maturity, price, cumulative and
 * recent shipments. Arrays are indexed by chip; room for generated chips is reserved at the start.
 */
public final class ChipTable implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A chip gives way to a successor that does so much more. */
  private static final double SUCCESSOR_GAIN = 1.15;

  private final Chip[] chips;
  private final int[] successorMonth;

  // Readers look for one vendor's chips among all: faster in a row than chip by chip.
  private final int[] vendor;
  private int count;

  /** Useful training H100e of a unit, with software maturity. */
  public final double[] usefulTraining;

  /** Useful inference H100e of a unit, with software maturity. */
  public final double[] usefulInference;

  /** System price, USD a unit. */
  public final double[] priceUsd;

  /** Units shipped in the last month. */
  public final double[] shippedLastMonth;

  /** Most units that may ship next month while production ramps. */
  public final double[] rampUnits;

  /**
   * @param capacity most chips a run can hold
   */
  public ChipTable(int capacity) {
    chips = new Chip[capacity];
    successorMonth = new int[capacity];
    vendor = new int[capacity];
    usefulTraining = new double[capacity];
    usefulInference = new double[capacity];
    priceUsd = new double[capacity];
    shippedLastMonth = new double[capacity];
    rampUnits = new double[capacity];
  }

  public int count() {
    return count;
  }

  public int capacity() {
    return chips.length;
  }

  public boolean isFull() {
    return count == chips.length;
  }

  public Chip get(int index) {
    return chips[index];
  }

  /** Index of a chip's vendor or design house. */
  public int vendorOf(int index) {
    return vendor[index];
  }

  /** Adds a chip whose index is {@link #count()}. */
  public void add(Chip chip) {
    chips[count] = chip;
    vendor[count] = chip.vendor();
    successorMonth[count] = Integer.MAX_VALUE;
    for (int c = 0; c < count; c++) {
      succeed(chips[c], chip);
      succeed(chip, chips[c]);
    }
    Arrays.fill(rampUnits, count, count + 1, 0);
    count++;
  }

  private void succeed(Chip old, Chip next) {
    boolean sameLine =
        old.vendor() == next.vendor()
            && old.customer() == next.customer()
            && old.exportVariant() == next.exportVariant();
    boolean better =
        next.releaseMonth() > old.releaseMonth()
            && next.inferenceH100e() > SUCCESSOR_GAIN * old.inferenceH100e();
    if (sameLine && better) {
      successorMonth[old.index()] = Math.min(successorMonth[old.index()], next.releaseMonth());
    }
  }

  /** Tick of the first release of a better chip of the same line; never for the newest. */
  public int successorMonth(int index) {
    return successorMonth[index];
  }

  /** The newest chip of a vendor and customer released by a month, or -1. */
  public int newest(int vendor, int customer, boolean exportVariant, int month) {
    int best = -1;
    for (int c = 0; c < count; c++) {
      Chip chip = chips[c];
      if (chip.vendor() == vendor
          && chip.customer() == customer
          && chip.exportVariant() == exportVariant
          && chip.releaseMonth() <= month
          && (best < 0 || chip.releaseMonth() > chips[best].releaseMonth())) {
        best = c;
      }
    }
    return best;
  }

  /**
   * The last merchant chip of a vendor's line whatever its release month, or -1.
   *
   * @param edge device silicon rather than data-centre chips; export variants are not counted
   */
  public int lastOfLine(int vendor, boolean edge) {
    int best = -1;
    for (int c = 0; c < count; c++) {
      Chip chip = chips[c];
      if (chip.vendor() == vendor
          && chip.customer() < 0
          && !chip.exportVariant()
          && (chip.orientation() == Orientation.EDGE) == edge
          && (best < 0 || chip.releaseMonth() > chips[best].releaseMonth())) {
        best = c;
      }
    }
    return best;
  }

  /** The last chip of a vendor and customer whatever its release month, or -1. */
  public int last(int vendor, int customer, boolean exportVariant) {
    return newest(vendor, customer, exportVariant, Integer.MAX_VALUE);
  }
}

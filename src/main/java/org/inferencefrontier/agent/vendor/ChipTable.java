package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import java.util.function.IntPredicate;
import org.inferencefrontier.world.technology.Orientation;

/**
 * All chips of a run, who follows whom in a line, and what changes with each of them: software
 * maturity, price, stock, shipments. Arrays are indexed by chip; room for generated chips is
 * reserved at the start.
 */
public final class ChipTable implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A chip gives way to a successor that does so much more, factor. Judgement: under the gain of a
   * year at the roadmap's rates, over what variants of one die differ by; no parameter, as it marks
   * who follows whom in a line and is not a response.
   */
  private static final double SUCCESSOR_GAIN = 1.15;

  /**
   * A successor that trains more a dollar must serve at least so much of the old chip's work a
   * dollar, share. Judgement: about the same, with room for a list price that was rounded.
   */
  private static final double SERVING_KEPT = 0.95;

  private final Chip[] chips;
  private final int[] successorMonth;

  // Readers look for one vendor's chips among all: faster in a row than chip by chip.
  private final int[] vendor;
  private final int[] customer;
  private final int[] releaseMonth;

  // Indices by release, of one month in ascending order.
  private final int[] byRelease;

  private final double[] throughput;
  private final double[] listPriceUsd;
  private int count;

  // By vendor: all its chips; its device chips; merchant chips for data centres, no variants for
  // serving; those of them that are no variants for export either; the latter with the variants for
  // serving. By operator: its own silicon.
  private final ChipLines line = new ChipLines();
  private final ChipLines devices = new ChipLines();
  private final ChipLines merchant = new ChipLines();
  private final ChipLines generations = new ChipLines();
  private final ChipLines market = new ChipLines();
  private final ChipLines own = new ChipLines();

  /** Peak H100e of a unit: the chip's own figure, in a row for those who walk over many chips. */
  public final double[] peakH100e;

  /** Whether a chip was made to pass an export rule; likewise. */
  public final boolean[] exportVariant;

  /** IT power of a unit with its share of the server, kW; likewise. */
  public final double[] kilowatts;

  /** Inference throughput before software maturity over IT power, H100e a kW; likewise. */
  public final double[] inferencePerKilowatt;

  /** Useful training H100e of a unit, with software maturity. */
  public final double[] usefulTraining;

  /** Useful inference H100e of a unit, with software maturity. */
  public final double[] usefulInference;

  /** System price, USD a unit. */
  public final double[] priceUsd;

  private final Shipments shipments;

  /** Finished chips that vendors hold. */
  public final FinishedGoods stock;

  /** Most units that were made in a month while production ramps, forgotten slowly. */
  public final double[] rampUnits;

  /**
   * @param capacity most chips a run can hold
   */
  public ChipTable(int capacity) {
    chips = new Chip[capacity];
    successorMonth = new int[capacity];
    vendor = new int[capacity];
    customer = new int[capacity];
    exportVariant = new boolean[capacity];
    peakH100e = new double[capacity];
    kilowatts = new double[capacity];
    inferencePerKilowatt = new double[capacity];
    releaseMonth = new int[capacity];
    byRelease = new int[capacity];
    throughput = new double[capacity];
    listPriceUsd = new double[capacity];
    usefulTraining = new double[capacity];
    usefulInference = new double[capacity];
    priceUsd = new double[capacity];
    shipments = new Shipments(capacity);
    rampUnits = new double[capacity];
    stock = new FinishedGoods(capacity);
  }

  /** Number of chips so far. */
  public int count() {
    return count;
  }

  /** Most chips that a run can hold. */
  public int capacity() {
    return chips.length;
  }

  /** Whether no further chip has room. */
  public boolean isFull() {
    return count == chips.length;
  }

  /** A chip by its index. */
  public Chip get(int index) {
    return chips[index];
  }

  /** Index of a chip's vendor or design house. */
  public int vendorOf(int index) {
    return vendor[index];
  }

  /** Index of the operator whose own silicon a chip is, negative for merchants' chips. */
  public int customerOf(int index) {
    return customer[index];
  }

  /** Tick of a chip's first volume, may be negative. */
  public int releaseMonth(int index) {
    return releaseMonth[index];
  }

  /**
   * Whether a chip can be had like any other.
   *
   * @param index the chip
   * @param month months from January 2023
   * @param rampMonths months from first volume to full production
   */
  public boolean inFullProduction(int index, int month, double rampMonths) {
    return month - releaseMonth[index] >= rampMonths;
  }

  /**
   * Chips in the order of their release, of one month by index.
   *
   * @param position 0, the oldest, to {@link #count()}, exclusive
   */
  public int byRelease(int position) {
    return byRelease[position];
  }

  /** Whether a chip comes after another in the order of their release. */
  public boolean isNewer(int index, int other) {
    return releaseMonth[index] > releaseMonth[other]
        || releaseMonth[index] == releaseMonth[other] && index > other;
  }

  /** System price at which its vendor lists a chip, USD a unit. */
  public double listPriceUsd(int index) {
    return listPriceUsd[index];
  }

  /**
   * Useful H100e of a unit at a blend of uses, with software maturity.
   *
   * @param trainingShare share of training in what it is used for, 0-1
   */
  public double useful(int index, double trainingShare) {
    return trainingShare * usefulTraining[index] + (1 - trainingShare) * usefulInference[index];
  }

  /** Useful H100e of a unit at the use that it does best, with software maturity. */
  public double mostUseful(int index) {
    return Math.max(usefulTraining[index], usefulInference[index]);
  }

  /** Number of chips of a vendor or design house. */
  public int countOf(int ofVendor) {
    return line.count(ofVendor);
  }

  /**
   * A chip of a vendor or design house.
   *
   * @param position 0 to {@link #countOf}, exclusive, in ascending order of chips
   */
  public int chipOf(int ofVendor, int position) {
    return line.chip(ofVendor, position);
  }

  /** What was shipped in the last month. */
  public Shipments shipments() {
    return shipments;
  }

  /** Number of a vendor's device chips. */
  public int deviceCountOf(int ofVendor) {
    return devices.count(ofVendor);
  }

  /**
   * A device chip of a vendor.
   *
   * @param position 0 to {@link #deviceCountOf}, exclusive, in ascending order of chips
   */
  public int deviceOf(int ofVendor, int position) {
    return devices.chip(ofVendor, position);
  }

  /** Number of a vendor's merchant chips for data centres, its variants for export not counted. */
  public int marketCountOf(int ofVendor) {
    return market.count(ofVendor);
  }

  /**
   * A merchant chip of a vendor for data centres that is no variant for export.
   *
   * @param position 0 to {@link #marketCountOf}, exclusive, in ascending order of chips
   */
  public int marketChipOf(int ofVendor, int position) {
    return market.chip(ofVendor, position);
  }

  /** Number of chips of an operator's own. */
  public int ownCountOf(int operator) {
    return own.count(operator);
  }

  /**
   * A chip of an operator's own.
   *
   * @param position 0 to {@link #ownCountOf}, exclusive, in ascending order of chips
   */
  public int ownOf(int operator, int position) {
    return own.chip(operator, position);
  }

  private void addToLines(Chip chip) {
    line.add(chip.vendor(), count);
    if (chip.customer() >= 0) {
      own.add(chip.customer(), count);
    }
    if (chip.orientation() == Orientation.EDGE) {
      devices.add(chip.vendor(), count);
    } else if (chip.customer() < 0) {
      if (!chip.exportVariant()) {
        market.add(chip.vendor(), count);
      }
      if (!chip.servingVariant()) {
        merchant.add(chip.vendor(), count);
        if (!chip.exportVariant()) {
          generations.add(chip.vendor(), count);
        }
      }
    }
  }

  /** Adds a chip whose index is {@link #count()}. */
  public void add(Chip chip) {
    chips[count] = chip;
    vendor[count] = chip.vendor();
    shipments.admit(chip.vendor());
    customer[count] = chip.customer();
    exportVariant[count] = chip.exportVariant();
    peakH100e[count] = chip.peakH100e();
    kilowatts[count] = chip.kilowatts();
    inferencePerKilowatt[count] = chip.inferenceH100e() / chip.kilowatts();
    releaseMonth[count] = chip.releaseMonth();
    throughput[count] = chip.throughput();
    listPriceUsd[count] = chip.listPriceUsd();
    successorMonth[count] = Integer.MAX_VALUE;
    for (int i = 0; i < countOf(chip.vendor()); i++) {
      Chip other = chips[chipOf(chip.vendor(), i)];
      succeed(other, chip);
      succeed(chip, other);
    }
    addToLines(chip);
    addByRelease();
    count++;
  }

  private void addByRelease() {
    int position = count;
    while (position > 0 && isNewer(byRelease[position - 1], count)) {
      byRelease[position] = byRelease[position - 1];
      position--;
    }
    byRelease[position] = count;
  }

  private void succeed(Chip old, Chip next) {
    boolean sameLine =
        old.customer() == next.customer()
            && old.exportVariant() == next.exportVariant()
            && old.servingVariant() == next.servingVariant();
    boolean better =
        next.releaseMonth() > old.releaseMonth()
            && (servesMore(old, next) || yieldsMore(old, next));
    if (sameLine && better) {
      successorMonth[old.index()] = Math.min(successorMonth[old.index()], next.releaseMonth());
    }
  }

  private static boolean servesMore(Chip old, Chip next) {
    return next.inferenceH100e() > SUCCESSOR_GAIN * old.inferenceH100e();
  }

  /**
   * A cheaper chip that trains more a dollar and serves about as much a dollar ends the old one.
   */
  private static boolean yieldsMore(Chip old, Chip next) {
    double price = next.listPriceUsd() / old.listPriceUsd();
    return next.trainingH100e() > SUCCESSOR_GAIN * price * old.trainingH100e()
        && next.inferenceH100e() > SERVING_KEPT * price * old.inferenceH100e();
  }

  /** Tick of the first release of a better chip of the same line; never for the newest. */
  public int successorMonth(int index) {
    return successorMonth[index];
  }

  /**
   * The newest chip of a vendor and customer released by a month, or -1; no device chip, no variant
   * for serving.
   */
  public int newest(int vendor, int customer, boolean exportVariant, int month) {
    int best = -1;
    for (int i = 0; i < countOf(vendor); i++) {
      int c = chipOf(vendor, i);
      Chip chip = chips[c];
      if (chip.customer() == customer
          && chip.exportVariant() == exportVariant
          && !chip.servingVariant()
          && chip.orientation() != Orientation.EDGE
          && chip.releaseMonth() <= month
          && (best < 0 || chip.releaseMonth() > chips[best].releaseMonth())) {
        best = c;
      }
    }
    return best;
  }

  /**
   * The merchant chip of a vendor that does most, training and serving together, of those released
   * by a month, or -1; no variants for serving. A small card that comes later is not what buyers
   * compare with.
   *
   * @param offered chips that count
   */
  public int flagship(int vendor, int month, IntPredicate offered) {
    int best = -1;
    for (int i = 0; i < merchant.count(vendor); i++) {
      int c = merchant.chip(vendor, i);
      if (releaseMonth[c] <= month
          && (best < 0 || throughput[c] > throughput[best])
          && offered.test(c)) {
        best = c;
      }
    }
    return best;
  }

  /**
   * As {@link #flagship(int, int, IntPredicate)} of all chips that were not made to pass an export
   * rule.
   */
  public int flagship(int vendor, int month) {
    int best = -1;
    for (int i = 0; i < generations.count(vendor); i++) {
      int c = generations.chip(vendor, i);
      if (releaseMonth[c] <= month && (best < 0 || throughput[c] > throughput[best])) {
        best = c;
      }
    }
    return best;
  }

  /**
   * The last merchant chip of a vendor's line whatever its release month, or -1.
   *
   * @param edge device silicon rather than data-centre chips; variants are not counted
   */
  public int lastOfLine(int vendor, boolean edge) {
    int best = -1;
    ChipLines candidates = edge ? devices : generations;
    for (int i = 0; i < candidates.count(vendor); i++) {
      int c = candidates.chip(vendor, i);
      Chip chip = chips[c];
      if ((best < 0 || releaseMonth[c] > releaseMonth[best])
          && chip.customer() < 0
          && !chip.exportVariant()
          && !chip.servingVariant()) {
        best = c;
      }
    }
    return best;
  }

  /** Whether a vendor has a serving variant that is released after a month, or in design. */
  public boolean hasServingVariant(int vendor, int month) {
    for (int i = 0; i < countOf(vendor); i++) {
      Chip chip = chips[chipOf(vendor, i)];
      if (chip.servingVariant() && chip.releaseMonth() > month) {
        return true;
      }
    }
    return false;
  }

  /** The last chip of a vendor and customer whatever its release month, or -1. */
  public int last(int vendor, int customer, boolean exportVariant) {
    return newest(vendor, customer, exportVariant, Integer.MAX_VALUE);
  }
}

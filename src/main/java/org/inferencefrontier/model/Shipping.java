package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.Route;

/**
 * What vendors ship in a month: orders claim scarce packaging and memory, and what is allotted is
 * delivered.
 */
final class Shipping implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Most of a backlog that ships in one month: an order takes at least two months to build. */
  private static final double SHIPPABLE_SHARE = 0.5;

  /** A backlog so small ships whole, units: orders must not decay for ever. */
  private static final double SMALLEST_BACKLOG = 20;

  /** First month's shipments of a new chip, peak H100e, over the vendor's usual month. */
  private static final double RAMP_SEED_SHARE = 0.12;

  private static final double RAMP_SEED_H100E = 500;

  /** First month's shipments over the orders that wait for the chip. */
  private static final double RAMP_SEED_ORDERS = 0.25;

  /** Shipments of a chip already on sale in January 2023, most of the vendor's usual month. */
  private static final double FIRST_MONTH_SHARE = 0.5;

  private final FrontierModel model;
  private final double[] wanted;
  private final double[][] claims;
  private final double[][] allocation;

  // Good wafers by vendor: booked for it, and taken of those.
  private final double[] booked;
  private final double[] taken;

  Shipping(FrontierModel model) {
    this.model = model;
    wanted = new double[model.chips.capacity()];
    claims = new double[model.foundries.length][model.vendors.length];
    allocation = new double[model.foundries.length][model.vendors.length];
    booked = new double[model.vendors.length];
    taken = new double[model.vendors.length];
  }

  /** Ships a month's chips. */
  void shipMonth() {
    claimSupply();
    ship();
  }

  private void claimSupply() {
    for (double[] row : claims) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(booked, 0);
    Arrays.fill(taken, 0);
    double overhead = model.settings.foundry().waferOverhead(model.month);
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      wanted[c] = 0;
      if (chip.releaseMonth() > model.month) {
        continue;
      }
      double open = 0;
      for (Operator operator : model.operators) {
        open += operator.ordered(c);
      }
      double shippable = open < SMALLEST_BACKLOG ? open : open * SHIPPABLE_SHARE;
      wanted[c] = Math.min(shippable, rampUnits(c, open));
      if (chip.packagesPerWafer() > 0) {
        claims[chip.foundry()][chip.vendor()] += wanted[c] * overhead / chip.packagesPerWafer();
      }
    }
    for (int f = 0; f < claims.length; f++) {
      noteBookings(f);
      model.foundries[f].allocate(model.month, claims[f], allocation[f], model.settings.foundry());
    }
    for (Vendor vendor : model.vendors) {
      vendor.noteBooking(booked[vendor.index()], taken[vendor.index()]);
    }
  }

  /** A vendor's claim is met from its booking first. */
  private void noteBookings(int f) {
    double good = model.foundries[f].goodWafers(model.month, model.settings.foundry());
    for (int v = 0; v < booked.length; v++) {
      double right = model.foundries[f].bookedShare(v) * good;
      booked[v] += right;
      taken[v] += Math.min(right, claims[f][v]);
    }
  }

  /** New chips ramp: shipments grow by at most a factor a month from a seed. */
  private double rampUnits(int c, double openUnits) {
    ChipTable chips = model.chips;
    Chip chip = chips.get(c);
    double usual = model.vendors[chip.vendor()].shipmentRateH100e;
    if (chip.releaseMonth() < 0 && model.month == 0) {
      return FIRST_MONTH_SHARE * usual / Math.max(1e-3, chip.peakH100e());
    }
    double seed =
        Math.max(RAMP_SEED_H100E, RAMP_SEED_SHARE * usual) / Math.max(1e-3, chip.peakH100e());
    seed = Math.max(seed, RAMP_SEED_ORDERS * openUnits);
    double growth = model.settings.vendor().shipmentGrowthPerMonth();
    return Math.max(seed, Math.max(chips.rampUnits[c], chips.shippedLastMonth[c]) * growth);
  }

  private void ship() {
    double gigabytes = 0;
    for (int c = 0; c < model.chips.count(); c++) {
      gigabytes += packaged(c) * stackedMemory(model, c);
    }
    double withMemory = model.memory.ration(gigabytes);
    for (int c = 0; c < model.chips.count(); c++) {
      ChipTable chips = model.chips;
      Chip chip = chips.get(c);
      double units = packaged(c) * (stackedMemory(model, c) > 0 ? withMemory : 1);
      chips.rampUnits[c] = Math.max(units, 0.97 * chips.rampUnits[c]);
      chips.shippedLastMonth[c] = units;
      if (units > 0) {
        deliver(c, chip, units);
      }
    }
  }

  /** Units that packaging allows. */
  private double packaged(int c) {
    Chip chip = model.chips.get(c);
    if (wanted[c] <= 0 || chip.packagesPerWafer() <= 0) {
      return wanted[c];
    }
    double claimed = claims[chip.foundry()][chip.vendor()];
    return claimed > 0 ? wanted[c] * allocation[chip.foundry()][chip.vendor()] / claimed : 0;
  }

  /** High-bandwidth memory of a chip from the western makers, GB; it comes with packaging. */
  private static double stackedMemory(FrontierModel model, int c) {
    Chip chip = model.chips.get(c);
    boolean west = model.foundries[chip.foundry()].profile().route() == Route.WEST;
    return west && chip.packagesPerWafer() > 0 ? chip.memoryGigabytes() : 0;
  }

  /** Memory that all open orders still need, GB. */
  static double backlogGigabytes(FrontierModel model) {
    double gigabytes = 0;
    for (int c = 0; c < model.chips.count(); c++) {
      double each = stackedMemory(model, c);
      for (Operator operator : model.operators) {
        gigabytes += each * operator.ordered(c);
      }
    }
    return gigabytes;
  }

  private void deliver(int c, Chip chip, double units) {
    double open = 0;
    for (Operator operator : model.operators) {
      open += operator.ordered(c);
    }
    Vendor vendor = model.vendors[chip.vendor()];
    double price = model.chips.priceUsd[c];
    OperatorSettings settings = model.settings.operator();
    double uplift = chip.customer() >= 0 ? settings.customUplift() : settings.merchantUplift();
    for (Operator operator : model.operators) {
      double part = units * operator.ordered(c) / open;
      if (part <= 0) {
        continue;
      }
      operator.ship(c, part, model.month);
      model.familiarity.bought(operator, chip, part);
      if (chip.customer() < 0) {
        model.merchantSpend.bought(operator.market(), part * price);
      }
      operator.acceleratorSpendUsd += part * price;
      operator.serverSpendUsd += part * price * (uplift - 1);
      operator.boughtH100e += part * chip.peakH100e();
      model.ledger.operatorSpendUsd += part * price;
      if (chip.customer() >= 0) {
        operator.boughtOwnH100e += part * chip.peakH100e();
        operator.ownSiliconSpendUsd += part * price;
        if (operator.programmes().length > 0) {
          operator.programmes()[0].deploy(part * chip.peakH100e());
        }
      }
    }
    vendor.units += units;
    vendor.shippedH100e += units * chip.peakH100e();
    vendor.revenueUsd += units * price;
    vendor.costUsd += units * chip.systemCostUsd();
    model.ledger.vendorRevenueUsd += units * price;
    model.ledger.shipped[c] += units;
  }

  /** Wafers that all open orders on a foundry still need. */
  static double backlogWafers(FrontierModel model, int foundry) {
    double overhead = model.settings.foundry().waferOverhead(model.month);
    double wafers = 0;
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      if (chip.foundry() != foundry || chip.packagesPerWafer() <= 0) {
        continue;
      }
      for (Operator operator : model.operators) {
        wafers += operator.ordered(c) * overhead / chip.packagesPerWafer();
      }
    }
    return wafers;
  }
}

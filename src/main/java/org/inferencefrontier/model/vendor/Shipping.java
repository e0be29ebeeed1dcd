package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.foundry.FoundrySettings;
import org.inferencefrontier.agent.foundry.MemorySupply;
import org.inferencefrontier.agent.operator.ChipsOnSale;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.RampSettings;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.ImportDuty;
import org.inferencefrontier.world.profile.Route;

/**
 * What vendors ship in a month: orders claim scarce packaging and memory, and what is allotted is
 * delivered.
 */
final class Shipping implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A backlog so small ships whole, units: orders must not decay for ever. A limit: two or three
   * servers.
   */
  private static final double SMALLEST_BACKLOG = 20;

  /**
   * Least that can ship of a new chip in its first month, peak H100e. Judgement: a first lot of
   * some 60 servers, by which a vendor without sales begins.
   */
  private static final double RAMP_SEED_H100E = 500;

  /**
   * Most shipments of a chip already on sale in January 2023 in that month, share of the vendor's
   * usual month. Judgement: a usual month is shared by at least two chips.
   */
  private static final double FIRST_MONTH_SHARE = 0.5;

  /**
   * What a month leaves of the most units ever made in one, factor. Judgement: lines that stand
   * still are rebuilt for other chips within some years.
   */
  private static final double RAMP_KEPT = 0.97;

  /** Least peak of a chip by which its units are counted, H100e. A limit. */
  private static final double LEAST_PEAK_H100E = 1e-3;

  private final Economy economy;
  private final Stocking stocking;
  private final ImportDuty duty;
  private final OpenOrders orders;
  // Units by chip: leaving stock; wanted from production; lacking in the working stock; claimed for
  // both; made for stock for want of orders.
  private final double[] fromStock;
  private final double[] wanted;
  private final double[] working;
  private final double[] toOrder;
  private final double[] building;
  private final double[][] claims;
  private final double[][] allocation;

  // By route: memory of what would ship to orders and to stock, GB; part of it that there is memory
  // for, and part of the stock that there is beside orders.
  private final double[] gigabytesToOrder = new double[Route.values().length];
  private final double[] gigabytesForStock = new double[Route.values().length];
  private final double[] withMemory = new double[Route.values().length];
  private final double[] stockWithMemory = new double[Route.values().length];

  // Chips that may be on order or in stock, ascending, and those of the table that were looked at:
  // what nobody can order any more, has no orders due and no stock is over. Of scheduled orders a
  // part is due every month.
  private final int[] current;
  private int currentCount;
  private int seenChips;

  // Good wafers by vendor: booked for it, and taken of those.
  private final double[] booked;
  private final double[] taken;

  Shipping(Economy economy) {
    this.economy = economy;
    stocking = new Stocking(economy);
    duty = new ImportDuty(economy);
    orders = new OpenOrders(economy);
    fromStock = new double[economy.chips().capacity()];
    wanted = new double[economy.chips().capacity()];
    working = new double[economy.chips().capacity()];
    toOrder = new double[economy.chips().capacity()];
    building = new double[economy.chips().capacity()];
    claims = new double[economy.foundries().length][economy.vendors().length];
    allocation = new double[economy.foundries().length][economy.vendors().length];
    current = new int[economy.chips().capacity()];
    booked = new double[economy.vendors().length];
    taken = new double[economy.vendors().length];
  }

  /** Ships a month's chips. */
  void shipMonth() {
    claimSupply();
    ship();
    stocking.closeMonth();
  }

  private void claimSupply() {
    for (double[] row : claims) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(booked, 0);
    Arrays.fill(taken, 0);
    orders.countDue();
    double overhead = economy.settings().foundry().waferOverhead(economy.month());
    claimForOrders(overhead);
    buildForStock(overhead);
    for (int f = 0; f < claims.length; f++) {
      noteBookings(f);
      economy.foundries()[f].allocate(
          economy.month(), claims[f], allocation[f], economy.settings().foundry());
    }
    for (Vendor vendor : economy.vendors()) {
      vendor.noteBooking(booked[vendor.index()], taken[vendor.index()]);
    }
  }

  /** Looks at chips that came since, and lets go of those that are over. */
  private void claimForOrders(double overhead) {
    while (seenChips < economy.chips().count()) {
      current[currentCount++] = seenChips++;
    }
    double shippableShare = economy.settings().vendor().ramp().shippableShare();
    int kept = 0;
    for (int i = 0; i < currentCount; i++) {
      int c = current[i];
      fromStock[c] = 0;
      wanted[c] = 0;
      working[c] = 0;
      toOrder[c] = 0;
      building[c] = 0;
      if (!isOver(c)) {
        current[kept++] = c;
        claimForOrders(c, shippableShare, overhead);
      }
    }
    currentCount = kept;
  }

  /** What stock does not cover of a chip's orders is claimed of its foundry. */
  private void claimForOrders(int c, double shippableShare, double overhead) {
    Chip chip = economy.chips().get(c);
    if (chip.releaseMonth() > economy.month()) {
      return;
    }
    double open = orders.units(c);
    fromStock[c] = Math.min(open, stocking.free(c));
    open -= fromStock[c];
    double shippable = open < SMALLEST_BACKLOG ? open : open * shippableShare;
    working[c] = stocking.workingGap(c, fromStock[c]);
    if (shippable <= 0 && working[c] <= 0) {
      return;
    }
    double ramp = rampUnits(c, open);
    wanted[c] = Math.min(shippable, ramp);
    toOrder[c] = Math.min(ramp, wanted[c] + working[c]);
    if (chip.packagesPerWafer() > 0) {
      claims[chip.foundry()][chip.vendor()] += toOrder[c] * overhead / chip.packagesPerWafer();
    }
  }

  private boolean isOver(int c) {
    ChipTable chips = economy.chips();
    return ChipsOnSale.isClosed(economy.month(), chips, c)
        && orders.units(c) == 0
        && chips.stock.units(c) == 0
        && chips.shipments().units(c) == 0;
  }

  /** What is booked has to be paid: a vendor that lacks orders makes what it expects to sell. */
  private void buildForStock(double overhead) {
    for (int f = 0; f < claims.length; f++) {
      double good =
          economy.foundries()[f].goodWafers(economy.month(), economy.settings().foundry());
      for (int v = 0; v < booked.length; v++) {
        double idle = economy.foundries()[f].bookedShare(v) * good - claims[f][v];
        if (idle > 0) {
          claims[f][v] += buildForStock(f, v, idle, overhead);
        }
      }
    }
  }

  private double buildForStock(int foundry, int vendor, double idleWafers, double overhead) {
    double wafers = 0;
    for (int i = 0; i < economy.chips().countOf(vendor); i++) {
      int c = economy.chips().chipOf(vendor, i);
      Chip chip = economy.chips().get(c);
      if (chip.foundry() == foundry
          && chip.packagesPerWafer() > 0
          && chip.releaseMonth() <= economy.month()) {
        building[c] = stocking.coverGap(c, fromStock[c], working[c]);
        wafers += building[c] * overhead / chip.packagesPerWafer();
      }
    }
    if (wafers <= idleWafers) {
      return wafers;
    }
    for (int i = 0; i < economy.chips().countOf(vendor); i++) {
      int c = economy.chips().chipOf(vendor, i);
      if (economy.chips().get(c).foundry() == foundry) {
        building[c] *= idleWafers / wafers;
      }
    }
    return idleWafers;
  }

  /** A vendor's claim is met from its booking first. */
  private void noteBookings(int f) {
    double good = economy.foundries()[f].goodWafers(economy.month(), economy.settings().foundry());
    for (int v = 0; v < booked.length; v++) {
      double right = economy.foundries()[f].bookedShare(v) * good;
      booked[v] += right;
      taken[v] += Math.min(right, claims[f][v]);
    }
  }

  /** New chips ramp: shipments grow by at most a factor a month from a seed. */
  private double rampUnits(int c, double openUnits) {
    ChipTable chips = economy.chips();
    Chip chip = chips.get(c);
    double usual = economy.vendors()[chip.vendor()].shipmentRateH100e;
    if (chip.releaseMonth() < 0 && economy.month() == 0) {
      return FIRST_MONTH_SHARE * usual / Math.max(LEAST_PEAK_H100E, chip.peakH100e());
    }
    RampSettings ramp = economy.settings().vendor().ramp();
    double seed =
        Math.max(RAMP_SEED_H100E, ramp.seedShare() * usual)
            / Math.max(LEAST_PEAK_H100E, chip.peakH100e());
    seed = Math.max(seed, ramp.seedOrders() * openUnits);
    return Math.max(seed, chips.rampUnits[c] * ramp.growthPerMonth());
  }

  private void ship() {
    rationMemory();
    economy.chips().shipments().open();
    for (int i = 0; i < currentCount; i++) {
      int c = current[i];
      if (toOrder[c] <= 0 && building[c] <= 0) {
        make(c, 0, 0);
        continue;
      }
      boolean limited = economy.chips().get(c).stackedGigabytes() > 0;
      int route = orders.route(c).ordinal();
      double share = packagedShare(c) * (limited ? withMemory[route] : 1);
      double forStock = limited ? stockWithMemory[route] : 1;
      make(c, share * toOrder[c], share * building[c] * forStock);
    }
  }

  /** Orders come before stock where a route's memory is short. */
  private void rationMemory() {
    Arrays.fill(gigabytesToOrder, 0);
    Arrays.fill(gigabytesForStock, 0);
    for (int i = 0; i < currentCount; i++) {
      int c = current[i];
      if (toOrder[c] > 0 || building[c] > 0) {
        double gigabytes = packagedShare(c) * economy.chips().get(c).stackedGigabytes();
        int route = orders.route(c).ordinal();
        gigabytesToOrder[route] += toOrder[c] * gigabytes;
        gigabytesForStock[route] += building[c] * gigabytes;
      }
    }
    FoundrySettings ofMemory = economy.settings().foundry();
    for (int route = 0; route < gigabytesToOrder.length; route++) {
      MemorySupply memory = economy.memory()[route];
      double forStock = gigabytesForStock[route];
      double left = Math.max(0, memory.availableGigabytes(ofMemory) - gigabytesToOrder[route]);
      stockWithMemory[route] = forStock > left ? left / forStock : 1;
      withMemory[route] =
          memory.ration(gigabytesToOrder[route] + forStock * stockWithMemory[route], ofMemory);
    }
  }

  /** Makes a month's units of a chip and sends what is not held back. */
  private void make(int c, double madeToOrder, double madeForStock) {
    ChipTable chips = economy.chips();
    double sent = Math.min(wanted[c], madeToOrder - stocking.heldBack(working[c], madeToOrder));
    double units = fromStock[c] + sent;
    double made = madeToOrder + madeForStock;
    chips.rampUnits[c] = Math.max(made, RAMP_KEPT * chips.rampUnits[c]);
    chips.shipments().note(chips.get(c), units);
    stocking.made(c, made);
    if (units > 0) {
      deliver(c, chips.get(c), units);
    }
    chips.stock.ship(c, units);
  }

  /** Share of what is claimed of a chip that packaging allows. */
  private double packagedShare(int c) {
    Chip chip = economy.chips().get(c);
    if (chip.packagesPerWafer() <= 0) {
      return 1;
    }
    double claimed = claims[chip.foundry()][chip.vendor()];
    return claimed > 0 ? allocation[chip.foundry()][chip.vendor()] / claimed : 0;
  }

  private void deliver(int c, Chip chip, double units) {
    double open = orders.units(c);
    if (chip.customer() >= 0) {
      // Nobody else orders an operator's own silicon.
      deliver(economy.operators()[chip.customer()], c, chip, units, open);
    } else {
      for (Operator operator : economy.operators()) {
        deliver(operator, c, chip, units, open);
      }
    }
    Vendor vendor = economy.vendors()[chip.vendor()];
    double price = economy.chips().priceUsd[c];
    vendor.units += units;
    vendor.shippedH100e += units * chip.peakH100e();
    vendor.revenueUsd += units * price;
    vendor.costUsd += units * chip.systemCostUsd();
    economy.ledger().vendorRevenueUsd += units * price;
    economy.ledger().shipped[c] += units;
  }

  /** Delivers an operator's part of a month's units, of all that are open. */
  private void deliver(Operator operator, int c, Chip chip, double units, double open) {
    double due = operator.due(c);
    double part = due > 0 ? units * due / open : 0;
    if (part <= 0) {
      return;
    }
    OperatorSettings settings = economy.settings().operator();
    double price = economy.chips().priceUsd[c];
    double uplift = settings.spendOverPrice(chip.customer() >= 0, duty.on(c, operator.home()));
    operator.ship(c, part, economy.month());
    economy.familiarity().bought(operator, chip, part);
    if (chip.customer() < 0) {
      economy.merchantSpend().bought(operator.market(), part * price);
    }
    operator.acceleratorSpendUsd += part * price;
    operator.serverSpendUsd += part * price * (uplift - 1);
    operator.boughtH100e += part * chip.peakH100e();
    economy.ledger().operatorSpendUsd += part * price;
    if (chip.customer() >= 0) {
      operator.boughtOwnH100e += part * chip.peakH100e();
      operator.ownSiliconSpendUsd += part * price;
      if (operator.programmes().length > 0) {
        operator.programmes()[0].deploy(part * chip.peakH100e());
      }
    }
  }
}

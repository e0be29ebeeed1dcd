package org.inferencefrontier.model;

import java.util.Arrays;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Roadmap;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.Orientation;
import org.inferencefrontier.world.VendorKind;

/** Phase 6: vendors allocate scarce supply, ship, set prices and plan generations. */
final class VendorPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Most of a backlog that ships in one month: an order takes at least two months to build. */
  private static final double SHIPPABLE_SHARE = 0.5;

  /** A backlog so small ships whole, units: orders must not decay for ever. */
  private static final double SMALLEST_BACKLOG = 20;

  /** First month's shipments of a new chip, peak H100e, over the vendor's usual month. */
  private static final double RAMP_SEED_SHARE = 0.12;

  private static final double RAMP_SEED_H100E = 500;

  /** First month's shipments over the orders that wait for the chip. */
  private static final double RAMP_SEED_ORDERS = 0.15;

  /** Shipments of a chip already on sale in January 2023, most of the vendor's usual month. */
  private static final double FIRST_MONTH_SHARE = 0.5;

  /** Months after release until the leader's chip is the one that buyers compare with. */
  private static final int LEADER_VOLUME_MONTHS = 3;

  /** Margin of a follower that has become the leader itself. */
  private static final double NO_RIVAL_MARGIN = 0.5;

  /** Months ahead of release at which a generation is fixed. */
  private static final int DESIGN_FREEZE_MONTHS = 6;

  private static final int VARIANT_INTERVAL_MONTHS = 18;
  private static final double H100_EIGHT_BIT_TERAFLOPS = 1979;

  private final FrontierModel model;
  private final double[] wanted;
  private final double[][] claims;
  private final double[][] allocation;
  private final long[] roadmapStream;

  VendorPhase(FrontierModel model) {
    this.model = model;
    wanted = new double[model.chips.capacity()];
    claims = new double[model.foundries.length][model.vendors.length];
    allocation = new double[model.foundries.length][model.vendors.length];
    roadmapStream = new long[model.vendors.length];
    for (int v = 0; v < roadmapStream.length; v++) {
      roadmapStream[v] = RandomStreams.key("roadmap", model.vendors[v].profile().id());
    }
  }

  @Override
  public void step() {
    for (Vendor vendor : model.vendors) {
      vendor.openMonth();
    }
    for (Operator operator : model.operators) {
      operator.openMonth();
    }
    model.ledger.vendorRevenueUsd = 0;
    model.ledger.operatorSpendUsd = 0;
    claimSupply();
    ship();
    for (Operator operator : model.operators) {
      operator.payFacilities(model.month);
    }
    closeVendors();
    model.familiarity.closeMonth();
    reprice();
    planGenerations();
  }

  private void claimSupply() {
    for (double[] row : claims) {
      Arrays.fill(row, 0);
    }
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
      model.foundries[f].allocate(model.month, claims[f], allocation[f], model.settings.foundry());
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
    for (int c = 0; c < model.chips.count(); c++) {
      ChipTable chips = model.chips;
      Chip chip = chips.get(c);
      double units = wanted[c];
      if (units > 0 && chip.packagesPerWafer() > 0) {
        double claimed = claims[chip.foundry()][chip.vendor()];
        units *= claimed > 0 ? allocation[chip.foundry()][chip.vendor()] / claimed : 0;
      }
      chips.rampUnits[c] = Math.max(units, 0.97 * chips.rampUnits[c]);
      chips.shippedLastMonth[c] = units;
      if (units > 0) {
        deliver(c, chip, units);
      }
    }
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
      operator.acceleratorSpendUsd += part * price;
      operator.serverSpendUsd += part * price * (uplift - 1);
      operator.boughtH100e += part * chip.peakH100e();
      model.ledger.operatorSpendUsd += part * price;
      if (chip.customer() >= 0) {
        operator.boughtOwnH100e += part * chip.peakH100e();
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

  private void closeVendors() {
    double[] route = new double[WorldIndex.MARKETS];
    for (Vendor vendor : model.vendors) {
      route[homeMarket(vendor)] += vendor.shippedH100e;
      vendor.backlogH100e = 0;
    }
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      for (Operator operator : model.operators) {
        model.vendors[chip.vendor()].backlogH100e += operator.ordered(c) * chip.peakH100e();
      }
    }
    for (Vendor vendor : model.vendors) {
      vendor.closeMonth(route[homeMarket(vendor)]);
    }
  }

  private int homeMarket(Vendor vendor) {
    return model.index.marketOfVendor(vendor.index());
  }

  private void reprice() {
    for (Vendor vendor : model.vendors) {
      int leader = model.leadingVendor(homeMarket(vendor));
      int leaderChip = model.chips.newest(leader, -1, false, model.month - LEADER_VOLUME_MONTHS);
      double parity = NO_RIVAL_MARGIN;
      int chip = model.chips.newest(vendor.index(), -1, false, model.month);
      if (chip >= 0 && leaderChip >= 0 && vendor.index() != leader) {
        parity = parityMargin(chip, leaderChip);
      }
      vendor.reprice(parity, model.settings.vendor());
    }
    PriceLevels.set(model);
  }

  /** Margin at which a challenger's chip is as good a buy as the leader's, less the discount. */
  private double parityMargin(int chip, int leaderChip) {
    double share = model.markets[WorldIndex.WEST].trainingShare;
    double usefulness = blend(chip, share) / Math.max(1e-9, blend(leaderChip, share));
    double price =
        model.settings.vendor().umbrellaDiscount() * model.chips.priceUsd[leaderChip] * usefulness;
    return price <= 0 ? 0 : Math.max(-0.5, 1 - model.chips.get(chip).systemCostUsd() / price);
  }

  private double blend(int chip, double share) {
    return share * model.chips.usefulTraining[chip]
        + (1 - share) * model.chips.usefulInference[chip];
  }

  /**
   * Generations after the catalogue, and variants that pass an export rule when one is in force.
   */
  private void planGenerations() {
    for (Vendor vendor : model.vendors) {
      if (vendor.profile().kind() == VendorKind.DESIGN_HOUSE) {
        continue;
      }
      planNext(vendor, false);
      planNext(vendor, true);
      if (vendor.profile().roadmap().exportVariants()) {
        planVariant(vendor);
      }
    }
  }

  private void planNext(Vendor vendor, boolean edge) {
    int last = model.chips.lastOfLine(vendor.index(), edge);
    if (last < 0 || model.chips.isFull()) {
      return;
    }
    Chip chip = model.chips.get(last);
    int due = chip.releaseMonth() + vendor.profile().roadmap().cadenceMonths();
    if (due > model.month + DESIGN_FREEZE_MONTHS) {
      return;
    }
    // Device silicon is paid from the devices' revenue, which is outside the model.
    double research = edge ? Roadmap.REFERENCE_RESEARCH_USD : vendor.takeResearchUsd();
    model.chips.add(
        Roadmap.next(
            chip,
            model.chips.count(),
            Math.max(due, model.month + 1),
            research,
            vendor.profile(),
            model.settings.vendor(),
            model.streams,
            roadmapStream[vendor.index()]));
  }

  private void planVariant(Vendor vendor) {
    int rival = model.index.rival();
    if (rival < 0
        || model.policy.exportTier(rival) != 3
        || model.month < PolicyCalendar.ENDOGENOUS_FROM
        || model.chips.isFull()) {
      return;
    }
    int latest = model.chips.last(vendor.index(), -1, true);
    if (latest >= 0
        && model.month - model.chips.get(latest).releaseMonth() < VARIANT_INTERVAL_MONTHS) {
      return;
    }
    int flagship = model.chips.newest(vendor.index(), -1, false, model.month);
    if (flagship < 0) {
      return;
    }
    Chip parent = model.chips.get(flagship);
    double allowed = model.policy.exportThresholdTeraflops() * 0.99 / H100_EIGHT_BIT_TERAFLOPS;
    double cut = allowed / parent.peakH100e();
    if (cut >= 1 || cut < 0.02) {
      return;
    }
    // Arithmetic is cut to the threshold; memory bandwidth, which decode needs, is not.
    model.chips.add(
        new Chip(
            model.chips.count(),
            parent.id() + "-export",
            parent.vendor(),
            -1,
            parent.foundry(),
            model.month + DESIGN_FREEZE_MONTHS,
            Orientation.INFERENCE,
            true,
            false,
            parent.peakH100e() * cut,
            parent.trainingH100e() * cut,
            parent.inferenceH100e() * StrictMath.pow(cut, 0.45),
            parent.kilowatts() * (0.4 + 0.6 * cut),
            parent.systemCostUsd() * (0.6 + 0.4 * cut),
            parent.listPriceUsd() * StrictMath.pow(cut, 0.45),
            parent.packagesPerWafer()));
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

package org.inferencefrontier.model;

import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.world.Orientation;
import org.inferencefrontier.world.Timeline;

/**
 * Phase 5: operators. A third of them plans each month, so that a quarter's orders do not fall on
 * one month; each reviews its custom silicon once a year.
 */
final class OperatorPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Share of an open-weight model's use that anybody may host. */
  private static final double OPEN_SERVING_SHARE = 0.6;

  private final FrontierModel model;
  private final PurchasePlan purchases;
  private final PowerPlan power;
  private final SiliconReview silicon;

  OperatorPhase(FrontierModel model) {
    this.model = model;
    this.purchases = new PurchasePlan(model);
    this.power = new PowerPlan(model);
    this.silicon = new SiliconReview(model);
    PriceLevels.set(model);
    refreshUserCost();
    purchases.placeInitialOrders();
  }

  @Override
  public void step() {
    refreshUserCost();
    measureClients();
    power.observe();
    for (Operator operator : model.operators) {
      silicon.advance(operator);
      if (operator.index() % 12 == model.month % 12) {
        silicon.review(operator);
      }
      if (operator.index() % 3 == model.month % 3) {
        purchases.plan(operator);
        power.request(operator);
      }
    }
  }

  /** User cost of the best new compute that each market's operators can buy. */
  private void refreshUserCost() {
    OperatorSettings settings = model.settings.operator();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = model.markets[m];
      double best = Double.POSITIVE_INFINITY;
      int reference = m == WorldIndex.CHINA ? model.index.rival() : -1;
      for (int c = 0; c < model.chips.count(); c++) {
        Chip chip = model.chips.get(c);
        int age = model.month - chip.releaseMonth();
        // A chip counts once it ships in volume; before that it cannot set the price of compute.
        if (chip.customer() >= 0
            || chip.orientation() == Orientation.EDGE
            || age < 4
            || age > 48
            || (reference >= 0 && !model.deliveries.isLegal(c, reference))) {
          continue;
        }
        double useful =
            market.trainingShare * model.chips.usefulTraining[c]
                + (1 - market.trainingShare) * model.chips.usefulInference[c];
        double price = model.chips.priceUsd[c] * settings.merchantUplift();
        double cost = settings.owningCost().usdPerHour(price, chip.kilowatts(), 1.2, 75) / useful;
        if (useful > 0.05 && isVolume(chip) && cost < best) {
          best = cost;
          market.userCostUsd = cost;
          market.kilowattsPerH100e = chip.kilowatts() * 1.2 / useful;
          market.allInUsd =
              (price + chip.kilowatts() * 1000 * settings.owningCost().facilityUsdPerWatt())
                  / useful;
        }
      }
    }
  }

  /**
   * Only vendors with a real share set the reference cost; a niche chip cannot be had in volume.
   */
  private boolean isVolume(Chip chip) {
    return model.vendors[chip.vendor()].smoothedShare() > 0.1;
  }

  /** How much compute an operator's laboratories need against what it runs. */
  private void measureClients() {
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      double need = 0;
      double have = 0;
      double hosting = 0;
      for (Operator operator : model.operators) {
        hosting += operator.profile().openModelServing() * operator.capacityH100e;
      }
      for (Operator operator : model.operators) {
        if (operator.market() == m) {
          need += clientNeed(operator, hosting);
          have += operator.capacityH100e;
        }
      }
      for (Operator operator : model.operators) {
        if (operator.market() == m) {
          double needShare = clientNeed(operator, hosting) / Math.max(1e-9, need);
          double haveShare = operator.capacityH100e / Math.max(1e-9, have);
          operator.clientTilt =
              haveShare <= 0
                  ? 1
                  : Math.max(
                      -1, Math.min(1, StrictMath.log((needShare + 1e-4) / (haveShare + 1e-4))));
        }
      }
    }
  }

  private double clientNeed(Operator operator, double openHosting) {
    double need = 0;
    double openInference = 0;
    for (Lab lab : model.labs) {
      double open = lab.profile().openWeights() ? OPEN_SERVING_SHARE : 0;
      need +=
          lab.partnerWeight(operator.index())
              * ((1 - open) * lab.inferenceCompute + lab.trainingCompute);
      openInference += open * lab.inferenceCompute;
    }
    double hosting = operator.profile().openModelServing() * operator.capacityH100e;
    need += openInference * hosting / Math.max(1e-9, openHosting);
    double rental = model.markets[operator.market()].rentalUsd;
    need +=
        operator.profile().legacyInferenceShare()
            * model.capacity.legacyUsd
            * (1 + model.settings.market().legacyTraining())
            / (12 * InferenceDemand.HOURS * rental);
    return need;
  }

  /** Custom-silicon programmes: yearly option, and what a release brings. */
  private static final class SiliconReview implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    /** A catalogue chip of the customer so recent means that the release is already data. */
    private static final int CATALOGUE_MONTHS = 14;

    private final FrontierModel model;

    SiliconReview(FrontierModel model) {
      this.model = model;
    }

    void advance(Operator operator) {
      for (CustomSilicon programme : operator.programmes()) {
        CustomSilicon.Event event =
            operator.advanceProgramme(
                programme, model.month, model.streams, model.settings.silicon());
        if (event == CustomSilicon.Event.RELEASED) {
          release(operator, programme);
        }
        if (event != CustomSilicon.Event.NONE) {
          log(operator, programme, event);
        }
      }
    }

    void review(Operator operator) {
      for (CustomSilicon programme : operator.programmes()) {
        double saving = expectedSavingUsd(operator, programme);
        CustomSilicon.Event event =
            operator.reviewProgramme(programme, model.month, saving, model.settings.silicon());
        if (event != CustomSilicon.Event.NONE) {
          log(operator, programme, event);
        }
      }
    }

    /** What a year's purchases would cost less on own silicon than on merchant chips. */
    private double expectedSavingUsd(Operator operator, CustomSilicon programme) {
      ComputeMarket market = model.markets[operator.market()];
      double growth = Math.max(0, Math.min(1, operator.expectedGrowth));
      double purchases = operator.capacityH100e * (StrictMath.exp(growth) - 0.85);
      double captive =
          operator.captiveShare(model.month, model.settings.operator())
              * (1 - market.trainingShare * 0.5);
      double merchantUsd = market.userCostUsd * 8760;
      double maturity =
          programme.inferenceMaturity(model.settings.vendor().maturityScaleMillionH100e());
      double leaderMargin = model.vendors[leader()].margin();
      // The design house's margin is inside the relative cost.
      double relative =
          model.settings.silicon().relativeCost() * (1 - leaderMargin) / Math.max(0.3, maturity);
      // Chips are about three quarters of the user cost; power and halls are the same for both.
      return Math.max(0, purchases) * captive * merchantUsd * 0.75 * (1 - relative);
    }

    private int leader() {
      int best = 0;
      for (int v = 1; v < model.vendors.length; v++) {
        if (model.vendors[v].smoothedShare() > model.vendors[best].smoothedShare()
            && model.vendors[v].isMerchant()) {
          best = v;
        }
      }
      return best;
    }

    /** After the catalogue a released generation is a new chip on the operator's own line. */
    private void release(Operator operator, CustomSilicon programme) {
      if (model.chips.isFull()) {
        return;
      }
      int vendor = model.index.vendor(programme.profile().designHouse());
      int last = -1;
      for (int c = 0; c < model.chips.count(); c++) {
        Chip chip = model.chips.get(c);
        if (chip.customer() == operator.index()
            && chip.releaseMonth() <= model.month + 3
            && (last < 0 || chip.releaseMonth() > model.chips.get(last).releaseMonth())) {
          last = c;
        }
      }
      if (last >= 0 && model.month - model.chips.get(last).releaseMonth() < CATALOGUE_MONTHS) {
        return;
      }
      Chip parent = last >= 0 ? model.chips.get(last) : model.chips.get(leaderChip());
      double years = Math.max(1, (model.month - parent.releaseMonth()) / 12.0);
      var roadmap = model.settings.vendor();
      double throughput = StrictMath.exp(roadmap.performanceGrowthPerYear() * years);
      double power = throughput * StrictMath.exp(-roadmap.efficiencyGrowthPerYear() * years);
      double cost = throughput * StrictMath.exp(-roadmap.costDeclinePerYear() * years);
      double relative = last >= 0 ? 1 : model.settings.silicon().relativeCost();
      Chip chip =
          new Chip(
              model.chips.count(),
              operator.profile().id() + "-" + Timeline.month(model.month),
              vendor,
              operator.index(),
              parent.foundry(),
              model.month,
              Orientation.INFERENCE,
              false,
              false,
              parent.peakH100e() * throughput,
              parent.trainingH100e() * throughput * (last >= 0 ? 1 : 0.8),
              parent.inferenceH100e() * throughput,
              parent.kilowatts() * power,
              parent.systemCostUsd() * cost * relative,
              parent.listPriceUsd() * cost * relative,
              parent.packagesPerWafer() / Math.max(0.2, cost));
      model.chips.add(chip);
    }

    private int leaderChip() {
      int chip = model.chips.newest(leader(), -1, false, model.month);
      return Math.max(0, chip);
    }

    private void log(Operator operator, CustomSilicon programme, CustomSilicon.Event event) {
      if (model.log.isKept()) {
        model.log.record(
            model.month,
            operator.profile().id(),
            "custom silicon " + programme.profile().name(),
            event.name().toLowerCase(java.util.Locale.ROOT),
            programme.lastPresentValueUsd(),
            true,
            "present value "
                + Math.round(programme.lastPresentValueUsd() / 1e6)
                + " M USD against cost "
                + Math.round(programme.lastCostUsd() / 1e6)
                + " M USD");
      }
    }
  }
}

package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.LevelisedCost;
import org.inferencefrontier.market.MeritOrder;
import org.inferencefrontier.world.GenerationTechnology;
import org.inferencefrontier.world.Timeline;
import org.inferencefrontier.world.UtilityProfile;

/** Which plants an area orders for firm capacity that it will miss. */
final class PlantPlanner implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Spread of net cost of new entry at which choice between technologies is even, USD/kW-year. */
  private static final double ENTRY_COST_SPREAD = 200;

  /** Month that plant prices of generation.csv are for: January 2025. */
  private static final int PRICE_MONTH = 24;

  /** Technologies that hardly count at the peak are not what is under way for it. */
  private static final double SMALLEST_CREDIT = 0.03;

  private static final int ORDER_PASSES = 4;

  private final UtilityProfile profile;
  private final PlantFleet plants;
  private final CostRegion region;
  private final boolean[] allowed;
  private final int[] firstOrderMonth;
  private final double[] attraction;
  private final double[] netCost;
  private final double[] recovery;
  private final double[] logCapexChange;
  private final double[] capexChange;
  private int capexMonth = -1;
  private final double[] roomLeft;
  private final double[] orderedNow;

  PlantPlanner(
      UtilityProfile profile,
      PlantFleet plants,
      CostRegion region,
      List<GenerationTechnology> technologies) {
    this.profile = profile;
    this.plants = plants;
    this.region = region;
    int count = technologies.size();
    this.allowed = new boolean[count];
    this.firstOrderMonth = new int[count];
    this.attraction = new double[count];
    this.netCost = new double[count];
    this.recovery = new double[count];
    this.logCapexChange = new double[count];
    this.capexChange = new double[count];
    this.roomLeft = new double[count];
    this.orderedNow = new double[count];
    for (int t = 0; t < count; t++) {
      GenerationTechnology technology = technologies.get(t);
      recovery[t] = MeritOrder.annuity(profile.costOfCapital(), technology.lifetimeYears());
      logCapexChange[t] = StrictMath.log(1 + technology.capexChangePerYear());
      allowed[t] = profile.technologies().contains(technology.id());
      firstOrderMonth[t] = Timeline.indexOf(YearMonth.parse(technology.firstOrderMonth()));
    }
  }

  /** Puts firm capacity that is under construction in January 2023 into the pipeline. */
  void startUnderway(double firmMegawatts, int arrivalMonth) {
    double total = 0;
    for (int t = 0; t < plants.count(); t++) {
      total += underwayShare(t);
    }
    for (int t = 0; t < plants.count() && total > 0; t++) {
      if (underwayShare(t) > 0) {
        double credit = plants.technology(t).capacityCredit();
        plants.underway(t, firmMegawatts * underwayShare(t) / total / credit, arrivalMonth);
      }
    }
  }

  /** Part of a technology in what is under way: its annual limit, where it counts at the peak. */
  private double underwayShare(int t) {
    GenerationTechnology technology = plants.technology(t);
    boolean counts =
        allowed[t] && technology.capacityCredit() > SMALLEST_CREDIT && firstOrderMonth[t] <= 0;
    return counts ? technology.annualBuildLimitShare() * technology.capacityCredit() : 0;
  }

  /**
   * Orders firm capacity by net cost of new entry; what a limit stops goes to the next best.
   *
   * @param missingMegawatts firm capacity that will be missing
   * @param peakMegawatts load that annual limits refer to
   * @param priceUsdPerMegawattHour mean price of energy that plants expect
   * @param carbonPriceUsd USD a tonne in force
   * @param log where the alternatives are kept
   */
  void order(
      int month,
      double missingMegawatts,
      double peakMegawatts,
      double priceUsdPerMegawattHour,
      double carbonPriceUsd,
      DecisionLog log,
      UtilitySettings settings) {
    double missing = missingMegawatts;
    for (int t = 0; t < plants.count(); t++) {
      GenerationTechnology technology = plants.technology(t);
      attraction[t] = 0;
      orderedNow[t] = 0;
      if (mayOrder(t, month)) {
        double variable = region.variableCost(technology, carbonPriceUsd, settings);
        netCost[t] = netCostOfEntry(t, month, priceUsdPerMegawattHour - variable);
        attraction[t] =
            Exponentials.exp(-settings.technologyScale() * netCost[t] / ENTRY_COST_SPREAD);
      }
    }
    for (int pass = 0; pass < ORDER_PASSES && missing > 1; pass++) {
      missing -= orderPass(month, missing, peakMegawatts * settings.buildMultiplier());
    }
    if (log.isKept()) {
      logOrders(month, missingMegawatts, carbonPriceUsd, log, settings);
    }
  }

  private void logOrders(
      int month,
      double missingMegawatts,
      double carbonPriceUsd,
      DecisionLog log,
      UtilitySettings settings) {
    for (int t = 0; t < plants.count(); t++) {
      if (!mayOrder(t, month)) {
        continue;
      }
      GenerationTechnology technology = plants.technology(t);
      log.record(
          month,
          profile.id(),
          "order plant",
          technology.id(),
          -netCost[t],
          orderedNow[t] > 0,
          String.format(
              Locale.ROOT,
              "%.0f MW of %.0f MW firm missing; net cost of new entry %.0f USD/kW-year; levelised"
                  + " %.1f USD/MWh; carbon %.0f USD/t; lead %d months; room left %.0f MW",
              orderedNow[t],
              missingMegawatts,
              netCost[t],
              levelisedCost(t, month, carbonPriceUsd, settings),
              carbonPriceUsd,
              technology.leadMonths(),
              Math.max(0, roomLeft[t])));
    }
  }

  /** Whether policy, resource and the state of the art allow an order now. */
  boolean mayOrder(int t, int month) {
    return allowed[t] && plants.technology(t).capacityCredit() > 0 && month >= firstOrderMonth[t];
  }

  /** Levelised cost of a technology here, USD/MWh. */
  double levelisedCost(int t, int month, double carbonPriceUsd, UtilitySettings settings) {
    GenerationTechnology technology = plants.technology(t);
    return LevelisedCost.usdPerMegawattHour(
        capex(t, month),
        recovery[t],
        technology.fixedUsdPerKilowattYear(),
        technology.capacityFactor(),
        region.variableCost(technology, carbonPriceUsd, settings));
  }

  /** Overnight cost of a technology in a month, USD a kW. */
  double capex(int t, int month) {
    if (capexMonth != month) {
      capexMonth = month;
      for (int i = 0; i < capexChange.length; i++) {
        capexChange[i] = Exponentials.exp(logCapexChange[i] * (month - PRICE_MONTH) / 12.0);
      }
    }
    return region.capex(plants.technology(t)) * capexChange[t];
  }

  /** Orders for a contract what the year's limit leaves. */
  double orderContracted(
      int t, double wanted, int month, double peakMegawatts, UtilitySettings settings) {
    double limit =
        plants.technology(t).annualBuildLimitShare() * peakMegawatts * settings.buildMultiplier();
    double ordered = Math.max(0, Math.min(wanted, limit - plants.orderedThisYear(t)));
    if (ordered > 0) {
      plants.order(t, ordered, month);
    }
    return ordered;
  }

  private double orderPass(int month, double missing, double limitBase) {
    double total = 0;
    for (double weight : attraction) {
      total += weight;
    }
    double firm = 0;
    for (int t = 0; t < plants.count() && total > 0; t++) {
      if (attraction[t] <= 0) {
        continue;
      }
      GenerationTechnology technology = plants.technology(t);
      double wanted = missing * attraction[t] / total / technology.capacityCredit();
      double room = technology.annualBuildLimitShare() * limitBase - plants.orderedThisYear(t);
      double ordered = Math.max(0, Math.min(wanted, room));
      roomLeft[t] = room - ordered;
      if (ordered > 0) {
        plants.order(t, ordered, month);
        orderedNow[t] += ordered;
        firm += ordered * technology.capacityCredit();
      }
      if (ordered >= room) {
        attraction[t] = 0;
      }
    }
    return firm;
  }

  /** Yearly cost of a firm kilowatt that its sale of energy does not cover, USD. */
  private double netCostOfEntry(int t, int month, double marginUsdPerMegawattHour) {
    GenerationTechnology technology = plants.technology(t);
    double fixed = capex(t, month) * recovery[t] + technology.fixedUsdPerKilowattYear();
    double margin = Math.max(0, marginUsdPerMegawattHour) * technology.capacityFactor() * 8.76;
    return (fixed - margin) / technology.capacityCredit();
  }
}

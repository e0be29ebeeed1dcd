package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.LevelisedCost;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.technology.PlantGroup;
import org.inferencefrontier.world.time.Hours;

/** Which plants an area orders for firm capacity that it will miss. */
final class PlantPlanner implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Unit of net cost of new entry in which {@code power.technology-scale} counts, USD/kW-year:
   * about the yearly cost of a firm kilowatt of gas plant.
   */
  private static final double ENTRY_COST_SPREAD = 200;

  /**
   * Technologies that count for less at the peak, share of the rating, are not what is under way
   * for it. Judgement: all of generation.csv count for more; a share of nothing builds plants
   * without end.
   */
  private static final double SMALLEST_CREDIT = 0.03;

  /** Times that what a limit stopped is shared out anew: after the last it is not built. */
  private static final int ORDER_PASSES = 4;

  private final UtilityProfile profile;
  private final PlantFleet plants;
  private final PlantCatalogue catalogue;
  private final PlantCosts costs;
  private final boolean[] allowed;
  private final double[] attraction;
  private final double[] netCost;
  private final double[] recovery;
  private final double[] roomLeft;
  private final double[] orderedNow;

  PlantPlanner(UtilityProfile profile, PlantFleet plants, PlantCostRegion region) {
    this.profile = profile;
    this.plants = plants;
    this.catalogue = plants.catalogue();
    this.costs = catalogue.costs(region);
    int count = catalogue.count();
    this.allowed = new boolean[count];
    this.attraction = new double[count];
    this.netCost = new double[count];
    this.recovery = new double[count];
    this.roomLeft = new double[count];
    this.orderedNow = new double[count];
    for (int t = 0; t < count; t++) {
      GenerationTechnology technology = catalogue.get(t);
      recovery[t] = LevelisedCost.annuity(profile.costOfCapital(), technology.lifetimeYears());
      allowed[t] = profile.technologies().contains(technology.id());
    }
  }

  /**
   * Puts firm capacity that is under construction in January 2023 into the pipeline.
   *
   * @param firmMegawatts what completes in each month
   * @param months to which there is something
   */
  void startUnderway(double firmMegawatts, int months) {
    double total = 0;
    for (int t = 0; t < catalogue.count(); t++) {
      total += underwayShare(t);
    }
    double[] megawatts = new double[catalogue.count()];
    for (int t = 0; t < megawatts.length; t++) {
      double share = underwayShare(t);
      if (share > 0) {
        megawatts[t] = firmMegawatts * share / total / catalogue.capacityCredit[t];
      }
    }
    plants.underway(megawatts, months);
  }

  /**
   * Part of a technology in what is under way: its annual limit, where it counts at the peak. Wind
   * and sun are known from what was built.
   */
  private double underwayShare(int t) {
    boolean counts =
        allowed[t]
            && catalogue.capacityCredit[t] > SMALLEST_CREDIT
            && catalogue.group[t] != PlantGroup.SOLAR.ordinal()
            && catalogue.group[t] != PlantGroup.WIND.ordinal()
            && catalogue.firstOrderMonth[t] <= 0;
    return counts ? catalogue.annualLimit[t] * catalogue.capacityCredit[t] : 0;
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
    for (int t = 0; t < catalogue.count(); t++) {
      attraction[t] = 0;
      orderedNow[t] = 0;
      if (mayOrder(t, month)) {
        double variable = costs.variableCost(t, carbonPriceUsd, settings);
        netCost[t] = netCostOfEntry(t, month, priceUsdPerMegawattHour - variable, settings);
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
    for (int t = 0; t < catalogue.count(); t++) {
      if (!mayOrder(t, month)) {
        continue;
      }
      GenerationTechnology technology = catalogue.get(t);
      Reason reason =
          Reason.of(
              ReasonTerm.MEGAWATTS.is(orderedNow[t], "%.0f MW"),
              ReasonTerm.FIRM_MISSING.is(missingMegawatts, " of %.0f MW firm missing"),
              ReasonTerm.NET_COST_OF_ENTRY.is(
                  netCost[t], "; net cost of new entry %.0f USD/kW-year"),
              ReasonTerm.LEVELISED_COST.is(
                  levelisedCost(t, month, carbonPriceUsd, settings), "; levelised %.1f USD/MWh"),
              ReasonTerm.CARBON_PRICE.is(carbonPriceUsd, "; carbon %.0f USD/t"),
              ReasonTerm.LEAD_TIME.is(technology.leadMonths(), "; lead %.0f months"),
              ReasonTerm.ROOM_LEFT.is(Math.max(0, roomLeft[t]), "; room left %.0f MW"));
      log.record(
          new DecisionEntry(
              month,
              profile.id(),
              "order plant",
              technology.id(),
              -netCost[t],
              orderedNow[t] > 0,
              reason));
    }
  }

  /** Whether policy, resource and the state of the art allow an order now. */
  boolean mayOrder(int t, int month) {
    return allowed[t] && catalogue.capacityCredit[t] > 0 && month >= catalogue.firstOrderMonth[t];
  }

  /** Levelised cost of a technology here, USD/MWh. */
  double levelisedCost(int t, int month, double carbonPriceUsd, UtilitySettings settings) {
    return LevelisedCost.usdPerMegawattHour(
        capex(t, month, settings),
        recovery[t],
        costs.fixed[t],
        catalogue.capacityFactor[t],
        costs.variableCost(t, carbonPriceUsd, settings));
  }

  /** Overnight cost of a technology in a month, USD a kW. */
  double capex(int t, int month, UtilitySettings settings) {
    return costs.capex[t] * catalogue.capexChange(t, month, settings);
  }

  /** Orders for a contract what the year's limit leaves. */
  double orderContracted(
      int t, double wanted, int month, double peakMegawatts, UtilitySettings settings) {
    double limit = catalogue.annualLimit[t] * peakMegawatts * settings.buildMultiplier();
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
    for (int t = 0; t < catalogue.count() && total > 0; t++) {
      if (attraction[t] <= 0) {
        continue;
      }
      double credit = catalogue.capacityCredit[t];
      double wanted = missing * attraction[t] / total / credit;
      double room = catalogue.annualLimit[t] * limitBase - plants.orderedThisYear(t);
      double ordered = Math.max(0, Math.min(wanted, room));
      roomLeft[t] = room - ordered;
      if (ordered > 0) {
        plants.order(t, ordered, month);
        orderedNow[t] += ordered;
        firm += ordered * credit;
      }
      if (ordered >= room) {
        attraction[t] = 0;
      }
    }
    return firm;
  }

  /** Yearly cost of a firm kilowatt that its sale of energy does not cover, USD. */
  private double netCostOfEntry(
      int t, int month, double marginUsdPerMegawattHour, UtilitySettings settings) {
    double fixed = capex(t, month, settings) * recovery[t] + costs.fixed[t];
    double margin =
        Math.max(0, marginUsdPerMegawattHour)
            * catalogue.capacityFactor[t]
            * Hours.THOUSANDS_A_YEAR;
    return (fixed - margin) / catalogue.capacityCredit[t];
  }
}

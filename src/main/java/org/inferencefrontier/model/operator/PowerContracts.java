package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.technology.PlantGroup;

/**
 * Power purchase agreements: once a year an operator may contract the output of new plant without
 * emissions in an area where it draws power, at the plant's levelised cost. It gains where that is
 * below the market's cost of energy plus what it values carbon at.
 */
final class PowerContracts implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Plants with more emissions are no clean contract, grams of CO2 a kWh: wind, sun, water and
   * nuclear power stay under it over their life.
   */
  private static final double CLEAN_GRAMS = 50;

  /** Least open demand of a site for which contracts are sought, mean MW; judgement. */
  private static final double LEAST_SOUGHT_MEGAWATTS = 5;

  /** Smallest part of that which a technology is contracted for, mean MW; judgement. */
  private static final double SMALLEST_CONTRACT_MEGAWATTS = 1;

  /** Months from one search for contracts to the next. Judgement: tenders come with the year. */
  private static final int REVIEW_MONTHS = 12;

  private final Economy economy;

  // Clean plant that makes energy of its own, of all technologies.
  private final int[] clean;
  private final double[] capacityFactor;
  private final double[] levelisedCost;
  private final double[] share;

  PowerContracts(Economy economy) {
    this.economy = economy;
    this.clean =
        IntStream.range(0, economy.index().world().technologies().size())
            .filter(t -> technology(t).emissionsGramsPerKilowattHour() <= CLEAN_GRAMS)
            .filter(t -> !isStorage(t))
            .toArray();
    this.capacityFactor =
        Arrays.stream(clean).mapToDouble(t -> technology(t).capacityFactor()).toArray();
    this.levelisedCost = new double[clean.length];
    this.share = new double[clean.length + 1];
  }

  /** Reviews an operator's contracts, in a month of the year of its own. */
  void review(Operator operator) {
    if (!economy.turns().isTurn(operator, economy.month(), REVIEW_MONTHS)) {
      return;
    }
    SitePower power = operator.power();
    for (int i = 0; i < power.areaCount(); i++) {
      int a = power.area(i);
      // Energy is contracted for what sites draw, not for their rating.
      double open =
          economy.settings().utility().meanDraw()
                  * Math.max(0, power.poweredInArea(a) - power.onsiteMegawatts(a))
              - power.contractedMegawatts(a);
      double wanted = open * economy.settings().utility().contractShare();
      // Before the first tariff nobody knows what energy costs.
      boolean priced = economy.utilities()[a].supplyCostUsdPerMegawattHour() > 0;
      if (wanted > LEAST_SOUGHT_MEGAWATTS && priced) {
        sign(operator, a, wanted);
      }
    }
  }

  private void sign(Operator operator, int area, double wanted) {
    Utility at = economy.utilities()[area];
    double energy = at.supplyCostUsdPerMegawattHour();
    // Operators have one value of carbon, here as in siting.
    double carbon =
        economy.settings().siting().carbonValueUsdPerTonne() * at.carbonIntensity() / 1000;
    // Sites of a technology differ in an area, whoever builds there.
    double spread = economy.settings().utility().entrySpread();
    for (int i = 0; i < clean.length; i++) {
      share[i] = Double.NEGATIVE_INFINITY;
      if (at.mayOrder(clean[i], economy.month())) {
        levelisedCost[i] =
            at.levelisedCost(clean[i], economy.month(), economy.settings().utility());
        share[i] = (energy + carbon - levelisedCost[i]) / spread;
      }
    }
    // To sign nothing gains nothing.
    share[clean.length] = 0;
    Logit.shares(share, share.length);
    for (int i = 0; i < clean.length; i++) {
      if (share[i] <= 0) {
        continue;
      }
      int t = clean[i];
      double mean = wanted * share[i];
      double rating = mean / capacityFactor[i];
      double ordered =
          mean > SMALLEST_CONTRACT_MEGAWATTS
              ? at.orderContracted(t, rating, economy.month(), economy.settings().utility())
              : 0;
      if (ordered > 0) {
        double contracted = ordered * capacityFactor[i];
        operator.power().contract(area, contracted, levelisedCost[i]);
        at.contractedRating += ordered;
      }
      if (economy.log().isKept()) {
        log(operator, at, i, energy, carbon, ordered);
      }
    }
  }

  private boolean isStorage(int t) {
    return technology(t).plantGroup() == PlantGroup.BATTERY;
  }

  private GenerationTechnology technology(int t) {
    return economy.index().world().technologies().get(t);
  }

  private void log(
      Operator operator, Utility at, int i, double energy, double carbon, double ordered) {
    economy.decided(
        operator.profile().id(),
        "power purchase agreement",
        at.area().id() + ": " + technology(clean[i]).id(),
        energy + carbon - levelisedCost[i],
        ordered > 0,
        Reason.of(
            ReasonTerm.MEGAWATTS.is(ordered, "%.0f MW"),
            ReasonTerm.LEVELISED_COST.is(levelisedCost[i], "; levelised %.1f USD/MWh"),
            ReasonTerm.ENERGY_VALUE.is(energy, " against energy %.1f"),
            ReasonTerm.OWN_CARBON_VALUE.is(carbon, " and own carbon value %.1f"),
            ReasonTerm.SHARE.is(share[i], "; share %.2f")));
  }
}

package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.technology.PlantGroup;
import org.inferencefrontier.world.time.Timeline;

/**
 * Plants of wind and sun that are built for what their energy is worth, whether capacity is missing
 * at the peak or not.
 *
 * <p>What an area built in 2023 and 2024 tells what its sites, grids, crews and support carry at
 * the margin of that time. From there the rate follows the change of that margin: what their energy
 * earns, which falls as the same weather feeds more plants, less what it costs.
 */
final class EnergyEntry implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MONTHS = Timeline.MONTHS_A_YEAR;

  /** Years of the record of what was built: 2023 and 2024. */
  private static final int RECORD_YEARS = 2;

  /**
   * Most that is built over what the record says, however high the margin: the logistic of the
   * margin is a half at that of the record, so that twice of it is the record.
   */
  private static final double MOST_OF_RECORD = 2;

  private final String area;
  private final double industrialTariff;
  private final PlantFleet plants;
  private final PlantPlanner planner;
  private final PlantCatalogue catalogue;

  // By technology: megawatts a year of 2023 and 2024, and the margin then, USD/MWh.
  private final double[] built;
  private final double[] recordMargin;
  private double supplyCostAtStart;

  EnergyEntry(UtilityProfile profile, GridArea area, PlantFleet plants, PlantPlanner planner) {
    this.area = profile.id();
    this.industrialTariff = area.industrialTariffUsdPerMegawattHour();
    this.plants = plants;
    this.planner = planner;
    this.catalogue = plants.catalogue();
    this.built = new double[catalogue.count()];
    this.recordMargin = new double[built.length];
    for (int t = 0; t < built.length; t++) {
      if (planner.mayOrder(t, 0)) {
        built[t] = Math.max(0, PlantFleet.builtMegawattsPerYear(area, catalogue.get(t)));
      }
    }
  }

  /**
   * Puts what is under way in January 2023 into the pipeline, until the first orders arrive.
   *
   * @param firstPlan month of the first orders
   */
  void startUnderway(int firstPlan) {
    double[] monthly = new double[built.length];
    for (int t = 0; t < built.length; t++) {
      if (built[t] > 0) {
        monthly[t] = built[t] / MONTHS;
        plants.underway(monthly, catalogue.leadMonths[t] - 1 + firstPlan);
        monthly[t] = 0;
      }
    }
  }

  /** Capacity of it that counts at the peak and completes in a month, MW. */
  double firmUnderway() {
    double firm = 0;
    for (int t = 0; t < built.length; t++) {
      firm += built[t] / MONTHS * catalogue.capacityCredit[t];
    }
    return firm;
  }

  /**
   * Notes what the margin was at which the area built what it did: that of January 2024, when half
   * of it stood.
   *
   * @param supplyCost mean marginal cost of supply, USD/MWh
   * @param loadMegawatts mean load of the area
   * @param carbonPriceUsd USD a tonne
   */
  void begin(
      double supplyCost, double loadMegawatts, double carbonPriceUsd, UtilitySettings settings) {
    supplyCostAtStart = supplyCost;
    for (int t = 0; t < built.length; t++) {
      if (built[t] > 0) {
        double half = plants.meanMegawattsOfNew(t, built[t] * RECORD_YEARS / 2);
        double share = (plants.meanMegawatts(catalogue.group[t]) + half) / loadMegawatts;
        recordMargin[t] =
            worth(t, supplyCost, share, settings)
                - planner.levelisedCost(t, RECORD_YEARS * MONTHS / 2, carbonPriceUsd, settings);
      }
    }
  }

  /**
   * Orders a year's plants, to be completed month by month after their lead.
   *
   * @param supplyCost mean marginal cost of supply, USD/MWh
   * @param loadMegawatts mean load of the area
   * @param carbonPriceUsd USD a tonne in force
   */
  void order(
      int month,
      double supplyCost,
      double loadMegawatts,
      double carbonPriceUsd,
      DecisionLog log,
      UtilitySettings settings) {
    for (int t = 0; t < built.length; t++) {
      if (built[t] <= 0) {
        continue;
      }
      double share = plants.meanMegawatts(catalogue.group[t]) / loadMegawatts;
      double margin =
          worth(t, supplyCost, share, settings)
              - planner.levelisedCost(t, month, carbonPriceUsd, settings);
      double yearly = yearlyMegawatts(t, margin, settings);
      // What is ordered for the peak or for a contract is sold and is not built again.
      double ordered = Math.max(0, yearly - plants.orderedThisYearOfGroup(catalogue.group[t]));
      plants.orderOverYear(t, ordered, month);
      if (log.isKept()) {
        Reason reason =
            Reason.of(
                ReasonTerm.MEGAWATTS.is(ordered, "%.0f MW"),
                ReasonTerm.YEARLY_BUILD.is(yearly, ", %.0f a year at this margin"),
                ReasonTerm.MARGIN_OVER_COST.is(margin, "; %.1f USD/MWh over levelised cost"),
                ReasonTerm.MARGIN_OF_RECORD.is(recordMargin[t], ", %.1f in January 2024"),
                ReasonTerm.SHARE_OF_LOAD.is(share, "; share of load %.3f"));
        log.record(
            new DecisionEntry(
                month,
                area,
                "build for energy",
                catalogue.get(t).id(),
                margin,
                ordered > 0,
                reason));
      }
    }
  }

  /** What was built, up to twice as much as the margin grows, down to nothing as it falls. */
  private double yearlyMegawatts(int t, double margin, UtilitySettings settings) {
    double change = (margin - recordMargin[t]) / settings.entrySpread();
    return built[t] * settings.buildMultiplier() * MOST_OF_RECORD * Logit.binary(change);
  }

  /** What a megawatt-hour earns whose weather feeds a share of the load, USD. */
  private double worth(int t, double supplyCost, double share, UtilitySettings settings) {
    // Of a change of supply cost as much reaches the price as reaches the tariff.
    double change = settings.fuelPassThrough() * (supplyCost - supplyCostAtStart);
    double price = Math.max(0, settings.energyShare() * industrialTariff + change);
    double decline =
        catalogue.group[t] == PlantGroup.SOLAR.ordinal()
            ? settings.solarValueDecline()
            : settings.windValueDecline();
    return price * Exponentials.exp(-decline * share);
  }
}

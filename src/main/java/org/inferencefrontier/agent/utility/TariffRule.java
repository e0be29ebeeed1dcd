package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.UtilityProfile;

/**
 * How a large load's tariff follows scarcity and the cost of supply: the area's industrial tariff,
 * dearer while the reserve is short, plus what the mean marginal cost has changed since the first
 * reading as far as it is passed on, plus the adder for large loads.
 */
final class TariffRule implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Most by which scarcity raises the industrial tariff, share: it at most trebles. Judgement:
   * bounds a linear rule where load has run far beyond plants.
   */
  private static final double MOST_SCARCITY = 2;

  /**
   * Shortage is measured against the required margin, of which an area keeps at least this, share
   * of the peak. Judgement: under the margins of all areas; only keeps the quotient finite.
   */
  private static final double LEAST_MARGIN = 0.05;

  /**
   * A tariff stays above this share of the industrial one. Judgement: grid and levies remain when
   * energy is free; less than the share of {@code power.energy-share} leaves, as large loads pay
   * less of them.
   */
  private static final double LEAST_SHARE = 0.3;

  /**
   * Supply costs at least this when it is first read, USD/MWh. Judgement: operation of plants
   * without fuel; else an area of hydro alone would pass on all that it first burns.
   */
  private static final double LEAST_SUPPLY_COST = 5;

  private final SupplyCurve supply;
  private final double industrial;
  private final double adder;
  private final double requiredMargin;

  // Mean marginal cost, USD/MWh: first read, negative until then, and read last.
  private double firstSupplyCost = -1;
  private double supplyCost;

  TariffRule(UtilityProfile profile, GridArea area, SupplyCurve supply) {
    this.supply = supply;
    this.industrial = area.industrialTariffUsdPerMegawattHour();
    this.adder = profile.largeLoadAdderUsdPerMegawattHour();
    this.requiredMargin = profile.planningReserveMargin();
  }

  /** Mean marginal cost of supply without stress, USD/MWh. */
  double readSupplyCost(double peakMegawatts, double carbonPriceUsd, UtilitySettings settings) {
    return supply.meanCost(peakMegawatts, carbonPriceUsd, settings);
  }

  /** Tariff before anything has been read, USD/MWh. */
  double initial() {
    return industrial + adder;
  }

  /**
   * Reads the supply curve and sets the tariff anew.
   *
   * @param peakMegawatts load that the grid must serve at the peak
   * @param reserveMargin firm capacity less stress over that load, minus one
   * @param carbonPriceUsd USD a tonne in force
   * @return USD/MWh
   */
  double set(
      double peakMegawatts,
      double reserveMargin,
      double carbonPriceUsd,
      GridStress stress,
      UtilitySettings settings) {
    if (firstSupplyCost < 0) {
      firstSupplyCost =
          Math.max(LEAST_SUPPLY_COST, supply.meanCost(peakMegawatts, carbonPriceUsd, settings));
    }
    supplyCost = supply.meanCost(peakMegawatts, carbonPriceUsd, stress, settings);
    double shortage = Math.max(0, requiredMargin - reserveMargin);
    double scarcity = settings.scarcityGain() * shortage / Math.max(LEAST_MARGIN, requiredMargin);
    double tariff =
        industrial * (1 + Math.min(MOST_SCARCITY, scarcity))
            + settings.fuelPassThrough() * (supplyCost - firstSupplyCost)
            + adder;
    return Math.max(LEAST_SHARE * industrial, tariff);
  }

  /** Mean marginal cost of supply when the tariff was set last, USD/MWh; 0 before. */
  double supplyCost() {
    return supplyCost;
  }
}

package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.inferencefrontier.world.time.Timeline;

/**
 * The firm capacity that an area will lack at the planning horizon, as those see it who build
 * there: load grows along its trend, what was promised comes, part of what was granted lately is
 * granted again, and part of the queue is believed.
 */
final class CapacityNeed implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MONTHS = Timeline.MONTHS_A_YEAR;

  /**
   * Months ahead within which plants on order count against the need. Judgement: two years beyond
   * the usual horizon, so that plants of long lead count, as nuclear ones do once they are well
   * under construction.
   */
  private static final int COUNTED_MONTHS = 84;

  private final UtilityProfile profile;
  private final PlantFleet plants;
  private double promisedAtLastPlan;
  private int monthOfLastPlan = -1;

  CapacityNeed(UtilityProfile profile, PlantFleet plants) {
    this.profile = profile;
    this.plants = plants;
  }

  /** Notes what was connected or promised before the start, MW. */
  void begin(double grantedMegawatts) {
    promisedAtLastPlan = grantedMegawatts;
  }

  /**
   * Firm megawatts to order, none at 0 or less. Called once for each plan: grants are counted since
   * the one before.
   *
   * @param promisedMegawatts AI load connected or promised, MW
   * @param waitingMegawatts requests that wait for a connection, MW
   * @param firmMegawatts firm capacity that stands, with imports, MW
   */
  double megawatts(
      int month,
      OtherLoad other,
      double promisedMegawatts,
      double waitingMegawatts,
      double firmMegawatts,
      UtilitySettings settings) {
    PlanningSettings planning = settings.planning();
    double years = planning.months() / MONTHS;
    double growth = other.growthPerYear() * settings.loadGrowthMultiplier();
    double grantsOfTheYear = grantsOfTheYear(month, promisedMegawatts, settings);
    double expectedPeak =
        other.peakMegawatts() * Exponentials.exp(growth * years)
            + other.datacenterMegawatts()
            + promisedMegawatts
            + planning.grantBelief() * years * grantsOfTheYear
            + settings.queueWeight() * waitingMegawatts;
    double missing =
        expectedPeak * (1 + profile.planningReserveMargin())
            - firmMegawatts
            - plants.firmArriving(month, COUNTED_MONTHS);
    if (profile.strategy() == UtilityStrategy.MARKET) {
      return missing * planning.marketBuildShare();
    }
    return profile.strategy() == UtilityStrategy.STATE_LED
        ? missing + planning.stateLedAhead() * expectedPeak
        : missing;
  }

  /** Grants since the last plan; months of the year before the start went at the area's rate. */
  private double grantsOfTheYear(int month, double promisedMegawatts, UtilitySettings settings) {
    double before = Math.max(0, 1 - (double) (month - monthOfLastPlan) / MONTHS);
    double rate = profile.connectionMegawattsPerYear() * settings.connectionMultiplier();
    double grants = Math.max(0, promisedMegawatts - promisedAtLastPlan) + before * rate;
    promisedAtLastPlan = promisedMegawatts;
    monthOfLastPlan = month;
    return grants;
  }
}

package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.time.Hours;
import org.inferencefrontier.world.time.Timeline;

/** Load of an area that is not AI's: it follows trends. */
final class OtherLoad implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double initialPeakMegawatts;
  private final double initialTerawattHours;
  private final double growthPerYear;
  private double peakMegawatts;
  private double datacenterMegawatts;

  // What the trends multiply by in a month, as long as parameters stand.
  private UtilitySettings trendSettings;
  private double trendOfDatacenters = Double.NaN;
  private double monthlyGrowth;
  private double monthlyDatacenterGrowth;

  OtherLoad(GridArea area, Country country, double initialAiMegawatts) {
    initialPeakMegawatts = Math.max(1, area.peakLoadMegawatts() - area.datacenterMegawatts());
    initialTerawattHours = area.annualLoadTerawattHours();
    // Inputs are shares a year, trends logarithms.
    double share =
        country.demandGrowthPerYear() + area.vehiclesGrowthPerYear() + area.heatingGrowthPerYear();
    growthPerYear = StrictMath.log1p(share);
    peakMegawatts = initialPeakMegawatts;
    datacenterMegawatts = Math.max(0, area.datacenterMegawatts() - initialAiMegawatts);
  }

  /** Trend of what is no data centre: what is past, vehicles and heat pumps; log a year. */
  double growthPerYear() {
    return growthPerYear;
  }

  /** Peak load without data centres, MW. */
  double peakMegawatts() {
    return peakMegawatts;
  }

  /** Average load without data centres of AI, as it grew with the peak, MW. */
  double averageMegawatts() {
    return Hours.meanMegawatts(initialTerawattHours) * peakMegawatts / initialPeakMegawatts;
  }

  /** Average load of data centres that serve no AI, MW. */
  double datacenterMegawatts() {
    return datacenterMegawatts;
  }

  /** Lets a month of the trends pass. */
  void grow(double datacenterGrowthPerYear, UtilitySettings settings) {
    if (trendSettings != settings || trendOfDatacenters != datacenterGrowthPerYear) {
      trendSettings = settings;
      trendOfDatacenters = datacenterGrowthPerYear;
      monthlyGrowth =
          Exponentials.exp(
              growthPerYear * settings.loadGrowthMultiplier() / Timeline.MONTHS_A_YEAR);
      monthlyDatacenterGrowth = Exponentials.exp(datacenterGrowthPerYear / Timeline.MONTHS_A_YEAR);
    }
    peakMegawatts *= monthlyGrowth;
    datacenterMegawatts *= monthlyDatacenterGrowth;
  }
}

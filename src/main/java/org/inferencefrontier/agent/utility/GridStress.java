package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.technology.StressExposure;
import org.inferencefrontier.world.time.Timeline;

/**
 * Stress events of one area: heat, drought and gas shortage, each drawn in January and felt in its
 * season. What an event takes depends on what stands there, so that exposure differs by region.
 */
final class GridStress implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Cooling load needs hot summers: mean of the hottest month at which exposure is none and full,
   * degrees. Judgement: summers without air conditioning, and subtropical ones.
   */
  private static final double MILD_CELSIUS = 12;

  private static final double HOT_CELSIUS = 27;

  /** PUE in countries.csv is 1.08 + 0.015 for each degree of the hottest month over 15. */
  private static final double PUE_FLOOR = 1.08;

  private static final double PUE_PER_DEGREE = 0.015;
  private static final double PUE_FROM_CELSIUS = 15;

  /**
   * Degrees of latitude within which no season stands out and gas is not needed for heat, and what
   * exposure to a shortage of gas remains there. Judgement.
   */
  private static final double TROPIC_DEGREES = 15;

  private static final double TROPIC_GAS_EXPOSURE = 0.3;

  /** Share of hydro lost in a drought of severity one hundredth: 5 hundredths; judgement. */
  private static final double HYDRO_LOSS = 5;

  /** Share of gas plant lost likewise; Texas lost about 40% in February 2021. */
  private static final double GAS_LOSS = 4;

  /** Of plants cooled by rivers, which lose less than hydro; judgement. */
  private static final double COOLING_LOSS = 1;

  /** No event takes more of a technology's plants, share; judgement. */
  private static final double MOST_LOST = 0.9;

  private static final int MONTHS = Timeline.MONTHS_A_YEAR;

  /** First month of summer in the north, from January: June; in the south December. */
  private static final int NORTHERN_SUMMER = 5;

  private static final int SOUTHERN_SUMMER = 11;

  /** Months that a season of heat or of frost lasts; a drought lasts two; winter is two later. */
  private static final int SEASON_MONTHS = 3;

  // Random numbers of a year: of each event whether it comes, and the next one how severe it is.
  private static final int HEAT_DRAW = 0;
  private static final int DROUGHT_DRAW = 2;
  private static final int GAS_DRAW = 4;

  private final long stream;
  private final double heatExposure;
  private final double gasExposure;
  private final int summer;
  private double heatOfYear;
  private double droughtOfYear;
  private double gasOfYear;
  private double heat;
  private double drought;
  private double gas;

  GridStress(String id, GridArea area, Country country) {
    stream = RandomStreams.key("grid-stress", id);
    double hottest =
        PUE_FROM_CELSIUS + (country.powerUsageEffectiveness() - PUE_FLOOR) / PUE_PER_DEGREE;
    heatExposure =
        Math.max(0, Math.min(1, (hottest - MILD_CELSIUS) / (HOT_CELSIUS - MILD_CELSIUS)));
    gasExposure = Math.abs(area.latitude()) < TROPIC_DEGREES ? TROPIC_GAS_EXPOSURE : 1;
    summer = area.latitude() >= 0 ? NORTHERN_SUMMER : SOUTHERN_SUMMER;
  }

  /** Draws what the year will bring. */
  void draw(int month, RandomStreams random, UtilitySettings settings) {
    heatOfYear = severity(month, HEAT_DRAW, heatExposure, random, settings);
    droughtOfYear = severity(month, DROUGHT_DRAW, 1, random, settings);
    gasOfYear = severity(month, GAS_DRAW, gasExposure, random, settings);
  }

  /** Severity of an event: uniform from 0 to twice the mean, 0 if it does not come. */
  private double severity(
      int month, int draw, double exposure, RandomStreams random, UtilitySettings settings) {
    return random.uniform(stream, month, draw) < settings.stressProbability() * exposure
        ? settings.stressDepth() * random.uniform(stream, month, draw + 1) * 2
        : 0;
  }

  /** What is felt this month: heat in three months of summer, drought six, gas three of winter. */
  void advance(int month) {
    int sinceSummer = Math.floorMod(month - summer, MONTHS);
    heat = sinceSummer < SEASON_MONTHS ? heatOfYear : 0;
    drought = sinceSummer < 2 * SEASON_MONTHS ? droughtOfYear : 0;
    gas = sinceSummer >= 2 * SEASON_MONTHS && sinceSummer < 3 * SEASON_MONTHS ? gasOfYear : 0;
  }

  /** Rise of load from heat, share of the peak. */
  double heat() {
    return heat;
  }

  boolean isOn() {
    return heat > 0 || drought > 0 || gas > 0;
  }

  /** Share of capacity that is left of plants so exposed. */
  double left(StressExposure exposure) {
    if (!isOn()) {
      return 1;
    }
    double lost =
        switch (exposure) {
          case HYDRO -> HYDRO_LOSS * drought;
          case GAS -> GAS_LOSS * gas + heat;
          case COOLED -> COOLING_LOSS * (drought + heat);
          case NONE -> 0;
        };
    return 1 - Math.min(MOST_LOST, lost);
  }
}

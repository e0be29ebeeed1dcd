package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.world.Country;
import org.inferencefrontier.world.GenerationTechnology;
import org.inferencefrontier.world.GridArea;

/**
 * Stress events of one area: heat, drought and gas shortage, each drawn in January and felt in its
 * season. What an event takes depends on what stands there, so that exposure differs by region.
 */
final class GridStress implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Cooling load needs hot summers: degrees of the hottest month, none and full exposure. */
  private static final double MILD_CELSIUS = 12;

  private static final double HOT_CELSIUS = 27;

  /** PUE in countries.csv is 1.08 + 0.015 for each degree of the hottest month over 15. */
  private static final double PUE_FLOOR = 1.08;

  private static final double PUE_PER_DEGREE = 0.015;
  private static final double PUE_FROM_CELSIUS = 15;

  /** Near the equator no season stands out and gas is not needed for heat. */
  private static final double TROPIC_DEGREES = 15;

  private static final double TROPIC_GAS_EXPOSURE = 0.3;

  /** Share of hydro lost in a drought of severity one hundredth: 5 hundredths; judgement. */
  private static final double HYDRO_LOSS = 5;

  /** Share of gas plant lost likewise; Texas lost about 40% in February 2021. */
  private static final double GAS_LOSS = 4;

  /** Plants cooled by rivers lose less than hydro. */
  private static final double COOLING_LOSS = 1;

  private static final double MOST_LOST = 0.9;

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
    summer = area.latitude() >= 0 ? 5 : 11;
  }

  /** Draws what the year will bring. */
  void draw(int month, RandomStreams random, UtilitySettings settings) {
    heatOfYear = severity(month, 0, heatExposure, random, settings);
    droughtOfYear = severity(month, 2, 1, random, settings);
    gasOfYear = severity(month, 4, gasExposure, random, settings);
  }

  private double severity(
      int month, int draw, double exposure, RandomStreams random, UtilitySettings settings) {
    return random.uniform(stream, month, draw) < settings.stressProbability() * exposure
        ? settings.stressDepth() * random.uniform(stream, month, draw + 1) * 2
        : 0;
  }

  /** What is felt this month: heat in three months of summer, drought six, gas three of winter. */
  void advance(int month) {
    int sinceSummer = Math.floorMod(month - summer, 12);
    heat = sinceSummer < 3 ? heatOfYear : 0;
    drought = sinceSummer < 6 ? droughtOfYear : 0;
    gas = sinceSummer >= 6 && sinceSummer < 9 ? gasOfYear : 0;
  }

  /** Rise of load from heat, share of the peak. */
  double heat() {
    return heat;
  }

  boolean isOn() {
    return heat > 0 || drought > 0 || gas > 0;
  }

  /** What stress does to a technology's plants. */
  enum Exposure {
    NONE,
    HYDRO,
    GAS,
    COOLED;

    static Exposure of(GenerationTechnology technology) {
      return switch (technology.id()) {
        case "hydro" -> HYDRO;
        case "gas-combined-cycle", "gas-peaker" -> GAS;
        case "nuclear", "coal" -> COOLED;
        default -> NONE;
      };
    }
  }

  /** Share of capacity that is left of plants so exposed. */
  double left(Exposure exposure) {
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

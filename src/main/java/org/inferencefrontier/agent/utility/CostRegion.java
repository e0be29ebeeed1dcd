package org.inferencefrontier.agent.utility;

import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.technology.GenerationTechnology;

/** Where fuel and plant prices are quoted for. */
enum CostRegion {
  NORTH_AMERICA,
  EUROPE,
  CHINA,
  OTHER;

  /** Cost region of a country: Europe by coordinates, the rest by name. */
  static CostRegion of(Country country) {
    if ("chn".equals(country.id())) {
      return CHINA;
    }
    if ("usa".equals(country.id()) || "can".equals(country.id())) {
      return NORTH_AMERICA;
    }
    boolean europe =
        country.longitude() > -25 && country.longitude() < 32 && country.latitude() > 36;
    return europe ? EUROPE : OTHER;
  }

  /** Fuel of a megawatt-hour, USD. */
  double fuel(GenerationTechnology technology) {
    return switch (this) {
      case NORTH_AMERICA -> technology.fuelUsdPerMegawattHourUsa();
      case EUROPE -> technology.fuelUsdPerMegawattHourEurope();
      case CHINA, OTHER -> technology.fuelUsdPerMegawattHourAsia();
    };
  }

  /** Overnight cost in 2025, USD a kW. */
  double capex(GenerationTechnology technology) {
    return switch (this) {
      case NORTH_AMERICA -> technology.capexUsdPerKilowattUsa();
      case EUROPE -> technology.capexUsdPerKilowattEurope();
      case CHINA -> technology.capexUsdPerKilowattChina();
      case OTHER -> technology.capexUsdPerKilowattOther();
    };
  }
}

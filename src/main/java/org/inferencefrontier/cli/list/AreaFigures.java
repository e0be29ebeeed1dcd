package org.inferencefrontier.cli.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.technology.InitialPlant;

/** What follows from the figures of a grid area. */
final class AreaFigures {
  static final List<String> TITLES =
      List.of("generated TWh", "fossil/nuclear/wind+sun/other", "own margin", "growth a year");

  private final Map<String, GridArea> areas;
  private final Map<String, Country> countries;
  private final Map<InitialPlant, Double> credit = new EnumMap<>(InitialPlant.class);

  AreaFigures(World world) {
    areas = world.areas().stream().collect(Collectors.toMap(GridArea::id, area -> area));
    countries =
        world.countries().stream().collect(Collectors.toMap(Country::id, country -> country));
    for (GenerationTechnology technology : world.technologies()) {
      credit.put(technology.initialPlant(), technology.capacityCredit());
    }
  }

  /**
   * Generation and its mix in percent, reserve margin of the area's own plants, and growth of load
   * without data centres.
   */
  List<String> cells(String id) {
    GridArea area = areas.get(id);
    double fossil = area.gasTerawattHours() + area.coalTerawattHours();
    double windAndSun = area.windTerawattHours() + area.solarTerawattHours();
    double other = area.hydroTerawattHours() + area.otherTerawattHours();
    double generated = fossil + area.nuclearTerawattHours() + windAndSun + other;
    double growth =
        countries.get(area.country()).demandGrowthPerYear()
            + area.vehiclesGrowthPerYear()
            + area.heatingGrowthPerYear();
    return List.of(
        String.format(Locale.ROOT, "%.0f", generated),
        generated <= 0
            ? ""
            : String.format(
                Locale.ROOT,
                "%.0f/%.0f/%.0f/%.0f%%",
                100 * fossil / generated,
                100 * area.nuclearTerawattHours() / generated,
                100 * windAndSun / generated,
                100 * other / generated),
        String.format(Locale.ROOT, "%.0f%%", 100 * margin(area)),
        String.format(Locale.ROOT, "%.1f%%", 100 * growth));
  }

  private double margin(GridArea area) {
    double firm =
        area.gasMegawatts() * credit(InitialPlant.COMBINED_CYCLE)
            + area.oilMegawatts() * credit(InitialPlant.PEAKING)
            + area.coalMegawatts() * credit(InitialPlant.COAL)
            + area.nuclearMegawatts() * credit(InitialPlant.NUCLEAR)
            + area.hydroMegawatts() * credit(InitialPlant.HYDRO)
            + area.windMegawatts() * credit(InitialPlant.WIND)
            + area.solarMegawatts() * credit(InitialPlant.SOLAR)
            + area.otherMegawatts() * credit(InitialPlant.OTHER)
            + area.batteryMegawatts() * credit(InitialPlant.BATTERY);
    return firm / area.peakLoadMegawatts() - 1;
  }

  private double credit(InitialPlant plant) {
    return credit.getOrDefault(plant, 0.0);
  }
}

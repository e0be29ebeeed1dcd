package org.inferencefrontier.report.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.world.World;

/** Grid areas on the map. */
record AreaPlaces(World world, PowerShortage stress) implements MapPlaces {
  static final String CAPACITY = "area.inference_capacity_h100e";

  private static final Map<String, String> GRIDS =
      Map.of(
          "caiso", "CAISO (California)",
          "ercot", "ERCOT (Texas)",
          "pjm", "PJM (mid-Atlantic)",
          "miso", "MISO (Midwest)",
          "spp", "SPP (central plains)",
          "serc", "SERC (Southeast; RTOs are regional grid operators)",
          "nyiso", "NYISO (New York)");

  @Override
  public String indicator() {
    return CAPACITY;
  }

  @Override
  public String kind() {
    return "Grid area";
  }

  @Override
  public List<Place> all() {
    return world.areas().stream()
        .map(area -> new Place(area.id(), area.name(), area.latitude(), area.longitude()))
        .toList();
  }

  @Override
  public double reserve(String id, int month) {
    return stress.reserve(id, month);
  }

  @Override
  public String abbreviations() {
    String named =
        world.areas().stream()
            .filter(area -> GRIDS.containsKey(area.id()))
            .map(area -> GRIDS.get(area.id()))
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : " Grids of the United States: " + named + ".";
  }
}

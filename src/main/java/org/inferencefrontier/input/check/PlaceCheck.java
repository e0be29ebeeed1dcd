package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Values;
import org.inferencefrontier.world.place.Geography;

/** Grid areas where their country is: each country has one, none lies a continent away. */
final class PlaceCheck {
  /** Islands far from the mainland pass; latitude and longitude in each other's place do not. */
  private static final double FARTHEST_KM = 6000;

  private PlaceCheck() {}

  static void check(Inputs inputs, Problems problems) {
    Map<String, Entry> countries = inputs.byId(Section.COUNTRIES);
    for (Entry area : inputs.of(Section.AREAS)) {
      Entry country = countries.get(area.at("/country").asText(""));
      if (country != null && isPlaced(area) && isPlaced(country)) {
        near(area, country, problems);
      }
    }
    if (inputs.isWhole(Section.AREAS)) {
      Set<String> served =
          inputs.of(Section.AREAS).stream()
              .map(area -> area.at("/country").asText(""))
              .collect(Collectors.toSet());
      for (Entry country : countries.values()) {
        if (!served.contains(country.id())) {
          problems.add(
              country.position("/id"),
              country.field("/id"),
              "country '"
                  + country.id()
                  + "' has no grid area; expected one or more rows of grid-areas.csv");
        }
      }
    }
  }

  /** What lies nowhere on Earth is told by its own range. */
  private static boolean isPlaced(Entry entry) {
    return isUpTo(90, entry.at("/latitude")) && isUpTo(180, entry.at("/longitude"));
  }

  private static boolean isUpTo(double most, JsonNode degrees) {
    return degrees.isNumber() && Math.abs(degrees.asDouble()) <= most;
  }

  private static void near(Entry area, Entry country, Problems problems) {
    double far =
        Geography.distanceKilometres(
            area.at("/latitude").asDouble(),
            area.at("/longitude").asDouble(),
            country.at("/latitude").asDouble(),
            country.at("/longitude").asDouble());
    if (far > FARTHEST_KM) {
      String culprit =
          area.isOverridden("/longitude") && !area.isOverridden("/latitude")
              ? "/longitude"
              : "/latitude";
      problems.add(
          area.position(culprit),
          area.field(culprit),
          "the point "
              + Values.shown(area.at("/latitude"))
              + ", "
              + Values.shown(area.at("/longitude"))
              + " is "
              + Math.round(far)
              + " km from that of country '"
              + country.id()
              + "'; expected at most "
              + Values.number(FARTHEST_KM)
              + " km, latitude before longitude");
    }
  }
}

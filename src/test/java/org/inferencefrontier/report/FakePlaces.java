package org.inferencefrontier.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.place.StateGroup;

/** Countries and grid areas of {@link FakeWorld}. */
final class FakePlaces {
  /**
   * @param share of all serving capacity, 0-1
   */
  private record Place(String id, String name, double latitude, double longitude, double share) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("usa", "United States", 39.8, -98.6, 0.48),
          new Place("chn", "China", 35.9, 104.2, 0.17),
          new Place("are", "United Arab Emirates", 23.4, 53.8, 0.05),
          new Place("jpn", "Japan", 36.2, 138.3, 0.04),
          new Place("ind", "India", 20.6, 79.0, 0.04),
          new Place("sau", "Saudi Arabia", 23.9, 45.1, 0.035),
          new Place("gbr", "United Kingdom", 54, -2, 0.03),
          new Place("deu", "Germany", 51.2, 10.4, 0.03),
          new Place("irl", "Ireland", 53.4, -8.2, 0.015),
          new Place("mys", "Malaysia", 4.2, 101.9, 0.03),
          new Place("bra", "Brazil", -14.2, -51.9, 0.015),
          new Place("can", "Canada", 56, -98, 0.02),
          new Place("nor", "Norway", 64.5, 12, 0.01),
          new Place("aus", "Australia", -25.3, 133.8, 0.015),
          new Place("zaf", "South Africa", -30.6, 22.9, 0.005),
          new Place("ken", "Kenya", 0, 37.9, 0.001));

  /** States' shares of all serving capacity, 0-1, by id. */
  static final Map<String, Double> SHARES = new LinkedHashMap<>();

  static final List<GridArea> AREAS =
      Stream.concat(
              Stream.of(
                  area("pjm", "PJM Interconnection", "usa", 40, -78),
                  area("ercot", "ERCOT Texas", "usa", 31, -99),
                  area("china-east", "China East", "chn", 31, 120)),
              PLACES.stream()
                  .filter(place -> !place.id().equals("usa") && !place.id().equals("chn"))
                  .map(
                      place ->
                          area(
                              place.id(),
                              place.name(),
                              place.id(),
                              place.latitude(),
                              place.longitude())))
          .toList();

  /** States that are not counted with those elsewhere. */
  private static final Map<String, StateGroup> GROUPS =
      Map.ofEntries(
          Map.entry("usa", StateGroup.UNITED_STATES),
          Map.entry("chn", StateGroup.CHINA),
          Map.entry("are", StateGroup.GULF),
          Map.entry("sau", StateGroup.GULF),
          Map.entry("gbr", StateGroup.EUROPE),
          Map.entry("deu", StateGroup.EUROPE),
          Map.entry("irl", StateGroup.EUROPE),
          Map.entry("nor", StateGroup.EUROPE),
          Map.entry("jpn", StateGroup.ASIA_PACIFIC),
          Map.entry("ind", StateGroup.ASIA_PACIFIC),
          Map.entry("aus", StateGroup.ASIA_PACIFIC),
          Map.entry("mys", StateGroup.ASIA_PACIFIC));

  static {
    PLACES.forEach(place -> SHARES.put(place.id(), place.share()));
  }

  private FakePlaces() {}

  static String name(String state) {
    return PLACES.stream().filter(place -> place.id().equals(state)).findAny().orElseThrow().name();
  }

  static List<Country> countries() {
    return PLACES.stream().map(FakePlaces::country).toList();
  }

  private static Country country(Place place) {
    return new Country(
        place.id(),
        place.name(),
        place.latitude(),
        place.longitude(),
        50,
        900,
        0.9,
        500,
        0.01,
        300,
        90,
        1.2,
        11,
        0.95,
        0.8,
        0,
        PlantCostRegion.OTHER,
        GROUPS.getOrDefault(place.id(), StateGroup.ELSEWHERE),
        "read",
        "invented");
  }

  /**
   * @param hostile name of the area ercot, empty for its own
   */
  static List<GridArea> areas(String hostile) {
    List<GridArea> areas = new ArrayList<>(AREAS);
    if (!hostile.isEmpty()) {
      // Short: a long word would not fit a narrow screen, and names of areas are short.
      areas.set(1, area("ercot", hostile.replace("document.title='harmed'", "0"), "usa", 31, -99));
    }
    return areas;
  }

  private static GridArea area(
      String id, String name, String country, double latitude, double longitude) {
    return new GridArea(
        id,
        name,
        country,
        latitude,
        longitude,
        1,
        800,
        150000,
        80000,
        40000,
        5000,
        30000,
        8000,
        9000,
        9000,
        1000,
        500,
        80,
        9000,
        4,
        300,
        120,
        230,
        25,
        25,
        15,
        5,
        380,
        0.003,
        0.001,
        null,
        1000,
        500,
        "read",
        "invented");
  }
}

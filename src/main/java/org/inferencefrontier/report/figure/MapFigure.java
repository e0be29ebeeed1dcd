package org.inferencefrontier.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inferencefrontier.report.map.Bubble;
import org.inferencefrontier.report.map.WorldMap;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.time.Timeline;

/**
 * The map of inference capacity and grid stress, at two months. Capacity stands at grid areas if
 * the study records it there, otherwise at states.
 */
public final class MapFigure {
  private static final String BY_AREA = "area.inference_capacity_h100e";
  private static final String BY_STATE = "state.inference_capacity_h100e";
  private static final int LISTED = 25;
  private static final Map<String, String> GRIDS =
      Map.of(
          "caiso", "CAISO (California)",
          "ercot", "ERCOT (Texas)",
          "pjm", "PJM (mid-Atlantic)",
          "miso", "MISO (Midwest)",
          "spp", "SPP (central plains)",
          "serc", "SERC (Southeast; RTOs are regional grid operators)",
          "nyiso", "NYISO (New York)");

  private final World world;
  private final Ensemble ensemble;
  private final PowerShortage stress;

  /** The map of a world. */
  public MapFigure(World world, Ensemble ensemble, PowerShortage stress) {
    this.world = world;
    this.ensemble = ensemble;
    this.stress = stress;
  }

  /** The figure; empty without capacity. */
  public Optional<Figure> make(Horizon horizon, String source) {
    WorldMap map = WorldMap.ofCountries();
    List<Figure.Panel> panels = new ArrayList<>();
    List<Integer> months = Stream.of(horizon.observed(), horizon.end()).distinct().toList();
    for (int month : months) {
      List<Bubble> bubbles = bubbles(month);
      double largest = bubbles.stream().mapToDouble(Bubble::value).max().orElse(0);
      if (largest > 0) {
        double total = bubbles.stream().mapToDouble(Bubble::value).sum();
        String title =
            Wording.longMonth(month) + ": " + Wording.number(total) + " H100-equivalents";
        panels.add(
            new Figure.Panel(
                title,
                map.render(
                    Anchors.MAP + "-" + month,
                    "World map of inference capacity, " + title,
                    description(bubbles, total),
                    bubbles,
                    largest,
                    Wording::number)));
      }
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure(
            Anchors.MAP,
            "Where inference runs, and how tight its grid is",
            "A circle's area is the median inference capacity in H100-equivalents; each map has its"
                + " own scale, and over it the sum of these medians, which is no median of sums."
                + " Its colour is the median reserve margin of the grid: firm capacity"
                + " over peak load, less one."
                + grids(),
            true,
            panels,
            table(months),
            source + " Outlines: Natural Earth.",
            values(months)));
  }

  /** Abbreviations on the map, as far as the world has such areas. */
  private String grids() {
    String named =
        world.areas().stream()
            .filter(area -> byArea() && GRIDS.containsKey(area.id()))
            .map(area -> GRIDS.get(area.id()))
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : " Grids of the United States: " + named + ".";
  }

  private boolean byArea() {
    return !ensemble.entities(BY_AREA).isEmpty();
  }

  private List<Bubble> bubbles(int month) {
    Stream<Bubble> bubbles =
        byArea()
            ? world.areas().stream()
                .map(
                    area ->
                        new Bubble(
                            shortName(area.name()),
                            area.latitude(),
                            area.longitude(),
                            ensemble.median(BY_AREA, area.id(), month),
                            PowerShortage.stressClass(stress.reserve(area.id(), month))))
            : world.countries().stream()
                .map(
                    country ->
                        new Bubble(
                            shortName(country.name()),
                            country.latitude(),
                            country.longitude(),
                            ensemble.median(BY_STATE, country.id(), month),
                            PowerShortage.stressClass(stress.reserveOfState(country.id(), month))));
    return bubbles
        .filter(bubble -> bubble.value() > 0)
        .sorted(Comparator.comparingDouble(Bubble::value).reversed())
        .toList();
  }

  /** On a map there is no room for what a name explains. */
  private static String shortName(String name) {
    return name.split(" \\(| and ")[0];
  }

  private static String description(List<Bubble> bubbles, double total) {
    StringBuilder text = new StringBuilder("Largest: ");
    bubbles.stream()
        .limit(6)
        .forEach(
            bubble ->
                text.append(bubble.name())
                    .append(' ')
                    .append(Wording.number(bubble.value()))
                    .append(" (")
                    .append(Wording.percent(bubble.value() / total))
                    .append("), "));
    return text.append("see the table under the maps.").toString();
  }

  /** The circles' values as the study stored them. */
  private ChartData values(List<Integer> months) {
    String indicator = byArea() ? BY_AREA : BY_STATE;
    List<List<String>> rows = new ArrayList<>();
    for (String entity : ensemble.entities(indicator)) {
      for (int month : months) {
        Interval interval = ensemble.interval(indicator, entity, month);
        double reserve =
            byArea() ? stress.reserve(entity, month) : stress.reserveOfState(entity, month);
        rows.add(
            List.of(
                indicator,
                entity,
                Timeline.month(month).toString(),
                NumberText.of(interval.low()),
                NumberText.of(interval.median()),
                NumberText.of(interval.high()),
                NumberText.of(reserve)));
      }
    }
    return new ChartData(
        List.of("indicator", "entity", "month", "p05", "p50", "p95", "reserve_margin_p50"), rows);
  }

  private record Place(String id, String name) {}

  private DataTable table(List<Integer> months) {
    String indicator = byArea() ? BY_AREA : BY_STATE;
    int last = months.get(months.size() - 1);
    List<Place> places =
        byArea()
            ? world.areas().stream().map(area -> new Place(area.id(), area.name())).toList()
            : world.countries().stream()
                .map(country -> new Place(country.id(), country.name()))
                .toList();
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words(byArea() ? "Grid area" : "State"));
    for (int month : months) {
      columns.add(DataTable.Column.numbers("Capacity " + Wording.month(month)));
      columns.add(DataTable.Column.numbers("Reserve margin " + Wording.month(month)));
    }
    List<List<String>> rows = new ArrayList<>();
    places.stream()
        .filter(place -> ensemble.median(indicator, place.id(), last) > 0)
        .sorted(
            Comparator.comparingDouble(
                (Place place) -> -ensemble.median(indicator, place.id(), last)))
        .limit(LISTED)
        .forEach(
            place -> {
              List<String> row = new ArrayList<>();
              row.add(place.name());
              for (int month : months) {
                row.add(ensemble.interval(indicator, place.id(), month).text(Wording::shortNumber));
                row.add(
                    Wording.percent(
                        byArea()
                            ? stress.reserve(place.id(), month)
                            : stress.reserveOfState(place.id(), month)));
              }
              rows.add(row);
            });
    return new DataTable(
        Anchors.MAP + "-numbers",
        "Inference capacity in H100-equivalents: median, and band of nine runs in ten; median"
            + " reserve margin",
        columns,
        rows);
  }
}

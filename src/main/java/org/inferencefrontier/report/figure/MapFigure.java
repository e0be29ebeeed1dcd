package org.inferencefrontier.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private static final int LISTED = 25;

  private final Ensemble ensemble;
  private final MapPlaces places;

  /** The map of a world. */
  public MapFigure(World world, Ensemble ensemble, PowerShortage stress) {
    this.ensemble = ensemble;
    this.places = MapPlaces.of(world, ensemble, stress);
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
                + places.abbreviations(),
            true,
            panels,
            table(months),
            source + " Outlines: Natural Earth.",
            values(months)));
  }

  private List<Bubble> bubbles(int month) {
    return places.all().stream()
        .map(
            place ->
                new Bubble(
                    shortName(place.name()),
                    place.latitude(),
                    place.longitude(),
                    ensemble.median(places.indicator(), place.id(), month),
                    PowerShortage.stressClass(places.reserve(place.id(), month))))
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
    String indicator = places.indicator();
    List<List<String>> rows = new ArrayList<>();
    for (String entity : ensemble.entities(indicator)) {
      for (int month : months) {
        Interval interval = ensemble.interval(indicator, entity, month);
        double reserve = places.reserve(entity, month);
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

  private DataTable table(List<Integer> months) {
    String indicator = places.indicator();
    int last = months.get(months.size() - 1);
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words(places.kind()));
    for (int month : months) {
      columns.add(DataTable.Column.numbers("Capacity " + Wording.month(month)));
      columns.add(DataTable.Column.numbers("Reserve margin " + Wording.month(month)));
    }
    List<List<String>> rows = new ArrayList<>();
    places.all().stream()
        .filter(place -> ensemble.median(indicator, place.id(), last) > 0)
        .sorted(
            Comparator.comparingDouble(
                (MapPlaces.Place place) -> -ensemble.median(indicator, place.id(), last)))
        .limit(LISTED)
        .forEach(
            place -> {
              List<String> row = new ArrayList<>();
              row.add(place.name());
              for (int month : months) {
                row.add(ensemble.interval(indicator, place.id(), month).text(Wording::shortNumber));
                row.add(Wording.percent(places.reserve(place.id(), month)));
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

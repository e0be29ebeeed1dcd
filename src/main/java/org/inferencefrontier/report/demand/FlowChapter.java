package org.inferencefrontier.report.demand;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.map.FlowMap;
import org.inferencefrontier.report.map.FlowMap.Arc;
import org.inferencefrontier.report.map.FlowMap.Node;
import org.inferencefrontier.report.map.WorldMap;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.visual.Region;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.time.Timeline;

/** Who serves whom, on the map and in numbers. */
public final class FlowChapter {
  private static final String FIGURE = "figure-flows";
  private static final int SAID = 3;

  private final ReportContext context;

  /** The chapter of a study. */
  public FlowChapter(ReportContext context) {
    this.context = context;
  }

  /** The chapter; empty where flows are not recorded or nothing is served. */
  Optional<Section> section() {
    FlowMap flows = new FlowMap(WorldMap.ofCountries());
    List<Figure.Panel> panels = new ArrayList<>();
    List<DataTable> tables = new ArrayList<>();
    for (int month : context.horizon().months()) {
      if (total(month) > 0) {
        panels.add(panel(flows, month));
        tables.add(matrix(month));
      }
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    Figure figure =
        new Figure(
            FIGURE,
            "Who serves whom",
            "Median compute in useful H100-equivalents. A circle's area: what a region serves"
                + " itself. An arc's width: what sites of one region, in its colour, serve in"
                + " another. Arcs under a fiftieth of the widest are left out. Each map has its own"
                + " scale; a region stands at the mean of its grid areas.",
            true,
            panels,
            shares(),
            context.maker().source() + " Outlines: Natural Earth.",
            values());
    return Optional.of(
        new Section(
            "flows",
            "Who serves whom",
            "Operators serve users from sites near and far, within law, latency and capacity.",
            List.of(figure),
            tables));
  }

  /** Name of the indicator of what sites in one region serve for users in another. */
  public static String indicator(Region from, Region to) {
    return "world.flow_" + from.group().id() + "_to_" + to.group().id() + "_h100e";
  }

  private double flow(Region from, Region to, int month) {
    double median = context.ensemble().median(indicator(from, to), "", month);
    return Double.isFinite(median) ? median : 0;
  }

  private double served(Region to, int month) {
    double sum = 0;
    for (Region from : Region.values()) {
      sum += flow(from, to, month);
    }
    return sum;
  }

  private double total(int month) {
    double sum = 0;
    for (Region to : Region.values()) {
      sum += served(to, month);
    }
    return sum;
  }

  private Figure.Panel panel(FlowMap map, int month) {
    Map<Region, Node> nodes = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      seat(region).ifPresent(place -> nodes.put(region, node(region, place, month)));
    }
    List<Arc> arcs = new ArrayList<>();
    nodes.forEach(
        (from, start) ->
            nodes.forEach(
                (to, end) -> {
                  if (from != to) {
                    arcs.add(new Arc(start, end, flow(from, to, month)));
                  }
                }));
    arcs.sort(Comparator.comparingDouble(Arc::value).reversed());
    double between = arcs.stream().mapToDouble(Arc::value).sum();
    String title =
        Wording.longMonth(month)
            + ": "
            + Wording.percent(between / total(month))
            + " is served from another region";
    return new Figure.Panel(
        title,
        map.render(
            FIGURE + "-" + month,
            "World map of serving flows, " + title,
            description(arcs),
            List.copyOf(nodes.values()),
            arcs,
            value -> Wording.number(value) + " H100-equivalents"));
  }

  private Node node(Region region, Point2D place, int month) {
    double own = flow(region, region, month);
    return new Node(region.shortTitle(), place.getY(), place.getX(), region.colour(), own);
  }

  /** A region's place on the map: the mean of its grid areas. */
  public Optional<Point2D> seat(Region region) {
    List<GridArea> areas =
        context.world().areas().stream()
            .filter(area -> Region.of(context.world(), area.country()) == region)
            .toList();
    double x = areas.stream().mapToDouble(GridArea::longitude).average().orElse(Double.NaN);
    double y = areas.stream().mapToDouble(GridArea::latitude).average().orElse(Double.NaN);
    return areas.isEmpty() ? Optional.empty() : Optional.of(new Point2D.Double(x, y));
  }

  private static String description(List<Arc> arcs) {
    StringBuilder text = new StringBuilder("Largest flows between regions: ");
    arcs.stream()
        .filter(arc -> arc.value() > 0)
        .limit(SAID)
        .forEach(
            arc ->
                text.append(arc.from().name())
                    .append(" to ")
                    .append(arc.to().name())
                    .append(' ')
                    .append(Wording.number(arc.value()))
                    .append(", "));
    return text.append("see the tables under the maps.").toString();
  }

  /** The flows as the study stored them. */
  private ChartData values() {
    List<List<String>> rows = new ArrayList<>();
    for (int month : context.horizon().months()) {
      for (Region from : Region.values()) {
        for (Region to : Region.values()) {
          Interval flow = context.ensemble().interval(indicator(from, to), "", month);
          rows.add(
              List.of(
                  from.group().id(),
                  to.group().id(),
                  Timeline.month(month).toString(),
                  NumberText.of(flow.low()),
                  NumberText.of(flow.median()),
                  NumberText.of(flow.high())));
        }
      }
    }
    return new ChartData(List.of("from", "to", "month", "p05", "p50", "p95"), rows);
  }

  /** Where each region's users are served from, at each month. */
  private DataTable shares() {
    List<Integer> months = context.horizon().months();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("Users in"));
    months.forEach(month -> columns.add(Column.numbers("At home " + Wording.month(month))));
    List<List<String>> rows = new ArrayList<>();
    for (Region to : Region.values()) {
      List<String> row = new ArrayList<>();
      row.add(to.title());
      for (int month : months) {
        row.add(Wording.percent(flow(to, to, month) / served(to, month)));
      }
      rows.add(row);
    }
    return new DataTable(
        FIGURE + "-numbers",
        "Share served from sites of the same region; of medians",
        columns,
        rows);
  }

  private DataTable matrix(int month) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("Users in"));
    for (Region from : Region.values()) {
      columns.add(new Column(from.title(), true, "Sites in"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Region to : Region.values()) {
      List<String> row = new ArrayList<>();
      row.add(to.title());
      for (Region from : Region.values()) {
        Interval served = context.ensemble().interval(indicator(from, to), "", month);
        row.add(served.high() == 0 ? "0" : served.text(Wording::shortNumber));
      }
      rows.add(row);
    }
    return new DataTable(
        "table-flows-" + month,
        "Serving flows in "
            + Wording.longMonth(month)
            + ", useful H100-equivalents: median, and band of nine runs in ten",
        columns,
        rows);
  }
}

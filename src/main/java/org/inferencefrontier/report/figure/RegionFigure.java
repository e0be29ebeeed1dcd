package org.inferencefrontier.report.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.report.chart.FanChart;
import org.inferencefrontier.report.chart.PanelSpec;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.visual.Region;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.time.Timeline;

/**
 * Inference capacity by region. Quantiles cannot be added over states, so regions have sums of
 * medians and no bands, and the page says so.
 */
final class RegionFigure {
  private static final String INDICATOR = "state.inference_capacity_h100e";

  private RegionFigure() {}

  /** The figure; empty without the indicator. */
  static Optional<Figure> make(World world, Ensemble ensemble, Horizon horizon, String source) {
    Map<Region, double[]> capacity = capacity(world, ensemble);
    if (capacity.isEmpty()) {
      return Optional.empty();
    }
    Map<Region, double[]> shares = shares(capacity, ensemble.months());
    String title = "Inference capacity by region";
    List<Figure.Panel> panels =
        List.of(
            panel("H100-equivalents, powers of ten", 1, capacity, horizon, Scale.LOGARITHMIC),
            panel("Share of the world", 2, shares, horizon, Scale.LINEAR));
    return Optional.of(
        new Figure(
            Anchors.REGIONS,
            title,
            "Sums of the states' medians; bands cannot be added, so none are shown.",
            false,
            panels,
            table(title, capacity, shares, horizon),
            source,
            values(capacity)));
  }

  /** Sums of the states' medians, regions without capacity left out. */
  private static Map<Region, double[]> capacity(World world, Ensemble ensemble) {
    Map<Region, double[]> capacity = new EnumMap<>(Region.class);
    for (String state : ensemble.entities(INDICATOR)) {
      Optional<Fan> fan = ensemble.fan(INDICATOR, state);
      if (fan.isPresent()) {
        double[] sum =
            capacity.computeIfAbsent(
                Region.of(world, state), region -> new double[ensemble.months()]);
        for (int month = 0; month < sum.length; month++) {
          double median = fan.get().p50()[month];
          sum[month] += Double.isFinite(median) ? median : 0;
        }
      }
    }
    return capacity;
  }

  private static Map<Region, double[]> shares(Map<Region, double[]> capacity, int months) {
    Map<Region, double[]> shares = new EnumMap<>(Region.class);
    for (int month = 0; month < months; month++) {
      double total = 0;
      for (double[] values : capacity.values()) {
        total += values[month];
      }
      for (Map.Entry<Region, double[]> entry : capacity.entrySet()) {
        shares.computeIfAbsent(entry.getKey(), region -> new double[months])[month] =
            total > 0 ? entry.getValue()[month] / total : Double.NaN;
      }
    }
    return shares;
  }

  private static Figure.Panel panel(
      String title, int number, Map<Region, double[]> values, Horizon horizon, Scale scale) {
    boolean share = scale == Scale.LINEAR;
    List<PanelSpec.Series> series = new ArrayList<>();
    StringBuilder description = new StringBuilder();
    values.forEach(
        (region, path) -> {
          String last = write(share, path[horizon.end()]);
          series.add(
              new PanelSpec.Series(
                  region.shortTitle() + " " + last, region.colour(), Fan.line(path)));
          description
              .append(region.title())
              .append(' ')
              .append(last)
              .append(" in ")
              .append(Wording.month(horizon.end()))
              .append(". ");
        });
    return new Figure.Panel(
        title,
        FanChart.render(
            new PanelSpec(
                Anchors.REGIONS + "-" + number,
                "Inference capacity by region: " + title,
                description.toString().strip(),
                scale,
                share ? Measure.SHARE.tick() : Measure.H100E.tick(),
                series,
                List.of(),
                Double.NaN)));
  }

  /** The sums over all months. */
  private static ChartData values(Map<Region, double[]> capacity) {
    List<List<String>> rows = new ArrayList<>();
    capacity.forEach(
        (region, path) -> {
          for (int month = 0; month < path.length; month++) {
            rows.add(
                List.of(
                    region.group().id(),
                    Timeline.month(month).toString(),
                    NumberText.of(path[month])));
          }
        });
    return new ChartData(List.of("region", "month", "sum_of_medians"), rows);
  }

  private static String write(boolean share, double value) {
    return share ? Wording.percent(value) : Wording.shortNumber(value);
  }

  private static DataTable table(
      String title, Map<Region, double[]> capacity, Map<Region, double[]> shares, Horizon horizon) {
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words("Region"));
    for (int month : horizon.months()) {
      columns.add(DataTable.Column.numbers(Wording.month(month)));
    }
    List<List<String>> rows = new ArrayList<>();
    capacity.forEach(
        (region, path) -> {
          List<String> row = new ArrayList<>();
          row.add(region.title());
          for (int month : horizon.months()) {
            row.add(
                Wording.number(path[month])
                    + " ("
                    + Wording.percent(shares.get(region)[month])
                    + ")");
          }
          rows.add(row);
        });
    return new DataTable(
        Anchors.REGIONS + "-numbers",
        title + ": H100-equivalents, and share of the world; sums of medians",
        columns,
        rows);
  }
}

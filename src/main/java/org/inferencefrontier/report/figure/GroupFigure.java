package org.inferencefrontier.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.report.chart.FanChart;
import org.inferencefrontier.report.chart.PanelSpec;
import org.inferencefrontier.report.chart.PanelSpec.Axis;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.time.Timeline;

/**
 * Compute that groups of agents or places hold, and their shares of all. Quantiles cannot be added,
 * so groups have sums of medians and no bands, and the page says so.
 */
public final class GroupFigure {
  /**
   * A line of the figure.
   *
   * @param id id in the data
   * @param title name
   * @param shortTitle name at the end of its line
   */
  public record Group(String id, String title, String shortTitle, Color colour) {}

  /**
   * What stands around the lines.
   *
   * @param id unique in the page
   * @param title what is held by whom
   * @param reading what the sums are of
   * @param kind what a group is, as a head of columns: {@code Region}
   * @param whole what shares are of: {@code the world}
   */
  public record Words(String id, String title, String reading, String kind, String whole) {}

  private final Words words;
  private final Horizon horizon;
  private final Map<Group, double[]> levels;
  private final Map<Group, double[]> shares = new LinkedHashMap<>();

  /**
   * @param levels H100-equivalents of each group by month, in the order of the lines
   */
  public GroupFigure(Words words, Horizon horizon, Map<Group, double[]> levels) {
    this.words = words;
    this.horizon = horizon;
    this.levels = new LinkedHashMap<>(levels);
    int months = levels.values().stream().mapToInt(path -> path.length).min().orElse(0);
    levels.keySet().forEach(group -> shares.put(group, new double[months]));
    for (int month = 0; month < months; month++) {
      double total = 0;
      for (double[] path : levels.values()) {
        total += path[month];
      }
      for (Group group : shares.keySet()) {
        shares.get(group)[month] = total > 0 ? levels.get(group)[month] / total : Double.NaN;
      }
    }
  }

  /** Adds the medians of an agent or a place to a sum, month by month. */
  public static void add(Optional<Fan> fan, double[] sum) {
    for (int month = 0; fan.isPresent() && month < sum.length; month++) {
      double median = fan.get().p50()[month];
      sum[month] += Double.isFinite(median) ? median : 0;
    }
  }

  /** The figure; empty without a group. */
  public Optional<Figure> make(String source) {
    if (levels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure(
            words.id(),
            words.title(),
            words.reading(),
            false,
            List.of(
                panel("H100-equivalents, powers of ten", 1, levels, Scale.LOGARITHMIC),
                panel("Share of " + words.whole(), 2, shares, Scale.LINEAR)),
            table(),
            source,
            values()));
  }

  private Figure.Panel panel(String title, int number, Map<Group, double[]> values, Scale scale) {
    boolean share = scale == Scale.LINEAR;
    List<PanelSpec.Series> series = new ArrayList<>();
    StringBuilder description = new StringBuilder();
    values.forEach(
        (group, path) -> {
          double end = path[horizon.end()];
          String last = share ? Wording.percent(end) : Wording.shortNumber(end);
          series.add(
              new PanelSpec.Series(
                  group.shortTitle() + " " + last, group.colour(), Fan.line(path)));
          description
              .append(group.title())
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
                words.id() + "-" + number,
                words.title() + ": " + title,
                description.toString().strip(),
                Axis.fitted(scale, share ? Measure.SHARE.tick() : Measure.H100E.tick(), Double.NaN),
                series,
                List.of())));
  }

  /** The sums over all months. */
  private ChartData values() {
    List<List<String>> rows = new ArrayList<>();
    levels.forEach(
        (group, path) -> {
          for (int month = 0; month < path.length; month++) {
            rows.add(
                List.of(group.id(), Timeline.month(month).toString(), NumberText.of(path[month])));
          }
        });
    return new ChartData(
        List.of(words.kind().toLowerCase(Locale.ROOT), "month", "sum_of_medians"), rows);
  }

  private DataTable table() {
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words(words.kind()));
    for (int month : horizon.months()) {
      columns.add(DataTable.Column.numbers(Wording.month(month)));
    }
    List<List<String>> rows = new ArrayList<>();
    levels.forEach(
        (group, path) -> {
          List<String> row = new ArrayList<>();
          row.add(group.title());
          for (int month : horizon.months()) {
            row.add(
                Wording.number(path[month])
                    + " ("
                    + Wording.percent(shares.get(group)[month])
                    + ")");
          }
          rows.add(row);
        });
    return new DataTable(
        words.id() + "-numbers",
        words.title() + ": H100-equivalents, and share of " + words.whole() + "; sums of medians",
        columns,
        rows);
  }
}

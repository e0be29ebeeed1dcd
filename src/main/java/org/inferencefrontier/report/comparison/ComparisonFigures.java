package org.inferencefrontier.report.comparison;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.report.chart.FanChart;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.chart.PanelSpec;
import org.inferencefrontier.report.chart.PanelSpec.Axis;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.comparison.ComparedQuantities.Quantity;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.FanRows;
import org.inferencefrontier.report.figure.FigureMaker.Centre;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.StoredComparison;
import org.inferencefrontier.study.StoredComparison.Difference;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.world.time.Timeline;

/** Small multiples of scenarios: their medians over time, and the differences inside pairs. */
final class ComparisonFigures {
  private static final List<Color> COLOURS =
      List.of(
          HouseTheme.BLUE,
          HouseTheme.VERMILLION,
          HouseTheme.GREEN,
          HouseTheme.ORANGE,
          HouseTheme.PURPLE,
          HouseTheme.SKY);

  /** Columns of the values behind differences, in the order of {@link #row}. */
  private static final List<String> DIFFERENCE_COLUMNS =
      List.of(
          "scenario",
          "indicator",
          "entity",
          "month",
          "pairs",
          "difference",
          "low",
          "high",
          "p05",
          "p50",
          "p95");

  private final Map<String, Ensemble> ensembles;
  private final Map<String, String> titles;
  private final Names names;
  private final String source;

  /**
   * @param ensembles results by scenario, the reference first
   * @param titles titles by scenario
   */
  ComparisonFigures(
      Map<String, Ensemble> ensembles, Map<String, String> titles, Names names, String source) {
    this.ensembles = ensembles;
    this.titles = titles;
    this.names = names;
    this.source = source;
  }

  private int place(String scenario) {
    return List.copyOf(titles.keySet()).indexOf(scenario);
  }

  private Color colour(String scenario) {
    int place = place(scenario);
    return place == 0 ? HouseTheme.MUTED : COLOURS.get((place - 1) % COLOURS.size());
  }

  /** Medians of every scenario; empty if nothing of it was recorded. */
  Optional<Figure> paths() {
    List<Figure.Panel> panels = new ArrayList<>();
    List<List<String>> values = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Quantity quantity : ComparedQuantities.DRAWN) {
      Map<String, Fan> fans = fans(quantity);
      if (!fans.isEmpty()) {
        panels.add(medians("figure-paths-" + (panels.size() + 1), quantity, fans));
      }
      fans.forEach(
          (scenario, fan) -> {
            String shown = titles.get(scenario) + ": " + quantity.title(names);
            Line line = new Line(quantity.indicator(), quantity.entity(), shown, colour(scenario));
            values.addAll(FanRows.of(shown, line, ensembles.get(scenario), fan));
            rows.add(
                List.of(
                    quantity.title(names),
                    titles.get(scenario),
                    last(fan).text(quantity.measure().write())));
          });
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                "figure-paths",
                "Medians of every scenario",
                legend(),
                false,
                panels,
                new DataTable(
                    "figure-paths-numbers",
                    "At the last month: median, and band of nine runs in ten",
                    List.of(
                        DataTable.Column.words("Number"),
                        DataTable.Column.words("Scenario"),
                        DataTable.Column.numbers("Value")),
                    rows),
                source,
                new ChartData(FanRows.columns(Centre.MEDIAN), values)));
  }

  /** The bands of a quantity by scenario, in the order of the scenarios that recorded it. */
  private Map<String, Fan> fans(Quantity quantity) {
    Map<String, Fan> fans = new LinkedHashMap<>();
    ensembles.forEach(
        (scenario, ensemble) ->
            ensemble
                .fan(quantity.indicator(), quantity.entity())
                .ifPresent(fan -> fans.put(scenario, fan)));
    return fans;
  }

  /** A line a scenario, with its letter and last value at the end. */
  private Figure.Panel medians(String id, Quantity quantity, Map<String, Fan> fans) {
    List<PanelSpec.Series> series = new ArrayList<>();
    StringBuilder description = new StringBuilder();
    fans.forEach(
        (scenario, fan) -> {
          String last = quantity.measure().write().apply(fan.p50()[fan.lastMonth()]);
          series.add(
              new PanelSpec.Series(
                  letter(place(scenario)) + " " + Wording.unbroken(last),
                  colour(scenario),
                  Fan.line(fan.p50())));
          description.append(titles.get(scenario)).append(' ').append(last).append(". ");
        });
    boolean powers = quantity.measure().scale() == Scale.LOGARITHMIC;
    String title = quantity.title(names) + (powers ? ", powers of ten" : "");
    return panel(id, title, description, quantity.measure(), series);
  }

  /** The letter that stands for a scenario in panels, where its title has no room. */
  private static char letter(int place) {
    return (char) ('A' + place);
  }

  private static Interval last(Fan fan) {
    int month = fan.lastMonth();
    return new Interval(fan.p05()[month], fan.p50()[month], fan.p95()[month]);
  }

  private String legend() {
    StringBuilder text = new StringBuilder("Median of each scenario's runs, month by month.");
    int place = 0;
    for (String title : titles.values()) {
      text.append(' ').append(letter(place++)).append(": ").append(title).append('.');
    }
    return text.toString();
  }

  private static Figure.Panel panel(
      String id,
      String title,
      CharSequence description,
      Measure measure,
      List<PanelSpec.Series> series) {
    return new Figure.Panel(
        title,
        FanChart.render(
            new PanelSpec(
                id,
                title,
                description.toString().strip(),
                Axis.fitted(
                    measure.scale(),
                    measure.tick(),
                    measure.scale() == Scale.LINEAR ? 0 : Double.NaN),
                series,
                List.of())));
  }

  /** Anchor of the figure of a scenario's differences. */
  static String differencesId(String scenario) {
    return "figure-differences-" + scenario;
  }

  /** Differences inside the pairs; empty if nothing of it was recorded. */
  Optional<Figure> differences(String scenario, StoredComparison comparison, int months)
      throws IOException {
    List<Figure.Panel> panels = new ArrayList<>();
    List<List<String>> values = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    String id = differencesId(scenario);
    for (Quantity quantity : ComparedQuantities.DRAWN) {
      List<Difference> path = comparison.path(scenario, quantity.indicator(), quantity.entity());
      Fan fan = fan(path, months);
      if (fan.lastMonth() < 0) {
        continue;
      }
      Measure change = ComparedQuantities.change(quantity.measure());
      PairedDifference last = path.get(path.size() - 1).paired();
      String said = new Interval(last.p05(), last.p50(), last.p95()).text(change.write());
      panels.add(
          panel(
              id + "-" + (panels.size() + 1),
              quantity.title(names) + (quantity.measure() == Measure.SHARE ? ", points" : ""),
              "Difference at the last month: " + said + ".",
              change,
              List.of(
                  new PanelSpec.Series(
                      Wording.unbroken(change.write().apply(last.p50())), colour(scenario), fan))));
      rows.add(List.of(quantity.title(names), said));
      path.forEach(each -> values.add(row(each)));
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                id,
                titles.get(scenario) + " less " + List.copyOf(titles.values()).get(0),
                "Difference inside each pair of runs. Line: median pair; light band: nine pairs in"
                    + " ten. Every panel has its own scale; the dashed line is no difference.",
                false,
                panels,
                new DataTable(
                    id + "-numbers",
                    "Difference at the last month: median, and band of nine pairs in ten",
                    List.of(
                        DataTable.Column.words("Number"), DataTable.Column.numbers("Difference")),
                    rows),
                source,
                new ChartData(DIFFERENCE_COLUMNS, values)));
  }

  private static Fan fan(List<Difference> path, int months) {
    double[] low = new double[months];
    double[] middle = new double[months];
    double[] high = new double[months];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(middle, Double.NaN);
    Arrays.fill(high, Double.NaN);
    for (Difference each : path) {
      if (each.month() >= 0 && each.month() < months) {
        low[each.month()] = each.paired().p05();
        middle[each.month()] = each.paired().p50();
        high[each.month()] = each.paired().p95();
      }
    }
    return new Fan(low, middle, middle, middle, high);
  }

  private static List<String> row(Difference each) {
    PairedDifference paired = each.paired();
    return List.of(
        each.scenario(),
        each.indicator(),
        each.entity(),
        each.month() < 0 ? "" : Timeline.month(each.month()).toString(),
        Integer.toString(paired.pairs()),
        NumberText.of(paired.difference()),
        NumberText.of(paired.low()),
        NumberText.of(paired.high()),
        NumberText.of(paired.p05()),
        NumberText.of(paired.p50()),
        NumberText.of(paired.p95()));
  }
}

package org.inferencefrontier.report.credibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.indicator.IndicatorTitle;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.chart.RunsChart;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.file.CsvCells;
import org.inferencefrontier.study.file.StudyFolderException;

/** Whether there are enough runs: quantiles of the headline numbers as runs are added. */
final class ConvergenceChapter {
  private static final String FIGURE = "figure-convergence";
  private static final List<String> COLUMNS =
      List.of("indicator", "entity", "month", "runs", "p05", "p50", "p95");

  private final ReportContext context;
  private final Path file;

  /**
   * @param directory the report's folder, with {@code data/convergence.csv}
   */
  ConvergenceChapter(ReportContext context, Path directory) {
    this.context = context;
    this.file = directory.resolve("data/convergence.csv");
  }

  private record Watched(String indicator, String entity, String month) {}

  /** The chapter; empty where the study kept no running quantiles. */
  Optional<Section> section() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return section(read());
    } catch (RuntimeException | JsonProcessingException problem) {
      throw StudyFolderException.damaged(file, problem);
    }
  }

  private Optional<Section> section(Map<Watched, List<Map<String, String>>> series) {
    List<Figure.Panel> panels = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> data = new ArrayList<>();
    series.forEach(
        (watched, steps) -> {
          data.addAll(
              steps.stream().map(step -> COLUMNS.stream().map(step::get).toList()).toList());
          panels.add(panel(panels.size() + 1, watched, steps));
          rows.add(row(watched, steps));
        });
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "convergence",
            "Are there enough runs?",
            "Where the lines have become level, more runs would not move them.",
            List.of(
                new Figure(
                    FIGURE,
                    "Headline numbers as runs are added",
                    "Across: number of runs, in the order of their number. Line: median of the runs"
                        + " so far. Band: nine in ten of them.",
                    false,
                    panels,
                    new DataTable(
                        FIGURE + "-numbers",
                        "Median, and band of nine runs in ten: of half of the runs, and of all",
                        List.of(
                            DataTable.Column.words("Number"),
                            DataTable.Column.numbers("Half of the runs"),
                            DataTable.Column.numbers("All runs")),
                        rows),
                    context.maker().source(),
                    new ChartData(COLUMNS, data))),
            List.of()));
  }

  private Map<Watched, List<Map<String, String>>> read() throws IOException {
    Map<Watched, List<Map<String, String>>> series = new LinkedHashMap<>();
    try (MappingIterator<Map<String, String>> rows = CsvCells.named(file)) {
      while (rows.hasNextValue()) {
        Map<String, String> row = rows.nextValue();
        if (!row.get("p50").isEmpty()) {
          series
              .computeIfAbsent(
                  new Watched(row.get("indicator"), row.get("entity"), row.get("month")),
                  key -> new ArrayList<>())
              .add(row);
        }
      }
    }
    return series;
  }

  private Figure.Panel panel(int number, Watched watched, List<Map<String, String>> steps) {
    Measure measure = measure(watched);
    String title = title(watched);
    Interval last = interval(steps.get(steps.size() - 1));
    return new Figure.Panel(
        title,
        RunsChart.render(
            FIGURE + "-" + number,
            title + " as runs are added",
            "After all runs: " + last.text(measure.write()) + ".",
            new RunsChart.Steps(
                column(steps, "runs"),
                column(steps, "p05"),
                column(steps, "p50"),
                column(steps, "p95")),
            measure.tick(),
            measure.write().apply(last.median())));
  }

  private List<String> row(Watched watched, List<Map<String, String>> steps) {
    double all = Double.parseDouble(steps.get(steps.size() - 1).get("runs"));
    Map<String, String> half =
        steps.stream()
            .filter(step -> Double.parseDouble(step.get("runs")) >= all / 2)
            .findFirst()
            .orElseThrow();
    Measure measure = measure(watched);
    return List.of(
        title(watched),
        interval(half).text(measure.write()),
        interval(steps.get(steps.size() - 1)).text(measure.write()));
  }

  private static Interval interval(Map<String, String> step) {
    return new Interval(
        Double.parseDouble(step.get("p05")),
        Double.parseDouble(step.get("p50")),
        Double.parseDouble(step.get("p95")));
  }

  private static double[] column(List<Map<String, String>> steps, String name) {
    return steps.stream().mapToDouble(step -> Double.parseDouble(step.get(name))).toArray();
  }

  private Measure measure(Watched watched) {
    return context.study().summary().catalog().series().stream()
        .map(SeriesCatalog.Series::indicator)
        .filter(indicator -> indicator.name().equals(watched.indicator()))
        .findFirst()
        .map(Measure::of)
        .orElse(Measure.count(""));
  }

  private String title(Watched watched) {
    String name =
        watched.entity().isEmpty()
            ? IndicatorTitle.of(watched.indicator())
            : IndicatorTitle.inSentence(watched.indicator());
    String of = watched.entity().isEmpty() ? "" : context.names().of(watched.entity()) + ": ";
    String when =
        watched.month().isEmpty() ? "" : ", " + Wording.month(YearMonth.parse(watched.month()));
    String unit = measure(watched).unit();
    boolean said = unit.isEmpty() || name.contains(unit);
    return of + name + when + (said ? "" : ", " + unit);
  }
}

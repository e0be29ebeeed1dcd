package org.inferencefrontier.report;

import java.awt.Color;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.FigureMaker.Line;
import org.inferencefrontier.report.FigureMaker.Panel;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.study.Quantile;
import org.inferencefrontier.world.Aggregate;
import org.inferencefrontier.world.RecordPoint;

/** The ensemble against the record: nothing is nudged, so this is how far it can be believed. */
final class Backcast {
  private static final double CLOSE = 1.5;

  private static final int PANELS = 9;
  private static final int PANELS_AN_INDICATOR = 4;
  private static final int WINDOW = 36;

  private final Ensemble ensemble;
  private final FigureMaker maker;
  private final SeriesCatalog catalog;
  private final Names names;
  private final List<RecordPoint> points;

  Backcast(
      Ensemble ensemble, FigureMaker maker, Names names, RecordBook record, SeriesCatalog catalog) {
    this.ensemble = ensemble;
    this.maker = maker.zoomed(WINDOW);
    this.names = names;
    this.points =
        record.points().stream()
            .filter(point -> catalog.findIndexOf(point.indicator(), point.entity()) >= 0)
            .filter(point -> RecordBook.from(point) >= 0)
            .filter(point -> RecordBook.to(point) < ensemble.months())
            .sorted(
                Comparator.comparing(RecordPoint::indicator)
                    .thenComparing(RecordPoint::entity)
                    .thenComparing(RecordPoint::from)
                    .thenComparing(RecordPoint::to))
            .toList();
    this.catalog = catalog;
  }

  /** What the runs have where the record has a point. */
  Interval modelled(RecordPoint point) {
    return new Interval(
        combined(point, Quantile.P05),
        combined(point, Quantile.P50),
        combined(point, Quantile.P95));
  }

  private double combined(RecordPoint point, Quantile quantile) {
    int from = RecordBook.from(point);
    int to = RecordBook.to(point);
    if (point.aggregate() == Aggregate.END) {
      return ensemble.at(point.indicator(), point.entity(), to, quantile);
    }
    double sum = 0;
    for (int month = from; month <= to; month++) {
      sum += ensemble.at(point.indicator(), point.entity(), month, quantile);
    }
    return point.aggregate() == Aggregate.SUM ? sum : sum / (to - from + 1);
  }

  /** The chapter; empty without a comparable record. */
  Optional<Section> section() {
    List<List<String>> rows = new ArrayList<>();
    int inside = 0;
    int close = 0;
    for (RecordPoint point : points) {
      Interval model = modelled(point);
      if (!model.exists()) {
        continue;
      }
      double ratio = model.median() / point.central();
      boolean covered = point.central() >= model.low() && point.central() <= model.high();
      inside += covered ? 1 : 0;
      close += ratio <= CLOSE && ratio >= 1 / CLOSE ? 1 : 0;
      rows.add(row(point, model, ratio, covered));
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String lead =
        "Every run starts in January 2023 and never sees the record again. Of "
            + rows.size()
            + " recorded values, "
            + inside
            + " lie inside the model's band of nine runs in ten, and for "
            + close
            + " the median is within a factor of 1.5.";
    return Optional.of(
        new Section(
            "credibility",
            "Against the record",
            lead,
            figure().map(List::of).orElse(List.of()),
            List.of(
                new DataTable(
                    "table-record",
                    "Record and model. Bands of values that cover several months add the months'"
                        + " quantiles and are a little too wide",
                    List.of(
                        DataTable.Column.words("Series"),
                        DataTable.Column.words("Period"),
                        DataTable.Column.numbers("Record and its range"),
                        DataTable.Column.numbers("Model and nine runs in ten"),
                        DataTable.Column.numbers("Model over record"),
                        DataTable.Column.words("Inside"),
                        DataTable.Column.words("Unit"),
                        DataTable.Column.words("Source")),
                    rows))));
  }

  /** The best documented series, close up. */
  private Optional<Figure> figure() {
    Map<Line, Long> counts =
        points.stream()
            .collect(Collectors.groupingBy(this::line, LinkedHashMap::new, Collectors.counting()));
    List<Line> documented =
        counts.entrySet().stream()
            .sorted(Comparator.comparingLong((Map.Entry<Line, Long> entry) -> -entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> taken = new HashMap<>();
    List<Panel> panels = new ArrayList<>();
    for (Line line : documented) {
      if (panels.size() < PANELS
          && taken.merge(line.indicator(), 1, Integer::sum) <= PANELS_AN_INDICATOR) {
        String unit = unit(line.indicator(), line.entity());
        Measure measure = Measure.ofUnit(line.indicator(), unit);
        String title = measure == Measure.SHARE ? line.label() : line.label() + ", " + unit;
        panels.add(new Panel(title, measure, line));
      }
    }
    return maker.figure(
        Anchors.BACKCAST,
        "The best documented series, close up",
        "The first three years; sums over several months are drawn as monthly means, in the middle"
            + " of their period.",
        panels,
        false);
  }

  private Line line(RecordPoint point) {
    Color colour = point.entity().isEmpty() ? HouseTheme.BLUE : AgentColours.of(point.entity());
    return new Line(point.indicator(), point.entity(), title(point), colour);
  }

  private String title(RecordPoint point) {
    String who = point.entity().isEmpty() ? "World" : names.of(point.entity());
    return who + ", " + QuantityNames.of(point.indicator());
  }

  private String unit(String indicator, String entity) {
    return catalog.series().get(catalog.indexOf(indicator, entity)).indicator().unit();
  }

  private List<String> row(RecordPoint point, Interval model, double ratio, boolean inside) {
    String unit = unit(point.indicator(), point.entity());
    Measure measure = Measure.ofUnit(point.indicator(), unit);
    return List.of(
        title(point),
        period(point),
        new Interval(point.low(), point.central(), point.high()).text(measure.write()),
        model.text(measure.write()),
        Double.isFinite(ratio) ? Wording.number(ratio) : Wording.NONE,
        inside ? "yes" : "no",
        point.aggregate() == Aggregate.SUM ? unit + ", summed over the period" : unit,
        point.source());
  }

  private static String period(RecordPoint point) {
    String to = Wording.month(YearMonth.parse(point.to()));
    return point.aggregate() == Aggregate.END || point.from().equals(point.to())
        ? to
        : Wording.month(YearMonth.parse(point.from())) + " to " + to;
  }
}

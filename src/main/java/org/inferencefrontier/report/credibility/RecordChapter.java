package org.inferencefrontier.report.credibility;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.RecordBook;
import org.inferencefrontier.report.figure.RecordWording;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.study.statistics.RecordSummary;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.world.evidence.RecordPoint;

/** The ensemble against the record: nothing is nudged, so this is how far it can be believed. */
final class RecordChapter {
  /** Factor either way that is still called close. Judgement. */
  private static final double CLOSE = 1.5;

  private static final int PANELS = 9;
  private static final int PANELS_AN_INDICATOR = 4;

  /** Months: the record ends in the middle of the third year, what follows would flatten it. */
  private static final int WINDOW = 36;

  private final FigureMaker maker;
  private final RecordWording wording;
  private final List<Comparison> all;
  private final List<Comparison> single;

  RecordChapter(RecordSummary record, FigureMaker maker, RecordWording wording) {
    this.maker = maker.zoomed(WINDOW).besideRecord("sources in the table of this chapter");
    this.wording = wording;
    this.all =
        record.comparisons().stream()
            .sorted(
                Comparator.comparing(
                    Comparison::point,
                    Comparator.comparing(RecordPoint::indicator)
                        .thenComparing(RecordPoint::entity)
                        .thenComparing(RecordPoint::from)
                        .thenComparing(RecordPoint::to)))
            .toList();
    List<RecordPoint> points = all.stream().map(Comparison::point).toList();
    this.single =
        all.stream().filter(comparison -> !RecordBook.isTotal(comparison.point(), points)).toList();
  }

  /** The chapter; empty without a comparable record. */
  Optional<Section> section() {
    List<Comparison> told = single.stream().filter(Comparison::exists).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    HalfYears halfYears = new HalfYears(all, wording);
    List<DataTable> tables = new ArrayList<>();
    if (!halfYears.isEmpty()) {
      tables.add(halfYears.summary());
      tables.add(halfYears.details());
    }
    tables.add(table(told));
    return Optional.of(
        new Section(
            "credibility",
            "Against the record",
            lead(told) + (halfYears.isEmpty() ? "" : " " + halfYears.sentence()),
            figure().map(List::of).orElse(List.of()),
            tables));
  }

  private static String lead(List<Comparison> told) {
    long inside = told.stream().filter(Comparison::isInsideBand).count();
    long close = told.stream().filter(RecordChapter::isClose).count();
    return "Every run starts in January 2023 and never sees the record again. Of "
        + told.size()
        + " recorded values, "
        + inside
        + " lie inside the model's band of nine runs in ten, and for "
        + close
        + " the median is within a factor of 1.5. The band is of the runs alone: what the record"
        + " itself does not know is not in it.";
  }

  private static boolean isClose(Comparison comparison) {
    return comparison.ratio() <= CLOSE && comparison.ratio() >= 1 / CLOSE;
  }

  private DataTable table(List<Comparison> told) {
    return new DataTable(
        "table-record",
        "Record and model. Each run's months are combined first; the band is that of the runs'"
            + " results",
        List.of(
            DataTable.Column.words("Series"),
            DataTable.Column.words("Period"),
            DataTable.Column.numbers("Record and its range"),
            DataTable.Column.numbers("Model and nine runs in ten"),
            DataTable.Column.numbers("Model over record"),
            DataTable.Column.words("Inside"),
            DataTable.Column.words("Unit"),
            DataTable.Column.words("Source")),
        told.stream().map(this::row).toList());
  }

  /** The best documented series, close up. */
  private Optional<Figure> figure() {
    Map<Line, Long> counts =
        single.stream()
            .map(Comparison::point)
            .collect(Collectors.groupingBy(this::line, LinkedHashMap::new, Collectors.counting()));
    List<Line> documented =
        counts.entrySet().stream()
            .sorted(Comparator.comparingLong((Map.Entry<Line, Long> entry) -> -entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, RecordPoint> examples = new HashMap<>();
    single.forEach(
        comparison -> examples.putIfAbsent(comparison.point().indicator(), comparison.point()));
    Map<String, Integer> taken = new HashMap<>();
    List<Panel> panels = new ArrayList<>();
    for (Line line : documented) {
      RecordPoint example = examples.get(line.indicator());
      if (example != null
          && panels.size() < PANELS
          && taken.merge(line.indicator(), 1, Integer::sum) <= PANELS_AN_INDICATOR) {
        Measure measure = wording.measure(example);
        String unit = wording.indicatorUnit(example);
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
    return new Line(point.indicator(), point.entity(), wording.title(point), colour);
  }

  private List<String> row(Comparison comparison) {
    RecordPoint point = comparison.point();
    return List.of(
        wording.title(point),
        RecordWording.period(point),
        wording.record(point),
        wording.model(comparison),
        RecordWording.ratio(comparison),
        comparison.isInsideBand() ? "yes" : "no",
        wording.unit(point),
        point.source());
  }
}

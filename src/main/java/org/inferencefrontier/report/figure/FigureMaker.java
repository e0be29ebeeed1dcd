package org.inferencefrontier.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.inferencefrontier.report.chart.AxisSteps;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.report.chart.FanChart;
import org.inferencefrontier.report.chart.PanelSpec;
import org.inferencefrontier.report.chart.PanelSpec.Axis;
import org.inferencefrontier.report.chart.PanelSpec.Mark;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.chart.PanelSpec.Series;
import org.inferencefrontier.report.chart.ValueScale;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.visual.AgentColours;

/** Makes figures of fan charts with their texts, numbers and source line. */
public final class FigureMaker {
  private static final String NOUGHT_READ = " Among powers of ten nought lies on the bottom edge.";

  /** Shares that come as high as this are drawn up to one. */
  private static final double WHOLE = 0.8;

  /** A share of the axis that nobody sees. */
  private static final double NOTHING = 1e-4;

  private final Ensemble ensemble;
  private final RecordBook record;
  private final Horizon horizon;
  private final String study;
  private final int window;
  private final String manySources;

  /**
   * A maker of the figures of one study.
   *
   * @param study what stands as source under each
   */
  public FigureMaker(Ensemble ensemble, RecordBook record, Horizon horizon, String study) {
    this(ensemble, record, horizon, study, ensemble.months());
  }

  /**
   * @param study the study in a few words, for source lines
   * @param window months drawn, from January 2023
   */
  FigureMaker(Ensemble ensemble, RecordBook record, Horizon horizon, String study, int window) {
    this(ensemble, record, horizon, study, window, "sources on the page Credibility");
  }

  private FigureMaker(
      Ensemble ensemble,
      RecordBook record,
      Horizon horizon,
      String study,
      int window,
      String manySources) {
    this.ensemble = ensemble;
    this.record = record;
    this.horizon = horizon;
    this.study = study;
    this.window = window;
    this.manySources = manySources;
  }

  /** Makes figures of the first months only. */
  public FigureMaker zoomed(int months) {
    return new FigureMaker(ensemble, record, horizon, study, months, manySources);
  }

  /**
   * Makes figures of the page that lists the record.
   *
   * @param manySources where the sources of a figure stand that has too many to name
   */
  public FigureMaker besideRecord(String manySources) {
    return new FigureMaker(ensemble, record, horizon, study, window, manySources);
  }

  /** What a line follows from month to month. */
  public enum Centre {
    /** The median, with its bands. */
    MEDIAN(
        " Line: median of the runs, month by month. Dark band: middle half of the runs. Light band:"
            + " nine runs in ten."),
    /** The mean over the runs, without bands: for small whole numbers, between which they jump. */
    MEAN(
        " Line: mean over the runs, month by month; beside its end, nine runs in ten. Medians and"
            + " bands of so small whole numbers would jump from one to the next.");

    private final String howToRead;

    Centre(String howToRead) {
      this.howToRead = howToRead;
    }
  }

  /**
   * One line of a chart.
   *
   * @param indicator indicator name
   * @param entity entity id, empty for the world
   * @param label name
   * @param colour colour
   * @param centre what the line follows
   */
  public record Line(String indicator, String entity, String label, Color colour, Centre centre) {
    /** Medians with their bands. */
    public Line(String indicator, String entity, String label, Color colour) {
      this(indicator, entity, label, colour, Centre.MEDIAN);
    }
  }

  /**
   * One chart of a figure.
   *
   * @param title name over the chart, with unit
   * @param measure how values are written
   * @param reference height of a dashed line, NaN for none
   * @param lines its lines; those without values are left out
   */
  public record Panel(String title, Measure measure, double reference, List<Line> lines) {
    /** A chart of one line. */
    public Panel(String title, Measure measure, Line line) {
      this(title, measure, Double.NaN, List.of(line));
    }
  }

  /** A panel for each entity that has anything, of one line each: medians with their bands. */
  public List<Panel> medians(
      String indicator, List<String> entities, Names names, Measure measure) {
    return panels(indicator, entities, names, measure, Centre.MEDIAN);
  }

  /** The same of small whole numbers: means over the runs. */
  public List<Panel> means(String indicator, List<String> entities, Names names, Measure measure) {
    return panels(indicator, entities, names, measure, Centre.MEAN);
  }

  private List<Panel> panels(
      String indicator, List<String> entities, Names names, Measure measure, Centre centre) {
    List<Color> colours = AgentColours.distinct(entities);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      String name = names.of(entities.get(i));
      panels.add(
          new Panel(
              name, measure, new Line(indicator, entities.get(i), name, colours.get(i), centre)));
    }
    panels.removeIf(this::isNought);
    return panels;
  }

  /** The ends of the vertical axis that panels share, NaN to fit what each draws. */
  private record Bounds(double minimum, double maximum) {
    static final Bounds NONE = new Bounds(Double.NaN, Double.NaN);
  }

  /**
   * A figure.
   *
   * @param sameScale all panels share the vertical scale
   * @return empty if no panel has a value, of agents one that is not nought
   */
  public Optional<Figure> figure(
      String id, String title, String reading, List<Panel> panels, boolean sameScale) {
    List<Figure.Panel> drawn = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> values = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    boolean marked = false;
    boolean grounded = false;
    Centre centre = centre(panels);
    Bounds bounds =
        sameScale ? new Bounds(commonMinimum(panels), commonMaximum(panels)) : Bounds.NONE;
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = panels.get(i);
      List<Line> lines = panel.lines().stream().filter(line -> fan(line).isPresent()).toList();
      if (lines.isEmpty() || isOfAgents(panel) && isNought(panel)) {
        continue;
      }
      List<Mark> marks = new ArrayList<>();
      for (Line line : lines) {
        marks.addAll(record.marks(line.indicator(), line.entity()));
        sources.addAll(record.sources(line.indicator(), line.entity()));
        String label = panel.title();
        if (lines.size() > 1) {
          label += ": " + line.label();
        }
        rows.add(row(label, line, panel.measure()));
        values.addAll(FanRows.of(panel.title(), line, ensemble, spread(line).orElseThrow()));
      }
      marked |= !marks.isEmpty();
      grounded |= lines.stream().anyMatch(line -> isGrounded(panel.measure(), fan(line).get()));
      drawn.add(
          new Figure.Panel(
              panel.title(),
              FanChart.render(spec(id + "-" + (i + 1), title, panel, lines, marks, bounds))));
    }
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    String marksRead = marked ? " Rings: the record, with its uncertainty." : "";
    return Optional.of(
        new Figure(
            id,
            title,
            reading + centre.howToRead + (grounded ? NOUGHT_READ : "") + marksRead,
            false,
            drawn,
            new DataTable(
                id + "-numbers",
                // A title with a colon, as "Revenue: the largest vendors", had two.
                title
                    + (title.contains(":") ? "; " : ": ")
                    + "median, and band of nine runs in ten",
                heads(),
                rows),
            SourceLine.of(source(), sources, manySources),
            new ChartData(FanRows.columns(centre), values)));
  }

  /** What the whole world has none of is told; of one agent it is no news. */
  private static boolean isOfAgents(Panel panel) {
    return panel.lines().stream().noneMatch(line -> line.entity().isEmpty());
  }

  /** Whether all runs have nought all along: its axis would be made up. */
  private boolean isNought(Panel panel) {
    return panel.lines().stream()
        .flatMap(line -> fan(line).stream())
        .allMatch(
            fan ->
                IntStream.range(0, fan.months())
                    .filter(fan::has)
                    .allMatch(month -> fan.p05()[month] == 0 && fan.p95()[month] == 0));
  }

  /** Whether some of its runs have nothing where others have something, among powers of ten. */
  private static boolean isGrounded(Measure measure, Fan fan) {
    return measure.scale() == Scale.LOGARITHMIC
        && IntStream.range(0, fan.months())
            .filter(fan::has)
            .anyMatch(month -> fan.p05()[month] <= 0 && fan.p95()[month] > 0);
  }

  /** What all lines of a figure follow; medians where they differ. */
  private static Centre centre(List<Panel> panels) {
    return panels.stream()
            .flatMap(panel -> panel.lines().stream())
            .allMatch(line -> line.centre() == Centre.MEAN)
        ? Centre.MEAN
        : Centre.MEDIAN;
  }

  /** What is drawn of a line. */
  private Optional<Fan> fan(Line line) {
    Optional<Fan> spread = spread(line);
    return line.centre() == Centre.MEAN ? spread.map(fan -> means(line, fan.months())) : spread;
  }

  private Fan means(Line line, int months) {
    return Fan.line(
        IntStream.range(0, months)
            .mapToDouble(month -> ensemble.mean(line.indicator(), line.entity(), month))
            .toArray());
  }

  private Optional<Fan> spread(Line line) {
    return ensemble
        .fan(line.indicator(), line.entity())
        .map(fan -> fan.first(window))
        .filter(fan -> fan.lastMonth() >= 0);
  }

  private double commonMinimum(List<Panel> panels) {
    double minimum = 0;
    for (Panel panel : panels) {
      List<Fan> fans = panel.lines().stream().flatMap(line -> fan(line).stream()).toList();
      minimum = Math.min(minimum, ValueScale.bottom(fans, panel.reference()));
    }
    return minimum;
  }

  private double commonMaximum(List<Panel> panels) {
    double maximum = 0;
    for (Panel panel : panels) {
      for (Line line : panel.lines()) {
        double top = fan(line).map(Fan::maximum).orElse(0.0);
        maximum = Math.max(maximum, top);
        for (Mark mark : record.marks(line.indicator(), line.entity())) {
          maximum = Math.max(maximum, Double.isFinite(mark.high()) ? mark.high() : mark.central());
        }
      }
    }
    return AxisSteps.roundUp(maximum);
  }

  /**
   * The top of an axis, NaN to fit what is drawn.
   *
   * @param common the top that the panels of the figure share, NaN for none
   * @param highest the highest value drawn
   */
  static double top(double common, double highest, Measure measure) {
    double top = Double.isNaN(common) ? highest : common;
    return top > 0 && top < measure.leastTop() ? measure.leastTop() : common;
  }

  /** Nothing where all runs agree, or read the same. */
  private static String bandBeside(Interval interval, DoubleFunction<String> bound) {
    return bound.apply(interval.low()).equals(bound.apply(interval.high()))
        ? ""
        : interval.shortBand(bound);
  }

  /** What is nothing beside the axis is written as nothing, and not as a power of ten. */
  private static DoubleFunction<String> beside(
      double top, Measure measure, DoubleFunction<String> write) {
    return measure.scale() == Scale.LINEAR
        ? value -> write.apply(Math.abs(value) < NOTHING * top ? 0 : value)
        : write;
  }

  private PanelSpec spec(
      String id, String title, Panel panel, List<Line> lines, List<Mark> marks, Bounds bounds) {
    List<Series> series = new ArrayList<>();
    StringBuilder description = new StringBuilder();
    double highest =
        DoubleStream.concat(
                lines.stream().mapToDouble(line -> fan(line).orElseThrow().maximum()),
                marks.stream().mapToDouble(mark -> Math.max(mark.central(), mark.high())))
            .max()
            .orElse(Double.NaN);
    double top = Double.isNaN(bounds.maximum()) ? highest : bounds.maximum();
    DoubleFunction<String> write = beside(top, panel.measure(), panel.measure().write());
    DoubleFunction<String> bound = beside(top, panel.measure(), panel.measure()::bound);
    for (Line line : lines) {
      Fan fan = fan(line).orElseThrow();
      Interval last = interval(spread(line).orElseThrow(), fan.lastMonth());
      boolean ofMeans = line.centre() == Centre.MEAN;
      String value = ofMeans ? write.apply(fan.p50()[fan.lastMonth()]) : last.middle(write);
      String label =
          lines.size() > 1
              ? line.label() + " " + value
              : value + "\n" + bandBeside(last, ofMeans ? Wording::halves : bound);
      series.add(new Series(label, line.colour(), fan));
      description.append(sentence(line, spread(line).orElseThrow(), write));
    }
    boolean whole = panel.measure() == Measure.SHARE && bounds.maximum() > WHOLE;
    return new PanelSpec(
        id,
        title + ": " + panel.title(),
        description.toString().strip(),
        new Axis(
            panel.measure().scale(),
            panel.measure().tick(),
            panel.reference(),
            bounds.minimum(),
            whole ? 1 : top(bounds.maximum(), highest, panel.measure())),
        series,
        marks);
  }

  private static Interval interval(Fan fan, int month) {
    return new Interval(fan.p05()[month], fan.p50()[month], fan.p95()[month]);
  }

  private String sentence(Line line, Fan fan, DoubleFunction<String> write) {
    StringBuilder text = new StringBuilder(line.label()).append(": ");
    List<Integer> months =
        IntStream.of(horizon.observed(), horizon.headline(), horizon.end())
            .distinct()
            .filter(fan::has)
            .boxed()
            .toList();
    for (int i = 0; i < months.size(); i++) {
      Interval interval = interval(fan, months.get(i));
      text.append(i == 0 ? "" : "; ")
          .append(Wording.month(months.get(i)))
          .append(" median ")
          .append(write.apply(interval.median()))
          .append(", nine runs in ten ")
          .append(interval.band(write));
    }
    return text.append(". ").toString();
  }

  private List<DataTable.Column> heads() {
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words("Series"));
    tableMonths().forEach(month -> columns.add(DataTable.Column.numbers(Wording.month(month))));
    return columns;
  }

  /** December of every other year and June 2025. */
  private List<Integer> tableMonths() {
    List<Integer> months = new ArrayList<>();
    int end = Math.min(window, ensemble.months()) - 1;
    for (int month = 11; month <= end; month += 24) {
      months.add(month);
    }
    months.addAll(horizon.months());
    return months.stream().filter(month -> month <= end).distinct().sorted().toList();
  }

  private List<String> row(String label, Line line, Measure measure) {
    List<String> cells = new ArrayList<>();
    cells.add(label);
    for (int month : tableMonths()) {
      cells.add(ensemble.interval(line.indicator(), line.entity(), month).text(measure.write()));
    }
    return cells;
  }

  /** Source line of a figure without record. */
  public String source() {
    return "Source: " + study + ".";
  }
}

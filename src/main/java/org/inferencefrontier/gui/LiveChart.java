package org.inferencefrontier.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Container;
import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.live.Numbers;
import org.inferencefrontier.visual.Palette;
import org.inferencefrontier.world.time.Timeline;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import sim.util.media.chart.SeriesAttributes;
import sim.util.media.chart.TimeSeriesAttributes;
import sim.util.media.chart.TimeSeriesChartGenerator;

/** A chart by MASON's generator that grows by a point a month. */
final class LiveChart {
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final float SMALL = 11;
  private static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  private static final int LARGEST_DRAWN = 4000;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final int[] SHARE_PARTS = {4, 2, 1};
  private static final int[] YEAR_STEPS = {1, 2, 4, 6, 12};

  /**
   * One line.
   *
   * @param reading its value after a month; NaN leaves a gap
   */
  record Line(String name, Color colour, ToDoubleFunction<LiveRun> reading) {}

  private final TimeSeriesChartGenerator generator = new TimeSeriesChartGenerator();
  private final List<Line> lines;
  private final List<XYSeries> series = new ArrayList<>();
  private final List<TimeSeriesAttributes> strokes = new ArrayList<>();
  private final Optional<LargeLines> largeLines;

  /**
   * @param unit what the vertical axis counts
   * @param highest end of the vertical axis of shares; NaN lets it follow the lines
   */
  LiveChart(String title, String unit, double highest, List<Line> lines) {
    this(title, unit, highest, lines, Double.NaN, false);
  }

  /** Of what falls or grows to a hundredth or a hundredfold: on an axis of powers of ten. */
  static LiveChart ofPowers(String title, String unit, List<Line> lines) {
    return new LiveChart(title, unit, Double.NaN, lines, Double.NaN, true);
  }

  /** Shares in a whole, of which those are shown that were ever large, and the others as one. */
  static LiveChart ofShares(String title, List<Line> lines, double large) {
    List<Line> all = new ArrayList<>(lines);
    all.add(new Line("Others", Palette.MUTED, run -> Double.NaN));
    return new LiveChart(title, "share", 1, all, large, false);
  }

  private LiveChart(
      String title, String unit, double highest, List<Line> lines, double large, boolean powers) {
    this.lines = List.copyOf(lines);
    // Beside the axis of a low window is no room for it.
    generator.setTitle(powers ? title + ", powers of ten" : title);
    generator.setYAxisLogScaled(powers);
    generator.setYAxisLabel(unit);
    for (Line line : this.lines) {
      XYSeries points = new XYSeries(line.name(), false);
      series.add(points);
      SeriesAttributes attributes = generator.addSeries(points, null);
      if (attributes instanceof TimeSeriesAttributes stroke) {
        stroke.setThickness(2);
        stroke.setStrokeColor(line.colour());
        stroke.rebuildGraphicsDefinitions();
        strokes.add(stroke);
      }
    }
    dress(generator.getChart(), highest);
    boolean isShare = !Double.isNaN(highest);
    generator
        .getChart()
        .getXYPlot()
        .getRenderer()
        .setBaseToolTipGenerator((data, line, item) -> tip(data, line, item, isShare ? "" : unit));
    fill(generator);
    largeLines = Double.isNaN(large) ? Optional.empty() : Optional.of(largeLines(large));
  }

  /** Names a line at a month, where a legend has no room too. */
  private static String tip(XYDataset data, int line, int item, String unit) {
    int month = (int) Math.floor(12 * (data.getXValue(line, item) - Timeline.START.getYear()));
    double value = data.getYValue(line, item);
    String written =
        unit.isEmpty()
            ? NumberFormat.getPercentInstance(Locale.ROOT).format(value)
            : Numbers.words(value) + " " + unit;
    return data.getSeriesKey(line) + ", " + Timeline.month(month).format(MONTH) + ": " + written;
  }

  private LargeLines largeLines(double large) {
    int last = lines.size() - 1;
    return new LargeLines(
        generator.getChart().getXYPlot().getRenderer(),
        strokes.subList(0, last),
        lines.subList(0, last).stream().map(Line::colour).toList(),
        series.get(last),
        large);
  }

  /** Lets a chart fill the room beside MASON's options, however large the window is. */
  private static void fill(TimeSeriesChartGenerator generator) {
    generator.setFixed(true);
    Container port = generator.getChartPanel().getParent();
    port.setBackground(Palette.GROUND);
    port.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            double proportion = (double) port.getWidth() / Math.max(1, port.getHeight());
            generator.setProportion(Math.max(0.2, Math.round(100 * proportion) / 100.0));
            crisp(generator.getChartPanel());
          }
        });
  }

  /** Draws a chart at the size of its panel, so that type stays crisp and of one size. */
  private static ChartPanel crisp(ChartPanel panel) {
    panel.setMinimumDrawWidth(1);
    panel.setMinimumDrawHeight(1);
    panel.setMaximumDrawWidth(LARGEST_DRAWN);
    panel.setMaximumDrawHeight(LARGEST_DRAWN);
    return panel;
  }

  /** Ends the axis of years with the year in which a run of so many months ends. */
  void endAfter(int months) {
    int years = (months + Timeline.MONTHS_A_YEAR - 1) / Timeline.MONTHS_A_YEAR;
    int first = Timeline.START.getYear();
    generator.getChart().getXYPlot().getDomainAxis().setRange(first, first + years);
  }

  /** The chart alone. */
  ChartPanel panel() {
    return crisp(new ChartPanel(generator.getChart()));
  }

  private static void dress(JFreeChart chart, double highest) {
    chart.setBackgroundPaint(Palette.GROUND);
    chart.setPadding(new RectangleInsets(6, 6, 6, 10));
    TextTitle title = chart.getTitle();
    title.setFont(STRONG);
    title.setPaint(Palette.INK);
    LegendTitle legend = new YieldingLegend(chart.getPlot());
    // On a screen of 1280 by 800 a chart is 207 pixels high, and its legend has four rows.
    legend.setItemFont(TEXT.deriveFont(SMALL));
    legend.setItemLabelPadding(new RectangleInsets(0, 2, 0, 2));
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setBackgroundPaint(Palette.GROUND);
    chart.removeLegend();
    chart.addLegend(legend);
    XYPlot plot = chart.getXYPlot();
    plot.setBackgroundPaint(Palette.GROUND);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(0.8f));
    NumberAxis years = new NumberAxis();
    years.setRange(Timeline.START.getYear(), Timeline.END.getYear() + 1.0);
    years.setStandardTickUnits(yearSteps());
    plot.setDomainAxis(years);
    NumberAxis values = (NumberAxis) plot.getRangeAxis();
    values.setAutoRangeIncludesZero(true);
    if (!Double.isNaN(highest)) {
      values.setRange(0, highest);
      values.setStandardTickUnits(shareSteps(highest));
    }
    for (NumberAxis axis : List.of(years, values)) {
      axis.setTickLabelFont(TEXT);
      axis.setLabelFont(TEXT);
      axis.setTickLabelPaint(Palette.MUTED);
      axis.setLabelPaint(Palette.MUTED);
      axis.setAxisLineVisible(false);
      axis.setTickMarksVisible(false);
    }
  }

  /** Years between two labels, of which the axis takes the fewest that have room. */
  private static TickUnits yearSteps() {
    TickUnits steps = new TickUnits();
    for (int step : YEAR_STEPS) {
      steps.add(
          new NumberTickUnit(
              step, new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    }
    return steps;
  }

  private static TickUnits shareSteps(double highest) {
    TickUnits steps = new TickUnits();
    for (int parts : SHARE_PARTS) {
      steps.add(new NumberTickUnit(highest / parts, NumberFormat.getPercentInstance(Locale.ROOT)));
    }
    return steps;
  }

  /** The chart with MASON's panel of options beside it. */
  TimeSeriesChartGenerator generator() {
    return generator;
  }

  /** This month's values, read under the lock of the model's schedule. */
  double[] read(LiveRun run) {
    double[] values = new double[lines.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = lines.get(i).reading().applyAsDouble(run);
    }
    return values;
  }

  /**
   * Adds a month, on Swing's thread.
   *
   * @param months months simulated so far
   */
  void add(int months, double[] values) {
    double year = Timeline.START.getYear() + (months - 0.5) / 12;
    for (int i = 0; i < values.length; i++) {
      series.get(i).add(year, values[i], i == values.length - 1);
    }
    largeLines.ifPresent(LargeLines::addedMonth);
  }

  /** Empties the chart, on Swing's thread. */
  void clear() {
    series.forEach(XYSeries::clear);
    largeLines.ifPresent(LargeLines::clear);
  }

  /** Number of months drawn. */
  int size() {
    return series.get(0).getItemCount();
  }
}

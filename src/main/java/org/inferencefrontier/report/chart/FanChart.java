package org.inferencefrontier.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.chart.PanelSpec.Mark;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.chart.PanelSpec.Series;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jfree.ui.RectangleInsets;

/**
 * Draws fans over time: a line for the median, a dark band for the middle half of the runs, a light
 * band for nine in ten of them, each named at its end instead of in a legend.
 */
public final class FanChart {
  /** Width in user units; near the width on a phone, so that type stays legible there. */
  static final int WIDTH = 400;

  /** Height in user units. */
  static final int HEIGHT = 262;

  private static final double LEAST_LABEL_SPACE = 62;
  private static final double MOST_LABEL_SPACE = 132;

  static final double LINE_HEIGHT = 15;
  private static final int MOST_LINES = 13;
  private static final double FIRST_YEAR = 2023;

  /** Half the width of what is drawn of a month between two gaps, months. */
  private static final double LONE = 0.3;

  private FanChart() {}

  /** The panel as a picture. */
  public static Picture render(PanelSpec spec) {
    JFreeChart chart = chart(spec);
    return SvgCanvas.render(
        spec.id(),
        spec.title(),
        spec.description(),
        WIDTH,
        HEIGHT,
        graphics -> draw(chart, spec, graphics));
  }

  /** The chart without its end labels, for other outputs and for tests of its data. */
  static JFreeChart chart(PanelSpec spec) {
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(timeAxis(spec));
    ValueAxis values = ValueScale.axis(spec);
    double floor = floor(spec, values);
    plot.setRangeAxis(values);
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setDataset(0, intervals(spec, floor, true));
    plot.setRenderer(0, renderer(spec, HouseTheme.OUTER_BAND_ALPHA, false));
    plot.setDataset(1, intervals(spec, floor, false));
    plot.setRenderer(1, renderer(spec, HouseTheme.INNER_BAND_ALPHA, true));
    plot.setDomainGridlinesVisible(false);
    return PlainChart.of(plot, new RectangleInsets(8, 2, 2, labelSpace(spec)));
  }

  private static double labelSpace(PanelSpec spec) {
    double width = 0;
    for (Series series : spec.series()) {
      width = Math.max(width, EndLabels.width(lines(spec, series, MOST_LABEL_SPACE)));
    }
    return Math.min(MOST_LABEL_SPACE, Math.max(LEAST_LABEL_SPACE, width));
  }

  /** Names go on in a second line where all lines together still find room. */
  private static List<String> lines(PanelSpec spec, Series series, double room) {
    int wrapped =
        spec.series().stream().mapToInt(each -> EndLabels.wrapped(label(each), room).size()).sum();
    return wrapped <= MOST_LINES
        ? EndLabels.wrapped(label(series), room)
        : EndLabels.fitted(label(series), room);
  }

  private static List<String> label(Series series) {
    return List.of(series.label().split("\n"));
  }

  /**
   * A series of the picture for each stretch of months without a gap, as no line may lead across
   * months that have no value.
   *
   * @param floor where what has no place on the axis is drawn: nought, on powers of ten
   */
  private static YIntervalSeriesCollection intervals(PanelSpec spec, double floor, boolean outer) {
    YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
    for (Stretch stretch : stretches(spec)) {
      Fan fan = stretch.series().fan();
      YIntervalSeries series = new YIntervalSeries(collection.getSeriesCount());
      for (int month = stretch.first(); month <= stretch.last(); month++) {
        double middle = raised(fan.p50()[month], floor);
        double low = raised(outer ? fan.p05()[month] : fan.p25()[month], floor);
        double high = raised(outer ? fan.p95()[month] : fan.p75()[month], floor);
        if (stretch.first() < stretch.last()) {
          series.add(year(month), middle, low, high);
        } else {
          // A month alone would be a point, which is no line.
          series.add(year(month - LONE), middle, low, high);
          series.add(year(month + LONE), middle, low, high);
        }
      }
      collection.addSeries(series);
    }
    return collection;
  }

  private record Stretch(Series series, int first, int last) {}

  private static List<Stretch> stretches(PanelSpec spec) {
    List<Stretch> stretches = new ArrayList<>();
    for (Series series : spec.series()) {
      Fan fan = series.fan();
      int first = -1;
      for (int month = 0; month <= fan.months(); month++) {
        boolean drawn = fan.has(month) && drawable(spec, fan.p95()[month]);
        if (drawn && first < 0) {
          first = month;
        } else if (!drawn && first >= 0) {
          stretches.add(new Stretch(series, first, month - 1));
          first = -1;
        }
      }
    }
    return stretches;
  }

  static boolean drawable(PanelSpec spec, double value) {
    return spec.axis().scale() == Scale.LINEAR || value > 0;
  }

  private static double floor(PanelSpec spec, ValueAxis axis) {
    return spec.axis().scale() == Scale.LINEAR ? Double.NEGATIVE_INFINITY : axis.getLowerBound();
  }

  private static double raised(double value, double floor) {
    return Math.max(value, floor);
  }

  private static double year(double month) {
    return FIRST_YEAR + (month + 0.5) / 12;
  }

  private static DeviationRenderer renderer(PanelSpec spec, float alpha, boolean lines) {
    DeviationRenderer renderer = PlainChart.bands(lines);
    renderer.setAlpha(alpha);
    renderer.setDrawSeriesLineAsPath(true);
    List<Stretch> stretches = stretches(spec);
    for (int i = 0; i < stretches.size(); i++) {
      Color colour = stretches.get(i).series().colour();
      renderer.setSeriesPaint(i, colour);
      renderer.setSeriesFillPaint(i, colour);
      renderer.setSeriesStroke(i, HouseTheme.MEDIAN);
      renderer.setSeriesLinesVisible(i, lines);
    }
    return renderer;
  }

  private static ValueAxis timeAxis(PanelSpec spec) {
    int months = spec.series().stream().mapToInt(series -> series.fan().months()).max().orElse(12);
    NumberAxis axis = new NumberAxis();
    axis.setRange(FIRST_YEAR, FIRST_YEAR + Math.max(12, months) / 12.0);
    int step = months > 96 ? 4 : months > 36 ? 2 : 1;
    axis.setTickUnit(new NumberTickUnit(step, PlainChart.whole()));
    PlainChart.style(axis);
    return axis;
  }

  private static void draw(JFreeChart chart, PanelSpec spec, Graphics2D graphics) {
    Rectangle2D area = PlainChart.draw(chart, WIDTH, HEIGHT, graphics);
    XYPlot plot = chart.getXYPlot();
    reference(graphics, spec, plot, area);
    marks(graphics, spec, plot, area);
    labels(graphics, spec, plot, area);
  }

  private static double x(XYPlot plot, Rectangle2D area, double month) {
    return plot.getDomainAxis().valueToJava2D(year(month), area, plot.getDomainAxisEdge());
  }

  private static double y(XYPlot plot, Rectangle2D area, double value) {
    return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
  }

  private static void reference(
      Graphics2D graphics, PanelSpec spec, XYPlot plot, Rectangle2D area) {
    if (Double.isNaN(spec.axis().reference())) {
      return;
    }
    double y = y(plot, area, spec.axis().reference());
    stroke(graphics, HouseTheme.MUTED, HouseTheme.REFERENCE);
    graphics.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
  }

  private static void marks(Graphics2D graphics, PanelSpec spec, XYPlot plot, Rectangle2D area) {
    for (Mark mark : spec.marks()) {
      if (!drawable(spec, mark.central()) || !Double.isFinite(mark.central())) {
        continue;
      }
      double x = x(plot, area, mark.month() - 0.5);
      double y = y(plot, area, mark.central());
      if (!area.contains(x, y)) {
        continue;
      }
      stroke(graphics, HouseTheme.INK, HouseTheme.HAIRLINE);
      if (mark.high() > mark.low() && drawable(spec, mark.low())) {
        double top = Math.max(area.getMinY(), y(plot, area, mark.high()));
        double bottom = Math.min(area.getMaxY(), y(plot, area, mark.low()));
        graphics.draw(new Line2D.Double(x, top, x, bottom));
      }
      Ellipse2D dot = new Ellipse2D.Double(x - 2.6, y - 2.6, 5.2, 5.2);
      graphics.setPaint(HouseTheme.GROUND);
      graphics.fill(dot);
      stroke(graphics, HouseTheme.INK, HouseTheme.HAIRLINE);
      graphics.draw(dot);
    }
  }

  private static void stroke(Graphics2D graphics, Paint paint, Stroke stroke) {
    graphics.setPaint(paint);
    graphics.setStroke(stroke);
  }

  private static void labels(Graphics2D graphics, PanelSpec spec, XYPlot plot, Rectangle2D area) {
    List<EndLabels.Label> labels = new ArrayList<>();
    for (Series series : spec.series()) {
      int last = series.fan().lastMonth();
      if (last >= 0 && drawable(spec, series.fan().p95()[last])) {
        double end = raised(series.fan().p50()[last], floor(spec, plot.getRangeAxis()));
        double y = y(plot, area, end);
        List<String> lines = lines(spec, series, WIDTH - area.getMaxX());
        labels.add(new EndLabels.Label(lines, series.colour(), x(plot, area, last), y));
      }
    }
    EndLabels.draw(graphics, labels, area, LINE_HEIGHT);
  }
}

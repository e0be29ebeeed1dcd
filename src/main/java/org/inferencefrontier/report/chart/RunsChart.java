package org.inferencefrontier.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jfree.ui.RectangleInsets;

/** Draws how a median and its band settle as runs are added. */
public final class RunsChart {
  private static final double LEAST_LABEL_SPACE = 70;
  private static final double LEAST_AXIS_SPACE = 62;
  private static final double ROOM = 0.08;

  // Months differ in width by a letter or so.
  private static final double TICK_GAP = 14;

  private RunsChart() {}

  /**
   * What so many runs say, by number of runs.
   *
   * @param runs numbers of runs, ascending
   * @param low lower end of the band after so many runs
   * @param median median after so many runs
   * @param high upper end
   */
  public record Steps(double[] runs, double[] low, double[] median, double[] high) {
    private int size() {
      return runs.length;
    }

    private int last() {
      return runs.length - 1;
    }
  }

  /**
   * The chart as a picture; its vertical axis does not begin at zero.
   *
   * @param id unique in the page
   * @param steps what is drawn
   * @param tick how numbers of the vertical axis are written
   * @param label stands at the end of the line
   */
  public static Picture render(
      String id,
      String title,
      String description,
      Steps steps,
      DoubleFunction<String> tick,
      String label) {
    YIntervalSeries series = new YIntervalSeries(0);
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < steps.size(); i++) {
      series.add(steps.runs()[i], steps.median()[i], steps.low()[i], steps.high()[i]);
      bottom = Math.min(bottom, steps.low()[i]);
      top = Math.max(top, steps.high()[i]);
    }
    YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
    collection.addSeries(series);
    XYPlot plot =
        new XYPlot(
            collection, across(steps.runs()[steps.last()]), upwards(bottom, top, tick), renderer());
    plot.setDomainGridlinesVisible(false);
    JFreeChart chart = PlainChart.of(plot, new RectangleInsets(8, 2, 2, labelSpace(label)));
    return SvgCanvas.render(
        id,
        title,
        description,
        FanChart.WIDTH,
        FanChart.HEIGHT,
        graphics -> drawLabelled(chart, graphics, label, steps.median()[steps.last()]));
  }

  /** Draws a chart of one series with its name at the right edge. */
  private static void drawLabelled(
      JFreeChart chart, Graphics2D graphics, String label, double height) {
    Rectangle2D area = PlainChart.draw(chart, FanChart.WIDTH, FanChart.HEIGHT, graphics);
    XYPlot plot = chart.getXYPlot();
    EndLabels.draw(
        graphics,
        List.of(
            new EndLabels.Label(
                List.of(label),
                HouseTheme.BLUE,
                area.getMaxX(),
                plot.getRangeAxis().valueToJava2D(height, area, plot.getRangeAxisEdge()))),
        area,
        FanChart.LINE_HEIGHT);
  }

  private static DeviationRenderer renderer() {
    DeviationRenderer renderer = PlainChart.bands(true);
    renderer.setAlpha(HouseTheme.OUTER_BAND_ALPHA);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, HouseTheme.BLUE);
    renderer.setSeriesFillPaint(0, HouseTheme.BLUE);
    renderer.setSeriesStroke(0, HouseTheme.MEDIAN);
    return renderer;
  }

  private static NumberAxis across(double most) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, most);
    axis.setTickUnit(
        new NumberTickUnit(AxisSteps.step(AxisSteps.roundUp(most)), PlainChart.whole()));
    PlainChart.style(axis);
    return axis;
  }

  private static NumberAxis upwards(double bottom, double top, DoubleFunction<String> tick) {
    double room = Math.max((top - bottom) * ROOM, Math.max(Math.abs(top), 1) * 1e-6);
    NumberAxis axis = new NumberAxis();
    axis.setRange(bottom - room, top + room);
    axis.setTickUnit(
        new NumberTickUnit(
            AxisSteps.step(AxisSteps.roundUp(top - bottom)), PlainChart.format(tick)));
    axis.setFixedDimension(axisSpace(bottom, top, tick));
    PlainChart.style(axis);
    return axis;
  }

  static double labelSpace(String label) {
    return Math.max(LEAST_LABEL_SPACE, EndLabels.width(List.of(label)));
  }

  static double axisSpace(double bottom, double top, DoubleFunction<String> tick) {
    double widest =
        Math.max(EndLabels.plainWidth(tick.apply(bottom)), EndLabels.plainWidth(tick.apply(top)));
    return Math.max(LEAST_AXIS_SPACE, widest + TICK_GAP);
  }
}

package org.inferencefrontier.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.ui.RectangleInsets;

/** What the charts with axes have in common: no ground, frame, title or legend, and pale lines. */
final class PlainChart {
  private PlainChart() {}

  /** A chart of a plot; which of its grid lines show is the plot's own choice. */
  static JFreeChart of(XYPlot plot, RectangleInsets padding) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(HouseTheme.GRID);
    plot.setDomainGridlineStroke(HouseTheme.HAIRLINE);
    plot.setRangeGridlinePaint(HouseTheme.GRID);
    plot.setRangeGridlineStroke(HouseTheme.HAIRLINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, HouseTheme.STRONG, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(padding);
    return chart;
  }

  /** Draws bands, and lines if asked for, but never goes through the points for their symbols. */
  static DeviationRenderer bands(boolean lines) {
    return new DeviationRenderer(lines, false) {
      private static final long serialVersionUID = 1L;

      @Override
      public int getPassCount() {
        return lines ? 2 : 1;
      }
    };
  }

  /** Gives an axis the look of all charts. */
  static void style(ValueAxis axis) {
    axis.setTickLabelFont(HouseTheme.TEXT);
    axis.setTickLabelPaint(HouseTheme.MUTED);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  /**
   * Draws a chart; what is drawn next may leave the area.
   *
   * @return the area between the axes
   */
  static Rectangle2D draw(JFreeChart chart, int width, int height, Graphics2D graphics) {
    // Nobody points at a written chart, so that no places of its parts are collected.
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), info);
    graphics.setClip(null);
    return info.getPlotInfo().getDataArea();
  }

  /** Numbers of an axis as a function writes them. */
  static NumberFormat format(DoubleFunction<String> tick) {
    return new NumberFormat() {
      private static final long serialVersionUID = 1L;

      @Override
      public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
        return out.append(tick.apply(number));
      }

      @Override
      public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
        return out.append(tick.apply(number));
      }

      @Override
      public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("labels are only written");
      }
    };
  }

  /** Whole numbers without signs between thousands, as years are. */
  static NumberFormat whole() {
    return new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}

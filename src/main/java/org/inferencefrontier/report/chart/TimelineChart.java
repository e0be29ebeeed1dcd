package org.inferencefrontier.report.chart;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.report.chart.EventTimeline.Row;
import org.inferencefrontier.report.chart.EventTimeline.Spread;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleInsets;

/**
 * Draws events over time: a diamond for a date that is given, a dot on a bar for one that the runs
 * spread over. The bar holds nine runs in ten; it is open to the right where some are later.
 */
public final class TimelineChart {
  /** Width in user units. */
  private static final int WIDTH = 900;

  private static final int LEAST_ROW_HEIGHT = 34;
  private static final int LANE = 21;
  private static final int MOST_LANES = 4;
  private static final int AXIS_HEIGHT = 30;
  private static final double FIRST_YEAR = 2023;
  private static final double BAR = 9;
  private static final double DIAMOND = 5;
  private static final double DOT = 3.4;
  private static final double RIGHT_MARGIN = 26;

  private TimelineChart() {}

  /** The timeline as a picture. */
  public static Picture render(EventTimeline all) {
    EventTimeline timeline =
        new EventTimeline(
            all.id(),
            all.title(),
            all.description(),
            all.months(),
            all.rows().stream().map(TimelineChart::drawn).toList());
    int lanes = timeline.rows().stream().mapToInt(row -> count(lanes(row))).max().orElse(1);
    int rowHeight = Math.max(LEAST_ROW_HEIGHT, LEAST_ROW_HEIGHT + LANE * (lanes - 1));
    int height = AXIS_HEIGHT + rowHeight * Math.max(1, timeline.rows().size());
    JFreeChart chart = chart(timeline);
    return SvgCanvas.render(
        timeline.id(),
        timeline.title(),
        timeline.description(),
        WIDTH,
        height,
        graphics -> draw(chart, timeline, height, graphics));
  }

  private static JFreeChart chart(EventTimeline timeline) {
    XYPlot plot =
        new XYPlot(
            new XYSeriesCollection(),
            timeAxis(timeline.months()),
            rowAxis(timeline.rows()),
            new XYLineAndShapeRenderer());
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setRangeGridlinesVisible(false);
    return PlainChart.of(plot, new RectangleInsets(2, 2, 2, RIGHT_MARGIN));
  }

  private static NumberAxis timeAxis(int months) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(FIRST_YEAR, FIRST_YEAR + Math.max(12, months) / 12.0);
    axis.setTickUnit(new NumberTickUnit(1, PlainChart.whole()));
    PlainChart.style(axis);
    return axis;
  }

  private static SymbolAxis rowAxis(List<Row> rows) {
    SymbolAxis axis = new SymbolAxis(null, rows.stream().map(Row::label).toArray(String[]::new));
    axis.setRange(-0.5, Math.max(1, rows.size()) - 0.5);
    axis.setInverted(true);
    axis.setGridBandsVisible(false);
    PlainChart.style(axis);
    return axis;
  }

  private static void draw(
      JFreeChart chart, EventTimeline timeline, int height, Graphics2D graphics) {
    Rectangle2D area = PlainChart.draw(chart, WIDTH, height, graphics);
    XYPlot plot = chart.getXYPlot();
    for (int i = 0; i < timeline.rows().size(); i++) {
      double y = plot.getRangeAxis().valueToJava2D(i, area, plot.getRangeAxisEdge());
      row(graphics, timeline.rows().get(i), plot, area, y);
    }
  }

  /** The lane of each bar: bars that would lie over each other stand below each other. */
  private static int[] lanes(Row row) {
    int[] lanes = new int[row.uncertain().size()];
    int[] ends = new int[MOST_LANES];
    Arrays.fill(ends, -1);
    for (int i = 0; i < lanes.length; i++) {
      Spread event = row.uncertain().get(i);
      int lane = 0;
      for (int other = 0; other < MOST_LANES; other++) {
        if (ends[other] < event.early()) {
          lane = other;
          break;
        }
        // Where no lane is free, the one that is free first.
        lane = ends[other] < ends[lane] ? other : lane;
      }
      lanes[i] = lane;
      ends[lane] = Math.max(ends[lane], event.late() < 0 ? Integer.MAX_VALUE : event.late());
    }
    return lanes;
  }

  private static int count(int[] lanes) {
    return 1 + Arrays.stream(lanes).max().orElse(0);
  }

  /** Without what fewer than half of the runs see: a bar without its median tells little. */
  private static Row drawn(Row row) {
    return new Row(
        row.label(),
        row.colour(),
        row.known(),
        row.uncertain().stream().filter(event -> event.median() >= 0).toList());
  }

  private static void row(Graphics2D graphics, Row row, XYPlot plot, Rectangle2D area, double y) {
    int[] lanes = lanes(row);
    double first = y - LANE * (count(lanes) - 1) / 2.0;
    double[] labelled = new double[count(lanes)];
    Arrays.fill(labelled, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < lanes.length; i++) {
      Spread event = row.uncertain().get(i);
      double middle = first + LANE * lanes[i];
      bar(graphics, row, event, plot, area, middle);
      double x = x(plot, area, event.median());
      graphics.setPaint(row.colour());
      graphics.fill(new Ellipse2D.Double(x - DOT, middle - DOT, 2 * DOT, 2 * DOT));
      labelled[lanes[i]] = label(graphics, event.label(), x, middle, labelled[lanes[i]]);
    }
    for (int month : row.known()) {
      if (month >= 0) {
        diamond(graphics, x(plot, area, month), first);
      }
    }
  }

  private static void bar(
      Graphics2D graphics, Row row, Spread event, XYPlot plot, Rectangle2D area, double y) {
    double from = x(plot, area, event.early());
    double to = event.late() < 0 ? area.getMaxX() : x(plot, area, event.late());
    Composite before = graphics.getComposite();
    graphics.setComposite(
        AlphaComposite.getInstance(AlphaComposite.SRC_OVER, HouseTheme.INNER_BAND_ALPHA));
    graphics.setPaint(row.colour());
    graphics.fill(
        new RoundRectangle2D.Double(from, y - BAR / 2, Math.max(2, to - from), BAR, 4, 4));
    graphics.setComposite(before);
  }

  /** Writes a label unless it would touch the one before; returns where the last one ends. */
  private static double label(
      Graphics2D graphics, String text, double x, double y, double labelled) {
    Font font = HouseTheme.TEXT.deriveFont(11f);
    double width = font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    double start = x - width / 2;
    if (start < labelled + 3) {
      return labelled;
    }
    graphics.setFont(font);
    graphics.setPaint(HouseTheme.INK);
    graphics.drawString(text, (float) start, (float) (y - BAR / 2 - 3));
    return start + width;
  }

  private static void diamond(Graphics2D graphics, double x, double y) {
    Path2D.Double shape = new Path2D.Double();
    shape.moveTo(x, y - DIAMOND);
    shape.lineTo(x + DIAMOND, y);
    shape.lineTo(x, y + DIAMOND);
    shape.lineTo(x - DIAMOND, y);
    shape.closePath();
    graphics.setPaint(HouseTheme.GROUND);
    graphics.fill(shape);
    graphics.setPaint(HouseTheme.INK);
    graphics.setStroke(HouseTheme.HAIRLINE);
    graphics.draw(shape);
  }

  private static double x(XYPlot plot, Rectangle2D area, int month) {
    return plot.getDomainAxis()
        .valueToJava2D(FIRST_YEAR + (month + 0.5) / 12, area, plot.getDomainAxisEdge());
  }
}

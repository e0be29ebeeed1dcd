package org.inferencefrontier.report.chart;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.report.chart.EventTimeline.Row;
import org.inferencefrontier.report.chart.EventTimeline.Spread;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
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
  private static final int LABEL_GAP = 6;
  private static final int AXIS_HEIGHT = 30;
  private static final double FIRST_YEAR = 2023;
  private static final double BAR = 9;
  private static final double DIAMOND = 5;
  private static final double DOT = 3.4;
  private static final double RIGHT_MARGIN = 26;

  /** How far below the middle of small letters their base line is, in ascents. */
  private static final double MIDDLE_OF_LETTERS = 0.38;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

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
    int height =
        AXIS_HEIGHT
            + Math.max(
                LEAST_ROW_HEIGHT, timeline.rows().stream().mapToInt(TimelineChart::height).sum());
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
    plot.setRangeGridlinesVisible(false);
    double labels = timeline.rows().stream().mapToDouble(row -> width(row.label())).max().orElse(0);
    return PlainChart.of(plot, new RectangleInsets(2, 2 + labels + LABEL_GAP, 2, RIGHT_MARGIN));
  }

  private static double width(String label) {
    return HouseTheme.TEXT.getStringBounds(label, CONTEXT).getWidth();
  }

  /** As much as the bars below each other take. */
  private static int height(Row row) {
    return LEAST_ROW_HEIGHT + LANE * (count(lanes(row)) - 1);
  }

  private static NumberAxis timeAxis(int months) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(FIRST_YEAR, FIRST_YEAR + Math.max(12, months) / 12.0);
    axis.setTickUnit(new NumberTickUnit(1, PlainChart.whole()));
    PlainChart.style(axis);
    return axis;
  }

  /** From the top of the first row to the end of the last; names are drawn beside it. */
  private static NumberAxis rowAxis(List<Row> rows) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, Math.max(1, rows.stream().mapToInt(TimelineChart::height).sum()));
    axis.setInverted(true);
    PlainChart.style(axis);
    axis.setTickLabelsVisible(false);
    return axis;
  }

  private static void draw(
      JFreeChart chart, EventTimeline timeline, int height, Graphics2D graphics) {
    Rectangle2D area = PlainChart.draw(chart, WIDTH, height, graphics);
    XYPlot plot = chart.getXYPlot();
    double top = 0;
    for (Row row : timeline.rows()) {
      double middle = top + height(row) / 2.0;
      double y = plot.getRangeAxis().valueToJava2D(middle, area, plot.getRangeAxisEdge());
      row(graphics, row, plot, area, y);
      top += height(row);
    }
  }

  /** The lane of each bar: bars that would lie over each other stand below each other. */
  private static int[] lanes(Row row) {
    int[] lanes = new int[row.uncertain().size()];
    int[] ends = new int[lanes.length];
    Arrays.fill(ends, -1);
    for (int i = 0; i < lanes.length; i++) {
      Spread event = row.uncertain().get(i);
      while (ends[lanes[i]] >= event.early()) {
        lanes[i]++;
      }
      ends[lanes[i]] = event.late() < 0 ? Integer.MAX_VALUE : event.late();
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
    graphics.setFont(HouseTheme.TEXT);
    graphics.setPaint(HouseTheme.MUTED);
    double ascent = HouseTheme.TEXT.getLineMetrics(row.label(), CONTEXT).getAscent();
    graphics.drawString(
        row.label(),
        (float) (area.getMinX() - LABEL_GAP - width(row.label())),
        (float) (y + ascent * MIDDLE_OF_LETTERS));
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

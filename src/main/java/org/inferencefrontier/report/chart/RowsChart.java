package org.inferencefrontier.report.chart;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.inferencefrontier.report.chart.Rows.Bar;
import org.inferencefrontier.report.chart.Rows.Dot;
import org.inferencefrontier.report.chart.Rows.Note;
import org.inferencefrontier.report.chart.Rows.Row;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleInsets;

/** Draws bars on one horizontal scale, as tornado charts and intervals need. */
public final class RowsChart {
  /** Width in user units. */
  static final int WIDTH = 900;

  private static final int ROW_HEIGHT = 46;
  private static final int AXIS_HEIGHT = 26;
  private static final double CAPTION_HEIGHT = 18;
  private static final double BAR_HEIGHT = 18;
  private static final double DOT = 3.6;
  private static final double NOTE_GAP = 6;
  private static final double SIDE = 16;

  /** Room for half of a number at an end of the scale. */
  private static final double HALF_NUMBER = 36;

  private static final float ALPHA = 0.8f;
  private static final Font CAPTION = HouseTheme.TEXT;
  private static final Font NOTE = HouseTheme.TEXT.deriveFont(12f);

  private RowsChart() {}

  /** The rows as a picture. */
  public static Picture render(Rows rows) {
    int height = AXIS_HEIGHT + ROW_HEIGHT * Math.max(1, rows.rows().size());
    JFreeChart chart = chart(rows);
    return SvgCanvas.render(
        rows.id(),
        rows.title(),
        rows.description(),
        WIDTH,
        height,
        graphics -> draw(chart, rows, height, graphics));
  }

  private static JFreeChart chart(Rows rows) {
    NumberAxis upwards = new NumberAxis();
    upwards.setRange(0, Math.max(1, rows.rows().size()));
    upwards.setVisible(false);
    XYPlot plot =
        new XYPlot(new XYSeriesCollection(), across(rows), upwards, new XYLineAndShapeRenderer());
    plot.setDomainGridlinesVisible(rows.tick() != null);
    plot.setRangeGridlinesVisible(false);
    double side = rows.tick() == null ? SIDE : HALF_NUMBER;
    return PlainChart.of(plot, new RectangleInsets(2, side, 2, side));
  }

  private static NumberAxis across(Rows rows) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(rows.low(), rows.high());
    if (rows.tick() == null) {
      axis.setVisible(false);
    } else {
      axis.setTickUnit(
          new NumberTickUnit(
              AxisSteps.step(AxisSteps.roundUp(rows.high() - rows.low())),
              PlainChart.format(rows.tick())));
      PlainChart.style(axis);
    }
    return axis;
  }

  private static void draw(JFreeChart chart, Rows rows, int height, Graphics2D graphics) {
    Rectangle2D area = PlainChart.draw(chart, WIDTH, height, graphics);
    Scale scale = new Scale(rows, area);
    double rowHeight = area.getHeight() / Math.max(1, rows.rows().size());
    for (int i = 0; i < rows.rows().size(); i++) {
      row(graphics, rows.rows().get(i), scale, area.getY() + i * rowHeight);
    }
    if (!Double.isNaN(rows.reference())) {
      graphics.setPaint(HouseTheme.INK);
      graphics.setStroke(HouseTheme.REFERENCE);
      double x = scale.x(rows.reference());
      for (int i = 0; i < rows.rows().size(); i++) {
        double top = area.getY() + i * rowHeight + CAPTION_HEIGHT;
        graphics.draw(new Line2D.Double(x, top - 2, x, top + BAR_HEIGHT + 4));
      }
    }
  }

  private record Scale(Rows rows, Rectangle2D area) {
    double x(double value) {
      return area.getX() + area.getWidth() * (value - rows.low()) / (rows.high() - rows.low());
    }
  }

  private static void row(Graphics2D graphics, Row row, Scale scale, double top) {
    graphics.setFont(CAPTION);
    graphics.setPaint(HouseTheme.INK);
    graphics.drawString(shortened(graphics, row.caption()), (float) SIDE, (float) (top + 13));
    double upper = top + CAPTION_HEIGHT;
    Composite before = graphics.getComposite();
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, ALPHA));
    for (Bar bar : row.bars()) {
      double from = scale.x(Math.min(bar.from(), bar.to()));
      double to = scale.x(Math.max(bar.from(), bar.to()));
      graphics.setPaint(bar.colour());
      graphics.fill(
          new Rectangle2D.Double(
              from,
              upper + BAR_HEIGHT * bar.top(),
              Math.max(1, to - from),
              BAR_HEIGHT * (bar.bottom() - bar.top())));
    }
    graphics.setComposite(before);
    for (Dot dot : row.dots()) {
      double x = scale.x(dot.at());
      double y = upper + BAR_HEIGHT * dot.height();
      graphics.setPaint(dot.colour());
      graphics.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }
    graphics.setFont(NOTE);
    graphics.setPaint(HouseTheme.INK);
    for (Note note : row.notes()) {
      double start =
          scale.x(note.at())
              + (note.isLeft() ? -NOTE_GAP - width(graphics, note.text()) : NOTE_GAP);
      graphics.drawString(note.text(), (float) start, (float) (upper + BAR_HEIGHT - 4.5));
    }
  }

  /** As much of a caption as has room. */
  private static String shortened(Graphics2D graphics, String text) {
    String fits = text;
    while (width(graphics, fits) > WIDTH - 2 * SIDE) {
      fits = fits.substring(0, fits.lastIndexOf(' ') > 0 ? fits.lastIndexOf(' ') : 40) + "…";
    }
    return fits;
  }

  private static double width(Graphics2D graphics, String text) {
    return graphics.getFont().getStringBounds(text, graphics.getFontRenderContext()).getWidth();
  }
}

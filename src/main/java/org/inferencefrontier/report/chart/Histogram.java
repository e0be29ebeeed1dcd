package org.inferencefrontier.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/** Draws shares as bars side by side, each with its number. */
public final class Histogram {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 240;
  private static final int TOP = 22;
  private static final int BOTTOM = 26;
  private static final int SIDE = 8;

  private Histogram() {}

  /**
   * The histogram as a picture.
   *
   * @param id unique in the page
   * @param shares heights of the bars
   * @param label what stands under a bar, empty for nothing; it starts at the bar's left edge
   * @param write writes a share over its bar
   */
  public static Picture render(
      String id,
      String title,
      String description,
      double[] shares,
      IntFunction<String> label,
      DoubleFunction<String> write) {
    double most = Math.max(Arrays.stream(shares).max().orElse(0), Double.MIN_NORMAL);
    return SvgCanvas.render(
        id,
        title,
        description,
        WIDTH,
        HEIGHT,
        graphics -> {
          double step = (WIDTH - 2.0 * SIDE) / shares.length;
          double base = HEIGHT - BOTTOM;
          graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
          for (int i = 0; i < shares.length; i++) {
            double left = SIDE + i * step;
            double height = (base - TOP) * shares[i] / most;
            if (shares[i] > 0) {
              graphics.setPaint(HouseTheme.BLUE);
              graphics.fill(
                  new Rectangle2D.Double(left + 1, base - height, Math.max(1, step - 2), height));
              centred(graphics, write.apply(shares[i]), left + step / 2, base - height - 5);
            }
            graphics.setPaint(HouseTheme.MUTED);
            graphics.drawString(label.apply(i), (float) left + 1, HEIGHT - 8f);
          }
          graphics.setPaint(HouseTheme.GRID);
          graphics.setStroke(new BasicStroke(1f));
          graphics.draw(new Line2D.Double(SIDE, base, WIDTH - SIDE, base));
        });
  }

  private static void centred(Graphics2D graphics, String text, double x, double y) {
    double width =
        graphics.getFont().getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    graphics.setPaint(HouseTheme.INK);
    graphics.drawString(text, (float) (x - width / 2), (float) y);
  }
}

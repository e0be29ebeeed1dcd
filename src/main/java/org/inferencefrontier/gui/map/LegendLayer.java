package org.inferencefrontier.gui.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.Palette;
import org.inferencefrontier.world.time.Timeline;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.util.Bag;

/** Date, scenario, legend and scale, fixed to the window. Always the last layer. */
final class LegendLayer extends FieldPortrayal2D {
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font DATE = new Font(Font.SANS_SERIF, Font.BOLD, 26);
  private static final double SMALL_SHARE = 0.65;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final Color PANEL = Ramps.clear(Palette.GROUND, 0.88);
  private static final int PADDING = 12;

  private final LiveRun run;
  private final LegendBoard board;

  LegendLayer(LiveRun run, LegendBoard board) {
    this.run = run;
    this.board = board;
  }

  @Override
  protected void hitOrDraw(Graphics2D graphics, DrawInfo2D info, Bag hits) {
    if (graphics == null) {
      return;
    }
    Graphics2D own = (Graphics2D) graphics.create();
    ViewCache.smooth(own);
    MapView view = MapView.of(info);
    date(own, view);
    LegendStrip.of(own, view, board.take()).draw(own);
    own.dispose();
  }

  private void date(Graphics2D graphics, MapView view) {
    int done = run.model().month();
    YearMonth month = Timeline.month(Math.max(0, done - 1));
    String title = run.world().scenario().title();
    double x = view.clip().x + LegendStrip.MARGIN;
    double y = view.clip().y + LegendStrip.MARGIN;
    String text = done == 0 ? "Start of 2023" : month.format(MONTH);
    boolean small = LegendStrip.isSmall(view);
    Font large = small ? DATE.deriveFont((float) (SMALL_SHARE * DATE.getSize())) : DATE;
    int line = small ? 24 : 32;
    double width =
        2.0 * PADDING
            + Math.max(
                graphics.getFontMetrics(large).stringWidth(text),
                graphics.getFontMetrics(TEXT).stringWidth(title));
    panel(graphics, new Rectangle2D.Double(x, y, width, 2.0 * line));
    graphics.setPaint(Palette.INK);
    graphics.setFont(large);
    graphics.drawString(text, (float) x + PADDING, (float) y + line);
    graphics.setPaint(Palette.MUTED);
    graphics.setFont(TEXT);
    graphics.drawString(title, (float) x + PADDING, (float) y + 2 * line - 8);
  }

  /** The ground of words that lie on the map. */
  static void panel(Graphics2D graphics, Rectangle2D place) {
    RoundRectangle2D box =
        new RoundRectangle2D.Double(
            place.getX(), place.getY(), place.getWidth(), place.getHeight(), 10, 10);
    graphics.setPaint(PANEL);
    graphics.fill(box);
    graphics.setPaint(Palette.GRID);
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(box);
  }
}

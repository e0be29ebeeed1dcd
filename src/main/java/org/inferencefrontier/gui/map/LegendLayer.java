package org.inferencefrontier.gui.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
  private static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Font DATE = new Font(Font.SANS_SERIF, Font.BOLD, 26);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final Color PANEL = Ramps.clear(Palette.GROUND, 0.88);
  private static final int MARGIN = 16;
  private static final int PADDING = 12;
  private static final int LINE = 18;
  private static final int GAP = 10;
  private static final double HIGHEST_LEGEND = 0.62;
  private static final double[] SCALE_KILOMETRES = {5000, 2000, 1000, 500, 200, 100, 50};
  private static final int LONGEST_BAR = 160;

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
    blocks(own, view, board.take());
    scale(own, view);
    own.dispose();
  }

  private void date(Graphics2D graphics, MapView view) {
    int done = run.model().month();
    YearMonth month = Timeline.month(Math.max(0, done - 1));
    String title = run.world().scenario().title();
    double x = view.clip().x + MARGIN;
    double y = view.clip().y + MARGIN;
    String text = done == 0 ? "Start of 2023" : month.format(MONTH);
    double width =
        2.0 * PADDING
            + Math.max(
                graphics.getFontMetrics(DATE).stringWidth(text),
                graphics.getFontMetrics(TEXT).stringWidth(title));
    panel(graphics, x, y, width, 64);
    graphics.setPaint(Palette.INK);
    graphics.setFont(DATE);
    graphics.drawString(text, (float) x + PADDING, (float) y + 32);
    graphics.setPaint(Palette.MUTED);
    graphics.setFont(TEXT);
    graphics.drawString(title, (float) x + PADDING, (float) y + 52);
  }

  private static void panel(Graphics2D graphics, double x, double y, double width, double height) {
    RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, 10, 10);
    graphics.setPaint(PANEL);
    graphics.fill(box);
    graphics.setPaint(Palette.GRID);
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(box);
  }

  private static double height(LegendBlock.Key key) {
    return Math.max(LINE, isRound(key) ? 2 * key.radius() + 4 : 0);
  }

  private static boolean isRound(LegendBlock.Key key) {
    return key.sign() != LegendBlock.Sign.SQUARE && key.sign() != LegendBlock.Sign.LINE;
  }

  /** Column of signs: wide enough for the largest. */
  private static double signWidth(LegendBlock block) {
    double widest = 14;
    for (LegendBlock.Key key : block.keys()) {
      widest = Math.max(widest, isRound(key) ? 2 * key.radius() : 22);
    }
    return widest;
  }

  /** One under the other, or side by side where that would cover half of the map's height. */
  private static void blocks(Graphics2D graphics, MapView view, List<LegendBlock> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    double stacked = blocks.stream().mapToDouble(block -> height(block) + GAP).sum() - GAP;
    boolean beside = stacked + 2 * PADDING > HIGHEST_LEGEND * view.clip().height;
    double width = 0;
    double height = 0;
    for (LegendBlock block : blocks) {
      double own = width(graphics, block);
      width = beside ? width + own + 2 * GAP : Math.max(width, own);
      height = beside ? Math.max(height, height(block)) : stacked;
    }
    width -= beside ? 2 * GAP : 0;
    double x = view.clip().x + MARGIN;
    double y = view.clip().getMaxY() - MARGIN - height - 2 * PADDING;
    panel(graphics, x, y, width + 2 * PADDING, height + 2 * PADDING);
    x += PADDING;
    y += PADDING;
    for (LegendBlock block : blocks) {
      block(graphics, block, x, y);
      x += beside ? width(graphics, block) + 2 * GAP : 0;
      y += beside ? 0 : height(block) + GAP;
    }
  }

  private static double height(LegendBlock block) {
    return LINE + block.keys().stream().mapToDouble(LegendLayer::height).sum();
  }

  private static double width(Graphics2D graphics, LegendBlock block) {
    FontMetrics plain = graphics.getFontMetrics(TEXT);
    double width = graphics.getFontMetrics(STRONG).stringWidth(block.title());
    for (LegendBlock.Key key : block.keys()) {
      width = Math.max(width, signWidth(block) + 8 + plain.stringWidth(key.words()));
    }
    return width;
  }

  private static void block(Graphics2D graphics, LegendBlock block, double x, double y) {
    graphics.setFont(STRONG);
    graphics.setPaint(Palette.INK);
    graphics.drawString(block.title(), (float) x, (float) y + 12);
    graphics.setFont(TEXT);
    double signs = signWidth(block);
    double line = y + LINE;
    for (LegendBlock.Key key : block.keys()) {
      double middle = line + height(key) / 2;
      sign(graphics, key, x + signs / 2, middle);
      graphics.setPaint(Palette.INK);
      graphics.drawString(key.words(), (float) (x + signs + 8), (float) (middle + 4.5));
      line += height(key);
    }
  }

  private static void sign(Graphics2D graphics, LegendBlock.Key key, double x, double y) {
    double radius = key.radius();
    graphics.setPaint(key.colour());
    switch (key.sign()) {
      case SQUARE -> graphics.fill(new Rectangle2D.Double(x - 11, y - 6, 22, 12));
      case CIRCLE ->
          graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
      case RING -> {
        graphics.setStroke(new BasicStroke(1.4f));
        graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
      }
      case DASHED_RING -> {
        graphics.setStroke(
            new BasicStroke(
                1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0));
        graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
      }
      case LINE -> {
        graphics.setStroke(new BasicStroke(5));
        graphics.draw(new Line2D.Double(x - 8, y, x + 8, y));
      }
    }
  }

  private static void scale(Graphics2D graphics, MapView view) {
    double kilometres = SCALE_KILOMETRES[SCALE_KILOMETRES.length - 1];
    double pixels = Geometry.unitsPerKilometre() * view.scale();
    for (double candidate : SCALE_KILOMETRES) {
      if (candidate * pixels <= LONGEST_BAR) {
        kilometres = candidate;
        break;
      }
    }
    String text = Math.round(kilometres) + " km at 40\u00b0 north";
    String source = "Equal Earth projection. Outlines: Natural Earth. Grid areas: schematic.";
    graphics.setFont(SMALL);
    FontMetrics metrics = graphics.getFontMetrics();
    double right = view.clip().getMaxX() - MARGIN;
    double bottom = view.clip().getMaxY() - MARGIN;
    graphics.setPaint(Palette.MUTED);
    graphics.drawString(source, (float) (right - metrics.stringWidth(source)), (float) bottom);
    double bar = kilometres * pixels;
    double y = bottom - 22;
    graphics.drawString(text, (float) (right - metrics.stringWidth(text)), (float) y - 6);
    graphics.setStroke(new BasicStroke(1.6f));
    graphics.draw(new Line2D.Double(right - bar, y, right, y));
    graphics.draw(new Line2D.Double(right - bar, y - 4, right - bar, y));
    graphics.draw(new Line2D.Double(right, y - 4, right, y));
  }
}

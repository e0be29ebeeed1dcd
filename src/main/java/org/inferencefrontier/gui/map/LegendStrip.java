package org.inferencefrontier.gui.map;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.visual.Palette;

/**
 * Legend, scale and sources in rows along the lower edge of the window, where the map has nothing
 * but the southern sea. Higher up they would hide what they explain.
 */
final class LegendStrip {
  private static final double[] SCALE_KILOMETRES = {5000, 2000, 1000, 500, 200, 100, 50};
  private static final int LONGEST_BAR = 160;
  private static final String SOURCE =
      "Equal Earth projection. Outlines: Natural Earth. Grid areas: schematic.";

  /** Width under which a map's words have to be small, pixels. */
  static final double SMALL_MAP = 800;

  /** From the edges of the window, pixels. */
  static final int MARGIN = 6;

  private static final int PADDING = 6;

  /** Between a sign and its words. */
  private static final int NEXT = 5;

  /** A sign with its words, or a title. */
  private record Item(double width, double height, Painter painter) {}

  /** Draws an item from its left edge on, around the middle of its row. */
  private interface Painter {
    void paint(Graphics2D graphics, double x, double middle);
  }

  private final Font text;
  private final Font strong;
  private final double line;
  private final double gap;
  private final List<List<Item>> rows = new ArrayList<>();
  private final Rectangle2D place;

  private LegendStrip(Graphics2D graphics, MapView view, List<LegendBlock> blocks) {
    boolean small = isSmall(view);
    text = new Font(Font.SANS_SERIF, Font.PLAIN, small ? 10 : 12);
    strong = text.deriveFont(Font.BOLD);
    line = small ? 14 : 17;
    gap = small ? 9 : 14;
    double most = view.clip().width - 2.0 * (MARGIN + PADDING);
    for (LegendBlock block : blocks) {
      rows.add(new ArrayList<>());
      add(words(graphics, strong, block.title(), false), most);
      for (LegendBlock.Key key : block.keys()) {
        add(key(graphics, key), most);
      }
    }
    if (rows.isEmpty()) {
      rows.add(new ArrayList<>());
    }
    add(scale(graphics, view), most);
    add(words(graphics, text, SOURCE, true), most);
    place = place(view);
  }

  /** Lays a legend out for a view. */
  static LegendStrip of(Graphics2D graphics, MapView view, List<LegendBlock> blocks) {
    return new LegendStrip(graphics, view, blocks);
  }

  /** Whether words have to be small lest they cover the map. */
  static boolean isSmall(MapView view) {
    return view.clip().width < SMALL_MAP;
  }

  /** What it covers, pixels. */
  Rectangle2D place() {
    return place;
  }

  private Rectangle2D place(MapView view) {
    double width = rows.stream().mapToDouble(this::width).max().orElse(0) + 2.0 * PADDING;
    double height = rows.stream().mapToDouble(LegendStrip::height).sum() + 2.0 * PADDING;
    return new Rectangle2D.Double(
        view.clip().x + MARGIN, view.clip().getMaxY() - MARGIN - height, width, height);
  }

  /** Puts an item at the end of the last row, or begins another where it would not fit. */
  private void add(Item item, double most) {
    List<Item> last = rows.get(rows.size() - 1);
    if (!last.isEmpty() && width(last) + gap + item.width() > most) {
      last = new ArrayList<>();
      rows.add(last);
    }
    last.add(item);
  }

  private double width(List<Item> row) {
    return row.stream().mapToDouble(Item::width).sum() + gap * (row.size() - 1);
  }

  private static double height(List<Item> row) {
    return row.stream().mapToDouble(Item::height).max().orElse(0);
  }

  void draw(Graphics2D graphics) {
    LegendLayer.panel(graphics, place);
    double y = place.getY() + PADDING;
    for (List<Item> row : rows) {
      double middle = y + height(row) / 2;
      double x = place.getX() + PADDING;
      for (Item item : row) {
        item.painter().paint(graphics, x, middle);
        x += item.width() + gap;
      }
      y += height(row);
    }
  }

  private Item words(Graphics2D graphics, Font font, String words, boolean muted) {
    return new Item(
        graphics.getFontMetrics(font).stringWidth(words),
        line,
        (to, x, middle) -> {
          to.setFont(font);
          to.setPaint(muted ? Palette.MUTED : Palette.INK);
          to.drawString(words, (float) x, (float) (middle + 0.36 * font.getSize()));
        });
  }

  private Item key(Graphics2D graphics, LegendBlock.Key key) {
    boolean round = key.sign() != LegendBlock.Sign.SQUARE && key.sign() != LegendBlock.Sign.LINE;
    double sign = round ? 2 * key.radius() : 18;
    Item words = words(graphics, text, key.words(), false);
    return new Item(
        sign + NEXT + words.width(),
        Math.max(line, round ? sign + 4 : 0),
        (to, x, middle) -> {
          sign(to, key, x + sign / 2, middle);
          words.painter().paint(to, x + sign + NEXT, middle);
        });
  }

  private static void sign(Graphics2D graphics, LegendBlock.Key key, double x, double y) {
    double radius = key.radius();
    graphics.setPaint(key.colour());
    switch (key.sign()) {
      case SQUARE -> graphics.fill(new Rectangle2D.Double(x - 9, y - 5, 18, 10));
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

  private Item scale(Graphics2D graphics, MapView view) {
    double kilometres = SCALE_KILOMETRES[SCALE_KILOMETRES.length - 1];
    double pixels = Geometry.unitsPerKilometre() * view.scale();
    for (double candidate : SCALE_KILOMETRES) {
      if (candidate * pixels <= LONGEST_BAR) {
        kilometres = candidate;
        break;
      }
    }
    double bar = kilometres * pixels;
    Item words = words(graphics, text, Math.round(kilometres) + " km at 40\u00b0 north", true);
    return new Item(
        bar + NEXT + words.width(),
        line,
        (to, x, middle) -> {
          to.setPaint(Palette.MUTED);
          to.setStroke(new BasicStroke(1.6f));
          to.draw(new Line2D.Double(x, middle, x + bar, middle));
          to.draw(new Line2D.Double(x, middle - 4, x, middle));
          to.draw(new Line2D.Double(x + bar, middle - 4, x + bar, middle));
          words.painter().paint(to, x + bar + NEXT, middle);
        });
  }
}

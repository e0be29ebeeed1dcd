package org.inferencefrontier.report.map;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.chart.PathText;
import org.inferencefrontier.report.chart.Picture;
import org.inferencefrontier.report.chart.SvgCanvas;
import org.inferencefrontier.visual.EqualEarth;
import org.inferencefrontier.visual.Outline;

/** Draws circles on a map of the world. */
public final class WorldMap {
  /** Colours of grid stress from comfortable to short of power, apart for every kind of sight. */
  private static final List<Color> STRESS =
      List.of(HouseTheme.SKY, HouseTheme.YELLOW, HouseTheme.ORANGE, HouseTheme.VERMILLION);

  private static final Color UNKNOWN = new Color(160, 166, 173);
  static final int WIDTH = 720;

  /** The northernmost land; in the south the map ends below Cape Horn. */
  private static final double NORTH = 83.7;

  private static final double SOUTH = -57;
  private static final int LEGEND = 76;
  private static final double LARGEST_RADIUS = 44;
  private static final int NAMED = 7;
  // Finer detail than this is not seen at the map's size and only makes the page heavy.
  private static final double DETAIL = 2;

  private final EqualEarth projection = new EqualEarth(WIDTH, NORTH);
  private final Path2D.Double land = new Path2D.Double(Path2D.WIND_EVEN_ODD);

  private WorldMap(List<Outline> outlines) {
    for (Outline outline : outlines) {
      land.append(outline.on(projection, DETAIL), false);
    }
  }

  /** The map without anything on it. */
  public static WorldMap ofCountries() {
    return new WorldMap(Outline.ofCountries());
  }

  /**
   * The map as a picture.
   *
   * @param id unique in the page
   * @param bubbles what is drawn
   * @param largest value of the largest circle, so that maps of one figure share their scale
   * @param write writes a value for the legend
   */
  public Picture render(
      String id,
      String title,
      String description,
      List<Bubble> bubbles,
      double largest,
      DoubleFunction<String> write) {
    int height = (int) Math.ceil(projection.height(NORTH, SOUTH)) + LEGEND;
    List<Bubble> drawn =
        bubbles.stream()
            .filter(bubble -> bubble.value() > 0 && Double.isFinite(bubble.value()))
            .sorted(Comparator.comparingDouble(Bubble::value).reversed())
            .toList();
    return SvgCanvas.render(
        id,
        title,
        description,
        WIDTH,
        height,
        graphics -> {
          land(graphics);
          circles(graphics, drawn, largest);
          names(graphics, drawn, largest);
          legend(graphics, largest, write, height);
        });
  }

  /** The outlines as the {@code d} of an SVG path, to be filled by even and odd. */
  public String landPath() {
    return PathText.of(land);
  }

  /** Draws the outlines of the land. */
  void land(Graphics2D graphics) {
    graphics.setPaint(HouseTheme.LAND);
    graphics.fill(land);
    graphics.setPaint(HouseTheme.GROUND);
    graphics.setStroke(new BasicStroke(0.6f));
    graphics.draw(land);
  }

  private static double radius(double value, double largest) {
    return Math.max(1.6, LARGEST_RADIUS * Math.sqrt(value / largest));
  }

  /** Width of the map. */
  public int width() {
    return WIDTH;
  }

  /** Height of the map without anything under it. */
  public int landHeight() {
    return (int) Math.ceil(projection.height(NORTH, SOUTH));
  }

  /** Where a place stands in the picture. */
  public Point2D.Double project(double longitude, double latitude) {
    return projection.project(longitude, latitude);
  }

  private Point2D.Double place(Bubble bubble) {
    return projection.project(bubble.longitude(), bubble.latitude());
  }

  private void circles(Graphics2D graphics, List<Bubble> bubbles, double largest) {
    for (Bubble bubble : bubbles) {
      Point2D.Double centre = place(bubble);
      double radius = radius(bubble.value(), largest);
      circle(graphics, centre, radius, colour(bubble.stress()));
    }
  }

  private static void circle(Graphics2D graphics, Point2D centre, double radius, Color colour) {
    Ellipse2D.Double shape =
        new Ellipse2D.Double(
            centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.78f));
    graphics.setPaint(colour);
    graphics.fill(shape);
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.setPaint(HouseTheme.INK);
    graphics.setStroke(new BasicStroke(0.7f));
    graphics.draw(shape);
  }

  private static Color colour(int stress) {
    return stress >= 0 && stress < STRESS.size() ? STRESS.get(stress) : UNKNOWN;
  }

  private void names(Graphics2D graphics, List<Bubble> bubbles, double largest) {
    Font font = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    graphics.setFont(font);
    List<MapLabels.Circle> circles = new ArrayList<>();
    for (Bubble bubble : bubbles) {
      Point2D.Double centre = place(bubble);
      circles.add(
          new MapLabels.Circle(
              centre.x,
              centre.y,
              radius(bubble.value(), largest),
              width(graphics, font, bubble.name())));
    }
    graphics.setPaint(HouseTheme.INK);
    graphics.setStroke(new BasicStroke(0.8f));
    for (MapLabels.Spot spot : MapLabels.of(circles, NAMED, WIDTH, landHeight())) {
      Rectangle2D box = spot.box();
      if (spot.apart()) {
        leader(graphics, circles.get(spot.circle()), box);
      }
      graphics.drawString(
          bubbles.get(spot.circle()).name(), (float) box.getX(), (float) (box.getMaxY() - 3));
    }
  }

  /** From the circle's middle, as circles lie over each other. */
  private static void leader(Graphics2D graphics, MapLabels.Circle circle, Rectangle2D box) {
    double x = Math.max(box.getX(), Math.min(circle.x(), box.getMaxX()));
    double y = Math.max(box.getY(), Math.min(circle.y(), box.getMaxY()));
    graphics.draw(new Line2D.Double(circle.x(), circle.y(), x, y));
    graphics.fill(new Ellipse2D.Double(circle.x() - 1.8, circle.y() - 1.8, 3.6, 3.6));
  }

  private static void legend(
      Graphics2D graphics, double largest, DoubleFunction<String> write, int height) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    double line = height - 18.0;
    double x = 24;
    graphics.setFont(font);
    for (double share : new double[] {0.02, 0.2}) {
      double value = oneDigit(largest * share);
      double radius = radius(value, largest);
      circle(graphics, new Point2D.Double(x + radius, line - radius + 6), radius, UNKNOWN);
      text(graphics, write.apply(value), x + 2 * radius + 6, line + 3);
      x += 2 * radius + 14 + width(graphics, font, write.apply(value));
    }
    List<String> words = List.of("20% or more", "10 to 20%", "0 to 10%", "below zero");
    x = Math.max(x + 24, 296);
    text(graphics, "Grid reserve margin", x, line - 18);
    for (int i = 0; i < words.size(); i++) {
      circle(graphics, new Point2D.Double(x + 5, line - 1.5), 5, STRESS.get(i));
      text(graphics, words.get(i), x + 14, line + 3);
      x += 28 + width(graphics, font, words.get(i));
    }
    graphics.setPaint(HouseTheme.GRID);
    graphics.setStroke(new BasicStroke(0.8f));
    graphics.draw(new Line2D.Double(0, height - LEGEND + 6.0, WIDTH, height - LEGEND + 6.0));
  }

  private static void text(Graphics2D graphics, String text, double x, double y) {
    graphics.setPaint(HouseTheme.INK);
    graphics.drawString(text, (float) x, (float) y);
  }

  private static double width(Graphics2D graphics, Font font, String text) {
    return font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
  }

  private static double oneDigit(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    return Math.max(1, Math.round(value / power)) * power;
  }
}

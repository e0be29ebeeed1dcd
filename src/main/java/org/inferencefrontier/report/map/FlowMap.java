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
import java.awt.geom.QuadCurve2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.chart.Picture;
import org.inferencefrontier.report.chart.SvgCanvas;

/** Draws flows between places as arcs on a map of the world. */
public final class FlowMap {
  private static final int LEGEND = 34;
  private static final double LARGEST_RADIUS = 26;
  private static final double WIDEST = 16;
  private static final double LEAST_WIDTH = 1.2;

  /** Thinner arcs than this part of the widest only clutter the map. */
  private static final double LEAST_SHARE = 0.02;

  private static final double BEND = 0.22;

  private final WorldMap map;

  /** Flows drawn over a map. */
  public FlowMap(WorldMap map) {
    this.map = map;
  }

  /**
   * A place that serves and is served.
   *
   * @param name name for people
   * @param latitude degrees
   * @param longitude degrees
   * @param colour colour of its circle and of the arcs that leave it
   * @param own what it serves itself: the circle's area is in proportion
   */
  public record Node(String name, double latitude, double longitude, Color colour, double own) {}

  /**
   * What one place serves another.
   *
   * @param from where the sites stand
   * @param to where the users are
   * @param value the arc's width is in proportion
   */
  public record Arc(Node from, Node to, double value) {}

  /**
   * The map as a picture.
   *
   * @param id unique in the page
   * @param nodes places
   * @param arcs flows between them; those under a fiftieth of the widest are not drawn
   * @param write writes a value for the legend
   */
  public Picture render(
      String id,
      String title,
      String description,
      List<Node> nodes,
      List<Arc> arcs,
      DoubleFunction<String> write) {
    double largest = nodes.stream().mapToDouble(Node::own).max().orElse(0);
    double widest = arcs.stream().mapToDouble(Arc::value).max().orElse(0);
    int height = map.landHeight() + LEGEND;
    return SvgCanvas.render(
        id,
        title,
        description,
        WorldMap.WIDTH,
        height,
        graphics -> {
          map.land(graphics);
          arcs.stream()
              .filter(arc -> arc.value() > LEAST_SHARE * widest)
              .sorted(Comparator.comparingDouble(Arc::value).reversed())
              .forEach(arc -> arc(graphics, arc, widest));
          nodes.forEach(node -> circle(graphics, node, largest));
          nodes.forEach(node -> name(graphics, node, largest));
          if (widest > 0) {
            legend(graphics, write.apply(widest), height);
          }
        });
  }

  private Point2D.Double place(Node node) {
    return map.project(node.longitude(), node.latitude());
  }

  /** Arcs bend to the left of their way, so that the two ways of a pair lie apart. */
  private void arc(Graphics2D graphics, Arc arc, double widest) {
    Point2D.Double from = place(arc.from());
    Point2D.Double to = place(arc.to());
    double controlX = (from.x + to.x) / 2 + BEND * (to.y - from.y);
    double controlY = (from.y + to.y) / 2 - BEND * (to.x - from.x);
    double width = Math.max(LEAST_WIDTH, WIDEST * arc.value() / widest);
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.62f));
    graphics.setPaint(arc.from().colour());
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(new QuadCurve2D.Double(from.x, from.y, controlX, controlY, to.x, to.y));
    head(graphics, from, new Point2D.Double(controlX, controlY), to, width);
    graphics.setComposite(AlphaComposite.SrcOver);
  }

  /** A triangle two thirds along the curve tells which way it runs. */
  private static void head(
      Graphics2D graphics, Point2D from, Point2D control, Point2D to, double width) {
    double t = 0.66;
    double x =
        (1 - t) * (1 - t) * from.getX() + 2 * t * (1 - t) * control.getX() + t * t * to.getX();
    double y =
        (1 - t) * (1 - t) * from.getY() + 2 * t * (1 - t) * control.getY() + t * t * to.getY();
    double alongX = (1 - t) * (control.getX() - from.getX()) + t * (to.getX() - control.getX());
    double alongY = (1 - t) * (control.getY() - from.getY()) + t * (to.getY() - control.getY());
    double length = Math.max(1e-9, Math.sqrt(alongX * alongX + alongY * alongY));
    double size = 4 + 0.6 * width;
    double unitX = alongX / length * size;
    double unitY = alongY / length * size;
    Path2D.Double triangle = new Path2D.Double();
    triangle.moveTo(x + unitX, y + unitY);
    triangle.lineTo(x - unitX - unitY, y - unitY + unitX);
    triangle.lineTo(x - unitX + unitY, y - unitY - unitX);
    triangle.closePath();
    graphics.fill(triangle);
  }

  private static double radius(Node node, double largest) {
    return largest > 0 ? Math.max(3, LARGEST_RADIUS * Math.sqrt(node.own() / largest)) : 3;
  }

  private void circle(Graphics2D graphics, Node node, double largest) {
    Point2D.Double centre = place(node);
    double radius = radius(node, largest);
    Ellipse2D.Double shape =
        new Ellipse2D.Double(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius);
    graphics.setPaint(node.colour());
    graphics.fill(shape);
    graphics.setPaint(HouseTheme.INK);
    graphics.setStroke(new BasicStroke(0.7f));
    graphics.draw(shape);
  }

  private void name(Graphics2D graphics, Node node, double largest) {
    Font font = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    graphics.setFont(font);
    graphics.setPaint(HouseTheme.INK);
    Point2D.Double centre = place(node);
    double width = font.getStringBounds(node.name(), graphics.getFontRenderContext()).getWidth();
    double x = Math.max(2, Math.min(WorldMap.WIDTH - width - 2, centre.x - width / 2));
    graphics.drawString(node.name(), (float) x, (float) (centre.y + radius(node, largest) + 14));
  }

  private static void legend(Graphics2D graphics, String widest, int height) {
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    graphics.setPaint(HouseTheme.MUTED);
    graphics.setStroke(
        new BasicStroke((float) WIDEST, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    graphics.draw(new Line2D.Double(24, height - 16.0, 64, height - 16.0));
    graphics.setPaint(HouseTheme.INK);
    graphics.drawString("widest arc: " + widest, 74f, height - 11f);
  }
}

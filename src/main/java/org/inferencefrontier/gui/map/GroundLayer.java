package org.inferencefrontier.gui.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.Optional;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.Palette;

/** Grid areas coloured by one figure of their utility or state. */
final class GroundLayer extends MapLayer {
  private static final double MISSING_SHAPE_RADIUS = 4;

  private final Geometry geometry;
  private final Ground ground;

  GroundLayer(LiveRun run, Frame frame, Geometry geometry, Ground ground) {
    super(run, frame);
    this.geometry = geometry;
    this.ground = ground;
  }

  @Override
  void paint(Graphics2D graphics, MapView view) {
    int areas = run.world().areas().size();
    graphics.setStroke(new BasicStroke(0.7f));
    for (int a = 0; a < areas; a++) {
      Color colour = ground.colour(ground.value(run, a));
      Shape shape = geometry.area(a);
      if (shape != null && !view.shows(shape.getBounds2D())) {
        continue;
      }
      Shape drawn = shape == null ? spot(view, a) : view.transform().createTransformedShape(shape);
      graphics.setPaint(colour);
      graphics.fill(drawn);
      graphics.setPaint(Palette.GROUND);
      graphics.draw(drawn);
    }
  }

  private Shape spot(MapView view, int area) {
    Point2D.Double centre = geometry.centre(area);
    double radius = MISSING_SHAPE_RADIUS * view.symbolScale();
    return new Ellipse2D.Double(
        view.screenX(centre) - radius, view.screenY(centre) - radius, 2 * radius, 2 * radius);
  }

  @Override
  Optional<LegendBlock> legend(MapView view) {
    return Optional.of(ground.legend());
  }
}

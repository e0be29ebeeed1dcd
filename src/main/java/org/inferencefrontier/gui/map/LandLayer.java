package org.inferencefrontier.gui.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Optional;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.Palette;

/** Sea, land and borders. */
final class LandLayer extends MapLayer {
  private static final Color SEA = new Color(240, 244, 248);
  private static final Color LINES = new Color(228, 234, 240);
  private static final Path2D GLOBE = Geometry.globe();
  private static final Path2D GRATICULE = Geometry.graticule();

  private final Geometry geometry;

  LandLayer(LiveRun run, Frame frame, Geometry geometry) {
    super(run, frame);
    this.geometry = geometry;
  }

  @Override
  long version() {
    return 0;
  }

  @Override
  void paint(Graphics2D graphics, MapView view) {
    graphics.setPaint(Palette.GROUND);
    graphics.fill(view.clip());
    graphics.setPaint(SEA);
    graphics.fill(GLOBE.createTransformedShape(view.transform()));
    graphics.setStroke(new BasicStroke(0.8f));
    graphics.setPaint(LINES);
    graphics.draw(GRATICULE.createTransformedShape(view.transform()));
    graphics.setStroke(new BasicStroke(0.7f));
    for (Shape country : geometry.land()) {
      if (view.shows(country.getBounds2D())) {
        Shape drawn = view.transform().createTransformedShape(country);
        graphics.setPaint(Palette.LAND);
        graphics.fill(drawn);
        graphics.setPaint(Palette.GROUND);
        graphics.draw(drawn);
      }
    }
  }

  @Override
  Optional<LegendBlock> legend(MapView view) {
    return Optional.empty();
  }
}

package org.inferencefrontier.gui.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.Palette;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/** Sites as circles whose area is their power. */
final class SiteLayer extends MapLayer {
  private static final double OPACITY = 0.86;
  private static final double[] EXAMPLES_GIGAWATTS = {0.1, 1, 10};

  private final Geometry geometry;
  private final SiteMap sites;
  private final SiteColour colour;

  SiteLayer(LiveRun run, Frame frame, Geometry geometry, SiteMap sites, SiteColour colour) {
    super(run, frame);
    this.geometry = geometry;
    this.sites = sites;
    this.colour = colour;
  }

  @Override
  void paint(Graphics2D graphics, MapView view) {
    Ellipse2D.Double circle = new Ellipse2D.Double();
    graphics.setStroke(new BasicStroke(0.6f));
    for (Site site : sites.sites()) {
      place(site, view, circle);
      if (!circle.intersects(view.clip())) {
        continue;
      }
      graphics.setPaint(Ramps.clear(colour.of(site), OPACITY));
      graphics.fill(circle);
      if (circle.width > 3) {
        graphics.setPaint(Palette.GROUND);
        graphics.draw(circle);
      }
    }
  }

  private void place(Site site, MapView view, Ellipse2D.Double circle) {
    Point2D.Double centre = geometry.centre(site.area());
    double scale = view.symbolScale();
    double radius = site.radius() * scale;
    circle.setFrame(
        view.screenX(centre) + site.x() * scale - radius,
        view.screenY(centre) + site.y() * scale - radius,
        2 * radius,
        2 * radius);
  }

  @Override
  Optional<LegendBlock> legend(MapView view) {
    List<LegendBlock.Key> keys = new ArrayList<>();
    for (double gigawatts : EXAMPLES_GIGAWATTS) {
      keys.add(
          new LegendBlock.Key(
              LegendBlock.Sign.RING,
              Palette.MUTED,
              SiteMap.radius(1000 * gigawatts) * view.symbolScale(),
              gigawatts < 1
                  ? Math.round(1000 * gigawatts) + " MW"
                  : Math.round(gigawatts) + " GW"));
    }
    keys.addAll(colour.keys());
    return Optional.of(new LegendBlock(colour.title(), keys));
  }

  @Override
  void hit(MapView view, Bag hits) {
    Ellipse2D.Double circle = new Ellipse2D.Double();
    for (Site site : sites.sites()) {
      place(site, view, circle);
      if (circle.intersects(view.clip())) {
        hits.add(new LocationWrapper(site, site, this));
      }
    }
  }
}

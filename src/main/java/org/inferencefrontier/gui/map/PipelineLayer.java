package org.inferencefrontier.gui.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.visual.Palette;

/** What is announced and what is being built: rings around an area's load centre. */
final class PipelineLayer extends MapLayer {
  private static final float[] DASHES = {4, 3};
  private static final double EXAMPLE_MEGAWATTS = 10_000;

  private final Geometry geometry;

  PipelineLayer(LiveRun run, Frame frame, Geometry geometry) {
    super(run, frame);
    this.geometry = geometry;
  }

  @Override
  void paint(Graphics2D graphics, MapView view) {
    for (int a = 0; a < run.world().areas().size(); a++) {
      ring(graphics, view, a, building(a), new BasicStroke(2.2f), Palette.GREEN);
      double announced = run.model().utilities()[a].queue().waitingMegawatts();
      BasicStroke dashed =
          new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
      ring(graphics, view, a, announced, dashed, Palette.MUTED);
    }
  }

  private double building(int area) {
    double sum = 0;
    for (Operator operator : run.model().operators()) {
      for (int use = 0; use < SitePower.USES; use++) {
        sum += operator.power().buildingMegawatts(area * SitePower.USES + use);
      }
    }
    return sum;
  }

  private void ring(
      Graphics2D graphics,
      MapView view,
      int area,
      double megawatts,
      BasicStroke stroke,
      Color colour) {
    double radius = SiteMap.radius(megawatts) * view.symbolScale();
    if (radius < 1) {
      return;
    }
    Point2D.Double centre = geometry.centre(area);
    graphics.setStroke(stroke);
    graphics.setPaint(colour);
    graphics.draw(
        new Ellipse2D.Double(
            view.screenX(centre) - radius, view.screenY(centre) - radius, 2 * radius, 2 * radius));
  }

  @Override
  Optional<LegendBlock> legend(MapView view) {
    double radius = SiteMap.radius(EXAMPLE_MEGAWATTS) * view.symbolScale();
    return Optional.of(
        new LegendBlock(
            "On the way, rings of 10 GW",
            List.of(
                new LegendBlock.Key(
                    LegendBlock.Sign.RING, Palette.GREEN, radius, "under construction"),
                new LegendBlock.Key(
                    LegendBlock.Sign.DASHED_RING,
                    Palette.MUTED,
                    radius,
                    "announced: waits for a connection"))));
  }
}

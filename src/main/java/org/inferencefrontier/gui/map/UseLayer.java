package org.inferencefrontier.gui.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.live.Numbers;
import org.inferencefrontier.visual.Palette;

/** Training against inference: two half discs an area, each as large as what it can compute. */
final class UseLayer extends MapLayer {
  private static final double OPACITY = 0.86;

  /** Radius of the half disc of the largest capacity in the world, symbol units. */
  private static final double LARGEST_RADIUS = 32;

  private final Geometry geometry;

  UseLayer(LiveRun run, Frame frame, Geometry geometry) {
    super(run, frame);
    this.geometry = geometry;
  }

  @Override
  void paint(Graphics2D graphics, MapView view) {
    double[] training = run.model().capacity().areaTraining;
    double[] inference = run.model().capacity().areaInference;
    double largest = largest();
    graphics.setStroke(new BasicStroke(0.7f));
    for (int a = 0; a < training.length && largest > 0; a++) {
      half(graphics, view, a, training[a] / largest, 90, Palette.VERMILLION);
      half(graphics, view, a, inference[a] / largest, -90, Palette.BLUE);
    }
  }

  private void half(
      Graphics2D graphics, MapView view, int area, double share, double from, Color colour) {
    double radius = LARGEST_RADIUS * Math.sqrt(share) * view.symbolScale();
    if (radius < 0.3) {
      return;
    }
    Point2D.Double centre = geometry.centre(area);
    Arc2D.Double arc =
        new Arc2D.Double(
            view.screenX(centre) - radius,
            view.screenY(centre) - radius,
            2 * radius,
            2 * radius,
            from,
            180,
            Arc2D.CHORD);
    graphics.setPaint(Ramps.clear(colour, OPACITY));
    graphics.fill(arc);
    graphics.setPaint(Palette.GROUND);
    graphics.draw(arc);
  }

  private double largest() {
    double largest = 0;
    for (int a = 0; a < run.world().areas().size(); a++) {
      largest =
          Math.max(
              largest,
              Math.max(
                  run.model().capacity().areaTraining[a], run.model().capacity().areaInference[a]));
    }
    return largest;
  }

  @Override
  Optional<LegendBlock> legend(MapView view) {
    return Optional.of(
        new LegendBlock(
            "What an area can compute, useful H100-equivalents",
            List.of(
                LegendBlock.Key.circle(Palette.VERMILLION, 5, "left half: training"),
                LegendBlock.Key.circle(Palette.BLUE, 5, "right half: inference"),
                new LegendBlock.Key(
                    LegendBlock.Sign.RING,
                    Palette.MUTED,
                    LARGEST_RADIUS * Math.sqrt(0.1) * view.symbolScale(),
                    Numbers.words(0.1 * largest())))));
  }
}

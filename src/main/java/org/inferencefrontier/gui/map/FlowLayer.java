package org.inferencefrontier.gui.map;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.live.Numbers;
import org.inferencefrontier.visual.Palette;

/**
 * Who serves whom: the largest flows of inference, wide where they start and pointed at the user.
 */
final class FlowLayer extends MapLayer {
  private static final int SHOWN = 70;
  private static final double WIDEST = 13;
  private static final double LEAST_SHARE_OF_LARGEST = 0.002;
  private static final double BEND = 0.18;
  private static final Color COLOUR = Ramps.clear(Palette.PURPLE, 0.62);

  private record Flow(int from, int to, double h100e) {}

  private final Geometry geometry;
  private double largest;

  FlowLayer(LiveRun run, Frame frame, Geometry geometry) {
    super(run, frame);
    this.geometry = geometry;
  }

  @Override
  void paint(Graphics2D graphics, MapView view) {
    List<Flow> flows = largestFlows();
    largest = flows.isEmpty() ? 0 : flows.get(0).h100e();
    graphics.setPaint(COLOUR);
    for (Flow flow : flows) {
      double share = flow.h100e() / largest;
      if (share > LEAST_SHARE_OF_LARGEST) {
        graphics.fill(
            ribbon(
                view,
                geometry.centre(flow.from()),
                geometry.centre(flow.to()),
                Math.max(0.9, WIDEST * Math.sqrt(share) * view.symbolScale())));
      }
    }
  }

  private List<Flow> largestFlows() {
    double[][] volume = run.model().capacity().flow;
    int areas = run.world().areas().size();
    List<Flow> flows = new ArrayList<>();
    for (int to = 0; to < areas; to++) {
      for (int from = 0; from < areas; from++) {
        if (from != to && volume[from][to] > 0) {
          flows.add(new Flow(from, to, volume[from][to]));
        }
      }
    }
    flows.sort(Comparator.comparingDouble(Flow::h100e).reversed());
    return flows.subList(0, Math.min(SHOWN, flows.size()));
  }

  /** A bent ribbon that narrows to a point. */
  private static Path2D ribbon(MapView view, Point2D.Double from, Point2D.Double to, double width) {
    double x1 = view.screenX(from);
    double y1 = view.screenY(from);
    double x2 = view.screenX(to);
    double y2 = view.screenY(to);
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length = Math.max(1, Math.hypot(dx, dy));
    double acrossX = -dy / length * width / 2;
    double acrossY = dx / length * width / 2;
    double middleX = (x1 + x2) / 2 + dy * BEND;
    double middleY = (y1 + y2) / 2 - dx * BEND;
    Path2D.Double path = new Path2D.Double();
    path.moveTo(x1 + acrossX, y1 + acrossY);
    path.quadTo(middleX + acrossX * 0.7, middleY + acrossY * 0.7, x2, y2);
    path.quadTo(middleX - acrossX * 0.7, middleY - acrossY * 0.7, x1 - acrossX, y1 - acrossY);
    path.closePath();
    return path;
  }

  @Override
  Optional<LegendBlock> legend(MapView view) {
    String words =
        largest <= 0 ? "none yet" : "widest: " + Numbers.words(largest) + " H100-equivalents";
    return Optional.of(
        new LegendBlock(
            "Inference served from elsewhere, pointed at the user",
            List.of(new LegendBlock.Key(LegendBlock.Sign.LINE, COLOUR, 0, words))));
  }
}

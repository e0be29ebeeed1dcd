package org.inferencefrontier.gui.map;

import java.awt.Graphics2D;
import java.util.Optional;
import org.inferencefrontier.gui.live.LiveRun;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.util.Bag;

/** A layer of the map: painted into a picture that is kept until its run or the view moves on. */
abstract class MapLayer extends FieldPortrayal2D {
  final LiveRun run;
  private final LegendBoard board;
  private final ViewCache cache;

  MapLayer(LiveRun run, Frame frame) {
    this.run = run;
    this.board = frame.board();
    this.cache = new ViewCache(frame.motion());
  }

  /** Paints in pixels of the display. */
  abstract void paint(Graphics2D graphics, MapView view);

  /** What the legend says, empty for nothing. */
  abstract Optional<LegendBlock> legend(MapView view);

  /** Changes with what is painted, beside the view. */
  long version() {
    return run.version();
  }

  @Override
  protected final void hitOrDraw(Graphics2D graphics, DrawInfo2D info, Bag hits) {
    MapView view = MapView.of(info);
    if (graphics == null) {
      hit(view, hits);
    } else {
      cache.draw(graphics, view, version(), this::paint);
      legend(view).ifPresent(board::add);
    }
  }

  /** Adds what lies under the view's clip; nothing unless a layer has something to click on. */
  void hit(MapView view, Bag hits) {}
}

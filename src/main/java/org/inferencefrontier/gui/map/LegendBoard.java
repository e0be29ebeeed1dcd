package org.inferencefrontier.gui.map;

import java.util.ArrayList;
import java.util.List;

/** Collects what the layers of a frame say about themselves; the legend is drawn last. */
final class LegendBoard {
  private final List<LegendBlock> blocks = new ArrayList<>();

  void add(LegendBlock block) {
    blocks.add(block);
  }

  /** What was collected since the last call. */
  List<LegendBlock> take() {
    List<LegendBlock> taken = List.copyOf(blocks);
    blocks.clear();
    return taken;
  }
}

package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Roadmap;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.VendorKind;

/** Generations after the catalogue: each vendor's line and, where it sells devices, theirs. */
final class RoadmapPlanning implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months ahead of release at which a generation is fixed. */
  static final int DESIGN_FREEZE_MONTHS = 6;

  private final FrontierModel model;
  private final long[] roadmapStream;

  RoadmapPlanning(FrontierModel model) {
    this.model = model;
    roadmapStream = new long[model.vendors.length];
    for (int v = 0; v < roadmapStream.length; v++) {
      roadmapStream[v] = RandomStreams.key("roadmap", model.vendors[v].profile().id());
    }
  }

  /** Plans what is due; design houses follow their customers and have no line of their own. */
  void plan() {
    for (Vendor vendor : model.vendors) {
      if (vendor.profile().kind() != VendorKind.DESIGN_HOUSE) {
        planNext(vendor, false);
        planNext(vendor, true);
      }
    }
  }

  private void planNext(Vendor vendor, boolean edge) {
    int last = model.chips.lastOfLine(vendor.index(), edge);
    if (last < 0 || model.chips.isFull()) {
      return;
    }
    Chip chip = model.chips.get(last);
    int due = chip.releaseMonth() + vendor.profile().roadmap().cadenceMonths();
    if (due > model.month + DESIGN_FREEZE_MONTHS) {
      return;
    }
    // Device silicon is paid from the devices' revenue, which is outside the model.
    double research = edge ? Roadmap.REFERENCE_RESEARCH_USD : vendor.takeResearchUsd();
    model.chips.add(
        Roadmap.next(
            chip,
            model.chips.count(),
            Math.max(due, model.month + 1),
            research,
            vendor.profile(),
            model.settings.vendor(),
            model.streams,
            roadmapStream[vendor.index()]));
  }
}

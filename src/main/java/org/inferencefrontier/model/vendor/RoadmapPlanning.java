package org.inferencefrontier.model.vendor;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.Roadmap;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.PriceLevels;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.profile.CadenceStrategy;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;

/** Generations after the catalogue: each vendor's line and, where it sells devices, theirs. */
final class RoadmapPlanning implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Months ahead of release at which a generation is fixed. Judgement: between a good tape-out and
   * volume; plans further ahead are announcements.
   */
  static final int DESIGN_FREEZE_MONTHS = 6;

  private final Economy economy;
  private final Roadmap[] roadmaps;
  private final SupplierLog log;

  // By vendor: useful throughput of its flagship.
  private final double[] throughput;

  // By market: the highest of them.
  private final double[] best = new double[WorldIndex.MARKETS];

  RoadmapPlanning(Economy economy) {
    this.economy = economy;
    log = new SupplierLog(economy);
    throughput = new double[economy.vendors().length];
    roadmaps = new Roadmap[economy.vendors().length];
    for (int v = 0; v < roadmaps.length; v++) {
      roadmaps[v] = new Roadmap(economy.vendors()[v].profile(), economy.streams());
    }
  }

  /** Plans what is due; design houses follow their customers and have no line of their own. */
  void plan() {
    Arrays.fill(best, 0);
    for (Vendor vendor : economy.vendors()) {
      int market = economy.index().marketOfVendor(vendor.index());
      throughput[vendor.index()] = flagshipThroughput(vendor.index());
      best[market] = Math.max(best[market], throughput[vendor.index()]);
    }
    for (Vendor vendor : economy.vendors()) {
      if (vendor.profile().kind() != VendorKind.DESIGN_HOUSE) {
        planNext(vendor, false);
        planNext(vendor, true);
      }
    }
  }

  private void planNext(Vendor vendor, boolean edge) {
    int last = economy.chips().lastOfLine(vendor.index(), edge);
    if (last < 0 || economy.chips().isFull()) {
      return;
    }
    Chip chip = economy.chips().get(last);
    int due = chip.releaseMonth() + cadenceMonths(vendor, edge);
    if (due > economy.month() + DESIGN_FREEZE_MONTHS) {
      return;
    }
    double research = edge ? vendor.takeDeviceResearchUsd() : vendor.takeResearchUsd();
    Chip next =
        roadmaps[vendor.index()].next(
            chip,
            economy.chips().count(),
            Math.max(due, economy.month() + 1),
            research,
            economy.foundries()[chip.foundry()].profile().route(),
            economy.settings().vendor());
    PriceLevels.offer(economy, next);
    if (economy.log().isKept()) {
      boolean hastened = cadenceMonths(vendor, edge) != vendor.profile().roadmap().cadenceMonths();
      log.generation(vendor, chip, next, research, hastened);
    }
  }

  /** Months to the next generation: a vendor may hasten when a rival at home leads. */
  private int cadenceMonths(Vendor vendor, boolean edge) {
    VendorProfile.Roadmap roadmap = vendor.profile().roadmap();
    if (edge || roadmap.cadence() == CadenceStrategy.FIXED || !isBehind(vendor)) {
      return roadmap.cadenceMonths();
    }
    return (int)
        Math.max(
            1, Math.round(roadmap.cadenceMonths() * economy.settings().vendor().hasteFactor()));
  }

  private boolean isBehind(Vendor vendor) {
    double own = throughput[vendor.index()];
    return best[economy.index().marketOfVendor(vendor.index())]
        > economy.settings().vendor().leadAlarm() * own;
  }

  /** Useful throughput of a vendor's flagship, training and inference together. */
  private double flagshipThroughput(int vendor) {
    int chip = economy.chips().flagship(vendor, economy.month());
    return chip < 0
        ? 0
        : economy.chips().usefulTraining[chip] + economy.chips().usefulInference[chip];
  }
}

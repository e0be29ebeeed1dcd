package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;

import java.util.List;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.Orientation;

/** What vendors release after the announced roadmaps: merchant chips for data centres. */
final class RoadmapMeasures {
  private RoadmapMeasures() {}

  static List<Measure> all() {
    return List.of(
        monthly(
            "vendor.new_generations",
            "count",
            EntityKind.VENDOR,
            "Generations of merchant chips for data centres after the catalogue's that the vendor"
                + " has released so far, export variants not counted.",
            RoadmapMeasures::newGenerations),
        monthly(
            "vendor.newest_chip_h100e",
            "H100e",
            EntityKind.VENDOR,
            "Dense 8-bit peak of the vendor's best released merchant chip for data centres; empty"
                + " before the first.",
            RoadmapMeasures::newestChip));
  }

  private static double newGenerations(FrontierModel model, int vendor) {
    int count = 0;
    for (int i = 0; i < model.chips().countOf(vendor); i++) {
      int c = model.chips().chipOf(vendor, i);
      if (isReleased(model, c)) {
        count += model.chips().get(c).fromCatalogue() ? 0 : 1;
      }
    }
    return count;
  }

  private static double newestChip(FrontierModel model, int vendor) {
    double best = Double.NaN;
    for (int i = 0; i < model.chips().countOf(vendor); i++) {
      int c = model.chips().chipOf(vendor, i);
      if (isReleased(model, c) && !(model.chips().get(c).peakH100e() <= best)) {
        best = model.chips().get(c).peakH100e();
      }
    }
    return best;
  }

  private static boolean isReleased(FrontierModel model, int index) {
    Chip chip = model.chips().get(index);
    return chip.customer() < 0
        && !chip.exportVariant()
        && chip.orientation() != Orientation.EDGE
        && chip.releaseMonth() < model.month();
  }
}

package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.Orientation;

/** What vendors release after the announced roadmaps: merchant chips for data centres. */
final class RoadmapMeasures extends Measure {
  private final int newGenerations =
      ofVendor(
          "vendor.new_generations",
          "count",
          "Generations of merchant chips for data centres after the catalogue's that the vendor"
              + " has released so far, export variants not counted.");

  private final int newestChipH100e =
      ofVendor(
          "vendor.newest_chip_h100e",
          "H100e",
          "Dense 8-bit peak of the vendor's best released merchant chip for data centres; empty"
              + " before the first.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    ChipTable chips = model.chips();
    for (int v = 0; v < model.vendors().length; v++) {
      int count = 0;
      double best = Double.NaN;
      for (int i = 0; i < chips.countOf(v); i++) {
        Chip chip = chips.get(chips.chipOf(v, i));
        if (isReleased(chip, model.month())) {
          count += chip.fromCatalogue() ? 0 : 1;
          best = chip.peakH100e() <= best ? best : chip.peakH100e();
        }
      }
      row[first[newGenerations] + v] = count;
      row[first[newestChipH100e] + v] = best;
    }
  }

  private static boolean isReleased(Chip chip, int month) {
    return chip.customer() < 0
        && !chip.exportVariant()
        && chip.orientation() != Orientation.EDGE
        && chip.releaseMonth() < month;
  }
}

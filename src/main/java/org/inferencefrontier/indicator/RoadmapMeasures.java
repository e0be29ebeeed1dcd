package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.model.FrontierModel;

/** What vendors release after the announced roadmaps: merchant chips for data centres. */
final class RoadmapMeasures extends Measure {
  private final int newGenerations =
      ofVendor(
          "vendor.new_generations",
          "count",
          "Merchant chips for data centres beside the catalogue's that the vendor has released so"
              + " far: generations and versions for serving, export variants not counted.");

  private final int newestChipH100e =
      ofVendor(
          "vendor.newest_chip_h100e",
          "H100e",
          "Dense 8-bit peak of the vendor's best released merchant chip for data centres; empty"
              + " before the first.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    ChipTable chips = model.chips();
    int month = model.month();
    for (int v = 0; v < model.vendors().length; v++) {
      int count = 0;
      double best = Double.NaN;
      int inMarket = chips.marketCountOf(v);
      for (int i = 0; i < inMarket; i++) {
        int c = chips.marketChipOf(v, i);
        if (chips.releaseMonth(c) < month) {
          count += chips.get(c).fromCatalogue() ? 0 : 1;
          best = chips.peakH100e[c] <= best ? best : chips.peakH100e[c];
        }
      }
      row[first[newGenerations] + v] = count;
      row[first[newestChipH100e] + v] = best;
    }
  }
}

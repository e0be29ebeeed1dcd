package org.inferencefrontier.indicator;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.world.time.Timeline;

/** What a series can be in any world. */
final class PossibleValues {
  private static final double ROUNDING = 1e-9;

  private PossibleValues() {}

  /** What cannot be, the first month of each series, led by the name of the run. */
  static List<String> faults(String run, RunResult result) {
    List<String> faults = new ArrayList<>();
    SeriesCatalog catalog = result.catalog();
    for (int series = 0; series < catalog.size(); series++) {
      IndicatorDefinition indicator = catalog.series().get(series).indicator();
      for (int month = 0; month < catalog.months(); month++) {
        double value = result.value(series, month);
        if (!isPossible(indicator, value)) {
          faults.add(
              "%s, %s of '%s' in %s: %s"
                  .formatted(
                      run,
                      indicator.name(),
                      catalog.series().get(series).entity(),
                      Timeline.month(month),
                      value));
          break;
        }
      }
    }
    return faults;
  }

  private static boolean isPossible(IndicatorDefinition indicator, double value) {
    if (Double.isInfinite(value)) {
      return false;
    }
    if (Double.isNaN(value)) {
      return true;
    }
    return switch (indicator.name()) {
      case "area.reserve_margin" -> value <= 20;
      // A month of write-offs and few shipments can cost more than it brings in.
      case "vendor.gross_margin",
          "world.merchant_gross_margin",
          "world.inference_gross_margin",
          "world.training_gross_margin" ->
          value >= -10 && value <= 1;
      // Balances: who imports has less than none, and an order may agree less than another.
      case "world.inference_per_watt_rank_lead" -> value >= -2 && value <= 2;
      case "state.inference_export_h100e" -> true;
      case "lab.gross_margin" -> value >= -1 && value <= 1;
      default -> value >= -ROUNDING && (!"0-1".equals(indicator.unit()) || value <= 1 + ROUNDING);
    };
  }
}

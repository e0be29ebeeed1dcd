package org.inferencefrontier.cli.study;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.time.Timeline;

/** Numbers that are looked at while a study runs. */
final class WatchedValues {
  private WatchedValues() {}

  /** What the progress display tells of: each at the last month. */
  static List<WatchedValue> headlines(SeriesCatalog catalog) {
    int end = Math.max(0, catalog.months() - 1);
    return List.of(
        new WatchedValue("world.crossover_month", "", 0),
        new WatchedValue("world.ai_twh", "", end));
  }

  /** What the report shows the convergence of: at the end of 2030 or at the last month. */
  static List<WatchedValue> followed(SeriesCatalog catalog) {
    int month =
        Math.max(0, Math.min(Timeline.indexOf(YearMonth.of(2030, 12)), catalog.months() - 1));
    return List.of(
        new WatchedValue("world.crossover_month", "", 0),
        new WatchedValue("world.inference_share_of_compute", "", month),
        new WatchedValue("vendor.inference_compute_share", "nvidia", month),
        new WatchedValue("world.custom_silicon_share", "", month),
        new WatchedValue("world.rental_usd_per_h100e_hour", "", month),
        new WatchedValue("world.ai_twh", "", month));
  }

  /** What a comparison of scenarios tells of: each at the last month. */
  static List<WatchedValue> compared(SeriesCatalog catalog) {
    int end = Math.max(0, catalog.months() - 1);
    return Stream.of(
            new WatchedValue("world.crossover_month", "", 0),
            new WatchedValue("world.inference_share_of_compute", "", end),
            new WatchedValue("world.installed_h100e", "", end),
            new WatchedValue("world.ai_twh", "", end),
            new WatchedValue("world.custom_silicon_share", "", end),
            new WatchedValue("world.vendor_hhi", "", end),
            new WatchedValue("world.usd_per_million_tokens", "", end),
            new WatchedValue("vendor.inference_compute_share", "nvidia", end),
            new WatchedValue("vendor.revenue", "nvidia", end),
            new WatchedValue("vendor.revenue", "huawei", end),
            new WatchedValue("state.inference_capacity_h100e", "usa", end),
            new WatchedValue("state.inference_capacity_h100e", "chn", end),
            new WatchedValue("state.inference_capacity_h100e", "are", end))
        .filter(value -> catalog.findIndexOf(value.indicator(), value.entity()) >= 0)
        .toList();
  }
}

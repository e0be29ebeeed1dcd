package org.inferencefrontier.report.figure;

import java.util.List;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.time.Timeline;

/** The values of fans as rows of a table for programs. */
public final class FanRows {
  /** Columns of the rows. The unit is the indicator's: a panel may be drawn in a larger one. */
  public static final List<String> COLUMNS =
      List.of("panel", "indicator", "entity", "month", "p05", "p25", "p50", "p75", "p95", "unit");

  private FanRows() {}

  /** Adds the months that have a value. */
  public static void add(
      String panel,
      String indicator,
      String entity,
      Ensemble ensemble,
      Fan fan,
      List<List<String>> rows) {
    String unit = ensemble.unit(indicator, entity);
    for (int month = 0; month < fan.months(); month++) {
      if (fan.has(month)) {
        rows.add(
            List.of(
                panel,
                indicator,
                entity,
                Timeline.month(month).toString(),
                NumberText.of(fan.p05()[month]),
                NumberText.of(fan.p25()[month]),
                NumberText.of(fan.p50()[month]),
                NumberText.of(fan.p75()[month]),
                NumberText.of(fan.p95()[month]),
                unit));
      }
    }
  }
}

package org.inferencefrontier.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.chart.Fan;
import org.inferencefrontier.report.figure.FigureMaker.Centre;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.time.Timeline;

/** The values of lines and their bands as rows of a table for programs. */
public final class FanRows {
  private FanRows() {}

  /**
   * Columns of the rows; those of means have the mean too. The unit is the indicator's: a panel may
   * be drawn in a larger one.
   */
  public static List<String> columns(Centre centre) {
    List<String> columns = new ArrayList<>(List.of("panel", "indicator", "entity", "month"));
    if (centre == Centre.MEAN) {
      columns.add("mean");
    }
    columns.addAll(List.of("p05", "p25", "p50", "p75", "p95", "unit"));
    return columns;
  }

  /**
   * The months of a line that have a value.
   *
   * @param spread the runs' quantiles
   */
  public static List<List<String>> of(String panel, Line line, Ensemble ensemble, Fan spread) {
    String unit = ensemble.unit(line.indicator(), line.entity());
    List<List<String>> rows = new ArrayList<>();
    for (int month = 0; month < spread.months(); month++) {
      if (spread.has(month)) {
        List<String> row = new ArrayList<>();
        row.addAll(List.of(panel, line.indicator(), line.entity()));
        row.add(Timeline.month(month).toString());
        if (line.centre() == Centre.MEAN) {
          row.add(NumberText.of(ensemble.mean(line.indicator(), line.entity(), month)));
        }
        row.add(NumberText.of(spread.p05()[month]));
        row.add(NumberText.of(spread.p25()[month]));
        row.add(NumberText.of(spread.p50()[month]));
        row.add(NumberText.of(spread.p75()[month]));
        row.add(NumberText.of(spread.p95()[month]));
        row.add(unit);
        rows.add(row);
      }
    }
    return rows;
  }
}

package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.analysis.calibration.CalibrationFiles.LearntColumn;
import org.inferencefrontier.analysis.calibration.CalibrationFiles.WaveColumn;

/**
 * What a calibration found.
 *
 * @param made how it came about
 * @param parameters what was learnt about each parameter, the most told first
 * @param waves waves of runs, the posterior's own last
 */
public record KeptCalibration(Made made, List<Learnt> parameters, List<Wave> waves) {
  public KeptCalibration {
    parameters = List.copyOf(parameters);
    waves = List.copyOf(waves);
  }

  /**
   * A parameter before and after, as 5th, 50th and 95th percentile.
   *
   * @param name name
   * @param unit unit
   * @param priorLow prior, 5th percentile
   * @param priorMedian prior, median
   * @param priorHigh prior, 95th percentile
   * @param low posterior, 5th percentile
   * @param median posterior, median
   * @param high posterior, 95th percentile
   * @param shift the posterior's mean in standard deviations of the prior
   * @param shrinkage share of the prior's standard deviation that is gone
   * @param verdict in a word what the record did
   */
  public record Learnt(
      String name,
      String unit,
      double priorLow,
      double priorMedian,
      double priorHigh,
      double low,
      double median,
      double high,
      double shift,
      double shrinkage,
      String verdict) {
    private static final String NOT_TOLD = "not told";

    /** Whether the record told something about it. */
    public boolean isTold() {
      return !NOT_TOLD.equals(verdict);
    }
  }

  /**
   * A wave of runs.
   *
   * @param name number, or {@code posterior}
   * @param drawsFrom what its draws come from
   * @param runs runs
   * @param plausible runs within the cut-off
   * @param medianImplausibility median of the implausibility
   * @param explained share of variance that the emulator explains
   * @param priorShare share of the prior left
   */
  public record Wave(
      String name,
      String drawsFrom,
      int runs,
      int plausible,
      double medianImplausibility,
      double explained,
      double priorShare) {}

  static KeptCalibration read(Made made, Path folder) throws IOException, UnusableException {
    KeptTable<LearntColumn> table =
        new KeptTable<>(
            folder.resolve("prior_posterior.csv"), Kind.CALIBRATION, LearntColumn.class);
    List<Learnt> parameters =
        table.all(
            row ->
                new Learnt(
                    table.text(row, LearntColumn.PARAMETER),
                    table.text(row, LearntColumn.UNIT),
                    table.number(row, LearntColumn.PRIOR_P05),
                    table.number(row, LearntColumn.PRIOR_P50),
                    table.number(row, LearntColumn.PRIOR_P95),
                    table.number(row, LearntColumn.POSTERIOR_P05),
                    table.number(row, LearntColumn.POSTERIOR_P50),
                    table.number(row, LearntColumn.POSTERIOR_P95),
                    table.number(row, LearntColumn.SHIFT),
                    table.number(row, LearntColumn.SHRINKAGE),
                    table.text(row, LearntColumn.VERDICT)));
    return new KeptCalibration(made, parameters, waves(folder));
  }

  private static List<Wave> waves(Path folder) throws IOException, UnusableException {
    KeptTable<WaveColumn> table =
        new KeptTable<>(folder.resolve("waves.csv"), Kind.CALIBRATION, WaveColumn.class);
    return table.all(
        row ->
            new Wave(
                table.text(row, WaveColumn.WAVE),
                table.text(row, WaveColumn.DRAWS_FROM),
                table.whole(row, WaveColumn.RUNS),
                table.whole(row, WaveColumn.PLAUSIBLE),
                table.number(row, WaveColumn.MEDIAN_IMPLAUSIBILITY),
                table.number(row, WaveColumn.EMULATOR_EXPLAINS),
                table.number(row, WaveColumn.PRIOR_SHARE_LEFT)));
  }
}

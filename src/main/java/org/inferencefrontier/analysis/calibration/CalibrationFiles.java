package org.inferencefrontier.analysis.calibration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.inferencefrontier.analysis.CsvTable;
import org.inferencefrontier.study.sampling.PriorCube;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.parameter.ParameterValues;

/** Writes what a calibration found. */
public final class CalibrationFiles {
  /** Columns of {@code prior_posterior.csv}. */
  public enum LearntColumn {
    PARAMETER,
    UNIT,
    PRIOR_P05,
    PRIOR_P50,
    PRIOR_P95,
    POSTERIOR_P05,
    POSTERIOR_P50,
    POSTERIOR_P95,
    SHIFT,
    SHRINKAGE,
    VERDICT
  }

  /** Columns of {@code waves.csv}. */
  public enum WaveColumn {
    WAVE,
    DRAWS_FROM,
    RUNS,
    FAILED,
    PLAUSIBLE,
    MEDIAN_IMPLAUSIBILITY,
    ACTIVE_PARAMETERS,
    EMULATOR_EXPLAINS,
    PRIOR_SHARE_LEFT
  }

  private static final int DIRECTIONS = 15;

  private CalibrationFiles() {}

  /** Writes the tables about a calibration into a folder. */
  public static void write(Match match, PriorCube prior, Path data) throws IOException {
    List<Learnt> learnt = Learnt.of(match, prior);
    priorPosterior(learnt, data.resolve("prior_posterior.csv"));
    waves(match, data.resolve("waves.csv"));
    targets(match, data.resolve("targets.csv"));
    try (CsvTable table =
        new CsvTable(data.resolve("directions.csv"), "variance_left", "combination")) {
      for (Learnt.Direction direction : Learnt.directions(match, learnt, DIRECTIONS)) {
        table.row(direction.left(), direction.loadings());
      }
    }
  }

  private static void priorPosterior(List<Learnt> learnt, Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, LearntColumn.class)) {
      for (Learnt one : learnt) {
        table.row(
            one.parameter().name(),
            one.parameter().unit(),
            one.prior()[0],
            one.prior()[1],
            one.prior()[2],
            one.posterior()[0],
            one.posterior()[1],
            one.posterior()[2],
            one.shift(),
            one.shrinkage(),
            one.verdict());
      }
    }
  }

  private static void waves(Match match, Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, WaveColumn.class)) {
      for (int wave = 0; wave < match.waves().size(); wave++) {
        Wave row = match.waves().get(wave);
        table.row(
            wave + 1 == match.waves().size() ? "posterior" : Integer.toString(wave + 1),
            row.name(),
            row.runs(),
            row.failed(),
            row.plausible(),
            row.medianImplausibility(),
            row.activeInputs(),
            row.explained(),
            row.priorShare());
      }
    }
  }

  private static void targets(Match match, Path file) throws IOException {
    try (CsvTable table =
        new CsvTable(
            file,
            "indicator",
            "entity",
            "from",
            "to",
            "aggregate",
            "record",
            "observation_sd",
            "discrepancy_sd",
            "chance_sd",
            "counts",
            "prior_p05",
            "prior_p50",
            "prior_p95",
            "posterior_p05",
            "posterior_p50",
            "posterior_p95")) {
      for (int i = 0; i < match.targets().size(); i++) {
        Target target = match.targets().targets().get(i);
        RecordPoint point = target.point();
        double[] before = ratios(match.before(), i);
        double[] after = ratios(match.after(), i);
        table.row(
            point.indicator(),
            point.entity(),
            point.from(),
            point.to(),
            point.aggregate().name().toLowerCase(Locale.ROOT),
            point.central(),
            target.observation(),
            target.discrepancy(),
            Math.sqrt(match.chance()[i]),
            match.reachable().get(target.series()) ? "yes" : "no",
            StatUtils.percentile(before, 5),
            StatUtils.percentile(before, 50),
            StatUtils.percentile(before, 95),
            StatUtils.percentile(after, 5),
            StatUtils.percentile(after, 50),
            StatUtils.percentile(after, 95));
      }
    }
  }

  /** Model over record, run by run. */
  private static double[] ratios(double[][] residuals, int target) {
    return Arrays.stream(residuals).mapToDouble(run -> StrictMath.exp(run[target])).toArray();
  }

  /** Writes the posterior as a table of draws: a column a parameter that may vary, a row a draw. */
  public static void writePosterior(Match match, PriorCube prior, Path file) throws IOException {
    int[] columns =
        IntStream.range(0, prior.dimensions()).filter(column -> !prior.isFixed(column)).toArray();
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      lines.write(
          Arrays.stream(columns)
              .mapToObj(column -> match.parameters().definitions().get(column).name())
              .collect(Collectors.joining(",", "", "\n")));
      for (ParameterValues draw : match.draws()) {
        lines.write(
            Arrays.stream(columns)
                .mapToObj(column -> NumberText.of(draw.get(column)))
                .collect(Collectors.joining(",", "", "\n")));
      }
    }
  }
}

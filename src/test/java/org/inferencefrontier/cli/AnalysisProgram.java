package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.inferencefrontier.cli.option.Engines;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.BeforeEach;

/**
 * Analyses on the small world, with a model of two parameters and a record of what it makes where
 * they are 1.3 and 0.25.
 */
abstract class AnalysisProgram extends SmallProgram {
  static final String ELASTICITY = PARAMETER;
  static final String GROWTH = "demand.growth";
  static final String HEAD =
      "indicator,entity,from,to,aggregate,central,low,high,tolerance,discrepancy,note,grade,source\n";

  /** Runs that fail. */
  IntPredicate broken = run -> false;

  @Override
  @BeforeEach
  void prepare() {
    super.prepare();
    StringBuilder record = new StringBuilder(HEAD);
    for (int quarter = 0; quarter < 10; quarter++) {
      double central = 1.3 * Math.exp(0.25 * (3 * quarter + 3) / 12.0);
      String month = YearMonth.of(2023, 3).plusMonths(3L * quarter).toString();
      record.append(
          String.format(
              Locale.ROOT,
              "vendor.revenue,nvidia,%s,%s,end,%.6f,%.6f,%.6f,0.05,,,read,test%n",
              month,
              month,
              central,
              central * 0.98,
              central * 1.02));
    }
    world.write("world-data/record/revenue.csv", record.toString());
    engines =
        (inputs, months, check) -> {
          SeriesCatalog catalog =
              new SeriesCatalog(
                  List.of(
                      series("vendor.revenue", "nvidia", false),
                      series("world.ai_twh", "", false),
                      series("world.crossover_month", "", true),
                      series("world.luck", "", false)),
                  months);
          return Engines.of(
              catalog,
              (draw, seed, run) -> {
                if (broken.test(run)) {
                  throw new IllegalStateException("no power in " + run);
                }
                return run(catalog, draw, seed, run);
              });
        };
  }

  /** Revenue starts at the elasticity and grows. */
  private static RunResult run(SeriesCatalog catalog, ParameterValues draw, long seed, int run) {
    int months = catalog.months();
    double[] values = new double[catalog.size() * months];
    double luck = 1 + 0.02 * (new UniformStream(seed, "luck").at(run) - 0.5);
    for (int month = 0; month < months; month++) {
      values[month] = draw.get(ELASTICITY) * Math.exp(draw.get(GROWTH) * (month + 1) / 12.0) * luck;
      values[months + month] = 100 * draw.get(GROWTH) * luck;
      values[3 * months + month] = luck;
    }
    values[2 * months] = draw.get(ELASTICITY) > 1.2 ? 12 : Double.NaN;
    return RunResults.bySeries(catalog, values);
  }

  /** An analysis, without progress. */
  int analyse(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--out", reports(), "--quiet"));
    all.addAll(List.of(arguments));
    return model(command, all.toArray(String[]::new));
  }

  void calibrate() {
    assertThat(analyse("calibrate", "--runs", "200", "--waves", "2", "--draws", "60"))
        .as(err.toString())
        .isZero();
  }

  Path posterior() {
    return world.where().worldData().resolve("posterior.csv");
  }

  Path reportsFolder() {
    return Path.of(reports());
  }
}

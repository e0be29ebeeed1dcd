package org.inferencefrontier.analysis.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.analysis.CsvTable;

/** Writes under which parameters something happens. */
public final class DiscoveryFiles {
  /** Columns of {@code discovery.csv}, which has one row. */
  public enum DiscoveryColumn {
    WHAT,
    RUNS,
    CASES,
    COVERAGE,
    DENSITY,
    MASS
  }

  /** Columns of {@code box.csv}, a row a limit. */
  public enum LimitColumn {
    PARAMETER,
    LOW,
    HIGH,
    CHANCE,
    COVERAGE,
    DENSITY,
    MASS
  }

  private DiscoveryFiles() {}

  /**
   * Writes the tables into a folder.
   *
   * @param what what happens, in words
   * @param induction the runs
   * @param parameters names of the inputs
   */
  public static void write(String what, RuleInduction induction, List<String> parameters, Path data)
      throws IOException {
    RuleInduction.Box box = induction.best();
    try (CsvTable table = new CsvTable(data.resolve("discovery.csv"), DiscoveryColumn.class)) {
      table.row(
          what, induction.runs(), induction.cases(), box.coverage(), box.density(), box.mass());
    }
    try (CsvTable table = new CsvTable(data.resolve("box.csv"), LimitColumn.class)) {
      for (RuleInduction.Limit limit : box.limits()) {
        table.row(
            parameters.get(limit.input()),
            Double.isInfinite(limit.low()) ? Double.NaN : limit.low(),
            Double.isInfinite(limit.high()) ? Double.NaN : limit.high(),
            limit.probability(),
            box.coverage(),
            box.density(),
            box.mass());
      }
    }
    try (CsvTable table =
        new CsvTable(
            data.resolve("steps.csv"), "step", "coverage", "density", "mass", "parameters")) {
      List<RuleInduction.Box> trajectory = induction.trajectory();
      for (int step = 0; step < trajectory.size(); step++) {
        RuleInduction.Box at = trajectory.get(step);
        String[] limited =
            at.limits().stream().map(limit -> parameters.get(limit.input())).toArray(String[]::new);
        Arrays.sort(limited);
        table.row(step, at.coverage(), at.density(), at.mass(), String.join(" ", limited));
      }
    }
  }
}

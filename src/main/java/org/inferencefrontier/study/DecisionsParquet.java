package org.inferencefrontier.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.study.parquet.Column;
import org.inferencefrontier.study.parquet.RowGroup;
import org.inferencefrontier.world.Timeline;

/** Writes the decisions of some runs: a row for each alternative of each decision. */
final class DecisionsParquet {
  static final List<Column> COLUMNS =
      List.of(
          Column.integer("run"),
          Column.text("month"),
          Column.text("agent"),
          Column.text("decision"),
          Column.text("alternative"),
          Column.number("score"),
          Column.flag("chosen"),
          Column.text("reason"));

  private DecisionsParquet() {}

  /**
   * Runs the finished ones of the first runs again and writes what was decided and which policies
   * changed.
   *
   * @param finished numbers of the runs that finished
   * @param data folder of both files
   */
  static void write(
      LoggedRuns logged, StudySpecification study, SamplingDesign design, int[] finished, Path data)
      throws IOException {
    try (ParquetTable table = new ParquetTable(data.resolve("decisions.parquet"), COLUMNS);
        PolicyParquet policy = new PolicyParquet(data.resolve("policy.parquet"))) {
      for (int run : finished) {
        if (run < logged.runs()) {
          policy.add(
              run,
              logged
                  .function()
                  .run(
                      design.draw(run),
                      study.seed(),
                      study.randomStream(run),
                      new TableLog(run, table)));
        }
      }
      table.finish();
      policy.finish();
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    }
  }

  /** A log that goes straight into the table. */
  private record TableLog(int run, ParquetTable table) implements DecisionLog {
    @Override
    public boolean isKept() {
      return true;
    }

    @Override
    public void record(
        int month,
        String agent,
        String decision,
        String alternative,
        double score,
        boolean chosen,
        String reason) {
      try {
        RowGroup row = table.row();
        row.integer(run);
        row.text(Timeline.month(month).toString());
        row.text(agent);
        row.text(decision);
        row.text(alternative);
        row.number(Double.isFinite(score) ? score : Double.NaN);
        row.flag(chosen);
        row.text(reason);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}

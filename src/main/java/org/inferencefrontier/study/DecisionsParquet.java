package org.inferencefrontier.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.study.file.ParquetTable;
import org.inferencefrontier.study.file.PolicyParquet;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.world.time.Timeline;

/** Writes the decisions of some runs: a row for each alternative of each decision. */
final class DecisionsParquet {
  static final List<String> COLUMNS =
      List.of(
          "run integer",
          "month varchar",
          "agent varchar",
          "decision varchar",
          "alternative varchar",
          "score double",
          "chosen boolean",
          "reason varchar");

  private final LoggedRuns logged;
  private final StudySpecification study;
  private final SamplingDesign design;

  DecisionsParquet(LoggedRuns logged, StudySpecification study, SamplingDesign design) {
    this.logged = logged;
    this.study = study;
    this.design = design;
  }

  /**
   * Runs the finished ones of the first runs again and writes what was decided and which policies
   * changed.
   *
   * @param finished numbers of the runs that finished
   * @param workspace as in {@link ParquetTable}
   * @param data folder of both files
   * @param stopped whether nobody wants the files any more
   */
  void write(int[] finished, Path workspace, Path data, BooleanSupplier stopped)
      throws IOException {
    try (ParquetTable table = new ParquetTable(workspace.resolve("decisions"), COLUMNS);
        PolicyParquet policy = new PolicyParquet(workspace.resolve("policy"))) {
      for (int run : finished) {
        // In a study of one thread it is this one that Ctrl-C interrupts.
        if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
          throw new IOException("interrupted while writing the decisions");
        }
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
      table.writeTo(data.resolve("decisions.parquet"));
      policy.writeTo(data.resolve("policy.parquet"));
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
        table.add(
            row -> {
              row.append(run);
              row.append(Timeline.month(month).toString());
              row.append(agent);
              row.append(decision);
              row.append(alternative);
              if (Double.isFinite(score)) {
                row.append(score);
              } else {
                row.appendNull();
              }
              row.append(chosen);
              row.append(reason);
            });
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}

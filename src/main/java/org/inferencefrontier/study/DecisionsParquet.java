package org.inferencefrontier.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.inferencefrontier.agent.Clause;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.study.file.ParquetTable;
import org.inferencefrontier.study.file.PolicyParquet;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.world.time.Timeline;

/**
 * Writes the decisions of some runs: a row for each alternative of each decision, with the terms of
 * its score as a list.
 */
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
          "reason varchar",
          "terms struct(term varchar, value float, unit varchar, name varchar)[]");

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
    public void record(DecisionEntry entry) {
      try {
        table.add(row(run, entry));
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }

  /** An entry as a row of {@link #COLUMNS}. */
  static ParquetTable.Row row(int run, DecisionEntry entry) {
    return row -> {
      row.append(run);
      row.append(Timeline.month(entry.month()).toString());
      row.append(entry.agent());
      row.append(entry.decision());
      row.append(entry.alternative());
      if (Double.isFinite(entry.score())) {
        row.append(entry.score());
      } else {
        row.appendNull();
      }
      row.append(entry.chosen());
      row.append(entry.reason().text());
      row.append(terms(entry.reason()));
    };
  }

  /** Terms as DuckDB takes a list of structures. */
  private static List<Map<String, Object>> terms(Reason reason) {
    List<Map<String, Object>> terms = new ArrayList<>();
    for (Clause clause : reason.clauses()) {
      if (clause instanceof Clause.Number number) {
        terms.add(term(number.term(), (float) number.value(), null));
      } else if (clause instanceof Clause.Name name) {
        terms.add(term(name.term(), null, name.name()));
      }
    }
    return terms;
  }

  private static Map<String, Object> term(ReasonTerm term, Float value, String name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("term", term.words());
    fields.put("value", value == null || !Float.isFinite(value) ? null : value);
    fields.put("unit", term.unit());
    fields.put("name", name);
    return fields;
  }
}

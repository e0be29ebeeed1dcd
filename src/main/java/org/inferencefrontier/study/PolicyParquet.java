package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.study.parquet.Column;
import org.inferencefrontier.study.parquet.RowGroup;
import org.inferencefrontier.world.Timeline;

/** The policies that changed in some runs, a row for each change. */
final class PolicyParquet implements AutoCloseable {
  private static final List<Column> COLUMNS =
      List.of(
          Column.integer("run"),
          Column.text("month"),
          Column.text("actor"),
          Column.text("target"),
          Column.text("instrument"),
          Column.text("origin"),
          Column.text("why"),
          Column.number("observed"),
          Column.number("alarm"),
          Column.number("score"),
          Column.number("before"),
          Column.number("after"));

  private final ParquetTable table;

  PolicyParquet(Path file) throws IOException {
    table = new ParquetTable(file, COLUMNS);
  }

  void add(int run, RunResult result) throws IOException {
    for (PolicyMove move : result.policyMoves()) {
      RowGroup row = table.row();
      row.integer(run);
      row.text(Timeline.month(move.month()).toString());
      row.text(move.actor());
      row.text(move.target());
      row.text(words(move.instrument()));
      row.text(words(move.origin()));
      row.text(move.why());
      row.number(finite(move.observed()));
      row.number(finite(move.alarm()));
      row.number(finite(move.score()));
      row.number(finite(move.before()));
      row.number(finite(move.after()));
    }
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  void finish() throws IOException {
    table.finish();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}

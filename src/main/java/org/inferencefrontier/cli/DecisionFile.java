package org.inferencefrontier.cli;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.world.Timeline;

/** Keeps a run's decisions and writes them as a table: who decided what, when, and why. */
final class DecisionFile implements DecisionLog {
  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addColumn("month")
          .addColumn("agent")
          .addColumn("decision")
          .addColumn("alternative")
          .addColumn("score")
          .addColumn("chosen")
          .addColumn("reason")
          .build()
          .withHeader();

  private final List<String[]> rows = new ArrayList<>();

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
    rows.add(
        new String[] {
          Timeline.month(month).toString(),
          agent,
          decision,
          alternative,
          String.format(Locale.ROOT, "%.6g", score),
          Boolean.toString(chosen),
          reason
        });
  }

  /** Writes the table; the file appears whole or not at all. */
  void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path aside = Files.createTempFile(folder, ".decisions", ".csv");
    try {
      try (BufferedWriter target = Files.newBufferedWriter(aside);
          SequenceWriter table =
              new CsvMapper().writerFor(String[].class).with(COLUMNS).writeValues(target)) {
        for (String[] row : rows) {
          table.write(row);
        }
      }
      move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  int size() {
    return rows.size();
  }
}

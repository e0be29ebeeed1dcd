package org.inferencefrontier.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.cli.terminal.TableFile;
import org.inferencefrontier.world.time.Timeline;

/** Keeps a run's decisions and writes them as a table: who decided what, when, and why. */
final class DecisionFile implements DecisionLog {
  private static final TableFile TABLE =
      new TableFile("month", "agent", "decision", "alternative", "score", "chosen", "reason");

  private final List<String[]> rows = new ArrayList<>();

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public void record(DecisionEntry entry) {
    rows.add(
        new String[] {
          Timeline.month(entry.month()).toString(),
          entry.agent(),
          entry.decision(),
          entry.alternative(),
          String.format(Locale.ROOT, "%.6g", entry.score()),
          Boolean.toString(entry.chosen()),
          entry.reason().text()
        });
  }

  /** Writes the table; the file appears whole or not at all. */
  void write(Path file) {
    TABLE.write(file, rows);
  }

  int size() {
    return rows.size();
  }
}

package org.inferencefrontier.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.cli.terminal.TableFile;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.time.Timeline;

/** The policies that changed in a run, as a table: who, when, why, from what to what. */
final class PolicyFile {
  private static final TableFile TABLE =
      new TableFile(
          "month",
          "actor",
          "target",
          "instrument",
          "origin",
          "why",
          "observed",
          "alarm",
          "score",
          "before",
          "after");

  private PolicyFile() {}

  static void write(List<PolicyMove> moves, Path file) {
    TABLE.write(file, moves.stream().map(PolicyFile::row).toList());
  }

  private static String[] row(PolicyMove move) {
    return new String[] {
      Timeline.month(move.month()).toString(),
      move.actor(),
      move.target(),
      WrittenName.of(move.instrument()),
      WrittenName.of(move.origin()),
      move.why(),
      number(move.observed()),
      number(move.alarm()),
      number(move.chance()),
      number(move.before()),
      number(move.after())
    };
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
  }
}

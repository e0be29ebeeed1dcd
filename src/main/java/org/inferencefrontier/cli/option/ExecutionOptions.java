package org.inferencefrontier.cli.option;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How many runs are played at a time, where results go, and whether progress is told. */
final class ExecutionOptions {
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs at a time (default: as many as there are cores).")
  private Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder in which the results' folder is made (default: reports).")
  private Path out;

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  /**
   * Threads that play runs.
   *
   * @param command whose option it is
   */
  int threads(CommandSpec command) {
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    return OptionRange.require(command, "--threads", wanted, 1, MOST_THREADS);
  }

  /** Folder in which the results' folder is made. */
  Path parent() {
    return out == null ? usualParent() : out;
  }

  /** Where results go, and are looked for, if the user names no folder. */
  static Path usualParent() {
    return Path.of(System.getProperty("frontier.home", "")).resolve("reports");
  }

  boolean isQuiet() {
    return quiet;
  }
}

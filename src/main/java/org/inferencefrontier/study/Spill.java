package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a database in memory puts what does not fit there; it would be the working directory. What
 * it may spill to it may also be asked to read and write, so that the place is its own. The
 * database makes the folder when it needs it. Nothing of it stays, after Ctrl-C neither.
 */
final class Spill implements AutoCloseable {
  private static final int MOST_ATTEMPTS = 1000;

  private final Path folder =
      Path.of(
          System.getProperty("java.io.tmpdir"),
          "frontier-query-" + ProcessHandle.current().pid() + "-" + System.nanoTime());

  private final Thread atEnd = new Thread(this::deleteAtEnd, "deletes-spill");

  Spill() {
    try {
      Runtime.getRuntime().addShutdownHook(atEnd);
    } catch (IllegalStateException ending) {
      // Nothing is asked any more.
    }
  }

  Path folder() {
    return folder;
  }

  /**
   * Nobody waits for the database at the end: it may be writing, and add a file to a listed folder.
   */
  void deleteAtEnd() {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        StudyFolder.delete(folder);
        return;
      } catch (IOException written) {
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException ending) {
      // Then it does what is to be done.
      return;
    }
    StudyFolder.delete(folder);
  }
}

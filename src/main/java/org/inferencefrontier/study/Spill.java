package org.inferencefrontier.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Where a database in memory puts what does not fit there; it would be the working directory. What
 * it may spill to it may also be asked to read and write, so that the place is its own. The
 * database makes the folder when it needs it. Nothing of it stays, after Ctrl-C neither.
 */
final class Spill implements AutoCloseable {
  private final Path folder =
      Path.of(
          System.getProperty("java.io.tmpdir"),
          "frontier-query-" + ProcessHandle.current().pid() + "-" + System.nanoTime());

  private final Thread atEnd = new Thread(this::delete, "deletes-spill");

  Spill() {
    Runtime.getRuntime().addShutdownHook(atEnd);
  }

  Path folder() {
    return folder;
  }

  private void delete() {
    try {
      StudyFolder.delete(folder);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
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

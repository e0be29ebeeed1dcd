package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FaultHandlerTest {
  private static String told(Throwable problem, int code) {
    StringWriter err = new StringWriter();
    assertThat(FaultHandler.handle(problem, new PrintWriter(err), false)).isEqualTo(code);
    return err.toString().strip();
  }

  /** Rights of a file inside a folder that may be written are the user's to mend. */
  @Test
  void whatTheSystemForbidsIsNotOurFault() {
    AccessDeniedException move = new AccessDeniedException("hidden/a.csv", "pages/a.csv", null);
    assertThat(told(move, 2)).isEqualTo("frontier: pages/a.csv: permission denied");
    IOException mounted = new FileSystemException("disk/a.csv", null, "Read-only file system");
    assertThat(told(new UncheckedIOException(mounted), 2))
        .isEqualTo("frontier: disk/a.csv: the disk is read-only");
    assertThat(told(new FileSystemException("a.csv", null, "Input/output error"), 1))
        .startsWith("frontier: a.csv: Input/output error (our fault;");
  }
}

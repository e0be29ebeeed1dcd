package org.inferencefrontier.analysis.kept;

import java.nio.file.Path;

/** A kept table cannot be used; the message says where, why, and what helps. */
public final class UnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableException(Path file, int line, String problem, Kind kind) {
    super(file + ":" + line + ": " + problem + "; write it anew with '" + kind.command() + "'");
  }

  UnusableException(Path missing, Kind kind) {
    super(
        missing
            + ": is missing, but others of its kind are there; write them anew with '"
            + kind.command()
            + "'");
  }
}

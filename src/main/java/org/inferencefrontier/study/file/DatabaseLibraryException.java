package org.inferencefrontier.study.file;

import java.io.IOException;

/** The database has no place to unpack its library into; the message says what to set. */
public final class DatabaseLibraryException extends IOException {
  private static final long serialVersionUID = 1L;

  DatabaseLibraryException(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.inferencefrontier.study;

import java.io.IOException;

/** A study's folder cannot be written where the user wants it; the message says why. */
public final class StudyFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  StudyFolderException(String message) {
    super(message);
  }

  StudyFolderException(String message, IOException cause) {
    super(message, cause);
  }
}

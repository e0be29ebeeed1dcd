package org.inferencefrontier.study.file;

import java.io.IOException;

/** A study's folder cannot be written where the user wants it; the message says why. */
public final class StudyFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A mistake of the user's; the message is all they see. */
  public StudyFolderException(String message) {
    super(message);
  }

  /** The same with what the system said. */
  public StudyFolderException(String message, IOException cause) {
    super(message, cause);
  }
}

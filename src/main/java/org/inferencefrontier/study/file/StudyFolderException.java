package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.file.Path;

/** A study's folder cannot be written where the user wants it, or read; the message says why. */
public final class StudyFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  private static final String DAMAGED =
      " is damaged, or was written by another version of the program";

  /** A mistake of the user's; the message is all they see. */
  public StudyFolderException(String message) {
    super(message);
  }

  /** The same with what the system said. */
  public StudyFolderException(String message, Exception cause) {
    super(message, cause);
  }

  /** A study without something that it wrote. */
  public static StudyFolderException notWhole(Path study, Path missing) {
    return new StudyFolderException(
        study + " is not whole: " + study.relativize(missing) + " is missing; run the study again");
  }

  /** A file of a study that cannot be understood. */
  public static StudyFolderException damaged(Path file, Exception cause) {
    return new StudyFolderException(file + DAMAGED, cause);
  }

  /**
   * A file of a study that cannot be understood.
   *
   * @param what it has, lacks or is
   */
  public static StudyFolderException damaged(Path file, String what) {
    return new StudyFolderException(file + DAMAGED + ": " + what);
  }

  /** The same by an error that says more. */
  public static StudyFolderException damaged(Path file, String what, Exception cause) {
    return new StudyFolderException(file + DAMAGED + ": " + what, cause);
  }
}

package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.inferencefrontier.study.file.StudyFolderException;

/** Tells a full disk from other problems of files. */
public final class DiskSpace {
  /** With less than this free, a write that failed is put down to it. */
  private static final long NEXT_TO_NOTHING = 256 << 10;

  private DiskSpace() {}

  /**
   * The problem in words for the user if it comes from a disk without space, else as it is.
   *
   * @param place what was to be written
   */
  static IOException explained(IOException problem, Path folder, Path place) {
    return !(problem instanceof StudyFolderException) && isUsedUp(problem, folder)
        ? new StudyFolderException("no space is left on the disk of " + place, problem)
        : problem;
  }

  /** Whether a problem in a folder comes from a disk without space. */
  static boolean isUsedUp(Throwable problem, Path folder) {
    if (isUsedUp(problem)) {
      return true;
    }
    try {
      return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Whether a problem says itself that a disk has no space. */
  public static boolean isUsedUp(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && says(message.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(String message) {
    return message.contains("no space left")
        || message.contains("not enough space")
        || message.contains("quota exceeded");
  }
}

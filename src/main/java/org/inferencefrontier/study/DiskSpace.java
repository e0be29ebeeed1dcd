package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a full disk from other problems of files. */
final class DiskSpace {
  /** With less than this free, a write that failed is put down to it. */
  private static final long NEXT_TO_NOTHING = 256 << 10;

  private DiskSpace() {}

  /** Whether a problem in a folder comes from a disk without space. */
  static boolean isUsedUp(Throwable problem, Path folder) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && says(message.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    try {
      return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean says(String message) {
    return message.contains("no space left")
        || message.contains("not enough space")
        || message.contains("quota exceeded");
  }
}

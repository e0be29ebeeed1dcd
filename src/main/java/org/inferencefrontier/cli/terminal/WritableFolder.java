package org.inferencefrontier.cli.terminal;

import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that results will go to, looked at before the work whose results they are. */
public final class WritableFolder {
  private WritableFolder() {}

  /**
   * Refuses a folder into which nothing can be written; nothing is made.
   *
   * @param folder where files will go; may be missing if it can be made
   * @throws UserMistakeException if it is no folder, cannot be made or may not be written
   */
  public static void require(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new UserMistakeException(
          "cannot write into the folder " + ShownPath.of(folder) + ": it is not a writable folder");
    }
  }
}

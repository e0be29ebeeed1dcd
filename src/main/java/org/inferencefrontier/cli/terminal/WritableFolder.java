package org.inferencefrontier.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.file.InputLocation;

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
    Path there = existing(folder);
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new UserMistakeException(
          "cannot write into the folder " + ShownPath.of(folder) + ": it is not a writable folder");
    }
  }

  /**
   * Refuses a place among the inputs: tables of results would be taken for inputs from then on, or
   * stand instead of them, and no study would have the inputs that it says it has.
   *
   * @param option option that named it
   * @param place folder or file of results; may be missing
   * @throws UserMistakeException if it is one of the folders of inputs, or lies in one
   */
  public static void requireOutside(String option, Path place, InputLocation inputs)
      throws IOException {
    Path there = existing(place).toRealPath();
    for (Path root : List.of(inputs.worldData(), inputs.agents())) {
      if (Files.isDirectory(root) && there.startsWith(root.toRealPath())) {
        throw new UserMistakeException(
            option
                + " "
                + ShownPath.of(place)
                + ": lies in the folder of inputs "
                + ShownPath.of(root)
                + ", and results would become inputs; choose another place");
      }
    }
  }

  /** The place, or of what is missing the nearest that is there. */
  private static Path existing(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there;
  }
}

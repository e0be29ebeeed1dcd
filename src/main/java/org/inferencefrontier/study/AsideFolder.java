package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A hidden folder of one's own beside files that are to appear whole or not at all. Two commands
 * that write the same file have a folder each, and the last to move its file there is the one that
 * stays.
 */
public final class AsideFolder implements AutoCloseable {
  private final Path folder;

  /**
   * Makes the folder.
   *
   * @param place where the files are to go in the end; exists
   * @throws IOException if nothing can be written there
   */
  public AsideFolder(Path place) throws IOException {
    folder = Files.createTempDirectory(place, ".frontier-");
  }

  /** Where a file is made, by the name that it is to have. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Puts a file that was made into its place, instead of what may stand there. */
  public void move(Path place) throws IOException {
    Path made = file(place.getFileName().toString());
    try {
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(made, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes the folder with what was not moved. */
  @Override
  public void close() throws IOException {
    StudyFolder.delete(folder);
  }
}

package org.inferencefrontier.report.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Where a report is written; each file appears whole or not at all. Until then it is in a hidden
 * folder, which {@link #close} takes away with what an earlier report left there that was killed.
 */
public final class ReportFolder implements AutoCloseable {
  private static final String ASIDE = ".unfinished-report";
  private static final String ENDING = ".part";

  private final Path directory;

  /** A folder that need not exist yet. */
  public ReportFolder(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes a file, its folder made if missing. A file that says the same already is left as it is:
   * to put another in its place takes a wait for the disk.
   *
   * @throws IOException if it cannot be written
   */
  public void store(String file, byte[] content) throws IOException {
    Path target = directory.resolve(file);
    if (says(target, content)) {
      return;
    }
    Files.createDirectories(target.getParent());
    Path hidden = Files.createDirectories(hidden(directory));
    Path aside = hidden.resolve(file.replace('/', '~') + ENDING);
    try {
      Files.write(aside, content);
      Files.move(
          aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException problem) {
      Files.deleteIfExists(aside);
      throw problem;
    }
  }

  /** Where files are until they are whole, in the folder of a report. */
  public static Path hidden(Path directory) {
    return directory.resolve(ASIDE);
  }

  /** Whether a report began to write into a folder and was killed, or is still writing. */
  public static boolean isUnfinished(Path directory) {
    return Files.isDirectory(hidden(directory));
  }

  /** Leaves nothing but the report; what is not a report's own stays wherever it lies. */
  @Override
  public void close() throws IOException {
    Path hidden = hidden(directory);
    if (!Files.isDirectory(hidden)) {
      return;
    }
    boolean isEmpty = true;
    try (DirectoryStream<Path> content = Files.newDirectoryStream(hidden)) {
      for (Path file : content) {
        if (file.toString().endsWith(ENDING) && Files.isRegularFile(file)) {
          Files.deleteIfExists(file);
        } else {
          isEmpty = false;
        }
      }
    }
    if (isEmpty) {
      Files.deleteIfExists(hidden);
    }
  }

  private static boolean says(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /**
   * Writes a text as {@link #store(String, byte[])} does.
   *
   * @throws IOException if it cannot be written
   */
  public void store(String file, String content) throws IOException {
    store(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Copies a file that the program ships.
   *
   * @param resource its place among the program's resources, absolute
   */
  public void copy(String resource, String file) throws IOException {
    try (InputStream input = ReportFolder.class.getResourceAsStream(resource)) {
      if (input == null) {
        throw new IllegalStateException("the program was built without its report file " + file);
      }
      store(file, input.readAllBytes());
    }
  }
}

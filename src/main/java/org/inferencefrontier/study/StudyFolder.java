package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of a study while it is written: everything is assembled aside, in a hidden folder next
 * to the final place, and moved there when it is whole. Closing it before removes every trace.
 */
final class StudyFolder implements AutoCloseable {
  static final String MANIFEST = "manifest.json";

  private final Path target;
  private final Path aside;
  private final Path firstCreated;

  /**
   * Prepares a folder, so that a mistake shows before hours of computing.
   *
   * @param parent where studies go; created if need be
   * @throws StudyFolderException if that is impossible or the place is taken by something else
   */
  StudyFolder(Path parent, String name) throws StudyFolderException {
    target = parent.resolve(name);
    aside = parent.resolve("." + name + "-" + UUID.randomUUID().toString().substring(0, 8));
    checkTarget();
    Path missing = firstMissing(parent);
    try {
      Files.createDirectories(parent);
      Files.createDirectory(aside);
    } catch (IOException problem) {
      removeEmpty(missing, parent);
      throw new StudyFolderException(
          "cannot write into the folder " + parent + ": it is not a writable folder", problem);
    }
    firstCreated = missing;
  }

  private void checkTarget() throws StudyFolderException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new StudyFolderException(target + " exists and is not a folder; remove it first");
    }
    try (Stream<Path> content = Files.list(target)) {
      if (!Files.exists(target.resolve(MANIFEST)) && content.findAny().isPresent()) {
        throw new StudyFolderException(
            target + " exists and is not a study; remove it or choose another folder");
      }
    } catch (StudyFolderException problem) {
      throw problem;
    } catch (IOException problem) {
      throw new StudyFolderException("cannot read the folder " + target, problem);
    }
  }

  /** Where to write. */
  Path aside() {
    return aside;
  }

  /** The final place. */
  Path target() {
    return target;
  }

  /** Moves the folder to its place; an earlier study there disappears only now. */
  void commit() throws IOException {
    if (Files.exists(target)) {
      Path earlier = aside.resolveSibling(aside.getFileName() + "-earlier");
      Files.move(target, earlier);
      try {
        Files.move(aside, target);
      } catch (IOException problem) {
        Files.move(earlier, target);
        throw problem;
      }
      delete(earlier);
    } else {
      Files.move(aside, target);
    }
  }

  /** Deletes what was not committed. */
  @Override
  public void close() throws IOException {
    delete(aside);
    if (firstCreated != null) {
      removeEmpty(firstCreated, aside.getParent());
    }
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem)
              throws IOException {
            if (problem instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw problem;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException problem)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Path firstMissing(Path directory) {
    Path missing = null;
    Path current = directory.toAbsolutePath().normalize();
    while (current != null && !Files.exists(current)) {
      missing = current;
      current = current.getParent();
    }
    return missing;
  }

  /** Removes folders that were created for nothing; any that is in use stays. */
  private static void removeEmpty(Path first, Path last) {
    if (first == null) {
      return;
    }
    try {
      Path current = last.toAbsolutePath().normalize();
      while (current.startsWith(first)) {
        Files.deleteIfExists(current);
        current = current.getParent();
      }
    } catch (IOException inUse) {
      // A folder that somebody filled meanwhile is theirs.
    }
  }
}

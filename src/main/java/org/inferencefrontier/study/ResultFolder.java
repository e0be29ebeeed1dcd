package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.study.file.JsonFiles;
import org.inferencefrontier.study.file.StudyFolderException;

/** A folder of results that appears whole or not at all. */
public final class ResultFolder {
  /** Writes the files. */
  @FunctionalInterface
  public interface Content {
    /**
     * @param folder where they go
     */
    void write(Path folder) throws IOException;
  }

  private ResultFolder() {}

  /**
   * Refuses a place that something else has taken, before hours of computing.
   *
   * @param parent where the folder would go
   * @throws StudyFolderException if it could not
   */
  public static void require(Path parent, String name) throws StudyFolderException {
    StudyFolder.checkTarget(parent.resolve(name));
  }

  /**
   * Makes the folder, with {@code data/} and a manifest; one of the same name is replaced.
   *
   * @param parent where it goes; created if need be
   * @param manifest what says how the results came about
   * @param content writes tables into {@code data/}, which is empty
   * @return the folder
   * @throws StudyFolderException if it cannot be written there
   */
  public static Path write(Path parent, String name, Object manifest, Content content)
      throws IOException {
    try (StudyFolder folder = new StudyFolder(parent, name)) {
      Path result = folder.emptyResult();
      content.write(Files.createDirectory(result.resolve("data")));
      JsonFiles.write(manifest, result.resolve(StudyFolder.MANIFEST));
      folder.commit();
      return folder.target();
    } catch (IOException problem) {
      throw DiskSpace.explained(problem, parent, parent.resolve(name));
    }
  }

  /**
   * Makes a folder of its own kind, where nothing is yet.
   *
   * @param target the folder; those above it are made if need be
   * @throws StudyFolderException if something is there, or it cannot be written there
   */
  public static void create(Path target, Content content) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    Path parent = place.getParent();
    try (StudyFolder folder = new StudyFolder(parent, place.getFileName().toString())) {
      content.write(folder.emptyResult());
      folder.commit();
    } catch (IOException problem) {
      throw DiskSpace.explained(problem, parent, target);
    }
  }

  /**
   * Has files written into a finished folder while nobody else writes there: two writers of one
   * file would mix their bytes.
   *
   * @throws StudyFolderException if somebody does, or nothing can be written there
   */
  public static void rewrite(Path finished, Content content) throws IOException {
    // Whatever links lead there, the lock is one.
    Path place = finished.toRealPath();
    try (StudyFolder folder = new StudyFolder(place.getParent(), place.getFileName().toString())) {
      content.write(folder.target());
    } catch (IOException problem) {
      throw DiskSpace.explained(problem, place, finished);
    }
  }

  /**
   * Has files written into a folder that is no study's while nobody else does so here. The lock is
   * inside: beside a folder of the user's own perhaps nothing may be written.
   *
   * @param there the folder, which exists
   * @param hidden a folder in it for the lock; made if need be, deleted if nothing else is left
   * @throws StudyFolderException if somebody else does, or nothing can be written there
   */
  public static void fill(Path there, Path hidden, Content content) throws IOException {
    Path file = hidden.resolve(StudyFolder.LOCK);
    try (FolderLock lock = FolderLock.take(file)) {
      if (lock == null) {
        throw new StudyFolderException(
            "another report is being written into "
                + there
                + "; wait until it ends, or choose another folder with --out");
      }
      try {
        content.write(there);
      } finally {
        Files.deleteIfExists(file);
        removeEmpty(hidden);
      }
    } catch (IOException problem) {
      throw DiskSpace.explained(problem, there, there);
    }
  }

  private static void removeEmpty(Path hidden) throws IOException {
    try {
      Files.deleteIfExists(hidden);
    } catch (DirectoryNotEmptyException holdsMore) {
      // What is not a report's own stays.
    }
  }
}

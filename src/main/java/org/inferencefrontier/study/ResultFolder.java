package org.inferencefrontier.study;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.study.file.JsonFiles;
import org.inferencefrontier.study.file.StudyFolderException;

/** A folder of results that appears whole or not at all. */
public final class ResultFolder {
  private static final long MILLISECONDS_BETWEEN_LOOKS = 20;

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
    StudyFolder.check(parent.resolve(name));
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
   * Puts files into a folder that is no study's, all of them once they are made, while nobody else
   * does so here. They are made inside it: beside a folder of the user's own perhaps nothing may be
   * written.
   *
   * @param there the folder, which exists
   * @param hidden a folder in it for the making; deleted if nothing else is left there
   * @param last the file to put last: without it the others are not whole
   * @throws StudyFolderException if somebody else does, or nothing can be written there
   */
  public static void fill(Path there, Path hidden, String last, Content content)
      throws IOException {
    Path file = hidden.resolve(StudyFolder.LOCK);
    try (FolderLock lock = FolderLock.take(file)) {
      if (lock == null) {
        throw new StudyFolderException(
            "another report is being written into "
                + there
                + "; wait until it ends, or choose another folder with --out");
      }
      fillLocked(there, hidden, last, content);
    } catch (IOException problem) {
      throw DiskSpace.explained(problem, there, there);
    }
  }

  /**
   * As {@link #fill}, but waits for who does so here, where that takes no longer than some copies.
   *
   * @throws IOException if it cannot be written, or the wait is interrupted
   */
  public static void fillInTurn(Path there, Path hidden, String last, Content content)
      throws IOException {
    FolderLock lock = inTurn(hidden.resolve(StudyFolder.LOCK));
    try {
      fillLocked(there, hidden, last, content);
    } catch (IOException problem) {
      throw DiskSpace.explained(problem, there, there);
    } finally {
      lock.close();
    }
  }

  private static FolderLock inTurn(Path file) throws IOException {
    FolderLock lock = FolderLock.take(file);
    while (lock == null) {
      try {
        Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while another writes to " + file.getParent());
      }
      lock = FolderLock.take(file);
    }
    return lock;
  }

  private static void fillLocked(Path there, Path hidden, String last, Content content)
      throws IOException {
    Path made = hidden.resolve(StudyFolder.RESULT);
    try {
      StudyFolder.delete(made);
      content.write(Files.createDirectory(made));
      put(made, there, last);
    } finally {
      StudyFolder.delete(made);
      Files.deleteIfExists(hidden.resolve(StudyFolder.LOCK));
      removeEmpty(hidden);
    }
  }

  /** Moves files to their places; one that says the same already is left, as moves are slow. */
  private static void put(Path made, Path there, String last) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(made)) {
      files =
          all.filter(Files::isRegularFile)
              .map(made::relativize)
              .sorted(Comparator.comparing(file -> file.equals(Path.of(last))))
              .toList();
    }
    for (Path file : files) {
      Path target = there.resolve(file);
      if (!Files.isRegularFile(target) || Files.mismatch(made.resolve(file), target) >= 0) {
        Files.createDirectories(target.getParent());
        Files.move(
            made.resolve(file),
            target,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
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

package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inferencefrontier.study.file.JsonFiles;
import org.inferencefrontier.study.file.StudyFolderException;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunStore;

/**
 * The folder of a study, and the hidden one beside it where the study works: runs are kept there as
 * they end, results are assembled there and moved to their place when they are whole. One study
 * works there at a time. What is left of a study that did not finish can be continued.
 */
final class StudyFolder implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  static final String LOCK = "lock";
  static final String RESULT = "result";
  private static final String TEMPORARY = "temporary";
  private static final String EARLIER = "earlier";

  /** All that a study has in its hidden folder, which is deleted in the end. */
  private static final Set<String> OWN_FOLDERS = Set.of(RESULT, TEMPORARY, EARLIER);

  private static final Set<String> OWN_FILES =
      Set.of(
          LOCK,
          ResultStore.FAILED_RUNS,
          UnfinishedStudy.IDENTITY,
          UnfinishedStudy.IDENTITY + StudyIdentity.ASIDE,
          RunStore.JOURNAL,
          RunStore.SPOOL);

  private final Path target;
  private final Path work;
  private final Path firstCreated;
  private final FolderLock lock;
  private boolean discarded;

  /**
   * Prepares a folder, so that a mistake shows before hours of computing.
   *
   * @param parent where studies go; created if need be
   * @throws StudyFolderException if that is impossible, the place is taken by something else or
   *     another study works there
   */
  StudyFolder(Path parent, String name) throws IOException {
    target = parent.resolve(name);
    work = work(target);
    check(target);
    firstCreated = firstMissing(parent);
    try {
      lock = FolderLock.take(work.resolve(LOCK));
    } catch (IOException problem) {
      removeUnusedWork();
      removeEmpty(firstCreated, parent);
      if (DiskSpace.isUsedUp(problem)) {
        throw DiskSpace.explained(problem, parent, target);
      }
      throw notWritable(Files.exists(work) ? work : parent, problem);
    }
    if (lock == null) {
      throw new StudyFolderException(
          "another study is writing "
              + target
              + "; wait until it ends, or choose another folder with --out");
    }
    // A study that was killed between taking the old results away and putting the new ones there.
    if (Files.exists(earlier()) && !Files.exists(target)) {
      Files.move(earlier(), target);
    }
    delete(earlier());
  }

  private static Path work(Path target) {
    return target.resolveSibling("." + target.getFileName());
  }

  /**
   * Refuses a place that is taken: that of the results, the hidden one beside it, or that of what
   * is told of runs that failed.
   *
   * @throws StudyFolderException if something else than a study's stands there
   */
  static void check(Path target) throws StudyFolderException {
    checkTarget(target);
    checkWork(target, work(target));
    if (Files.isDirectory(failedRuns(target))) {
      throw inTheWay(failedRuns(target), "file");
    }
  }

  /**
   * Refuses a hidden folder that somebody else has: a study that was renamed {@code config} would
   * work in {@code .config}, and delete it.
   */
  private static void checkWork(Path target, Path work) throws StudyFolderException {
    if (!isThere(work)) {
      return;
    }
    if (!Files.isDirectory(work)) {
      throw inTheWay(work, "folder");
    }
    try (Stream<Path> content = Files.list(work)) {
      for (Path entry : content.toList()) {
        checkOwn(target, entry);
      }
    } catch (StudyFolderException problem) {
      throw problem;
    } catch (IOException problem) {
      throw new StudyFolderException("cannot read the folder " + work, problem);
    }
  }

  /** A link where a study has a file or folder would have it write elsewhere, or nowhere. */
  private static void checkOwn(Path target, Path entry) throws IOException {
    String name = entry.getFileName().toString();
    boolean file = OWN_FILES.contains(name);
    if (!file && !OWN_FOLDERS.contains(name)) {
      throw new StudyFolderException(
          entry.getParent()
              + ", where "
              + target.getFileName()
              + " would be prepared, is not a study's: it holds "
              + name
              + "; choose another name or folder");
    }
    try {
      BasicFileAttributes found =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (file ? !found.isRegularFile() : !found.isDirectory()) {
        throw inTheWay(entry, file ? "file" : "folder");
      }
    } catch (NoSuchFileException gone) {
      // Another study works there, of which the lock tells.
    }
  }

  /** Whether anything has a name, be it a link to nothing. */
  private static boolean isThere(Path place) {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  private static StudyFolderException notWritable(Path folder, IOException problem) {
    return new StudyFolderException(
        "cannot write into the folder " + folder + ": it is not a writable folder", problem);
  }

  private static StudyFolderException inTheWay(Path place, String expected) {
    return new StudyFolderException(
        place + " exists and is not a " + expected + "; remove it first");
  }

  /** What was made for a lock that could not be taken; what holds more is left alone. */
  private void removeUnusedWork() {
    try (Stream<Path> content = Files.list(work)) {
      if (content.allMatch(entry -> entry.getFileName().toString().equals(LOCK))) {
        delete(work);
      }
    } catch (IOException problem) {
      // What the user is told of made it impossible in the first place.
    }
  }

  private static void checkTarget(Path target) throws StudyFolderException {
    // A link to nothing is something in the way, too.
    if (!isThere(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw inTheWay(target, "folder");
    }
    // It is moved aside in the end, which the system allows to those who may write into it.
    if (!Files.isWritable(target)) {
      throw notWritable(target, null);
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

  /** Where runs are kept until the study is whole. */
  Path work() {
    return work;
  }

  /** The final place. */
  Path target() {
    return target;
  }

  private Path earlier() {
    return work.resolve(EARLIER);
  }

  /** An empty folder to assemble results in. */
  Path emptyResult() throws IOException {
    Path result = work.resolve(RESULT);
    delete(result);
    return Files.createDirectory(result);
  }

  /** An empty folder for files of the moment. */
  Path emptyTemporary() throws IOException {
    Path temporary = work.resolve(TEMPORARY);
    delete(temporary);
    return Files.createDirectory(temporary);
  }

  /** Forgets what an earlier study left here. */
  void clear() throws IOException {
    try (Stream<Path> content = Files.list(work)) {
      for (Path entry : content.toList()) {
        if (!entry.getFileName().toString().equals(LOCK)) {
          delete(entry);
        }
      }
    }
  }

  /** The runs here are of no more use. */
  private void discard() {
    discarded = true;
  }

  /**
   * Gives up a study of which nothing can be told but why its runs failed. What repeats them is
   * written beside its place, where an earlier study of this name stays.
   */
  StudyFailedException fail(List<FailedRun> failures) throws IOException {
    Path aside = work.resolve(ResultStore.FAILED_RUNS);
    JsonFiles.write(failures, aside);
    Files.move(aside, failedRuns(target), StandardCopyOption.ATOMIC_MOVE);
    discard();
    return new StudyFailedException(failures, failedRuns(target));
  }

  private static Path failedRuns(Path target) {
    return target.resolveSibling(target.getFileName() + "-failed-runs.json");
  }

  /** Moves the result to its place; an earlier study there disappears only now. */
  void commit() throws IOException {
    Path result = work.resolve(RESULT);
    forceAll(result);
    if (Files.exists(target)) {
      Files.move(target, earlier());
      try {
        Files.move(result, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException problem) {
        Files.move(earlier(), target);
        throw problem;
      }
    } else {
      Files.move(result, target, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(failedRuns(target));
    discard();
  }

  /** The disk has every file before the runs it was made from are deleted. */
  private static void forceAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  private boolean hasRuns() throws IOException {
    Path journal = work.resolve(RunStore.JOURNAL);
    return Files.exists(journal) && Files.size(journal) > 0;
  }

  /** Keeps runs that are of use and nothing else, and lets others in. */
  @Override
  public void close() throws IOException {
    try {
      delete(work.resolve(RESULT));
      delete(work.resolve(TEMPORARY));
      if (discarded || !hasRuns()) {
        delete(work);
        if (firstCreated != null) {
          removeEmpty(firstCreated, work.getParent());
        }
      }
    } finally {
      lock.close();
    }
  }

  static void delete(Path directory) throws IOException {
    if (!isThere(directory)) {
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

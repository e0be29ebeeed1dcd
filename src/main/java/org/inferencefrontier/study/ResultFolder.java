package org.inferencefrontier.study;

import java.io.IOException;
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
    Path place = finished.toAbsolutePath().normalize();
    try (StudyFolder folder = new StudyFolder(place.getParent(), place.getFileName().toString())) {
      content.write(folder.target());
    } catch (IOException problem) {
      throw DiskSpace.explained(problem, place, finished);
    }
  }
}

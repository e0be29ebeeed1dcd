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
     * @param data folder for tables, there and empty
     */
    void write(Path data) throws IOException;
  }

  private ResultFolder() {}

  /**
   * Makes the folder, with {@code data/} and a manifest; one of the same name is replaced.
   *
   * @param parent where it goes; created if need be
   * @param manifest what says how the results came about
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
    }
  }
}

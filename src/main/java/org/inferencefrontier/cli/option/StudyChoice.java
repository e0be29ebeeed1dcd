package org.inferencefrontier.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.source.InputListing;

/** Which finished study a command means. */
public final class StudyChoice {
  private static final int NAMED = 8;

  private StudyChoice() {}

  /**
   * Folder of a study.
   *
   * @param study folder, or name under reports; null for the newest study or comparison there
   * @throws UserMistakeException if there is none, or it has no runs to ask
   */
  public static Path folder(String study) throws IOException {
    Path reports = ExecutionOptions.usualParent();
    Map<String, Path> studies = studies(reports);
    if (study == null) {
      return studies.values().stream()
          .filter(folder -> !AnalysisFolder.is(folder))
          .max(Comparator.comparing(StudyChoice::age))
          .orElseThrow(
              () ->
                  new UserMistakeException(
                      "there is no study in "
                          + reports
                          + " yet; 'frontier montecarlo' makes one; name the folder of one that"
                          + " lies elsewhere"));
    }
    Path named = Path.of(study);
    // A path without a name is the folder where the user is.
    Path folder = !study.isEmpty() && Files.isDirectory(named) ? named : studies.get(study);
    if (folder == null) {
      throw unknown(study, studies.keySet());
    }
    if (AnalysisFolder.is(folder)) {
      throw new UserMistakeException(
          ShownPath.of(folder)
              + " has the tables of an analysis and keeps no runs; expected the folder of a study"
              + " ('frontier montecarlo') or comparison ('frontier compare')");
    }
    return folder;
  }

  /** Names those that lie where it was looked for: under reports, or beside the folder named. */
  private static UserMistakeException unknown(String study, Set<String> reports)
      throws IOException {
    Path parent = Path.of(study).getParent();
    List<String> names = List.copyOf(reports);
    if (parent != null) {
      names =
          studies(parent).keySet().stream().map(name -> parent.resolve(name).toString()).toList();
    }
    if (InputListing.nearest(study, names).isPresent() || names.isEmpty()) {
      return UnknownName.of("study", study, names);
    }
    return new UserMistakeException(
        "there is no study '"
            + study
            + "'; expected one of "
            + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
            + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : ""));
  }

  private static Map<String, Path> studies(Path reports) throws IOException {
    Map<String, Path> studies = new TreeMap<>();
    if (!Files.isDirectory(reports)) {
      return studies;
    }
    try (Stream<Path> content = Files.list(reports)) {
      content
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .filter(folder -> Files.isRegularFile(folder.resolve("manifest.json")))
          .forEach(folder -> studies.put(folder.getFileName().toString(), folder));
    }
    return studies;
  }

  private static FileTime age(Path folder) {
    try {
      return Files.getLastModifiedTime(folder.resolve("manifest.json"));
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}

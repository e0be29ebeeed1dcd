package org.inferencefrontier.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Which finished study a command means. */
public final class StudyChoice {
  private StudyChoice() {}

  /**
   * Folder of a study.
   *
   * @param study folder, or name under reports; null for the newest there
   */
  public static Path folder(String study) throws IOException {
    Path reports = Path.of(System.getProperty("frontier.home", "")).resolve("reports");
    Map<String, Path> studies = studies(reports);
    if (study == null) {
      return studies.values().stream()
          .max(Comparator.comparing(StudyChoice::age))
          .orElseThrow(
              () ->
                  new UserMistakeException(
                      "there is no study in "
                          + reports
                          + " yet; 'frontier montecarlo' makes one, --study names another"));
    }
    Path named = Path.of(study);
    if (Files.isDirectory(named)) {
      return named;
    }
    if (studies.containsKey(study)) {
      return studies.get(study);
    }
    throw UnknownName.of("study", study, List.copyOf(studies.keySet()));
  }

  /**
   * Refuses options that say how runs are made where a study has made them already.
   *
   * @param study how the command line names the study, for the message
   */
  public static void excludes(CommandSpec spec, String study, List<String> options) {
    for (String option : options) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new ParameterException(
            spec.commandLine(),
            option + " and " + study + " exclude each other; leave one of them out");
      }
    }
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

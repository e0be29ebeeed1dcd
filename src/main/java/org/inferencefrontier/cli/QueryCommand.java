package org.inferencefrontier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inferencefrontier.input.InputListing;
import org.inferencefrontier.study.StudyDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a study in SQL. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Asks the data of a study or comparison in SQL (DuckDB's).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier query \"show tables\"",
      "  frontier query \"select month, p50 from summary where indicator = 'world.ai_twh'\"",
      "  frontier query --study base-r200-s1 --csv \"from runs\" > runs.csv",
      "",
      "Tables: runs, draws, series, summary, policy_moves, indicators; decisions and policy after",
      "montecarlo --decisions N; differences for a comparison. docs/queries.md describes them and shows worked queries."
    })
final class QueryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SQL", description = "One statement that reads.")
  private String sql;

  @Option(
      names = "--study",
      paramLabel = "DIR",
      description = "Folder of the study, or its name under reports (default: the newest there).")
  private String study;

  @Option(names = "--csv", description = "Prints a table for programs: commas, every digit.")
  private boolean csv;

  @Option(names = "--verbose", description = "Shows the stack trace if the program breaks.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path folder = folder();
    if (study == null) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("Study: " + ShownPath.of(folder));
      err.flush();
    }
    PrintWriter out = spec.commandLine().getOut();
    AnswerPrinter answer = csv ? new AnswerPrinter.Csv(out) : new AnswerPrinter.Table(out);
    try (StudyDatabase database = new StudyDatabase(folder)) {
      database.query(sql, answer);
    } catch (StudyDatabase.QueryException problem) {
      throw new UserMistakeException(problem.getMessage());
    }
    answer.end();
    return ExitCode.DONE;
  }

  private Path folder() throws IOException {
    Path reports = Path.of(System.getProperty("frontier.home", "")).resolve("reports");
    Map<String, Path> studies = studies(reports);
    if (study == null) {
      return studies.values().stream()
          .max(Comparator.comparing(QueryCommand::age))
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
    throw new UserMistakeException(
        "there is no study '"
            + study
            + "'"
            + InputListing.nearest(study, List.copyOf(studies.keySet()))
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse(""));
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

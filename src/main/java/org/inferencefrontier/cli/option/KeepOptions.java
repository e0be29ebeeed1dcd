package org.inferencefrontier.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.analysis.kept.KeptFolder;
import org.inferencefrontier.analysis.kept.Kind;
import org.inferencefrontier.analysis.kept.Made;
import org.inferencefrontier.analysis.kept.UnusableException;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.cli.terminal.WritableFolder;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether an analysis is kept for the reports, and where. */
public final class KeepOptions {
  private static final String POSTERIOR = "world-data/posterior.csv";

  @Option(
      names = "--keep",
      description =
          "Puts the main tables into the folder credibility beside the parameters too; every report"
              + " shows what is there.")
  private boolean keep;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Whether results are to be kept with the inputs. */
  public boolean isAsked() {
    return keep;
  }

  /**
   * Refuses places that cannot be written, of the results and of what is kept, before hours of
   * computing.
   *
   * @throws UserMistakeException if one of them cannot
   */
  public void checkPlaces(AnalysisOptions options) throws IOException {
    WritableFolder.require(options.parent());
    WritableFolder.requireOutside("--out", options.parent(), options.location());
    if (keep) {
      WritableFolder.require(folder(options.location()));
    }
  }

  /**
   * Keeps the results if asked to.
   *
   * @param calibrated whether the posterior had a part in them
   * @param result folder of the results, with {@code data/}
   */
  public void keep(
      Kind kind,
      AnalysisOptions options,
      String scenario,
      int runs,
      boolean calibrated,
      Path result)
      throws InputException, IOException {
    if (!keep) {
      return;
    }
    InputLocation location = options.location();
    SortedMap<String, String> inputs = WorldReader.inputHashes(location);
    String posterior = calibrated ? inputs.getOrDefault(POSTERIOR, "") : "";
    Path folder = folder(location);
    KeptFolder.keep(
        kind,
        new Made(
            ProgramVersion.NUMBER,
            ProgramVersion.commit(),
            scenario,
            runs,
            Long.toString(options.seed()),
            posterior,
            Made.inputs(inputs)),
        result.resolve("data"),
        folder);
    spec.commandLine().getOut().println("Kept for reports: " + ShownPath.of(folder));
  }

  /**
   * What is kept among the inputs.
   *
   * @throws UserMistakeException if it cannot be used
   */
  public static KeptAnalyses read(InputLocation location) throws IOException {
    Path folder = folder(location);
    try {
      return Files.isDirectory(folder)
          ? KeptAnalyses.read(ShownPath.of(folder))
          : KeptAnalyses.NONE;
    } catch (UnusableException problem) {
      throw new UserMistakeException(problem.getMessage());
    }
  }

  private static Path folder(InputLocation location) {
    return location.worldData().resolve(KeptFolder.NAME);
  }
}

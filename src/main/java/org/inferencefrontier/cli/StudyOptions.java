package org.inferencefrontier.cli;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.InputListing;
import org.inferencefrontier.study.DesignKind;
import org.inferencefrontier.study.GivenDraws;
import org.inferencefrontier.study.Sampling;
import org.inferencefrontier.study.StudyStart;
import org.inferencefrontier.study.Vary;
import org.inferencefrontier.world.ParameterDefinition;
import org.inferencefrontier.world.ParameterSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of all commands that run the model many times. */
final class StudyOptions {
  private static final int USUAL_RUNS = 200;
  private static final int MOST_RUNS = 1_000_000;
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Number of runs (default: 200, or a row of --draws each).")
  private Integer runs;

  @Option(
      names = "--design",
      paramLabel = "NAME",
      converter = DesignConverter.class,
      description =
          "How the runs spread over the priors: latin-hypercube (default), random, sobol.")
  private DesignKind design;

  @Option(
      names = "--draws",
      paramLabel = "FILE",
      description =
          "Takes the parameters from a table (CSV), such as a calibrated posterior: their names at"
              + " the head, a run a row.")
  private Path draws;

  @Option(
      names = "--vary",
      paramLabel = "WHAT",
      defaultValue = "both",
      converter = VaryConverter.class,
      description = "What differs between runs: parameters, seeds or both (default).")
  private Vary vary;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs at a time (default: as many as there are cores).")
  private Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder in which the study's folder is made (default: reports).")
  private Path out;

  @Option(
      names = "--resume",
      description = "Continues the study if it was begun before and did not finish.")
  private boolean resume;

  @Option(
      names = "--restart",
      description = "Throws away the runs of a study that did not finish, and begins anew.")
  private boolean restart;

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** How the runs spread. */
  Sampling sampling(ParameterSet parameters) {
    if (draws == null) {
      if (design == DesignKind.GIVEN) {
        throw new ParameterException(spec.commandLine(), "--design given needs --draws FILE");
      }
      return new Sampling(design == null ? DesignKind.LATIN_HYPERCUBE : design, vary, null);
    }
    if (design != null && design != DesignKind.GIVEN) {
      throw new ParameterException(
          spec.commandLine(), "--design and --draws exclude each other; leave one of them out");
    }
    try {
      return new Sampling(DesignKind.GIVEN, vary, GivenDraws.read(draws, parameters));
    } catch (GivenDraws.UnusableException problem) {
      throw new UserMistakeException(problem.getMessage() + hint(problem, parameters));
    }
  }

  private static String hint(GivenDraws.UnusableException problem, ParameterSet parameters) {
    if (problem.unknownName() == null) {
      return "";
    }
    List<String> names = parameters.definitions().stream().map(ParameterDefinition::name).toList();
    return InputListing.nearest(problem.unknownName(), names)
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElse("; 'frontier list parameters' shows all");
  }

  /**
   * Number of runs.
   *
   * @param usual number if the user names none
   */
  int runs(Sampling sampling, int usual) {
    int given = sampling.given() == null ? MOST_RUNS : sampling.given().size();
    int wanted = runs == null ? Math.min(given, sampling.given() == null ? usual : given) : runs;
    checkRange("--runs", wanted, given);
    return wanted;
  }

  /** Number of runs. */
  int runs(Sampling sampling) {
    return runs(sampling, USUAL_RUNS);
  }

  int threads() {
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    checkRange("--threads", wanted, MOST_THREADS);
    return wanted;
  }

  private void checkRange(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '"
              + option
              + "': expected a number from 1 to "
              + most
              + ", got "
              + value);
    }
  }

  /** The file of draws, null if there is none. */
  Path draws() {
    return draws;
  }

  boolean isDesignGiven() {
    return design != null || draws != null;
  }

  /** Where studies go. */
  Path parent() {
    return out == null ? Path.of(System.getProperty("frontier.home", "")).resolve("reports") : out;
  }

  StudyStart start() {
    if (resume && restart) {
      throw new ParameterException(
          spec.commandLine(), "--resume and --restart exclude each other; leave one of them out");
    }
    if (restart) {
      return StudyStart.RESTART;
    }
    return resume ? StudyStart.RESUME : StudyStart.NEW;
  }

  boolean isQuiet() {
    return quiet;
  }

  /** Reads a design by the name it has in files. */
  static final class DesignConverter extends NameConverter<DesignKind> {
    DesignConverter() {
      super(DesignKind.class);
    }
  }

  /** Reads what varies by the name it has in files. */
  static final class VaryConverter extends NameConverter<Vary> {
    VaryConverter() {
      super(Vary.class);
    }
  }
}

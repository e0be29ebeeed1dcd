package org.inferencefrontier.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.study.StudyStart;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.GivenDraws;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.Vary;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of all commands that run the model many times. */
public final class StudyOptions {
  private static final int USUAL_RUNS = 200;
  private static final int MOST_RUNS = 1_000_000;

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
          "How the runs spread: posterior (default if there is one), or over the priors:"
              + " latin-hypercube (default if there is none), random, sobol.")
  private DesignKind design;

  @Option(
      names = "--prior",
      description = "Samples the priors although world-data has a calibrated posterior.")
  private boolean prior;

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

  @Mixin private ExecutionOptions execution;

  @Option(
      names = "--resume",
      description = "Continues the study if it was begun before and did not finish.")
  private boolean resume;

  @Option(
      names = "--restart",
      description = "Throws away the runs of a study that did not finish, and begins anew.")
  private boolean restart;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** How the runs spread. */
  public Sampling sampling(ModelOptions model) throws InputException {
    if (draws != null) {
      if (design != null && design != DesignKind.GIVEN || prior) {
        throw new ParameterException(
            spec.commandLine(),
            (prior ? "--prior" : "--design")
                + " and --draws exclude each other; leave one of them out");
      }
      if (vary == Vary.SEEDS) {
        throw new ParameterException(
            spec.commandLine(),
            "--vary seeds and --draws exclude each other, as it keeps the parameters at their"
                + " reference values; leave one of them out");
      }
      return given(DesignKind.GIVEN, draws, model.plainParameters());
    }
    boolean calibrated = Files.isRegularFile(model.posterior());
    if (design == DesignKind.GIVEN) {
      throw new ParameterException(spec.commandLine(), "--design given needs --draws FILE");
    }
    if (design == DesignKind.POSTERIOR) {
      if (prior || !calibrated) {
        throw new ParameterException(
            spec.commandLine(),
            prior
                ? "--design posterior and --prior exclude each other; leave one of them out"
                : "--design posterior: there is no "
                    + ShownPath.of(model.posterior())
                    + "; make one with 'frontier calibrate'");
      }
      return given(DesignKind.POSTERIOR, model.posterior(), model.plainParameters());
    }
    if (design == null && !prior && calibrated) {
      return given(DesignKind.POSTERIOR, model.posterior(), model.plainParameters());
    }
    return new Sampling(
        design == null ? DesignKind.LATIN_HYPERCUBE : design, vary, null, calibrated);
  }

  private Sampling given(DesignKind kind, Path file, ParameterSet parameters) {
    try {
      GivenDraws table =
          kind == DesignKind.POSTERIOR
              ? GivenDraws.posterior(ShownPath.of(file), parameters)
              : GivenDraws.read(file, parameters);
      return new Sampling(kind, vary, table);
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
  public int runs(Sampling sampling, int usual) {
    boolean table = sampling.design() == DesignKind.GIVEN;
    int most = table ? sampling.given().size() : MOST_RUNS;
    int wanted = runs == null ? (table ? most : usual) : runs;
    return OptionRange.require(spec, "--runs", wanted, 1, most);
  }

  /** Number of runs. */
  public int runs(Sampling sampling) {
    return runs(sampling, USUAL_RUNS);
  }

  /** Threads that play runs. */
  public int threads() {
    return execution.threads(spec);
  }

  /** The file of draws, null if there is none. */
  Path draws() {
    return draws;
  }

  /** Whether the design is a Latin hypercube. */
  public boolean isHypercubeAsked() {
    return design == DesignKind.LATIN_HYPERCUBE;
  }

  /** Where studies go. */
  public Path parent() {
    return execution.parent();
  }

  /** Whether a study begins anew or goes on. */
  public StudyStart start() {
    if (resume && restart) {
      throw new ParameterException(
          spec.commandLine(), "--resume and --restart exclude each other; leave one of them out");
    }
    if (restart) {
      return StudyStart.RESTART;
    }
    return resume ? StudyStart.RESUME : StudyStart.NEW;
  }

  /** Whether progress is kept silent. */
  public boolean isQuiet() {
    return execution.isQuiet();
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

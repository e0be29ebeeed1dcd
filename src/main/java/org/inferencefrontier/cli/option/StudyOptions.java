package org.inferencefrontier.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.problem.InputException;
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

  @Mixin private PriorOption prior;

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

  /**
   * How the runs spread.
   *
   * @throws ParameterException if options contradict each other
   * @throws UserMistakeException if the file of draws or the posterior cannot be used
   */
  public Sampling sampling(ModelOptions model) throws InputException {
    if (draws != null) {
      return ofDraws(model);
    }
    if (design == DesignKind.GIVEN) {
      throw new ParameterException(spec.commandLine(), "--design given needs --draws FILE");
    }
    boolean calibrated = Files.isRegularFile(model.posterior());
    if (design == DesignKind.POSTERIOR) {
      checkPosterior(model, calibrated);
    }
    boolean usual = design == null && !prior.isAsked() && calibrated;
    if (usual || design == DesignKind.POSTERIOR) {
      return given(DesignKind.POSTERIOR, model.posterior(), model.plainParameters());
    }
    return new Sampling(
        design == null ? DesignKind.LATIN_HYPERCUBE : design, vary, null, calibrated);
  }

  private Sampling ofDraws(ModelOptions model) throws InputException {
    if (prior.isAsked()) {
      throw Exclusion.of(spec, "--prior", "--draws");
    }
    if (design != null && design != DesignKind.GIVEN) {
      throw Exclusion.of(spec, "--design", "--draws");
    }
    if (vary == Vary.SEEDS) {
      throw new ParameterException(
          spec.commandLine(),
          "--vary seeds and --draws exclude each other, as it keeps the parameters at their"
              + " reference values; leave one of them out");
    }
    return given(DesignKind.GIVEN, draws, model.plainParameters());
  }

  private void checkPosterior(ModelOptions model, boolean calibrated) {
    if (prior.isAsked()) {
      throw Exclusion.of(spec, "--design posterior", "--prior");
    }
    if (!calibrated) {
      throw new ParameterException(
          spec.commandLine(),
          "--design posterior: there is no "
              + ShownPath.of(model.posterior())
              + "; make one with 'frontier calibrate'");
    }
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
    return UnknownName.hint(problem.unknownName(), names, "; 'frontier list parameters' shows all");
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
      throw Exclusion.of(spec, "--resume", "--restart");
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

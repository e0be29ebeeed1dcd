package org.inferencefrontier.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.GivenDraws;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.Vary;
import org.inferencefrontier.world.World;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Options of the commands that ask many runs a question and keep only the answer. */
public final class AnalysisOptions {
  @Mixin private SeedOption seed;
  @Mixin private ExecutionOptions execution;
  @Mixin private VerboseOption verbose;
  @Mixin private LocationOptions where;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Reads the inputs.
   *
   * @throws InputException if they are wrong
   */
  public World world(String scenario) throws InputException {
    return WorldReader.read(where.location(), scenario, List.of());
  }

  /** Where the inputs are. */
  public InputLocation location() {
    return where.location();
  }

  /** The calibrated posterior's place, whether or not there is one. */
  public Path posterior() {
    return where.posterior();
  }

  /**
   * The calibrated posterior, null if there is none or the priors are asked for.
   *
   * @param prior whether the priors are asked for
   */
  public GivenDraws posterior(boolean prior) throws InputException {
    return prior ? null : where.readPosterior(world("base").parameters());
  }

  /** How runs spread: over the posterior, or over the priors by a Latin hypercube. */
  public static Sampling sampling(GivenDraws posterior) {
    return posterior == null
        ? Sampling.USUAL
        : new Sampling(DesignKind.POSTERIOR, Vary.BOTH, posterior);
  }

  /** Master seed of the analysis. */
  public long seed() {
    return seed.value();
  }

  /** Threads that play runs. */
  public int threads() {
    return execution.threads(spec);
  }

  /** Refuses a number outside its range. */
  public void checkRange(String option, int value, int least, int most) {
    OptionRange.require(spec, option, value, least, most);
  }

  /** Where results go. */
  public Path parent() {
    return execution.parent();
  }

  /** Runs on this command's threads that tell, now and then, how many ended. */
  public ManyRuns runs(int expected) {
    PrintWriter err = spec.commandLine().getErr();
    int step = Math.max(1, expected / 10);
    int[] ended = {0};
    return new ManyRuns(
        threads(),
        one -> {
          ended[0] += one;
          if (!execution.isQuiet() && ended[0] % step == 0) {
            err.printf(Locale.ROOT, "%d of about %d runs%n", ended[0], expected);
            err.flush();
          }
        });
  }

  /** Tells of runs that are missing from the result, also a quiet command's. */
  public void tellFailed(ManyRuns done) {
    PrintWriter err = spec.commandLine().getErr();
    done.failed().ifPresent(failed -> err.println(failed.sentence()));
    err.flush();
  }

  /** Tells how far the command is. */
  public void tell(String format, Object... values) {
    if (!execution.isQuiet()) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(Locale.ROOT, format + "%n", values);
      err.flush();
    }
  }

  /** How results came about, for their manifest. */
  public AnalysisManifest manifest(int runs) throws InputException, IOException {
    InputLocation location = where.location();
    SortedMap<String, String> hashes = new TreeMap<>(WorldReader.inputHashes(location));
    return new AnalysisManifest(
        ProgramVersion.NUMBER,
        ProgramVersion.commit(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        Provenances.command(spec.root().commandLine().getParseResult().originalArgs()),
        seed(),
        runs,
        hashes);
  }
}

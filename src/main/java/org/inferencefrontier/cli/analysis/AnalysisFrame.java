package org.inferencefrontier.cli.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.inferencefrontier.analysis.kept.Kind;
import org.inferencefrontier.cli.option.AnalysisOptions;
import org.inferencefrontier.cli.option.KeepOptions;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.Interruption;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.ResultFolder;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.sampling.GivenDraws;
import org.inferencefrontier.world.World;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the commands that ask many runs a question do alike: they look at their places before hours
 * of computing, read the inputs, and write, tell and keep what was found.
 */
final class AnalysisFrame {
  /**
   * What is asked.
   *
   * @param kind what is done
   * @param scenario name or file of the scenario
   * @param prior whether the priors are asked for; a calibration starts from them in any case
   * @param name how the folder of results begins; its seed, and {@code -prior}, come after it
   */
  record Question(Kind kind, String scenario, boolean prior, Function<World, String> name) {
    private boolean isCalibration() {
      return kind == Kind.CALIBRATION;
    }
  }

  /**
   * The inputs of an analysis.
   *
   * @param world the inputs
   * @param posterior what runs sample; null for the priors
   */
  record Subject(World world, GivenDraws posterior) {}

  /**
   * What an analysis found.
   *
   * @param done runs done, those that broke off among them
   * @param counted runs that it rests on
   * @param tables writes them
   * @param telling what is to be said and done once the tables are at their place
   */
  record Found(int done, int counted, ResultFolder.Content tables, Telling telling) {}

  /** Tells what was found. */
  @FunctionalInterface
  interface Telling {
    /**
     * @param data folder of the tables
     */
    void tell(Path data) throws IOException;
  }

  /** Answers the question. */
  @FunctionalInterface
  interface Analysis {
    /**
     * @return empty if there is nothing to write
     */
    Optional<Found> of(Subject subject) throws InputException, IOException, InterruptedException;
  }

  private final CommandSpec spec;
  private final AnalysisOptions options;
  private final KeepOptions keep;

  AnalysisFrame(CommandSpec spec, AnalysisOptions options, KeepOptions keep) {
    this.spec = spec;
    this.options = options;
    this.keep = keep;
  }

  /**
   * Does an analysis.
   *
   * @return the command's exit code
   */
  int answer(Question question, Analysis analysis)
      throws InputException, IOException, StudyFailedException {
    return Interruption.guard(spec.commandLine().getErr(), () -> uninterrupted(question, analysis));
  }

  private int uninterrupted(Question question, Analysis analysis)
      throws InputException, IOException, InterruptedException {
    keep.checkPlaces(options);
    World world = options.world(question.scenario());
    GivenDraws posterior = question.isCalibration() ? null : options.posterior(question.prior());
    String name = folder(question, world);
    ResultFolder.require(options.parent(), name);
    if (posterior == null && !question.prior()) {
      options.tell(
          "there is no %s: the priors are sampled ('frontier calibrate' makes a posterior)",
          ShownPath.of(options.posterior()));
    }
    Optional<Found> answer = analysis.of(new Subject(world, posterior));
    if (answer.isEmpty()) {
      return ExitCode.DONE;
    }
    Found found = answer.get();
    Path folder =
        ResultFolder.write(options.parent(), name, options.manifest(found.done()), found.tables());
    Path data = folder.resolve("data");
    found.telling().tell(data);
    keep.keep(
        question.kind(),
        options,
        world.scenario().name(),
        found.counted(),
        posterior != null || question.isCalibration(),
        folder);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Tables: " + ShownPath.of(data));
    out.flush();
    return ExitCode.DONE;
  }

  /** Named as a study's: {@code -prior} where the priors are sampled although there is more. */
  private String folder(Question question, World world) {
    boolean passedOver =
        question.prior() && !question.isCalibration() && Files.isRegularFile(options.posterior());
    return question.name().apply(world) + "-s" + options.seed() + (passedOver ? "-prior" : "");
  }
}

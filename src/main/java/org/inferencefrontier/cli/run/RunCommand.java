package org.inferencefrontier.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.ModelOptions;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.TableFile;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.cli.terminal.WritableFolder;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** One run. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs the model once and prints the main indicators year by year.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier run",
      "  frontier run --scenario reasoning-surge --until 2030-12",
      "  frontier run --params values.json --json > indicators.json",
      "  frontier run --until 2028-12 --decisions decisions.csv",
      "  frontier run --policy policy.csv",
      "  frontier run --replay reports/base-r200-s1/data/failed-runs.json --run 17",
      "",
      "FILE holds parameter values by name, and a seed if wanted:",
      "  {\"demand.price-elasticity\": 1.2, \"seed\": 7}",
      "Parameters that it does not name keep their reference value. \"run\": N repeats run N of a",
      "study of that seed with the parameters given. --seed wins over the file's seed.",
      "--json prints {\"scenario\", \"seed\", \"run\", \"months\", \"indicators\"} and nothing"
          + " else;",
      "indicators are {\"vendor.revenue\": {\"nvidia\": [a value a month]}}, a single value for",
      "indicators that have one a run, null where there is none; the world's entity is \"world\"."
    })
public final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--params",
      paramLabel = "FILE",
      description = "JSON file of parameter values (default: the reference values).")
  private Path parameters;

  @Option(names = "--json", description = "Prints every indicator as JSON.")
  private boolean json;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Writes a table (CSV) of the agents' decisions: the alternatives, their scores and why.")
  private Path decisions;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Writes a table (CSV) of the policies that changed: who, when, why, from what to what.")
  private Path policy;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description =
          "Repeats a failed run of a study from its data/failed-runs.json; --scenario says of which"
              + " scenario if the file has several.")
  private Path replay;

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "Number of the failed run to repeat (default: the first of the file).")
  private Integer number;

  @Mixin private ModelOptions model;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  /** What was written besides, a line a file. */
  private final List<String> files = new ArrayList<>();

  /**
   * The command over a model.
   *
   * @param engines what runs the model
   */
  public RunCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException {
    FailedRun failed = failedRun();
    World world = model.world();
    RunRequest request = failed == null ? request(world) : replayed(failed, world);
    Engine engine = model.engine(engines, world);
    RunResult result = run(engine, request);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      RunJson.write(result, world.scenario().name(), request, out);
    } else {
      RunTable.print(result, out);
    }
    out.flush();
    // Nothing but JSON goes where a program reads it.
    PrintWriter told = json ? spec.commandLine().getErr() : out;
    files.forEach(told::println);
    told.flush();
    return ExitCode.DONE;
  }

  private RunResult run(Engine engine, RunRequest request) throws IOException {
    checkPlace("--policy", policy);
    checkPlace("--decisions", decisions);
    if (decisions != null
        && policy != null
        && decisions.toAbsolutePath().normalize().equals(policy.toAbsolutePath().normalize())) {
      throw new UserMistakeException("--decisions and --policy name the same file; name two");
    }
    RunResult result;
    if (decisions == null) {
      result = engine.function().run(request.parameters(), request.seed(), request.run());
    } else {
      DecisionFile file = new DecisionFile();
      result = engine.loggedRun().run(request.parameters(), request.seed(), request.run(), file);
      file.write(decisions);
      tell("Decisions", decisions, file.size());
    }
    if (policy != null) {
      PolicyFile.write(result.policyMoves(), policy);
      tell("Policies", policy, result.policyMoves().size());
    }
    return result;
  }

  private void checkPlace(String option, Path file) throws IOException {
    if (file != null) {
      TableFile.checkPlace(option, file);
      WritableFolder.requireOutside(option, file, model.location());
    }
  }

  private void tell(String what, Path file, int rows) {
    files.add(String.format(Locale.ROOT, "%s: %s (rows: %,d)", what, ShownPath.of(file), rows));
  }

  /** The run to repeat, whose scenario, settings and months become those of this command. */
  private FailedRun failedRun() {
    if (replay == null) {
      if (number != null) {
        throw new ParameterException(spec.commandLine(), "--run needs --replay FILE");
      }
      return null;
    }
    ParseResult given = spec.commandLine().getParseResult();
    for (String option : List.of("--params", "--set", "--until", "--seed")) {
      if (given.hasMatchedOption(option)) {
        throw new ParameterException(
            spec.commandLine(), "--replay takes everything from its file; leave out " + option);
      }
    }
    String scenario = given.hasMatchedOption("--scenario") ? model.scenario() : null;
    FailedRun failed = ReplayFile.read(replay, scenario, number);
    model.replay(failed.specification());
    return failed;
  }

  private RunRequest replayed(FailedRun failed, World world) throws InputException, IOException {
    RunSpecification run = failed.specification();
    PrintWriter err = spec.commandLine().getErr();
    err.println("Run " + run.run() + " of " + run.scenario() + " failed with: " + failed.message());
    boolean sameFiles =
        model.inputs(run.scenario(), Map.of()).fingerprint().equals(run.inputsSha256());
    if (!sameFiles && run.design() != DesignKind.GIVEN) {
      err.println("The input files changed since; the run may end otherwise.");
    }
    err.flush();
    return new RunRequest(
        ReplayFile.parameters(failed, world.parameters()), run.seed(), run.randomStream());
  }

  private RunRequest request(World world) throws InputException {
    RunRequest request =
        parameters == null
            ? new RunRequest(world.parameters().referenceValues(), model.seed(), 0)
            : RunRequest.read(
                parameters, world.parameters(), model.plainParameters(), model.seed());
    boolean seedGiven = spec.commandLine().getParseResult().matchedOption("--seed") != null;
    return seedGiven ? new RunRequest(request.parameters(), model.seed(), request.run()) : request;
  }
}

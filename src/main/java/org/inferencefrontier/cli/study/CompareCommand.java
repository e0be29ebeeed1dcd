package org.inferencefrontier.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.ModelOptions;
import org.inferencefrontier.cli.option.Provenances;
import org.inferencefrontier.cli.option.StudyOptions;
import org.inferencefrontier.cli.terminal.EstimateText;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.Interruption;
import org.inferencefrontier.cli.terminal.ProgressDisplay;
import org.inferencefrontier.cli.terminal.SeriesWords;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.cli.terminal.WritableFolder;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Problem;
import org.inferencefrontier.report.ComparisonWriter;
import org.inferencefrontier.study.ComparedScenario;
import org.inferencefrontier.study.Comparison;
import org.inferencefrontier.study.ComparisonResult.FailedScenario;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.StudySpecification;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.world.World;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scenarios against a reference, run by run with the same parameters and random events. */
@Command(
    name = "compare",
    modelTransformer = CompareCommand.WithoutScenario.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs scenarios with the same parameters and random events and says what each changes"
            + " against the first.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier compare base carbon-price",
      "  frontier compare base export-tiers-reinstated gulf-partnership --runs 400",
      "  frontier compare base my-scenario.yaml --until 2030-12 --runs 50",
      "",
      "The folder reports/compare-... holds what every indicator changes, month by month, with a",
      "95 %% confidence interval, the data of each scenario, and index.html with the charts."
          + " --runs",
      "counts the runs of each."
    })
public final class CompareCommand implements Callable<Integer> {
  /** The help shows no option of other commands that this one refuses. */
  static final class WithoutScenario implements CommandLine.IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec spec) {
      OptionSpec option = spec.findOption("--scenario");
      spec.remove(option);
      return spec.addOption(OptionSpec.builder(option).hidden(true).build());
    }
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "SCENARIO",
      description = "Scenarios by name or file; the first is the reference.")
  private List<String> names = List.of();

  @Mixin private StudyOptions options;
  @Mixin private ModelOptions model;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  /**
   * The command over a model.
   *
   * @param engines what runs the model
   */
  public CompareCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException, StudyFailedException {
    return Interruption.guard(spec.commandLine().getErr(), this::compare);
  }

  private int compare()
      throws InputException, IOException, StudyFailedException, InterruptedException {
    if (spec.commandLine().getParseResult().hasMatchedOption("--scenario")) {
      throw new ParameterException(
          spec.commandLine(), "name the scenarios without --scenario, the reference first");
    }
    if (names.size() < 2) {
      throw new ParameterException(
          spec.commandLine(), "expected at least 2 scenarios, got " + names.size());
    }
    List<Contestant> contestants = contestants();
    SeriesCatalog catalog = contestants.get(0).engine().catalog();
    List<ComparedScenario> scenarios = contestants.stream().map(Contestant::scenario).toList();
    Comparison comparison =
        new Comparison(
            scenarios,
            catalog,
            WatchedValues.compared(catalog),
            directory -> ComparisonWriter.write(worlds(scenarios), directory));
    LongSupplier monthsRun =
        () -> contestants.stream().mapToLong(each -> each.engine().monthsRun().getAsLong()).sum();
    SeriesWords words = new SeriesWords(scenarios.get(0).specification().world());
    EstimateText estimates = new EstimateText(catalog, words);
    Comparison.Written written = run(comparison, scenarios, estimates, monthsRun);
    tell(written, scenarios.get(0).name(), catalog, words);
    List<FailedScenario> failed = written.result().failed();
    boolean broken =
        failed.stream().anyMatch(FailedScenario::isWhole)
            || !failed.isEmpty() && model.isChecking();
    return broken ? ExitCode.OUR_FAULT : ExitCode.DONE;
  }

  /** A scenario and what runs it. */
  private record Contestant(ComparedScenario scenario, Engine engine) {}

  /** The scenarios in the order of the command, the reference first. */
  private List<Contestant> contestants() throws InputException, IOException {
    WritableFolder.requireOutside("--out", options.parent(), model.location());
    List<Contestant> contestants = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      World world = world(name);
      Engine engine = model.engine(engines, world);
      if (!contestants.isEmpty() && !makesPairs(contestants.get(0).engine(), engine)) {
        throw new UserMistakeException(
            name + " has other agents than " + names.get(0) + "; their runs make no pairs");
      }
      ComparedScenario scenario =
          new ComparedScenario(specification(name, world), engine.function());
      if (!seen.add(scenario.name())) {
        throw new ParameterException(
            spec.commandLine(), "names the scenario '" + scenario.name() + "' twice");
      }
      contestants.add(new Contestant(scenario, engine));
    }
    return contestants;
  }

  private static boolean makesPairs(Engine one, Engine other) {
    return one.catalog().series().equals(other.catalog().series());
  }

  private World world(String name) throws InputException {
    try {
      return model.world(name);
    } catch (InputException inputs) {
      Problem first = inputs.problems().get(0);
      // The reader of scenarios names the option that this command does not have.
      if (first.file().equals("--scenario")) {
        String nearest = first.suggestion();
        throw new UserMistakeException(
            first.message() + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
      }
      throw inputs;
    }
  }

  private static Map<String, World> worlds(List<ComparedScenario> scenarios) {
    Map<String, World> worlds = new LinkedHashMap<>();
    scenarios.forEach(each -> worlds.put(each.name(), each.specification().world()));
    return worlds;
  }

  private StudySpecification specification(String name, World world)
      throws InputException, IOException {
    var sampling = options.sampling(model);
    return new StudySpecification(
        world,
        model.until(),
        options.runs(sampling),
        model.seed(),
        options.threads(),
        sampling,
        List.of(),
        Provenances.of(spec, model, name, options));
  }

  private Comparison.Written run(
      Comparison comparison,
      List<ComparedScenario> scenarios,
      EstimateText estimates,
      LongSupplier monthsRun)
      throws IOException, StudyFailedException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    StudySpecification first = scenarios.get(0).specification();
    int runs = first.runs() * scenarios.size();
    if (!options.isQuiet()) {
      err.printf(
          Locale.ROOT,
          "%s of each of %d scenarios until %s, %d at a time%n",
          RunCount.of(first.runs()),
          scenarios.size(),
          first.until(),
          Math.min(runs, first.threads()));
      err.flush();
    }
    try (ProgressDisplay progress =
        ProgressDisplay.of(comparison.name(), runs, estimates, monthsRun, options.isQuiet(), err)) {
      return comparison.run(options.parent(), options.start(), progress);
    }
  }

  private void tell(
      Comparison.Written written, String reference, SeriesCatalog catalog, SeriesWords words) {
    PrintWriter console = spec.commandLine().getOut();
    new DifferenceTable(catalog, words).print(written.result().headlines(), reference, console);
    List<FailedScenario> failed = written.result().failed();
    failed.stream()
        .filter(scenario -> !scenario.isWhole())
        .map(CompareCommand::inPart)
        .forEach(console::println);
    console.println("Report: " + ShownPath.of(written.folder().resolve("index.html")));
    console.println("Data: " + ShownPath.of(written.folder().resolve("data")));
    console.flush();
    PrintWriter err = spec.commandLine().getErr();
    failed.stream()
        .filter(FailedScenario::isWhole)
        .map(scenario -> whole(scenario, scenario.scenario().equals(reference)))
        .forEach(err::println);
    err.flush();
  }

  private static String inPart(FailedScenario scenario) {
    int count = scenario.failures().size();
    FailedRun first = scenario.failures().get(0);
    return String.format(
        Locale.ROOT,
        "%d of %s of %s failed and %s in no pair; the first is run %d: %s (all: %s)",
        count,
        RunCount.of(scenario.runs()),
        scenario.scenario(),
        count == 1 ? "is" : "are",
        first.run(),
        first.message(),
        ShownPath.of(scenario.file()));
  }

  private static String whole(FailedScenario scenario, boolean isReference) {
    return "frontier: "
        + StudyFailedException.message(scenario.scenario(), scenario.failures())
        + (isReference
            ? "; there is nothing to set the other scenarios against, but their data are kept"
            : "; what the other scenarios gave is kept")
        + " (our fault; details in "
        + ShownPath.of(scenario.file())
        + ", from which 'frontier run --replay' repeats a run)";
  }
}

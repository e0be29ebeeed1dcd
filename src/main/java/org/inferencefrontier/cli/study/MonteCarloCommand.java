package org.inferencefrontier.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inferencefrontier.analysis.Convergence;
import org.inferencefrontier.analysis.CrossoverLedger;
import org.inferencefrontier.analysis.PolicyOddsLedger;
import org.inferencefrontier.analysis.StoredFindings;
import org.inferencefrontier.analysis.claim.ClaimLedger;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.KeepOptions;
import org.inferencefrontier.cli.option.ModelOptions;
import org.inferencefrontier.cli.option.ProgramVersion;
import org.inferencefrontier.cli.option.Provenances;
import org.inferencefrontier.cli.option.StudyOptions;
import org.inferencefrontier.cli.option.WatchedValueReader;
import org.inferencefrontier.cli.terminal.EstimateText;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.Interruption;
import org.inferencefrontier.cli.terminal.ProgressDisplay;
import org.inferencefrontier.cli.terminal.SeriesWords;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.WritableFolder;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.report.ReportWriter;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.study.LoggedRuns;
import org.inferencefrontier.study.PrecisionTarget;
import org.inferencefrontier.study.StoredStudy;
import org.inferencefrontier.study.Study;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.StudyObservation;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.study.StudySpecification;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Many runs over the priors, and a report about them. */
@Command(
    name = "montecarlo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs the model many times with parameters drawn from the calibrated posterior, or from"
            + " their priors, and writes a report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier montecarlo",
      "  frontier montecarlo --scenario carbon-price --runs 1000",
      "  frontier montecarlo --runs 20 --until 2028-12 --out my-reports",
      "  frontier montecarlo --set vendors.nvidia.pricing.strategy=match",
      "  frontier montecarlo --until-precision world.crossover_month=1.5",
      "  frontier montecarlo --runs 10000 --resume",
      "",
      "The report goes to reports/SCENARIO-rRUNS-sSEED/; open its index.html. The same command",
      "gives the same data, byte for byte, whatever the number of threads and however often it was",
      "stopped and resumed. A folder of the same name is replaced when the new one is complete."
    })
public final class MonteCarloCommand implements Callable<Integer> {
  private static final int MOST_RUNS_FOR_PRECISION = 5000;

  @Option(
      names = "--until-precision",
      paramLabel = "WHAT=WIDTH",
      description =
          "Stops when half the 95 %% confidence interval of a median is at most WIDTH, looking"
              + " every 50 runs. WHAT is INDICATOR[:ENTITY][@YYYY-MM]; repeatable. --runs is then"
              + " the most (default: 5000); the design is that of the posterior, else random unless"
              + " --design names sobol. A number that none of the first 50 runs has ends it too.")
  private List<String> precision = new ArrayList<>();

  @Option(
      names = "--decisions",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Keeps the agents' decisions and the states' policy moves of the first N runs, which are"
              + " run twice (default: ${DEFAULT-VALUE}).")
  private int decisions;

  @Mixin private StudyOptions options;
  @Mixin private ModelOptions model;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  /**
   * The command over a model.
   *
   * @param engines what runs the model
   */
  public MonteCarloCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException, StudyFailedException {
    return Interruption.guard(spec.commandLine().getErr(), this::study);
  }

  private int study()
      throws InputException, IOException, StudyFailedException, InterruptedException {
    if (decisions < 0) {
      throw decisionsExpected("a number from 0");
    }
    WritableFolder.requireOutside("--out", options.parent(), model.location());
    ProgramVersion.askForCommit();
    World world = model.world();
    KeptAnalyses kept = KeepOptions.read(model.location());
    Engine engine = model.engine(engines, world);
    StudySpecification specification = specification(world, engine);
    if (decisions > specification.runs()
        && spec.commandLine().getParseResult().hasMatchedOption("--decisions")) {
      throw decisionsExpected("a number from 0 to the runs, " + specification.runs());
    }
    SeriesWords words = new SeriesWords(world);
    EstimateText estimates = new EstimateText(engine.catalog(), words);
    Study.Written written =
        run(study(specification, engine, kept), specification, engine, estimates);
    tell(written, estimates, words);
    boolean broken = written.result().summary().failedRuns() > 0;
    return broken && model.isChecking() ? ExitCode.OUR_FAULT : ExitCode.DONE;
  }

  private ParameterException decisionsExpected(String what) {
    return new ParameterException(
        spec.commandLine(),
        "Invalid value for option '--decisions': expected " + what + ", got " + decisions);
  }

  /** The study, with those who read its runs and write its report. */
  private Study study(StudySpecification specification, Engine engine, KeptAnalyses kept) {
    SeriesCatalog catalog = engine.catalog();
    World world = specification.world();
    return new Study(
        specification,
        catalog,
        engine.function(),
        new StudyObservation(
            WatchedValues.headlines(catalog),
            new LoggedRuns(decisions, engine.loggedRun()::run),
            List.of(
                new ClaimLedger(catalog, world),
                new CrossoverLedger(catalog),
                new PolicyOddsLedger(catalog),
                new Convergence(catalog, WatchedValues.followed(catalog)))),
        (result, directory) -> {
          StoredStudy stored = new StoredStudy(directory);
          StudyResult readBack = stored.result(world);
          ReportWriter.write(
              readBack,
              StoredFindings.read(stored, readBack, directory),
              stored.decisions(world),
              kept,
              Extent.FULL,
              directory);
        });
  }

  private StudySpecification specification(World world, Engine engine)
      throws InputException, IOException {
    List<PrecisionTarget> targets =
        precision.stream().map(text -> WatchedValueReader.target(text, engine.catalog())).toList();
    Sampling sampling = sampling(world, targets);
    return new StudySpecification(
        world,
        model.until(),
        targets.isEmpty()
            ? options.runs(sampling)
            : options.runs(sampling, MOST_RUNS_FOR_PRECISION),
        model.seed(),
        options.threads(),
        sampling,
        targets,
        Provenances.of(spec, model, options));
  }

  private Sampling sampling(World world, List<PrecisionTarget> targets) throws InputException {
    Sampling sampling = options.sampling(model);
    if (targets.isEmpty() || sampling.design() != DesignKind.LATIN_HYPERCUBE) {
      return sampling;
    }
    if (options.isHypercubeAsked()) {
      throw new ParameterException(
          spec.commandLine(),
          "--until-precision cannot use a Latin hypercube, whose number of runs is fixed; use"
              + " --design random or sobol");
    }
    return new Sampling(DesignKind.RANDOM, sampling.vary(), null, sampling.overPosterior());
  }

  private Study.Written run(
      Study study, StudySpecification specification, Engine engine, EstimateText estimates)
      throws IOException, StudyFailedException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    if (!options.isQuiet()) {
      err.printf(
          Locale.ROOT,
          "%s%s of %s until %s, %d at a time%n",
          specification.precision().isEmpty() ? "" : "up to ",
          RunCount.of(specification.runs()),
          specification.world().scenario().name(),
          specification.until(),
          Math.min(specification.runs(), specification.threads()));
      err.flush();
    }
    try (ProgressDisplay progress =
        ProgressDisplay.of(
            specification.name(),
            specification.runs(),
            estimates,
            engine.monthsRun(),
            options.isQuiet(),
            err)) {
      return study.run(options.parent(), options.start(), progress);
    }
  }

  private void tell(Study.Written written, EstimateText estimates, SeriesWords words) {
    StudyResult result = written.result();
    PrintWriter console = spec.commandLine().getOut();
    Headlines.of(result.summary(), words).forEach(console::println);
    written
        .missed()
        .forEach(estimate -> console.println(estimates.missed(estimate, result.manifest().runs())));
    if (!result.failures().isEmpty()) {
      FailedRun first = result.failures().get(0);
      console.printf(
          Locale.ROOT,
          "%d of %s failed; the first is run %d: %s (all: %s)%n",
          result.failures().size(),
          RunCount.of(result.summary().runs()),
          first.run(),
          first.message(),
          ShownPath.of(written.folder().resolve("data").resolve("failed-runs.json")));
    }
    console.println("Report: " + ShownPath.of(written.folder().resolve("index.html")));
    console.flush();
  }
}

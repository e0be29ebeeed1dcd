package org.inferencefrontier.cli.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inferencefrontier.analysis.ClaimBook;
import org.inferencefrontier.analysis.ClaimCsv;
import org.inferencefrontier.analysis.ClaimLedger;
import org.inferencefrontier.analysis.PairedRuns;
import org.inferencefrontier.analysis.StoredClaims;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.ModelOptions;
import org.inferencefrontier.cli.option.NameConverter;
import org.inferencefrontier.cli.option.StudyChoice;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.StudyDatabase;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds published claims against runs. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Holds published claims and forecasts against runs: probability, value and date of each.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier claims                           40 runs of the base, and as many pairs",
      "  frontier claims base-r200-s1              a study that was made before",
      "  frontier claims --format csv > claims.csv",
      "",
      "The probability is the share of runs in which a claim holds. The text ends with how each was",
      "measured, which often differs from what its author had in mind; read it before you quote."
    })
public final class ClaimsCommand implements Callable<Integer> {
  private static final int MOST_RUNS = 10_000;

  /** How the ledger is printed. */
  enum Format {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("csv")
    CSV,
    @JsonProperty("json")
    JSON
  }

  /** Reads a format by its name. */
  static final class FormatConverter extends NameConverter<Format> {
    FormatConverter() {
      super(Format.class);
    }
  }

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..1",
      description = "Folder of a study, or its name under reports (default: new runs).")
  private String study;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "40",
      description = "Number of new runs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "text",
      converter = FormatConverter.class,
      description = "text (default), csv or json.")
  private Format format;

  @Mixin private ModelOptions model;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  /**
   * The command over a model.
   *
   * @param engines what runs the model
   */
  public ClaimsCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException, InterruptedException {
    if (runs < 1 || runs > MOST_RUNS) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--runs': expected a number from 1 to "
              + MOST_RUNS
              + ", got "
              + runs);
    }
    if (study != null) {
      StudyChoice.excludes(
          spec, "STUDY", List.of("--scenario", "--set", "--until", "--seed", "--check", "--runs"));
    }
    World world = model.world();
    ClaimBook book = study == null ? ofNewRuns(world) : ofStudy(world);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> ClaimText.print(book, out);
      case CSV -> ClaimCsv.write(book, out);
      case JSON -> ClaimJson.write(book, out);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private ClaimBook ofStudy(World world) throws IOException {
    try (StudyDatabase database = new StudyDatabase(StudyChoice.folder(study))) {
      return StoredClaims.read(database, world);
    }
  }

  private ClaimBook ofNewRuns(World world)
      throws InputException, IOException, InterruptedException {
    Engine base = model.engine(engines, world);
    Engine changed = priceCut();
    PairedRuns pairs = new PairedRuns(base.catalog());
    ClaimLedger ledger = new ClaimLedger(pairs.catalog(), world);
    SamplingDesign design = Sampling.USUAL.designOf(world.parameters(), runs, model.seed());
    tell(changed != null);
    int threads = Math.min(runs, Runtime.getRuntime().availableProcessors());
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<double[][]>> results = new ArrayList<>();
      for (int number = 0; number < runs; number++) {
        int run = number;
        results.add(
            executor.submit(
                () ->
                    pairs.read(
                        ledger.series(),
                        run(base, design, run),
                        changed == null ? null : run(changed, design, run))));
      }
      for (Future<double[][]> result : results) {
        ledger.read(result.get());
      }
    } catch (ExecutionException problem) {
      throw new IllegalStateException(problem.getCause().getMessage(), problem.getCause());
    } finally {
      executor.shutdownNow();
    }
    return ledger.book();
  }

  /** The engine of the price cut, null where another scenario than the base is asked about. */
  private Engine priceCut() throws InputException {
    boolean known =
        model.scenarios().stream()
            .anyMatch(scenario -> scenario.name().equals(PairedRuns.PRICE_CUT));
    return known && model.scenario().equals("base")
        ? model.engine(engines, model.world(PairedRuns.PRICE_CUT))
        : null;
  }

  private RunResult run(Engine engine, SamplingDesign design, int run) {
    return engine.function().run(design.draw(run), model.seed(), run);
  }

  private void tell(boolean paired) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "%d runs of %s until %s%s%n",
        runs,
        model.scenario(),
        model.until(),
        paired ? ", each with and without a price cut" : "");
    err.flush();
  }
}

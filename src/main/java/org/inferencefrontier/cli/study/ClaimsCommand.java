package org.inferencefrontier.cli.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimCsv;
import org.inferencefrontier.analysis.claim.ClaimLedger;
import org.inferencefrontier.analysis.claim.PairedRuns;
import org.inferencefrontier.analysis.claim.StoredClaims;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Exclusion;
import org.inferencefrontier.cli.option.ModelOptions;
import org.inferencefrontier.cli.option.NameConverter;
import org.inferencefrontier.cli.option.OptionRange;
import org.inferencefrontier.cli.option.PriorOption;
import org.inferencefrontier.cli.option.StudyChoice;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.StudyDatabase;
import org.inferencefrontier.study.run.FailedRuns;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.run.RunCount;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "The probability is the share of runs in which a claim holds. The text ends with how each"
          + " was",
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

  @Mixin private PriorOption prior;

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
    OptionRange.require(spec, "--runs", runs, 1, MOST_RUNS);
    if (study != null) {
      Exclusion.require(
          spec,
          "STUDY",
          List.of("--scenario", "--set", "--until", "--seed", "--check", "--runs", "--prior"));
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
      if (database.scenarios().size() > 1) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Runs of " + database.scenarios().get(0) + ", of several scenarios");
        err.flush();
      }
      return StoredClaims.read(database, world);
    }
  }

  private ClaimBook ofNewRuns(World world)
      throws InputException, IOException, InterruptedException {
    Engine base = model.engine(engines, world);
    Engine changed = priceCut();
    PairedRuns pairs = new PairedRuns(base.catalog());
    ClaimLedger ledger = new ClaimLedger(pairs.catalog(), world);
    SamplingDesign design =
        model.usualSampling(prior.isAsked()).designOf(world.parameters(), runs, model.seed());
    tell(changed != null);
    int[] wanted = ledger.series();
    ManyRuns many = new ManyRuns(Runtime.getRuntime().availableProcessors(), one -> {});
    double[][] results =
        many.collect(
            runs,
            run ->
                joined(
                    pairs.read(
                        wanted,
                        run(base, design, run),
                        changed == null ? null : run(changed, design, run))));
    tellFailed(many);
    Arrays.stream(results)
        .filter(Objects::nonNull)
        .forEach(result -> ledger.read(apart(result, wanted.length)));
    return ledger.book();
  }

  private static double[] joined(double[][] series) {
    return Arrays.stream(series).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[][] apart(double[] joined, int count) {
    int months = joined.length / Math.max(1, count);
    return IntStream.range(0, count)
        .mapToObj(series -> Arrays.copyOfRange(joined, series * months, (series + 1) * months))
        .toArray(double[][]::new);
  }

  /** Failed runs are left out, as elsewhere; without any run left there is nothing to say. */
  private void tellFailed(ManyRuns done) {
    FailedRuns failed = done.failed().orElse(null);
    if (failed == null) {
      return;
    }
    if (failed.count() == runs) {
      throw new IllegalStateException(failed.sentence(), failed.cause());
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(failed.sentence());
    err.flush();
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
        "%s of %s until %s%s%n",
        RunCount.of(runs),
        model.scenario(),
        model.until(),
        paired ? ", each with and without a price cut" : "");
    err.flush();
  }
}

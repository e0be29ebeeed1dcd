package org.inferencefrontier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inferencefrontier.analysis.ClaimLedger;
import org.inferencefrontier.input.InputException;
import org.inferencefrontier.report.ReportWriter;
import org.inferencefrontier.study.FailedRun;
import org.inferencefrontier.study.Provenance;
import org.inferencefrontier.study.Study;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.study.StudySpecification;
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
        "Runs the model many times with parameters drawn from their priors and writes a report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier montecarlo",
      "  frontier montecarlo --scenario carbon-price --runs 1000",
      "  frontier montecarlo --runs 20 --until 2028-12 --out my-reports",
      "  frontier montecarlo --set vendors.nvidia.pricing.strategy=match",
      "",
      "The report goes to reports/SCENARIO-rRUNS-sSEED/; open its index.html. The same command",
      "gives the same data/summary.csv, whatever the number of threads. A folder of the same",
      "name is replaced when the new one is complete."
    })
final class MonteCarloCommand implements Callable<Integer> {
  private static final int MOST_RUNS = 1_000_000;
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "200",
      description = "Number of runs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs at a time (default: as many as there are cores).")
  private Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder in which the report's folder is made (default: reports).")
  private Path out;

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  @Mixin private ModelOptions model;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  MonteCarloCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException, StudyFailedException {
    Interruption interruption = new Interruption();
    try {
      return study();
    } catch (InterruptedException interrupted) {
      // Said here and not by the handler, which the end of the Java machine would outrun.
      spec.commandLine().getErr().println("frontier: interrupted; nothing was written");
      return ExitCode.INTERRUPTED;
    } finally {
      interruption.close();
    }
  }

  private int study()
      throws InputException, IOException, StudyFailedException, InterruptedException {
    checkRange("--runs", runs, MOST_RUNS);
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    checkRange("--threads", workers, MOST_THREADS);
    World world = model.world();
    StudySpecification specification =
        new StudySpecification(world, model.until(), runs, model.seed(), workers, provenance());
    Engine engine = model.engine(engines, world);
    ClaimLedger ledger = new ClaimLedger(engine.catalog(), world.claims());
    Study study =
        new Study(
            specification,
            engine.catalog(),
            engine.function(),
            List.of(ledger),
            (result, directory) -> ReportWriter.write(result, ledger.book(), directory));
    Study.Written written = run(study, specification);
    tell(written);
    boolean broken = written.result().summary().failedRuns() > 0;
    return broken && model.isChecking() ? ExitCode.OUR_FAULT : ExitCode.DONE;
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

  private Provenance provenance() throws InputException, IOException {
    String command =
        spec.root().commandLine().getParseResult().originalArgs().stream()
            .map(MonteCarloCommand::quoted)
            .collect(Collectors.joining(" ", "frontier ", ""));
    return new Provenance(
        ProgramVersion.NUMBER, ProgramVersion.commit(), command, model.inputHashes());
  }

  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_./=:,+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  private Study.Written run(Study study, StudySpecification specification)
      throws IOException, StudyFailedException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    if (!quiet) {
      err.printf(
          Locale.ROOT,
          "%d runs of %s until %s, %d at a time%n",
          runs,
          specification.world().scenario().name(),
          specification.until(),
          Math.min(runs, specification.threads()));
      err.flush();
    }
    Path parent =
        out == null ? Path.of(System.getProperty("frontier.home", "")).resolve("reports") : out;
    try (ProgressDisplay progress = ProgressDisplay.of(specification.name(), runs, quiet, err)) {
      return study.run(parent, progress);
    }
  }

  private void tell(Study.Written written) {
    StudyResult result = written.result();
    PrintWriter console = spec.commandLine().getOut();
    Headlines.of(result.summary()).forEach(console::println);
    if (!result.failures().isEmpty()) {
      FailedRun first = result.failures().get(0);
      console.printf(
          Locale.ROOT,
          "%d of %d runs failed; the first is run %d: %s (all: %s)%n",
          result.failures().size(),
          result.summary().runs(),
          first.run(),
          first.message(),
          shown(written.folder().resolve("data").resolve("failed-runs.json")));
    }
    console.println("Report: " + shown(written.folder().resolve("index.html")));
    console.flush();
  }

  /** A path as the user would write it. */
  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path there = path.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there) : there;
  }
}

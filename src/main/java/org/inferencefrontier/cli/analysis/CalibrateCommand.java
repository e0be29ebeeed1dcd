package org.inferencefrontier.cli.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inferencefrontier.analysis.backcast.Backcast;
import org.inferencefrontier.analysis.calibration.CalibrationFiles;
import org.inferencefrontier.analysis.calibration.HistoryMatching;
import org.inferencefrontier.analysis.calibration.Learnt;
import org.inferencefrontier.analysis.calibration.Match;
import org.inferencefrontier.analysis.calibration.MatchSettings;
import org.inferencefrontier.analysis.calibration.Target;
import org.inferencefrontier.analysis.calibration.Targets;
import org.inferencefrontier.analysis.calibration.Wave;
import org.inferencefrontier.analysis.kept.Kind;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Found;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Question;
import org.inferencefrontier.cli.option.AnalysisOptions;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.KeepOptions;
import org.inferencefrontier.cli.terminal.Figures;
import org.inferencefrontier.cli.terminal.SeriesWords;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.cli.terminal.WritableFolder;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.AsideFolder;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.sampling.PriorCube;
import org.inferencefrontier.study.statistics.RecordFigures;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.time.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the uncertain parameters to the record to the end of 2024. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Fits the uncertain parameters to the record to December 2024 by history matching and"
            + " writes the posterior that studies sample.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier calibrate",
      "  frontier calibrate --runs 3000 --waves 5 --draws 1000",
      "  frontier calibrate --posterior my-posterior.csv",
      "",
      "The posterior goes to world-data/posterior.csv; the one before is replaced. The folder",
      "reports/calibrate-s1 says what the record told, parameter by parameter. Figures of 2025 are",
      "not used: 'frontier backcast' holds the posterior against them."
    })
public final class CalibrateCommand implements Callable<Integer> {
  private static final int SHOWN = 12;
  private static final String POSTERIOR = "posterior.csv";

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "2500",
      description = "Runs of a wave (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--waves",
      paramLabel = "N",
      defaultValue = "4",
      description = "Waves before the posterior's own runs (default: ${DEFAULT-VALUE}).")
  private int waves;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "600",
      description = "Draws of the posterior (default: ${DEFAULT-VALUE}).")
  private int draws;

  @Option(
      names = "--posterior",
      paramLabel = "FILE",
      description = "Where the posterior goes (default: posterior.csv beside the parameters).")
  private Path file;

  @Mixin private KeepOptions keep;
  @Mixin private AnalysisOptions options;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  /**
   * The command over a model.
   *
   * @param engines what runs the model
   */
  public CalibrateCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException, StudyFailedException {
    options.checkRange("--runs", runs, 100, 1_000_000);
    options.checkRange("--waves", waves, 1, 20);
    options.checkRange("--draws", draws, 20, 100_000);
    Path target = target();
    return new AnalysisFrame(spec, options, keep)
        .answer(
            new Question(Kind.CALIBRATION, "base", true, world -> "calibrate"),
            subject -> calibrate(subject.world(), target));
  }

  private Optional<Found> calibrate(World world, Path target) throws InterruptedException {
    long began = System.nanoTime();
    PriorCube prior = new PriorCube(world.parameters());
    Match match = match(world, prior);
    return Optional.of(
        new Found(
            match.runs(),
            match.runs(),
            data -> {
              CalibrationFiles.write(match, prior, data);
              CalibrationFiles.writePosterior(match, prior, data.resolve(POSTERIOR));
            },
            data -> {
              replace(target, data.resolve(POSTERIOR));
              print(match, prior, new SeriesWords(world));
              printEnd(match, Duration.ofNanos(System.nanoTime() - began), target);
            }));
  }

  /** Puts the posterior where studies look for it: whole, or the one before stays. */
  private static void replace(Path target, Path posterior) throws IOException {
    try (AsideFolder aside = new AsideFolder(target.getParent())) {
      Files.copy(posterior, aside.file(target.getFileName().toString()));
      aside.move(target);
    }
  }

  private void printEnd(Match match, Duration took, Path target) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d runs in %d min %02d s on %d threads%n",
        match.runs(),
        took.toMinutes(),
        took.toSecondsPart(),
        options.threads());
    out.println("Posterior: " + ShownPath.of(target));
  }

  /** Where the posterior goes; looked at before any run, which may take hours. */
  private Path target() throws IOException {
    Path target = (file == null ? options.posterior() : file).toAbsolutePath();
    if (!Files.isDirectory(target.getParent()) || Files.isDirectory(target)) {
      throw new UserMistakeException(
          "--posterior " + ShownPath.of(target) + ": expected a file in a folder that exists");
    }
    boolean own = target.equals(options.posterior().toAbsolutePath());
    if (!own) {
      WritableFolder.requireOutside("--posterior", target, options.location());
    }
    if (keep.isAsked() && !own) {
      throw new UserMistakeException(
          "--keep and --posterior exclude each other: what is kept is about the posterior that"
              + " studies sample");
    }
    WritableFolder.require(target.getParent());
    return target;
  }

  private Match match(World world, PriorCube prior) throws InterruptedException {
    Targets possible = Targets.until(RecordFigures.finest(world.record()), Backcast.LAST_FITTED);
    Engine engine = engines.create(world, Timeline.indexOf(Backcast.LAST_FITTED) + 1, false);
    List<RecordPoint> recorded =
        RecordFigures.of(engine.catalog(), possible.targets().stream().map(Target::point).toList())
            .points();
    if (recorded.isEmpty()) {
      throw new UserMistakeException(
          "the record has no figure to December 2024 that the model measures; nothing to fit to");
    }
    RecordFigures figures = RecordFigures.of(engine.catalog(), recorded);
    Targets targets = Targets.until(recorded, Backcast.LAST_FITTED);
    MatchSettings settings =
        new MatchSettings(runs, waves, draws, options.seed(), options.threads());
    options.tell(
        "%d figures of %d series to %s; %d waves of %d runs, %d at a time",
        targets.size(),
        targets.series().size(),
        Backcast.LAST_FITTED,
        waves,
        runs,
        options.threads());
    ManyRuns executor = options.runs((waves + 1) * runs);
    Match match =
        new HistoryMatching(
                prior,
                targets,
                (draw, run) -> figures.of(engine.function().run(draw, options.seed(), run)),
                settings,
                executor,
                this::tell)
            .match();
    options.tellFailed(executor);
    return match;
  }

  private void tell(Wave wave) {
    options.tell(
        "%d runs from %s: %d plausible, median implausibility %.1f; the emulator explains %.0f %%,"
            + " leaves %.2f %% of the prior",
        wave.runs(),
        wave.name(),
        wave.plausible(),
        wave.medianImplausibility(),
        100 * wave.explained(),
        100 * wave.priorShare());
  }

  private void print(Match match, PriorCube prior, SeriesWords words) {
    PrintWriter out = spec.commandLine().getOut();
    List<Learnt> learnt = Learnt.of(match, prior);
    out.println("What the record told most (shift and shrinkage in the prior's deviations):");
    TextTable table =
        new TextTable("parameter", "prior", "posterior", "shift", "shrinkage", "verdict");
    for (Learnt one : learnt.subList(0, Math.min(SHOWN, learnt.size()))) {
      table.row(
          one.parameter().name(),
          band(one.prior()),
          band(one.posterior()),
          String.format(Locale.ROOT, "%.2f", one.shift()),
          String.format(Locale.ROOT, "%.2f", one.shrinkage()),
          one.verdict());
    }
    table.print(out);
    out.println(
        learnt.stream()
            .collect(Collectors.groupingBy(Learnt::verdict, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", "Of " + learnt.size() + " parameters: ", "")));
    int series = match.targets().series().size();
    String far =
        IntStream.range(0, series)
            .filter(i -> !match.reachable().get(i))
            .mapToObj(i -> words.in(match.targets().series().get(i)))
            .collect(Collectors.joining("; "));
    if (!far.isEmpty()) {
      out.println("Out of the priors' reach, and not used: " + far);
    }
    if (match.implausible() > 0) {
      out.println(
          match.implausible()
              + " of "
              + match.draws().size()
              + " draws lie beyond the cut-off: more --waves or --runs may help");
    }
  }

  private static String band(double[] quantiles) {
    return Figures.number(quantiles[1])
        + " ("
        + Figures.number(quantiles[0])
        + " to "
        + Figures.number(quantiles[2])
        + ")";
  }
}

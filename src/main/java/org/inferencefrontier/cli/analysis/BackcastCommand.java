package org.inferencefrontier.cli.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.inferencefrontier.analysis.backcast.Backcast;
import org.inferencefrontier.analysis.backcast.BackcastFiles;
import org.inferencefrontier.analysis.backcast.Goals;
import org.inferencefrontier.analysis.backcast.Period;
import org.inferencefrontier.analysis.backcast.Scores;
import org.inferencefrontier.analysis.calibration.Target;
import org.inferencefrontier.analysis.calibration.Targets;
import org.inferencefrontier.analysis.kept.Kind;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Found;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Question;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Subject;
import org.inferencefrontier.cli.option.AnalysisOptions;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.KeepOptions;
import org.inferencefrontier.cli.option.PriorOption;
import org.inferencefrontier.cli.terminal.SeriesWords;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.statistics.RecordFigures;
import org.inferencefrontier.study.statistics.RecordSummary;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.time.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The posterior held against the record, the part it was not fitted to above all. */
@Command(
    name = "backcast",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs the posterior freely from January 2023 to June 2025 and scores it against the record:"
            + " the fitted period, and January to June 2025, which was held back.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier backcast",
      "  frontier backcast --prior --runs 200      what the priors alone would say",
      "",
      "The folder reports/backcast-r500-s1 has every figure, hit or missed. Bands are of the"
          + " figure",
      "as recorded: runs, the record's bounds and what the model left out to the end of 2024."
    })
public final class BackcastCommand implements Callable<Integer> {
  /** Fiscal half-years end a month after those of the calendar. */
  private static final YearMonth LAST_JUDGED = Backcast.LAST_HELD_BACK.plusMonths(1);

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "500",
      description = "Number of runs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Mixin private PriorOption prior;

  @Mixin private KeepOptions keep;
  @Mixin private AnalysisOptions options;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  /**
   * The command over a model.
   *
   * @param engines what runs the model
   */
  public BackcastCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException, StudyFailedException {
    options.checkRange("--runs", runs, 20, 100_000);
    return new AnalysisFrame(spec, options, keep)
        .answer(
            new Question(Kind.BACKCAST, "base", prior.isAsked(), world -> "backcast-r" + runs),
            this::backcast);
  }

  private Optional<Found> backcast(Subject subject) throws InterruptedException {
    World world = subject.world();
    Engine engine = engines.create(world, Timeline.indexOf(LAST_JUDGED) + 1, false);
    RecordFigures scored = scored(engine.catalog(), world.record());
    RecordFigures judged =
        RecordFigures.of(
            engine.catalog(),
            world.record().stream().filter(point -> point.tolerance() != null).toList());
    SamplingDesign design =
        AnalysisOptions.sampling(subject.posterior())
            .designOf(world.parameters(), runs, options.seed());
    double[][] ended = simulate(engine, design, scored, judged);
    int count = scored.points().size();
    Backcast backcast =
        Backcast.of(
            Targets.until(scored.points(), Backcast.LAST_HELD_BACK),
            part(ended, 0, count),
            options.seed());
    RecordSummary halfYears =
        RecordSummary.of(judged.points(), part(ended, count, count + judged.points().size()));
    String of = subject.posterior() == null ? "the priors" : "the posterior";
    return Optional.of(
        new Found(
            runs,
            ended.length,
            data -> BackcastFiles.write(backcast, halfYears, data),
            at -> print(backcast, of, ended.length, new SeriesWords(world))));
  }

  /** The record's figures to the last that was held back, each month in one of them. */
  private static RecordFigures scored(SeriesCatalog catalog, List<RecordPoint> record) {
    Targets possible = Targets.until(RecordFigures.finest(record), Backcast.LAST_HELD_BACK);
    RecordFigures figures =
        RecordFigures.of(catalog, possible.targets().stream().map(Target::point).toList());
    if (figures.points().isEmpty()) {
      throw new UserMistakeException(
          "the record has no figure to June 2025 that the model measures; nothing to score");
    }
    return figures;
  }

  /** By run that ended: what it has beside the figures that are scored, then the judged ones. */
  private double[][] simulate(
      Engine engine, SamplingDesign design, RecordFigures scored, RecordFigures judged)
      throws InterruptedException {
    ManyRuns executor = options.runs(runs);
    double[][] numbers =
        executor.collect(
            runs,
            run -> {
              RunResult result = engine.function().run(design.draw(run), options.seed(), run);
              return DoubleStream.concat(
                      Arrays.stream(scored.of(result)), Arrays.stream(judged.of(result)))
                  .toArray();
            });
    options.tellFailed(executor);
    double[][] ended = Arrays.stream(numbers).filter(Objects::nonNull).toArray(double[][]::new);
    if (ended.length == 0) {
      throw new IllegalStateException("no run ended");
    }
    return ended;
  }

  private static double[][] part(double[][] runs, int from, int to) {
    return Arrays.stream(runs)
        .map(run -> Arrays.copyOfRange(run, from, to))
        .toArray(double[][]::new);
  }

  private void print(Backcast backcast, String of, int ended, SeriesWords words) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        ended
            + " runs of "
            + of
            + ". CRPS and errors are shares of the figure, less is better;"
            + " told: the same runs with what they missed so far carried on, as naive forecasts"
            + " know it; x: free runs worse than a naive forecast.");
    for (Period period : new Period[] {Period.HELD_BACK, Period.FITTED}) {
      Map<String, Scores> bySeries = backcast.bySeries(period);
      out.println();
      out.println(
          (period == Period.HELD_BACK
                  ? "Held back (January to June 2025)"
                  : "Fitted (to December 2024)")
              + ", series by series:");
      TextTable table =
          new TextTable(
              "series", "figures", "in 50%", "in 90%", "error", "crps", "told", "growth", "trend",
              "");
      bySeries.forEach((series, scores) -> row(table, words.in(series), scores));
      row(table, "all", backcast.of(period));
      table.print(out);
    }
    out.println();
    for (Goals.Goal goal : Goals.of(backcast)) {
      out.println((goal.isMet() ? "hit    " : "MISSED ") + words.in(goal.text()));
    }
  }

  private static void row(TextTable table, String series, Scores scores) {
    boolean compared = scores.compared() > 0;
    table.row(
        series,
        Integer.toString(scores.points()),
        share(scores.coverage50()),
        share(scores.coverage90()),
        share(scores.medianError()),
        number(scores.score()),
        compared ? number(scores.toldScore()) : "",
        compared ? number(scores.growthScore()) : "",
        compared ? number(scores.trendScore()) : "",
        compared && !scores.isBetterThanBoth() ? "x" : "");
  }

  private static String share(double value) {
    return Math.round(100 * value) + "%";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}

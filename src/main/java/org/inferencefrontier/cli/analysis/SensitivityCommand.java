package org.inferencefrontier.cli.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inferencefrontier.analysis.kept.Kind;
import org.inferencefrontier.analysis.sensitivity.Drivers;
import org.inferencefrontier.analysis.sensitivity.FactorSpace;
import org.inferencefrontier.analysis.sensitivity.Headline;
import org.inferencefrontier.analysis.sensitivity.SensitivityAnalysis;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Found;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Question;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Subject;
import org.inferencefrontier.cli.option.AnalysisOptions;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.KeepOptions;
import org.inferencefrontier.cli.terminal.Figures;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.sampling.PriorCube;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.time.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which parameters drive the headlines. */
@Command(
    name = "sensitivity",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Says which parameters drive the headlines: screening of all by elementary effects"
            + " (Morris), shares of variance of those at the top (Sobol'), rank correlations.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier sensitivity",
      "  frontier sensitivity --runs 20000 --top 16",
      "  frontier sensitivity --scenario carbon-price --prior",
      "",
      "The folder reports/sensitivity-base-s1 has the tables. More runs narrow the intervals."
    })
public final class SensitivityCommand implements Callable<Integer> {
  private static final int SHOWN = 6;
  private static final int MOST_RUNS = 10_000_000;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "6000",
      description =
          "Runs to spend, about (default: ${DEFAULT-VALUE}); with the usual --top at least 12 for"
              + " each parameter that varies and 132 more.")
  private int runs;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "12",
      description = "Parameters with a share of variance of their own (default: ${DEFAULT-VALUE}).")
  private int top;

  @Mixin private AnalysedScenario analysed;
  @Mixin private KeepOptions keep;
  @Mixin private AnalysisOptions options;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  /**
   * The command over a model.
   *
   * @param engines what runs the model
   */
  public SensitivityCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException, StudyFailedException {
    options.checkRange("--top", top, 1, 100);
    return new AnalysisFrame(spec, options, keep)
        .answer(
            new Question(
                Kind.SENSITIVITY,
                analysed.nameOrFile(),
                analysed.prior(),
                world -> "sensitivity-" + world.scenario().fileName()),
            this::analyse);
  }

  private Optional<Found> analyse(Subject subject) throws InterruptedException {
    World world = subject.world();
    FactorSpace space = new FactorSpace(new PriorCube(world.parameters()), subject.posterior());
    checkRuns(space.size());
    Engine engine = engines.create(world, Timeline.indexOf(analysed.until()) + 1, false);
    List<Headline> headlines = Headline.of(world, engine.catalog());
    if (headlines.isEmpty()) {
      throw new UserMistakeException("the model measures none of the headlines");
    }
    ManyRuns executor = options.runs(runs);
    SensitivityAnalysis analysis =
        new SensitivityAnalysis(
            space,
            headlines,
            engine.function(),
            new SensitivityAnalysis.Settings(runs, top, options.seed()),
            executor);
    options.tell(
        "%d parameters over %s; %d runs of %s until %s, %d at a time",
        space.size(),
        subject.posterior() == null ? "their priors" : "what the posterior leaves of each",
        analysis.runs(),
        world.scenario().name(),
        analysed.until(),
        options.threads());
    Drivers drivers = analysis.drivers();
    options.tellFailed(executor);
    return Optional.of(
        new Found(drivers.runs(), drivers.runs(), drivers::write, at -> print(drivers)));
  }

  private void checkRuns(int parameters) {
    int least = SensitivityAnalysis.leastRuns(parameters, top);
    if (runs < least) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(
              Locale.ROOT,
              "Invalid value for option '--runs': expected at least %d, got %d; %d parameters vary,"
                  + " and screening each and the shares of the %d at the top need so many (a"
                  + " smaller --top needs fewer)",
              least,
              runs,
              parameters,
              Math.min(top, parameters)));
    }
    options.checkRange("--runs", runs, least, MOST_RUNS);
  }

  private void print(Drivers drivers) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Shares of variance with 95 % intervals; medians where the parameter is in its");
    out.println("lowest and highest quarter:");
    for (int i = 0; i < drivers.headlines().size(); i++) {
      out.println();
      out.println(drivers.headlines().get(i).title());
      if (Double.isNaN(drivers.bars(i).get(0).share().total())) {
        out.println("the same in every run");
        continue;
      }
      TextTable table = new TextTable("driver", "first order", "total", "low", "high");
      for (Drivers.Bar bar : drivers.bars(i).subList(0, Math.min(SHOWN, drivers.bars(i).size()))) {
        table.row(
            bar.name(),
            interval(bar.share().first(), bar.share().firstLow(), bar.share().firstHigh()),
            interval(bar.share().total(), bar.share().totalLow(), bar.share().totalHigh()),
            number(bar.low()),
            number(bar.high()));
      }
      table.print(out);
    }
    out.println();
  }

  private static String interval(double value, double low, double high) {
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", value, low, high);
  }

  private static String number(double value) {
    return Figures.number(value);
  }
}

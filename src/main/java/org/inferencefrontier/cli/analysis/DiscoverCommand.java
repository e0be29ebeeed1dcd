package org.inferencefrontier.cli.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.inferencefrontier.analysis.kept.Kind;
import org.inferencefrontier.analysis.sensitivity.DiscoveryFiles;
import org.inferencefrontier.analysis.sensitivity.RuleInduction;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Found;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Question;
import org.inferencefrontier.cli.analysis.AnalysisFrame.Subject;
import org.inferencefrontier.cli.option.AnalysisOptions;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.KeepOptions;
import org.inferencefrontier.cli.terminal.Figures;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.StudyFailedException;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.parameter.PriorKind;
import org.inferencefrontier.world.time.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Under which parameters something happens. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Says under which parameters something happens: a box of ranges that holds many of the runs"
            + " in which it does and few others (PRIM).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier discover \"world.ai_twh@2030-12 > 1000\"",
      "  frontier discover \"vendor.inference_compute_share:nvidia < 0.5\" --runs 2000",
      "  frontier discover \"world.crossover_month <= 36\" --scenario reasoning-surge",
      "",
      "WHAT is INDICATOR[:ENTITY][@YYYY-MM], then >, >=, < or <=, and a number; without a month"
          + " the",
      "last one counts. A value that does not exist is no case. The folder",
      "reports/discover-base-s1 has the box and the steps to it."
    })
public final class DiscoverCommand implements Callable<Integer> {
  private static final int LEAST_CASES = 20;

  @Parameters(paramLabel = "WHAT", description = "What is to happen.")
  private String what;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Number of runs (default: ${DEFAULT-VALUE}).")
  private int runs;

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
  public DiscoverCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException, StudyFailedException {
    options.checkRange("--runs", runs, 100, 1_000_000);
    return new AnalysisFrame(spec, options, keep)
        .answer(
            new Question(
                Kind.DISCOVERY,
                analysed.nameOrFile(),
                analysed.prior(),
                world -> "discover-" + world.scenario().fileName()),
            this::discover);
  }

  private Optional<Found> discover(Subject subject) throws InterruptedException {
    World world = subject.world();
    Engine engine = engines.create(world, Timeline.indexOf(analysed.until()) + 1, false);
    Happening happening = Happening.read(what, engine.catalog());
    SamplingDesign design =
        AnalysisOptions.sampling(subject.posterior())
            .designOf(world.parameters(), runs, options.seed());
    List<ParameterDefinition> parameters =
        world.parameters().definitions().stream()
            .filter(parameter -> parameter.prior().kind() != PriorKind.FIXED)
            .toList();
    RuleInduction induction = sample(engine, happening, design, parameters);
    String condition = happening.condition().text();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, "%s in %d of %d runs%n", condition, induction.cases(), induction.runs());
    int rarer = Math.min(induction.cases(), induction.runs() - induction.cases());
    if (rarer < LEAST_CASES) {
      tellOneSided(out);
      return Optional.empty();
    }
    List<String> names = parameters.stream().map(ParameterDefinition::name).toList();
    double share = (double) induction.cases() / induction.runs();
    return Optional.of(
        new Found(
            runs,
            induction.runs(),
            data -> DiscoveryFiles.write(condition, induction, names, data),
            at -> print(induction.best(), parameters, share)));
  }

  private void tellOneSided(PrintWriter out) {
    out.println(
        "Too one-sided for a box: at least "
            + LEAST_CASES
            + " runs of each kind needed."
            + (keep.isAsked() ? " Nothing is kept." : ""));
    out.flush();
  }

  /** Which of the runs that ended are cases, beside the parameters that they drew. */
  private RuleInduction sample(
      Engine engine,
      Happening happening,
      SamplingDesign design,
      List<ParameterDefinition> parameters)
      throws InterruptedException {
    ManyRuns executor = options.runs(runs);
    double[][] found =
        executor.collect(
            runs,
            run ->
                new double[] {
                  happening.isIn(engine.function().run(design.draw(run), options.seed(), run))
                      ? 1
                      : 0
                });
    options.tellFailed(executor);
    int[] ended = IntStream.range(0, runs).filter(run -> found[run] != null).toArray();
    boolean[] cases = new boolean[ended.length];
    double[][] inputs = new double[ended.length][];
    for (int i = 0; i < ended.length; i++) {
      cases[i] = found[ended[i]][0] > 0;
      ParameterValues draw = design.draw(ended[i]);
      inputs[i] = parameters.stream().mapToDouble(p -> draw.get(p.name())).toArray();
    }
    return new RuleInduction(inputs, cases, Arrays.stream(ended).map(design::source).toArray());
  }

  private void print(RuleInduction.Box box, List<ParameterDefinition> parameters, double share) {
    PrintWriter out = spec.commandLine().getOut();
    if (box.limits().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "No range of a parameter holds these cases apart better than chance (in all: %.0f %% of"
              + " the runs); more --runs may find one.%n",
          100 * share);
      return;
    }
    out.printf(
        Locale.ROOT,
        "In the box it happens in %.0f %% of the runs (in all: %.0f %%); the box holds %.0f %% of"
            + " the cases and %.0f %% of all runs:%n",
        100 * box.density(),
        100 * share,
        100 * box.coverage(),
        100 * box.mass());
    TextTable table = new TextTable("parameter", "from", "to", "by chance", "what it is");
    for (RuleInduction.Limit limit : box.limits()) {
      ParameterDefinition parameter = parameters.get(limit.input());
      table.row(
          parameter.name(),
          end(limit.low()),
          end(limit.high()),
          String.format(Locale.ROOT, "%.4f", limit.probability()),
          parameter.description());
    }
    table.print(out);
  }

  private static String end(double value) {
    return Double.isInfinite(value) ? "" : Figures.number(value);
  }
}

package org.inferencefrontier.cli.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.Exclusion;
import org.inferencefrontier.cli.option.ModelOptions;
import org.inferencefrontier.cli.option.MonthConverter;
import org.inferencefrontier.cli.option.StudyChoice;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.time.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Why an agent did what it did. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Tells what an agent decided in a month: alternatives, scores and the terms behind.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier explain --agent google --month 2027-04",
      "  frontier explain --agent tsmc --month 2026-01 --scenario taiwan-disruption --seed 3",
      "  frontier explain --agent openai --month 2027-04 --study base-r200-s1 --run 0",
      "",
      "Runs the model at the reference values to that month. With --study it reads the decisions"
          + " that",
      "'frontier montecarlo --decisions N' kept. * marks what was chosen, - what was not. Of a"
          + " state it",
      "tells dated events too, and what the state gave in return for another's move."
    })
public final class ExplainCommand implements Callable<Integer> {
  @Option(
      names = "--agent",
      paramLabel = "NAME",
      required = true,
      description = "Vendor, operator, laboratory, state, utility or foundry by its id.")
  private String agent;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      required = true,
      converter = MonthConverter.class,
      description = "The month.")
  private YearMonth month;

  @Option(
      names = "--study",
      paramLabel = "DIR",
      description = "Folder of a study that kept decisions, or its name under reports.")
  private String study;

  @Option(names = "--run", paramLabel = "N", description = "Run of the study (default: 0).")
  private Integer run;

  @Mixin private ModelOptions model;
  @Spec private CommandSpec spec;

  private final Engine.Factory engines;

  /**
   * The command over a model.
   *
   * @param engines what runs the model
   */
  public ExplainCommand(Engine.Factory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InputException, IOException {
    if (run != null && study == null) {
      throw new ParameterException(spec.commandLine(), "--run needs --study DIR");
    }
    if (study != null) {
      Exclusion.require(
          spec, "--study", List.of("--scenario", "--set", "--until", "--seed", "--check"));
    }
    if (month.isAfter(model.until())) {
      throw new ParameterException(
          spec.commandLine(), "--month " + month + " comes after --until " + model.until());
    }
    World world = model.world();
    checkAgent(world);
    int tick = Timeline.indexOf(month);
    List<DecisionEntry> entries = study == null ? ofNewRun(world, tick) : ofStudy(tick);
    PrintWriter out = spec.commandLine().getOut();
    new ExplanationPrinter(out, new LogWords(world)).print(agent, tick, entries);
    out.flush();
    return ExitCode.DONE;
  }

  private void checkAgent(World world) {
    TreeSet<String> names = new TreeSet<>();
    world.vendors().forEach(vendor -> names.add(vendor.id()));
    world.operators().forEach(operator -> names.add(operator.id()));
    world.labs().forEach(lab -> names.add(lab.id()));
    world.states().forEach(state -> names.add(state.id()));
    world.utilities().forEach(utility -> names.add(utility.id()));
    world.foundries().forEach(foundry -> names.add(foundry.id()));
    if (!names.contains(agent)) {
      throw UnknownName.of(
          "agent", agent, List.copyOf(names), "; 'frontier list agents' shows all");
    }
  }

  private List<DecisionEntry> ofNewRun(World world, int tick) {
    AgentDecisions decisions = new AgentDecisions(agent);
    RunResult result =
        engines
            .create(world, tick + 1, model.isChecking())
            .loggedRun()
            .run(world.parameters().referenceValues(), model.seed(), 0, decisions);
    return PolicyDecisions.joined(agent, decisions.entries(), result.policyMoves());
  }

  private List<DecisionEntry> ofStudy(int tick) throws IOException {
    return new StudyDecisions(StudyChoice.folder(study), run == null ? 0 : run).of(agent, tick);
  }
}

package org.inferencefrontier.cli.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.cli.option.Engine;
import org.inferencefrontier.cli.option.ModelOptions;
import org.inferencefrontier.cli.option.MonthConverter;
import org.inferencefrontier.cli.option.StudyChoice;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.study.StudyDatabase;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.policy.PolicyInstrument;
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
      "Runs the model at the reference values to that month. With --study it reads the decisions that",
      "'frontier montecarlo --decisions N' kept. * marks what was chosen, - what was not. Of a state it",
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
      StudyChoice.excludes(
          spec, "--study", List.of("--scenario", "--set", "--until", "--seed", "--check"));
    }
    if (month.isAfter(model.until())) {
      throw new ParameterException(
          spec.commandLine(), "--month " + month + " comes after --until " + model.until());
    }
    World world = model.world();
    checkAgent(world);
    int tick = Timeline.indexOf(month);
    List<AgentDecisions.Entry> entries = study == null ? ofNewRun(world, tick) : ofStudy();
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
      throw new UserMistakeException(
          "there is no agent '"
              + agent
              + "'"
              + InputListing.nearest(agent, List.copyOf(names))
                  .map(nearest -> "; did you mean '" + nearest + "'?")
                  .orElse("; 'frontier list agents' shows all"));
    }
  }

  private List<AgentDecisions.Entry> ofNewRun(World world, int tick) {
    AgentDecisions decisions = new AgentDecisions(agent);
    RunResult result =
        engines
            .create(world, tick + 1, model.isChecking())
            .loggedRun()
            .run(world.parameters().referenceValues(), model.seed(), 0, decisions);
    return PolicyDecisions.joined(agent, decisions.entries(), result.policyMoves());
  }

  private List<AgentDecisions.Entry> ofStudy() throws IOException {
    Path folder = StudyChoice.folder(study);
    if (!Files.exists(folder.resolve("data/decisions.parquet"))) {
      throw new UserMistakeException(
          ShownPath.of(folder)
              + " keeps no decisions; 'frontier montecarlo --decisions N' makes a study that does");
    }
    List<AgentDecisions.Entry> entries = new ArrayList<>();
    List<PolicyMove> moves = new ArrayList<>();
    int wanted = run == null ? 0 : run;
    try (StudyDatabase database = new StudyDatabase(folder)) {
      checkKept(database, wanted);
      database.query(
          "select month, decision, alternative, score, chosen, reason from decisions where run = "
              + wanted
              + " and agent = '"
              + agent
              + "'",
          new Entries(entries));
      if (Files.exists(folder.resolve("data/policy.parquet"))) {
        database.query(
            "select month, target, instrument, origin, why, observed, before, after from policy"
                + " where run = "
                + wanted
                + " and actor = '"
                + agent
                + "'",
            new Moves(agent, moves));
      }
    } catch (StudyDatabase.QueryException problem) {
      throw new UserMistakeException(problem.getMessage());
    }
    return PolicyDecisions.joined(agent, entries, moves);
  }

  private static void checkKept(StudyDatabase database, int wanted)
      throws StudyDatabase.QueryException {
    Numbers kept = new Numbers(new ArrayList<>());
    database.query("select distinct run from decisions order by run", kept);
    if (!kept.numbers().contains(wanted)) {
      throw new UserMistakeException(
          "the study kept decisions of " + kept.inWords() + " only, got --run " + wanted);
    }
  }

  /** Takes the numbers of runs. */
  private record Numbers(List<Integer> numbers) implements StudyDatabase.Answer {
    @Override
    public void columns(List<String> names) {
      // Known from the query.
    }

    @Override
    public void row(List<Object> values) {
      numbers.add(((Number) values.get(0)).intValue());
    }

    /** Runs that failed kept nothing, so that there may be gaps. */
    String inWords() {
      int count = numbers.size();
      if (count == 0) {
        return "no run";
      }
      if (count == 1) {
        return "run " + numbers.get(0);
      }
      boolean whole = numbers.get(count - 1) - numbers.get(0) == count - 1;
      return whole
          ? "runs " + numbers.get(0) + " to " + numbers.get(count - 1)
          : "runs " + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
  }

  /** Takes rows of the decisions. */
  private record Entries(List<AgentDecisions.Entry> entries) implements StudyDatabase.Answer {
    @Override
    public void columns(List<String> names) {
      // Known from the query.
    }

    @Override
    public void row(List<Object> values) {
      entries.add(
          new AgentDecisions.Entry(
              Timeline.indexOf(YearMonth.from((LocalDate) values.get(0))),
              (String) values.get(1),
              (String) values.get(2),
              values.get(3) == null ? Double.NaN : ((Number) values.get(3)).doubleValue(),
              (Boolean) values.get(4),
              (String) values.get(5)));
    }
  }

  /** Takes rows of the policy ledger. */
  private record Moves(String actor, List<PolicyMove> moves) implements StudyDatabase.Answer {
    @Override
    public void columns(List<String> names) {
      // Known from the query.
    }

    @Override
    public void row(List<Object> values) {
      moves.add(
          new PolicyMove(
              Timeline.indexOf(YearMonth.from((LocalDate) values.get(0))),
              actor,
              (String) values.get(1),
              PolicyInstrument.valueOf(constant(values.get(2))),
              PolicyMove.Origin.valueOf(constant(values.get(3))),
              (String) values.get(4),
              number(values.get(5)),
              Double.NaN,
              Double.NaN,
              number(values.get(6)),
              number(values.get(7))));
    }

    private static String constant(Object words) {
      return ((String) words).toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static double number(Object value) {
      return value == null ? Double.NaN : ((Number) value).doubleValue();
    }
  }
}

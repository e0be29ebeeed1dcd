package org.inferencefrontier.cli.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.state.PolicyChange;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.agent.state.PolicyTrigger;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.study.StudyDatabase;
import org.inferencefrontier.study.file.RowValue;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.time.Timeline;

/**
 * What agents decided in a run of a study that kept it.
 *
 * @param folder the study's folder
 * @param run number of the run, from 0
 */
record StudyDecisions(Path folder, int run) {
  /**
   * The decisions of an agent, with a state's moves of policy that it did not decide, in order of
   * time.
   *
   * @param agent id of an agent of the world
   * @param month that is asked about
   * @throws UserMistakeException if the study kept no decisions, none of this run, or ends before
   */
  List<DecisionEntry> of(String agent, int month) throws IOException {
    List<DecisionEntry> entries = new ArrayList<>();
    List<PolicyMove> moves = new ArrayList<>();
    try (StudyDatabase database = new StudyDatabase(folder)) {
      checkKept(database);
      if (month >= database.months()) {
        throw new UserMistakeException(
            "the study ends in "
                + Timeline.month(database.months() - 1)
                + ", got --month "
                + Timeline.month(month));
      }
      database.query(
          "select month, decision, alternative, score, chosen, reason from decisions where run = "
              + run
              + " and agent = '"
              + agent
              + "'",
          new Entries(agent, entries));
      if (Files.exists(folder.resolve("data/policy.parquet"))) {
        database.query(
            "select month, target, instrument, origin, why, observed, before, after from policy"
                + " where run = "
                + run
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

  private void checkKept(StudyDatabase database) throws StudyDatabase.QueryException {
    if (!Files.exists(folder.resolve("data/decisions.parquet"))) {
      throw new UserMistakeException(
          ShownPath.of(folder)
              + " keeps no decisions; 'frontier montecarlo --decisions N' makes a study that does");
    }
    Numbers kept = new Numbers(new ArrayList<>());
    database.query("select distinct run from decisions order by run", kept);
    if (!kept.numbers().contains(run)) {
      throw new UserMistakeException(
          "the study kept decisions of " + kept.inWords() + " only, got --run " + run);
    }
  }

  /** Takes the numbers of runs. */
  private record Numbers(List<Integer> numbers) implements StudyDatabase.Answer {
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
  private record Entries(String agent, List<DecisionEntry> entries)
      implements StudyDatabase.Answer {
    @Override
    public void row(List<Object> values) {
      entries.add(
          new DecisionEntry(
              Timeline.indexOf(YearMonth.from((LocalDate) values.get(0))),
              agent,
              (String) values.get(1),
              (String) values.get(2),
              RowValue.number(values.get(3)),
              (Boolean) values.get(4),
              Reason.ofWords((String) values.get(5))));
    }
  }

  /** Takes rows of the policy ledger. */
  private record Moves(String actor, List<PolicyMove> moves) implements StudyDatabase.Answer {
    @Override
    public void row(List<Object> values) {
      moves.add(
          new PolicyMove(
              Timeline.indexOf(YearMonth.from((LocalDate) values.get(0))),
              actor,
              WrittenName.read(PolicyMove.Origin.class, (String) values.get(3)),
              new PolicyChange(
                  WrittenName.read(PolicyInstrument.class, (String) values.get(2)),
                  (String) values.get(1),
                  RowValue.number(values.get(6)),
                  RowValue.number(values.get(7))),
              new PolicyTrigger(
                  (String) values.get(4), RowValue.number(values.get(5)), Double.NaN, Double.NaN)));
    }
  }
}

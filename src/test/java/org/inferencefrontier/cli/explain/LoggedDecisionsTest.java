package org.inferencefrontier.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.junit.jupiter.api.Test;

/** What the model tells of its agents: every kind decides, and says why. */
class LoggedDecisionsTest {
  /** Of a state's own move the log has what it could have done instead. */
  @Test
  void aStatesOwnMoveIsToldWithWhatItTurnedDown() {
    List<String> wrong = new ArrayList<>();
    Map<String, List<Boolean>> moves = new HashMap<>();
    DecisionLog log =
        new DecisionWatch(
            each -> {
              if (DecisionWording.isPolicy(each.decision())) {
                if (each.reason().text().contains("NaN") || each.score() < 0 || each.score() > 1) {
                  wrong.add(
                      each.agent()
                          + ' '
                          + each.decision()
                          + ' '
                          + each.score()
                          + ' '
                          + each.reason().text());
                }
                String key =
                    each.month()
                        + each.agent()
                        + each.decision()
                        + each.alternative().replace(", left as it was", "");
                moves.computeIfAbsent(key, any -> new ArrayList<>()).add(each.chosen());
              }
            });
    new Simulation(RealWorld.world(), 60, false).run(RealWorld.reference(), 1, 0, log);
    assertThat(wrong).isEmpty();
    assertThat(moves).isNotEmpty();
    assertThat(moves.values()).allMatch(move -> move.equals(List.of(true, false)));
  }

  @Test
  void everyInstrumentOfPolicyHasWords() {
    assertThat(PolicyInstrument.values())
        .allMatch(instrument -> DecisionWording.isPolicy(WrittenName.of(instrument)));
  }

  /** What a vendor did not do has no margin of its own to show. */
  @Test
  void aMarginMovesOneWayOrHolds() {
    AgentDecisions decisions = new AgentDecisions("nvidia");
    new Simulation(RealWorld.world(), 24, false).run(RealWorld.reference(), 1, 0, decisions);
    Map<Integer, List<DecisionEntry>> months =
        decisions.entries().stream()
            .filter(entry -> entry.decision().equals("price"))
            .collect(Collectors.groupingBy(DecisionEntry::month));
    assertThat(months).isNotEmpty();
    months
        .values()
        .forEach(
            price -> {
              assertThat(price).filteredOn(DecisionEntry::chosen).hasSize(1);
              assertThat(price).extracting(DecisionEntry::score).doesNotHaveDuplicates();
              assertThat(price)
                  .extracting(DecisionEntry::alternative)
                  .doesNotContainSequence("raise the margin", "cut the margin");
            });
  }

  /** Every kind of agent says why it does what it does. */
  @Test
  void everyKindOfAgentLogsItsDecisions() {
    Map<String, Set<String>> kinds = new HashMap<>();
    DecisionLog log =
        new DecisionWatch(
            each -> {
              assertThat(each.score()).as(each.agent() + ' ' + each.decision()).isFinite();
              assertThat(DecisionWording.title(each.decision())).isNotEqualTo(each.decision());
              kinds.computeIfAbsent(each.agent(), any -> new HashSet<>()).add(each.decision());
            });
    new Simulation(RealWorld.world(), 60, false).run(RealWorld.reference(), 1, 0, log);

    assertThat(kinds.get("nvidia")).contains("price", "roadmap", "booking", "serving variant");
    assertThat(kinds.get("google"))
        .contains(
            "orders",
            "chip choice",
            "use",
            "retirement",
            "site training",
            "site inference",
            "custom silicon TPU");
    assertThat(kinds.get("openai")).contains("training budget", "price", "reasoning depth");
    assertThat(kinds.get("tsmc")).contains("expansion");
    RealWorld.world().vendors().forEach(v -> assertThat(kinds.get(v.id())).contains("price"));
    RealWorld.world().labs().forEach(l -> assertThat(kinds.get(l.id())).contains("price"));
    RealWorld.world().foundries().forEach(f -> assertThat(kinds).containsKey(f.id()));
  }

  /** Telling why changes nothing. */
  @Test
  void aRunWithALogIsTheRunWithout() {
    Simulation simulation = new Simulation(RealWorld.world(), 30, false);
    RunResult told = simulation.run(RealWorld.reference(), 1, 0, new AgentDecisions("google"));
    RunResult silent = simulation.run(RealWorld.reference(), 1, 0);
    for (int series = 0; series < told.catalog().size(); series++) {
      for (int month = 0; month < 30; month++) {
        assertThat(told.value(series, month)).isEqualTo((Double) silent.value(series, month));
      }
    }
  }
}

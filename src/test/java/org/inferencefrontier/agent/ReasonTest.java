package org.inferencefrontier.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void aSentenceIsMadeOfItsTerms() {
    Reason reason =
        Reason.of(
            ReasonTerm.LIMITED_BY.named("the ramp", "limited by %s"),
            ReasonTerm.BUDGET.is(2.5e9, 1e9, "; %.1f bn USD"),
            ReasonTerm.LOT.percent(0.03, " in a lot of %.0f%%"),
            Clause.words("; 100% of it by rule"));
    assertThat(reason.text())
        .isEqualTo("limited by the ramp; 2.5 bn USD in a lot of 3%; 100% of it by rule");
    assertThat(Reason.ofWords("5% of it").text()).isEqualTo("5% of it");
    assertThat(Reason.ofWords("")).isEqualTo(Reason.NONE);
    assertThatThrownBy(() -> reason.clauses().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aNumberIsKeptInTheUnitOfItsTerm() {
    assertThat(ReasonTerm.BUDGET.is(2.5e9, 1e9, "%.1f bn USD"))
        .isInstanceOfSatisfying(
            Clause.Number.class,
            number -> {
              assertThat(number.value()).isEqualTo(2.5e9);
              assertThat(number.term().unit()).isEqualTo("USD");
            });
    assertThat(ReasonTerm.find("backlog")).contains(ReasonTerm.BACKLOG);
    assertThat(ReasonTerm.find("no such term")).isEmpty();
  }

  /** Terms of a row of a table stand in columns of their own: none may be told twice. */
  @Test
  void noReasonOfARunTellsATermTwiceAndNoTermIsIdle() {
    Set<ReasonTerm> told = EnumSet.noneOf(ReasonTerm.class);
    Set<String> twice = new HashSet<>();
    DecisionWatch watch =
        new DecisionWatch(
            entry -> {
              List<ReasonTerm> terms = terms(entry.reason());
              told.addAll(terms);
              if (new HashSet<>(terms).size() < terms.size()) {
                twice.add(entry.decision());
              }
            });
    new Simulation(RealWorld.world(), Timeline.MONTHS, false)
        .run(RealWorld.reference(), 1, 0, watch);
    assertThat(twice).isEmpty();
    assertThat(EnumSet.complementOf(EnumSet.copyOf(told))).isEmpty();
  }

  private static List<ReasonTerm> terms(Reason reason) {
    List<ReasonTerm> terms = new ArrayList<>();
    for (Clause clause : reason.clauses()) {
      if (clause instanceof Clause.Number number) {
        terms.add(number.term());
      } else if (clause instanceof Clause.Name name) {
        terms.add(name.term());
      }
    }
    return terms;
  }
}

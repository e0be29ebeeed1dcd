package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.gui.map.Site;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;
import sim.util.Properties;

/** What inspectors show, without a display. */
class SubjectsTest {
  private final Simulation simulation = new Simulation(RealWorld.world(), 24, false);
  private final FrontierModel model =
      simulation.newModel(RealWorld.reference(), 1, 0, DecisionLog.NONE);
  private final LiveRun run = new LiveRun(simulation, model);
  private final Subjects subjects = new Subjects(run);

  private void step(int months) {
    model.start();
    Models.step(model, months);
    run.refresh();
  }

  @Test
  void everythingHasPropertiesBeforeAndAfterTheFirstMonth() {
    for (int round = 0; round < 2; round++) {
      for (Subject.Kind kind : Subject.Kind.values()) {
        for (Subject subject : subjects.all(kind)) {
          Properties properties = subject.properties();
          assertThat(properties.numProperties()).as(subject.title()).isPositive();
          for (int i = 0; i < properties.numProperties(); i++) {
            assertThat(properties.getName(i)).isNotBlank();
            assertThat(properties.getDescription(i)).isNotBlank();
            assertThat(properties.betterToString(properties.getValue(i))).isNotBlank();
            assertThat(properties.isReadWrite(i)).isFalse();
          }
        }
      }
      if (round == 0) {
        step(2);
      }
    }
  }

  @Test
  void indicatorsComeFirstInTheirOrder() {
    List<String> definitions =
        Indicators.definitions().stream()
            .filter(indicator -> indicator.entityKind() == EntityKind.VENDOR)
            .map(IndicatorDefinition::definition)
            .toList();
    Properties properties = subjects.vendor(0).properties();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      shown.add(properties.getDescription(i));
    }
    assertThat(shown).isEqualTo(definitions);
    assertThat(properties.getName(0).toLowerCase(Locale.ROOT)).startsWith("revenue (usd");
  }

  @Test
  void valuesAreThoseOfTheMonth() {
    step(3);
    int nvidia = model.index().vendor("nvidia");
    Properties properties = subjects.vendor(nvidia).properties();
    assertThat(properties.getValue(0)).isEqualTo(model.vendors()[nvidia].revenueUsd);
    assertThat(run.value("vendor.revenue", "nvidia")).isEqualTo(model.vendors()[nvidia].revenueUsd);
  }

  @Test
  void noFigureStandsThereTwice() {
    step(24);
    List<Fact> facts = subjects.utility(0).facts();
    assertThat(facts)
        .filteredOn(fact -> fact.name().contains("share of electricity"))
        .extracting(Fact::name)
        .containsExactly("Data centres' share of electricity (0-1)");
    double share = model.utilities()[0].load().datacenterShare();
    assertThat(facts).filteredOn(fact -> fact.value().get().equals(share)).hasSize(1);
  }

  @Test
  void namesAreUniqueWithinASubject() {
    for (Subject.Kind kind : Subject.Kind.values()) {
      subjects.all(kind).stream()
          .limit(1)
          .forEach(
              subject ->
                  assertThat(subject.facts()).extracting(Fact::name).doesNotHaveDuplicates());
    }
  }

  /** A training campus seemed to serve thrice what it trains: both are the owner's in the area. */
  @Test
  void aSiteSaysWhatIsItsOwnersInTheWholeArea() {
    step(1);
    int area = 0;
    while (model.operators()[0].power().poweredMegawatts(2 * area) == 0) {
      area++;
    }
    Properties properties =
        subjects.site(new Site(0, area, SitePower.TRAINING, 1, 0, 0, 1)).properties();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < properties.numProperties(); i++) {
      names.add(properties.getName(i));
    }
    assertThat(names)
        .contains(
            "Owner trains in the area (useful H100e)",
            "Owner serves from the area (useful H100e)",
            "Owner's plants in the area (MW)");
  }
}

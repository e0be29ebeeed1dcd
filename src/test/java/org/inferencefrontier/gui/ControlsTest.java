package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.gui.live.LiveRun;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;
import sim.util.Properties;

/** The levers, without a display. */
class ControlsTest {
  private final Simulation simulation = new Simulation(RealWorld.world(), 24, false);
  private final FrontierModel model =
      simulation.newModel(RealWorld.reference(), 1, 0, DecisionLog.NONE);
  private final Controls controls = new Controls(new LiveRun(simulation, model), () -> true);
  private final Properties levers = controls.properties();

  private List<String> tiers() {
    return IntStream.range(0, levers.numProperties())
        .mapToObj(levers::getName)
        .filter(name -> name.startsWith("Export tier of "))
        .toList();
  }

  @Test
  void tiersOfTheRivalTheGulfAndIndiaCanBeSet() {
    assertThat(tiers())
        .containsExactly(
            "Export tier of China",
            "Export tier of United Arab Emirates",
            "Export tier of Saudi Arabia",
            "Export tier of Qatar",
            "Export tier of Kuwait",
            "Export tier of India");
    model.start();
    model.schedule.step(model);
    int india = model.index().findState("ind");
    int lever = lever("Export tier of India");
    levers.setValue(lever, 1);
    assertThat(model.policy().exportTier(india)).isEqualTo(2);
    assertThat(levers.getValue(lever)).isEqualTo(1);
    assertThat(model.policy().exportTier(model.index().findState("are"))).isOne();
  }

  private int lever(String name) {
    return IntStream.range(0, levers.numProperties())
        .filter(i -> levers.getName(i).equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void beforeTheFirstMonthTiersAreThoseOfTheInputs() {
    int china = lever("Export tier of China");
    assertThat(levers.getValue(china)).isEqualTo(2);
    assertThat(levers.getValue(lever("Export tier of India"))).isEqualTo(0);
    model.start();
    model.schedule.step(model);
    assertThat(levers.getValue(china)).isEqualTo(2);
  }

  @Test
  void aTierChosenBeforeTheFirstMonthIsWhatTheRunBeginsWith() {
    int china = lever("Export tier of China");
    levers.setValue(china, 0);
    assertThat(levers.getValue(china)).isEqualTo(0);

    Simulation chosen = new Simulation(controls.firstTiers().in(model.index()), 24, false);
    FrontierModel begun = chosen.newModel(RealWorld.reference(), 1, 0, DecisionLog.NONE);
    begun.start();
    begun.schedule.step(begun);
    assertThat(begun.policy().exportTier(begun.index().rival())).isOne();
    assertThat(begun.policy().alignment(begun.index().exportController(), begun.index().rival()))
        .isEqualTo(alignmentOfInputs());

    controls.reset();
    assertThat(levers.getValue(china)).isEqualTo(2);
  }

  /** Relations of the first month: a lever is no gift. */
  private double alignmentOfInputs() {
    model.start();
    model.schedule.step(model);
    return model.policy().alignment(model.index().exportController(), model.index().rival());
  }
}

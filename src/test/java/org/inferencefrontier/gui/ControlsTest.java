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
    int india = model.index().findState("ind");
    int lever =
        IntStream.range(0, levers.numProperties())
            .filter(i -> levers.getName(i).equals("Export tier of India"))
            .findFirst()
            .orElseThrow();
    levers.setValue(lever, 1);
    assertThat(model.policy().exportTier(india)).isEqualTo(2);
    assertThat(levers.getValue(lever)).isEqualTo(1);
    assertThat(model.policy().exportTier(model.index().findState("are"))).isOne();
  }
}

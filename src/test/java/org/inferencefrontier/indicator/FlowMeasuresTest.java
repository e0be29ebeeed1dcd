package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.StateGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Flows between parts of the world, against what states are counted to be served. */
class FlowMeasuresTest {
  private static final int MONTHS = 96;

  private static RunResult run;

  @BeforeAll
  static void simulate() {
    run = new Simulation(RealWorld.world(), MONTHS, false).run(RealWorld.reference(), 1, 0);
  }

  private static double flow(StateGroup from, StateGroup to, int month) {
    return run.value("world.flow_" + from.id() + "_to_" + to.id() + "_h100e", "", month);
  }

  @Test
  void aGroupOfOneStateIsServedAtHomeAsTheStateIs() {
    for (int month = 0; month < MONTHS; month += 5) {
      double served = 0;
      for (StateGroup from : StateGroup.values()) {
        served += flow(from, StateGroup.UNITED_STATES, month);
      }
      double home = flow(StateGroup.UNITED_STATES, StateGroup.UNITED_STATES, month) / served;
      assertThat(home)
          .isCloseTo(run.value("state.served_at_home_share", "usa", month), within(1e-9));
    }
  }

  @Test
  void whatAStateServesElsewhereLeavesIt() {
    for (int month = 0; month < MONTHS; month += 5) {
      double export = 0;
      double size = 0;
      for (StateGroup other : StateGroup.values()) {
        double out = flow(StateGroup.UNITED_STATES, other, month);
        double in = flow(other, StateGroup.UNITED_STATES, month);
        export += other == StateGroup.UNITED_STATES ? 0 : out - in;
        size += out + in;
      }
      assertThat(size).isPositive();
      assertThat(export)
          .isCloseTo(run.value("state.inference_export_h100e", "usa", month), within(1e-9 * size));
    }
  }

  @Test
  void everyStateStandsInOneGroup() {
    World world = RealWorld.world();
    assertThat(world.groupOf("usa")).isEqualTo(StateGroup.UNITED_STATES);
    assertThat(world.groupOf("deu")).isEqualTo(StateGroup.EUROPE);
    assertThat(world.groupOf("can")).isEqualTo(StateGroup.ELSEWHERE);
    assertThat(world.groupOf("nowhere")).isEqualTo(StateGroup.ELSEWHERE);
    Map<StateGroup, Long> states =
        world.countries().stream()
            .collect(Collectors.groupingBy(Country::stateGroup, Collectors.counting()));
    assertThat(states)
        .containsEntry(StateGroup.CHINA, 1L)
        .containsEntry(StateGroup.EUROPE, 18L)
        .containsKeys(StateGroup.values());
  }
}

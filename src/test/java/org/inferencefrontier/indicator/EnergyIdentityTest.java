package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.GridArea;
import org.junit.jupiter.api.Test;

/** Energy is load times hours, and the world's is the sum of its areas'. */
class EnergyIdentityTest {
  private static final int MONTHS = 60;
  private static final double HOURS = 8760;

  @Test
  void energyIsLoadTimesHours() {
    World world = RealWorld.world();
    RunResult run = new Simulation(world, MONTHS, true).run(RealWorld.reference(), 3, 0);
    for (int month = 0; month < MONTHS; month++) {
      double ai = 0;
      double all = 0;
      for (GridArea area : world.areas()) {
        ai += run.value("area.ai_mw", area.id(), month);
        all += run.value("area.datacenter_mw", area.id(), month);
      }
      assertThat(run.value("world.ai_twh", "", month))
          .isCloseTo(ai * HOURS / 1e6, withinPercentage(1e-6));
      assertThat(run.value("world.datacenter_twh", "", month))
          .isCloseTo(all * HOURS / 1e6, withinPercentage(1e-6));
      assertThat(
              run.value("world.training_twh", "", month)
                  + run.value("world.inference_twh", "", month))
          .isCloseTo(run.value("world.ai_twh", "", month), withinPercentage(1e-6));
    }
  }
}

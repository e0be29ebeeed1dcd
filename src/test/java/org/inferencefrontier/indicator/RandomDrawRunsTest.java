package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.testing.RandomDraws;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/** Whatever the draw, a run ends in December 2035 with its accounts balanced. */
class RandomDrawRunsTest {
  private static final int DRAWS = 12;

  @Test
  void runsAnywhereInsideThePriorsBalanceAndStayFinite() {
    World world = RealWorld.world();
    Simulation simulation = new Simulation(world, Timeline.MONTHS, true);
    List<String> faults =
        IntStream.range(0, DRAWS)
            .parallel()
            .mapToObj(
                draw ->
                    PossibleValues.faults(
                        "draw " + draw,
                        simulation.run(RandomDraws.draw(world.parameters(), draw), 9, draw)))
            .flatMap(List::stream)
            .toList();
    assertThat(faults).isEmpty();
  }

  /** NaN stands for what does not exist; what always exists always has a value. */
  @Test
  void onlyWhatMayBeMissingIsMissing() {
    RunResult result = new Simulation(RealWorld.world(), 36, true).run(RealWorld.reference(), 9, 0);
    List<String> always =
        List.of(
            "world.inference_share_of_compute",
            "world.installed_h100e",
            "world.rental_usd_per_h100e_hour",
            "world.tokens_per_day",
            "world.ai_twh",
            "world.utilisation",
            "world.unmet_demand_share",
            "world.vendor_hhi");
    for (String name : always) {
      for (int month = 0; month < 36; month++) {
        assertThat(result.value(name, "", month)).as("%s in %d", name, month).isNotNaN();
      }
    }
  }
}

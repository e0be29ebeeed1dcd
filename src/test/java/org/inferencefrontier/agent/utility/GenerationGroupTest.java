package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.junit.jupiter.api.Test;

class GenerationGroupTest {
  private static final int STORE = -1;

  @Test
  void everyTechnologyHasItsGroupAndStoresHaveNone() {
    Map<String, Integer> groups = new TreeMap<>();
    for (GenerationTechnology technology : RealWorld.world().technologies()) {
      groups.put(technology.id(), GenerationGroup.of(technology));
    }
    assertThat(groups)
        .containsEntry("gas-combined-cycle", GenerationGroup.FOSSIL.ordinal())
        .containsEntry("coal", GenerationGroup.FOSSIL.ordinal())
        .containsEntry("fuel-cell", GenerationGroup.FOSSIL.ordinal())
        .containsEntry("nuclear", GenerationGroup.NUCLEAR.ordinal())
        .containsEntry("small-modular-reactor", GenerationGroup.NUCLEAR.ordinal())
        .containsEntry("wind-offshore", GenerationGroup.WIND_AND_SUN.ordinal())
        .containsEntry("solar-storage", GenerationGroup.WIND_AND_SUN.ordinal())
        .containsEntry("hydro", GenerationGroup.HYDRO_AND_OTHER.ordinal())
        .containsEntry("geothermal", GenerationGroup.HYDRO_AND_OTHER.ordinal())
        .containsEntry("battery", STORE);
    assertThat(groups.values().stream().filter(group -> group == STORE)).hasSize(1);
  }
}

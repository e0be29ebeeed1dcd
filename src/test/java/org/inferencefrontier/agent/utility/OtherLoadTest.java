package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.junit.jupiter.api.Test;

class OtherLoadTest {
  /** The trend of the inputs is a share a year: a year of months makes just that. */
  @Test
  void aYearGrowsByTheShareOfTheInputs() {
    Country country = RealWorld.world().countries().get(0);
    for (GridArea area : RealWorld.world().areas()) {
      double share =
          country.demandGrowthPerYear()
              + area.vehiclesGrowthPerYear()
              + area.heatingGrowthPerYear();
      OtherLoad load = new OtherLoad(area, country, 0);
      UtilitySettings settings =
          UtilitySettings.from(RealWorld.reference().with("power.load-growth-multiplier", 1));
      double before = load.peakMegawatts();
      for (int month = 0; month < 12; month++) {
        load.grow(0, settings);
      }
      assertThat(load.peakMegawatts() / before - 1).isCloseTo(share, within(1e-12));
    }
  }
}

package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.junit.jupiter.api.Test;

class AreaLoadTest {
  private static final GridArea AREA = Profiles.area(20_000);
  private static final Country COUNTRY = Profiles.country("usa", 0);

  private final OtherLoad other = new OtherLoad(AREA, COUNTRY, 100);
  private final AreaLoad load = new AreaLoad(other, new GridStress("area", AREA, COUNTRY), 100);

  @Test
  void thePeakIsWhatTheGridMustServe() {
    double rest = other.peakMegawatts() + other.datacenterMegawatts();
    load.aiMegawatts = 900;
    assertThat(load.peakMegawatts()).isCloseTo(rest + 900, within(1e-9));
    load.onsiteMegawatts = 400;
    assertThat(load.gridAiMegawatts()).isEqualTo(500);
    load.noteFlexibleDraw(150);
    assertThat(load.flexibleMegawatts()).isEqualTo(150);
    assertThat(load.peakMegawatts()).isCloseTo(rest + 350, within(1e-9));
    load.noteFlexibleDraw(800);
    assertThat(load.flexibleMegawatts()).as("no more than it draws").isEqualTo(500);
    load.onsiteMegawatts = 1000;
    assertThat(load.gridAiMegawatts()).isZero();
  }

  @Test
  void dataCentresAreThoseOfAiAndOthersWhereverTheirPowerComesFrom() {
    load.aiMegawatts = 900;
    load.onsiteMegawatts = 400;
    double centres = other.datacenterMegawatts() + 900;
    assertThat(load.datacenterMegawatts()).isEqualTo(centres);
    assertThat(load.averageMegawatts()).isCloseTo(other.averageMegawatts() + 900, within(1e-9));
    assertThat(load.datacenterShare())
        .isCloseTo(centres / (other.averageMegawatts() + 900), within(1e-12));
  }

  @Test
  void theShareOnSiteIsThatOfTheLoad() {
    load.aiMegawatts = 800;
    load.onsiteMegawatts = 200;
    assertThat(load.onsiteShare()).isEqualTo(0.25);
    load.onsiteMegawatts = 900;
    assertThat(load.onsiteShare()).isEqualTo(1);
    load.aiMegawatts = 0;
    assertThat(load.onsiteShare()).isZero();
  }
}

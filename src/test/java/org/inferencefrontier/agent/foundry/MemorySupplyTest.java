package org.inferencefrontier.agent.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferencefrontier.world.profile.Route;
import org.junit.jupiter.api.Test;

class MemorySupplyTest {
  private static final FoundrySettings SETTINGS = withPlansFor(36);

  /** Of memory alone: supply takes nothing else from the settings of foundries. */
  private static FoundrySettings withPlansFor(double months) {
    return of(new MemorySettings(10e6, 1, months, 0.6, 0, 12, 1));
  }

  private static FoundrySettings of(MemorySettings memory) {
    return new FoundrySettings(0, 0, 0, 0, 0, 0, 0, 0, memory, memory, 0, null);
  }

  /** To the end of 2025 by plan, whatever is ordered: 290 million GB of 2023 come out of 15. */
  @Test
  void plansRunToTheEndOf2025() {
    MemorySupply memory = new MemorySupply(Route.WEST, SETTINGS);
    for (int month = 0; month < 36; month++) {
      memory.expand(month, 0, SETTINGS);
    }
    assertThat(memory.gigabytesPerMonth()).isCloseTo(10e6 * Math.exp(3), within(1.0));
    memory.expand(36, 0, SETTINGS);
    assertThat(memory.gigabytesPerMonth()).isCloseTo(10e6 * Math.exp(3), within(1.0));
  }

  @Test
  void plansEndWhenTheParameterSays() {
    FoundrySettings shorter = withPlansFor(24);
    MemorySupply memory = new MemorySupply(Route.WEST, shorter);
    for (int month = 0; month < 60; month++) {
      memory.expand(month, 0, shorter);
    }
    assertThat(memory.gigabytesPerMonth()).isCloseTo(10e6 * Math.exp(2), within(1.0));
  }

  @Test
  void thenItGrowsToTheNeedWithALead() {
    MemorySupply memory = new MemorySupply(Route.WEST, SETTINGS);
    for (int month = 0; month < 36; month++) {
      memory.expand(month, 0, SETTINGS);
    }
    double before = memory.gigabytesPerMonth();
    for (int month = 36; month < 48; month++) {
      memory.expand(month, 2 * before, SETTINGS);
      assertThat(memory.gigabytesPerMonth()).isCloseTo(before, within(1.0));
    }
    memory.expand(48, 2 * before, SETTINGS);
    assertThat(memory.gigabytesPerMonth() / before).isCloseTo(Math.exp(0.05), within(1e-9));
    for (int month = 49; month < 120; month++) {
      memory.expand(month, 2 * before, SETTINGS);
    }
    assertThat(memory.gigabytesPerMonth()).isCloseTo(2 * before, within(1.0));
  }

  /** What ships takes no more memory than there is, and all there is when it is short. */
  @Property
  void rationingConservesSupply(@ForAll @DoubleRange(min = 0, max = 1e9) double wanted) {
    MemorySupply memory = new MemorySupply(Route.WEST, SETTINGS);
    double share = memory.ration(wanted, SETTINGS);
    assertThat(share).isBetween(0.0, 1.0);
    assertThat(share * wanted).isCloseTo(Math.min(wanted, 10e6), within(1e-3));
    assertThat(memory.utilisation()).isBetween(0.0, 1.0 + 1e-12);
  }

  /** What is decided in 2025 is there in 2026: growth does not stop for a lead in between. */
  @Test
  void decisionsOf2025ArriveWhenThePlansEnd() {
    MemorySupply memory = new MemorySupply(Route.WEST, SETTINGS);
    double atTheEnd = 10e6 * Math.exp(3);
    for (int month = 0; month < 36; month++) {
      memory.expand(month, 2 * atTheEnd, SETTINGS);
    }
    assertThat(memory.gigabytesPerMonth()).isCloseTo(atTheEnd, within(1.0));
    for (int month = 36; month < 48; month++) {
      memory.expand(month, 2 * atTheEnd, SETTINGS);
    }
    // The ceiling of 0.6 a year holds from the first month of 2026.
    assertThat(memory.gigabytesPerMonth() / atTheEnd).isCloseTo(Math.exp(0.6), within(1e-9));
  }

  /** A store that the months until then use up spares makers nothing. */
  @Test
  void whatWillBeInStoreCountsWhatIsDrawnAndWhatComesIn() {
    MemorySupply memory = new MemorySupply(Route.WEST, SETTINGS);
    memory.receive(30e6);
    memory.receive(0);
    memory.ration(11e6, SETTINGS);
    // 29 million GB are left, of which each of twelve months takes one.
    assertThat(memory.storedAheadGigabytes(SETTINGS)).isCloseTo(17e6, within(1e-3));
    memory.receive(0.5e6);
    assertThat(memory.storedAheadGigabytes(SETTINGS)).isCloseTo(23.5e6, within(1e-3));
    memory.receive(0);
    memory.ration(20e6, SETTINGS);
    assertThat(memory.storedGigabytes()).isPositive();
    assertThat(memory.storedAheadGigabytes(SETTINGS)).isZero();
  }

  /** Twice the supply grows at most by 2^-0.5 of the ceiling; the plans' end is what it is of. */
  @Test
  void theLargerTheSupplyTheSlowerItsGrowth() {
    MemorySettings sized = new MemorySettings(10e6, 1, 36, 0.6, 0.5, 12, 1);
    double planned = 10e6 * Math.exp(3);
    assertThat(sized.plannedGigabytesPerMonth()).isCloseTo(planned, within(1.0));
    assertThat(sized.growthCeilingPerYear(planned)).isCloseTo(0.6, within(1e-9));
    assertThat(sized.growthCeilingPerYear(2 * planned)).isCloseTo(0.6 / Math.sqrt(2), within(1e-9));
    MemorySupply memory = new MemorySupply(Route.WEST, of(sized));
    MemorySupply unsized = new MemorySupply(Route.WEST, SETTINGS);
    for (int month = 0; month < 84; month++) {
      memory.expand(month, 1e12, of(sized));
      unsized.expand(month, 1e12, SETTINGS);
    }
    assertThat(memory.gigabytesPerMonth())
        .isBetween(2 * planned, 0.5 * unsized.gigabytesPerMonth());
  }

  /** Chips take new memory first and then what is in store, which makers do not fill. */
  @Test
  void importsAreDrawnOnWhereTheMonthsMemoryIsShort() {
    MemorySupply memory = new MemorySupply(Route.WEST, SETTINGS);
    memory.receive(25e6);
    assertThat(memory.ration(8e6, SETTINGS)).isEqualTo(1);
    assertThat(memory.storedGigabytes()).isEqualTo(25e6);
    assertThat(memory.ration(30e6, SETTINGS)).isEqualTo(1);
    assertThat(memory.storedGigabytes()).isCloseTo(5e6, within(1e-3));
    assertThat(memory.ration(30e6, SETTINGS)).isCloseTo(0.5, within(1e-12));
    assertThat(memory.storedGigabytes()).isZero();
    assertThat(memory.utilisation()).isCloseTo(1, within(1e-12));
  }

  /** Of what no import makes good a tenth goes in a month; what comes in can go at once. */
  @Test
  void aStoreThatIsNotFilledAgainIsSpread() {
    FoundrySettings spread = of(new MemorySettings(10e6, 1, 36, 0.6, 0, 12, 10));
    MemorySupply memory = new MemorySupply(Route.WEST, spread);
    memory.receive(40e6);
    assertThat(memory.availableGigabytes(spread)).isCloseTo(50e6, within(1e-3));
    memory.receive(0);
    for (int month = 1; month <= 3; month++) {
      memory.ration(1e9, spread);
      assertThat(memory.utilisation()).isCloseTo(1, within(1e-12));
      assertThat(memory.storedGigabytes()).isCloseTo(40e6 * Math.pow(0.9, month), within(1.0));
    }
    memory.receive(5e6);
    memory.ration(1e9, spread);
    assertThat(memory.storedGigabytes()).isCloseTo(40e6 * Math.pow(0.9, 4), within(1.0));
  }
}

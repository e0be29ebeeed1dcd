package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LoadSheddingTest {
  /** Norris and others (2025): room for 76, 98 and 126 GW at 0.25%, 0.5% and 1% curtailed. */
  @Test
  void meetsTheThreePointsOfTheSource() {
    double peak = 768;
    assertThat(LoadShedding.curtailedShare(76 / peak)).isCloseTo(0.0025, within(0.0002));
    assertThat(LoadShedding.curtailedShare(98 / peak)).isCloseTo(0.005, within(0.0003));
    assertThat(LoadShedding.curtailedShare(126 / peak)).isCloseTo(0.01, within(0.0005));
  }

  /**
   * The mean is the missing load times the share of time: 1% of 126 GW, all where all is missing.
   */
  @Test
  void theMeanShedIsAShareOfWhatIsMissing() {
    assertThat(LoadShedding.meanMegawatts(126, 768)).isCloseTo(1.26, within(0.07));
    assertThat(LoadShedding.meanMegawatts(768, 768)).isEqualTo(768);
    assertThat(LoadShedding.firstMegawatts(126, 500, 768))
        .isEqualTo(LoadShedding.meanMegawatts(126, 768));
  }

  @Test
  void nothingIsShedWhileCapacitySuffices() {
    assertThat(LoadShedding.curtailedShare(0)).isZero();
    assertThat(LoadShedding.meanMegawatts(-5, 100)).isZero();
    assertThat(LoadShedding.firstMegawatts(0, 10, 100)).isZero();
  }

  /** Whoever is shed first takes all of it up to its load, and most of it beyond. */
  @Property
  void theFirstTakeTheirPart(
      @ForAll @DoubleRange(min = 1, max = 5000) double missing,
      @ForAll @DoubleRange(min = 0, max = 5000) double first) {
    double all = LoadShedding.meanMegawatts(missing, 10_000);
    double theirs = LoadShedding.firstMegawatts(missing, first, 10_000);
    assertThat(theirs).isBetween(0.0, all + 1e-12);
    assertThat(theirs).isGreaterThanOrEqualTo(all * Math.min(1, first / missing) - 1e-9);
    assertThat(theirs).isLessThanOrEqualTo(first + 1e-9);
    if (first >= missing) {
      assertThat(theirs).isEqualTo(all);
    }
  }
}

package org.inferencefrontier.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class GeographyTest {
  @Test
  void londonToNewYork() {
    assertThat(Geography.distanceKilometres(51.5074, -0.1278, 40.7128, -74.006))
        .isCloseTo(5570, withinPercentage(0.5));
  }

  @Test
  void aDegreeAQuarterAndTheOtherEnd() {
    assertThat(Geography.distanceKilometres(0, 0, 0, 1)).isCloseTo(111.19, within(0.01));
    assertThat(Geography.distanceKilometres(0, 0, 90, 77)).isCloseTo(10_007.6, within(0.1));
    assertThat(Geography.distanceKilometres(30, 10, -30, -170)).isCloseTo(20_015.1, within(0.1));
    assertThat(Geography.distanceKilometres(12, 34, 12, 34)).isZero();
  }

  @Test
  void crossesTheDateLineAndIsSymmetric() {
    double there = Geography.distanceKilometres(0, 179, 0, -179);
    assertThat(there).isCloseTo(222.4, within(0.1));
    assertThat(Geography.distanceKilometres(0, -179, 0, 179)).isCloseTo(there, within(1e-9));
  }
}

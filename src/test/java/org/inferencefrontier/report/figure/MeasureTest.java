package org.inferencefrontier.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {
  /** A band of 170k to 170k around 169k is none. */
  @Test
  void endsOfABandAreAsExactAsItsMedian() {
    assertThat(Measure.H100E.bound(168_600)).isEqualTo("169k");
    assertThat(Measure.USD.bound(1.234)).isEqualTo("1.23");
    assertThat(Measure.MEGAWATTS.bound(12_345)).isEqualTo("12,300");
  }
}

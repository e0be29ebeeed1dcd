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

  /** A series that is nought all along would else be drawn as if it moved. */
  @Test
  void axesOfPowerDoNotShowLessThanAMegawatt() {
    assertThat(Measure.MEGAWATTS.leastTop()).isEqualTo(1);
    assertThat(Measure.GIGAWATTS.leastTop()).isEqualTo(1);
    assertThat(Measure.GIGAWATTS.tick().apply(1)).isEqualTo("0.001");
  }

  @Test
  void smallPricesHaveThreeDigits() {
    assertThat(Measure.usd(0.01013)).isEqualTo("$0.0101");
    assertThat(Measure.usd(0.01217)).isEqualTo("$0.0122");
  }
}

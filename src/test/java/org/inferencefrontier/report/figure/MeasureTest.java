package org.inferencefrontier.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {
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

package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class RooflineTest {
  // Dense 16-bit, 8-bit, 4-bit TFLOP/s; TB/s; GB; scale-up GB/s, from the makers' data sheets.
  private static final double[] H100 = {989.4, 1979, 0, 3.35, 80, 900};
  private static final double[] H200 = {989.4, 1979, 0, 4.8, 141, 900};
  private static final double[] L40S = {362, 733, 0, 0.864, 48, 0};
  private static final double[] MI300X = {1307, 2615, 0, 5.3, 192, 896};

  private static double training(double[] chip) {
    return Roofline.training(chip[0], chip[1], chip[3], chip[4], chip[5]);
  }

  private static double inference(double[] chip) {
    return Roofline.inference(chip[1], chip[2], chip[3], chip[4], chip[5]);
  }

  @Test
  void anH100IsOne() {
    assertThat(Roofline.peakH100e(1979)).isEqualTo(1);
    assertThat(training(H100)).isCloseTo(1, within(1e-12));
    assertThat(inference(H100)).isCloseTo(1, within(1e-12));
  }

  @Test
  void knownChipsStandInAPlausibleOrder() {
    assertThat(training(L40S)).isLessThan(0.5);
    assertThat(inference(L40S)).isLessThan(0.5);
    assertThat(training(H200)).isBetween(1.0, 1.15);
    assertThat(inference(H200)).isBetween(1.2, 1.45).isGreaterThan(training(H200));
    assertThat(training(MI300X)).isBetween(1.2, 1.4);
    assertThat(inference(MI300X)).isBetween(1.3, 1.6).isGreaterThan(inference(H200));
  }

  @Test
  void moreOfAnythingIsNeverWorse() {
    for (double[] chip : new double[][] {H100, H200, L40S, MI300X}) {
      for (int i = 0; i < chip.length; i++) {
        double[] better = chip.clone();
        better[i] = better[i] * 1.2 + 1;
        assertThat(training(better)).isGreaterThanOrEqualTo(training(chip) - 1e-12);
        assertThat(inference(better)).isGreaterThanOrEqualTo(inference(chip) - 1e-12);
      }
    }
  }

  /** What a data sheet leaves out is filled in, never taken as nothing. */
  @Test
  void unknownFiguresFallBack() {
    assertThat(Roofline.training(0, 1979, 3.35, 80, 900))
        .isCloseTo(Roofline.training(1979 / 2.0, 1979, 3.35, 80, 900), within(1e-12));
    assertThat(Roofline.inference(1979, 0, 0, 80, 900)).isCloseTo(1, within(1e-12));
  }

  /**
   * An H100 with its bandwidth and a share of its arithmetic: 0.3 and 0.85 of its time go by it.
   */
  @Test
  void withLessArithmeticOnlyTheTimeThatItTakesGrows() {
    assertThat(Roofline.inferenceWithArithmetic(1)).isCloseTo(1, within(1e-12));
    assertThat(Roofline.trainingWithArithmetic(1)).isCloseTo(1, within(1e-12));
    assertThat(Roofline.inferenceWithArithmetic(0.5)).isCloseTo(1 / 1.3, within(1e-12));
    assertThat(Roofline.trainingWithArithmetic(0.5)).isCloseTo(1 / 1.85, within(1e-12));
    assertThat(Roofline.inferenceWithArithmetic(0.15))
        .isCloseTo(Roofline.inference(1979 * 0.15, 0, 3.35, 80, 900), within(1e-12));
    assertThat(Roofline.trainingWithArithmetic(0.15))
        .isCloseTo(Roofline.training(989.4 * 0.15, 1979 * 0.15, 3.35, 80, 900), within(1e-12));
  }

  /** A card on PCIe of 20 GB holds half of a model of 40; one of 48 holds it. */
  @Test
  void aSmallCardWithoutALinkServesFewerModels() {
    double linked = Roofline.inference(733, 0, 0.864, 20, 65);
    double alone = Roofline.inference(733, 0, 0.864, 20, 64);
    assertThat(alone / linked).isCloseTo(Math.pow(0.5, 0.7), within(2e-3));
    assertThat(Roofline.inference(733, 0, 0.864, 48, 64))
        .isCloseTo(Roofline.inference(733, 0, 0.864, 48, 65), withinPercentage(0.2));
    assertThat(Roofline.inference(733, 0, 0.864, 0, 0)).isPositive();
  }

  @Test
  void anSramChipNeedsManyForAModel() {
    double tiny = Roofline.inference(750, 0, 80, 0.23, 900);
    double large = Roofline.inference(750, 0, 80, 80, 900);
    assertThat(tiny).isPositive().isLessThan(0.2 * large);
  }
}

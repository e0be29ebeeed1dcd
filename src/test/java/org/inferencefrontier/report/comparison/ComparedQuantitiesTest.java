package org.inferencefrontier.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.text.Interval;
import org.junit.jupiter.api.Test;

class ComparedQuantitiesTest {
  /**
   * Powers of ten of one end would have put the others into shares, a hundredth of their points.
   */
  @Test
  void changesOfSharesAreInPointsHoweverSmall() {
    Measure change = ComparedQuantities.change(Measure.SHARE);

    assertThat(new Interval(1e-9, 0.0022, 0.22).text(change.write()).replace('\u00a0', ' '))
        .isEqualTo("0.22 points (0 to 22 points)");
  }

  /** It said −0.0752 points of shares that are told in whole percent. */
  @Test
  void changesOfLessThanAPointHaveTwoFigures() {
    assertThat(ComparedQuantities.change(Measure.SHARE).write().apply(-0.000752))
        .isEqualTo("−0.075 points");
    assertThat(ComparedQuantities.change(Measure.SHARE).write().apply(0.0246))
        .isEqualTo("2.46 points");
  }
}

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
}

package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProviderChoiceTest {
  private static final double RESPONSE = 4;

  private static double share(double taste, double margin, double otherTaste, double otherMargin) {
    double own = ProviderChoice.pull(taste, margin, RESPONSE);
    return own / (own + ProviderChoice.pull(otherTaste, otherMargin, RESPONSE));
  }

  /** Odds of 2 in taste and a price twice as high: 2 to 2^4. */
  @Test
  void sharesAreLogitInLogPrice() {
    assertThat(share(2, 0.5, 1, 0)).isCloseTo(2.0 / 18, within(1e-12));
    double[] utility = {Math.log(2) - RESPONSE * Math.log(2), 0};
    Logit.shares(utility, 2);
    assertThat(share(2, 0.5, 1, 0)).isCloseTo(utility[0], within(1e-12));
    assertThat(ProviderChoice.pull(0, 0.3, RESPONSE)).isZero();
  }

  /**
   * Two equal providers with the margin 2/b: best responses to each other, and nothing earns more.
   */
  @Test
  void symmetricDuopolyChargesTheBertrandMargin() {
    double one = 0.05;
    double two = 0.6;
    for (int round = 0; round < 200; round++) {
      double share = share(1, one, 1, two);
      one += 0.2 * (ProviderChoice.bestResponse(share, RESPONSE, 0.9) - one);
      two += 0.2 * (ProviderChoice.bestResponse(1 - share, RESPONSE, 0.9) - two);
    }
    assertThat(one).isCloseTo(2 / RESPONSE, within(1e-9));
    assertThat(two).isCloseTo(2 / RESPONSE, within(1e-9));
    double profit = profit(one, two);
    for (double margin = -0.2; margin < 0.9; margin += 0.01) {
      assertThat(profit(margin, two)).isLessThanOrEqualTo(profit + 1e-12);
    }
  }

  /** Volume times price less cost. */
  private static double profit(double margin, double otherMargin) {
    return share(1, margin, 1, otherMargin) * (1 / (1 - margin) - 1);
  }

  @Test
  void aProviderAloneIsBounded() {
    assertThat(ProviderChoice.bestResponse(1, RESPONSE, 0.8)).isEqualTo(0.8);
    assertThat(ProviderChoice.bestResponse(0, RESPONSE, 0.8)).isEqualTo(0.25);
  }

  private static double priceIndex(double pulled, double tastes) {
    double[] index = {0};
    ProviderChoice.priceIndices(new double[] {pulled}, new double[] {tastes}, RESPONSE, index);
    return index[0];
  }

  @Test
  void priceIndexOfOnePriceIsThatPrice() {
    double pulled = 5 * ProviderChoice.pull(0.2, 0.2, RESPONSE);
    assertThat(priceIndex(pulled, 1)).isCloseTo(1.25, within(1e-12));
  }

  @Property
  void priceIndexLiesBetweenTheLowestAndTheHighestPrice(
      @ForAll @DoubleRange(min = -0.4, max = 0.8) double one,
      @ForAll @DoubleRange(min = -0.4, max = 0.8) double two,
      @ForAll @DoubleRange(min = 0.01, max = 1) double taste) {
    double pulled =
        ProviderChoice.pull(taste, one, RESPONSE) + ProviderChoice.pull(1, two, RESPONSE);
    double index = priceIndex(pulled, taste + 1);
    double low = 1 / (1 - Math.min(one, two));
    double high = 1 / (1 - Math.max(one, two));
    assertThat(index).isBetween(low * (1 - 1e-9), high * (1 + 1e-9));
  }
}

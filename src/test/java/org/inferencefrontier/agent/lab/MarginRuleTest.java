package org.inferencefrontier.agent.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferencefrontier.world.profile.LabPricingStrategy;
import org.inferencefrontier.world.profile.LabProfile.Pricing;
import org.junit.jupiter.api.Test;

class MarginRuleTest {
  private static final PricingSettings SETTINGS = new PricingSettings(5, 0.2, 1, 0.8);

  private static double wanted(
      LabPricingStrategy strategy, double target, double floor, double share, double rivals) {
    return MarginRule.wanted(new Pricing(strategy, target, floor), share, rivals, 1, SETTINGS);
  }

  /** A share of a half and a price response of 5: the best response is 1 / 2.5. */
  @Test
  void strategiesBendTheBestResponse() {
    assertThat(wanted(LabPricingStrategy.PREMIUM, 0.3, 0, 0.5, 0.2)).isCloseTo(0.4, within(1e-12));
    assertThat(wanted(LabPricingStrategy.PREMIUM, 0.5, 0, 0.5, 0.2)).isCloseTo(0.5, within(1e-12));
    assertThat(wanted(LabPricingStrategy.PENETRATE, 0.1, 0, 0.5, 0.2))
        .isCloseTo(0.1, within(1e-12));
    assertThat(wanted(LabPricingStrategy.PENETRATE, 0.6, 0, 0.5, 0.2))
        .isCloseTo(0.4, within(1e-12));
    assertThat(wanted(LabPricingStrategy.MATCH, 0.1, 0, 0.5, 0.25)).isCloseTo(0.25, within(1e-12));
    assertThat(wanted(LabPricingStrategy.MATCH, 0.1, 0, 0.5, 0.7)).isCloseTo(0.4, within(1e-12));
    assertThat(wanted(LabPricingStrategy.MATCH, 0.1, 0, 0.5, -0.3)).isCloseTo(0.1, within(1e-12));
  }

  /** With a gain of 1, a tenth unserved makes a price a tenth higher in logs. */
  @Test
  void scarcityRaisesThePrice() {
    Pricing pricing = new Pricing(LabPricingStrategy.PENETRATE, 0.1, 0);
    double calm = MarginRule.wanted(pricing, 0.5, 0.2, 1, SETTINGS);
    double costShare = MarginRule.costShare(0.1, SETTINGS);
    double scarce = MarginRule.wanted(pricing, 0.5, 0.2, costShare, SETTINGS);
    assertThat(Math.log((1 - calm) / (1 - scarce))).isCloseTo(0.1, within(1e-12));
  }

  /** Alone and with nobody served, a provider asks for the highest margin and not more. */
  @Test
  void noMarginIsOverTheHighest() {
    Pricing pricing = new Pricing(LabPricingStrategy.PREMIUM, 0.1, 0);
    for (double highest : new double[] {0.6, 0.8}) {
      PricingSettings settings = new PricingSettings(5, 0.2, 1, highest);
      assertThat(MarginRule.wanted(pricing, 1, 0.2, 1, settings)).isEqualTo(highest);
    }
  }

  @Property
  void pricesArePositiveFiniteAndNotUnderTheFloor(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = -0.5, max = 0.8) double rivals,
      @ForAll @DoubleRange(min = 0, max = 1) double unmet,
      @ForAll @DoubleRange(min = -0.5, max = 0.8) double target,
      @ForAll @DoubleRange(min = -0.5, max = 0.8) double floor,
      @ForAll LabPricingStrategy strategy,
      @ForAll @DoubleRange(min = 0.5, max = 20) double response) {
    PricingSettings settings = new PricingSettings(response, 0.2, 2, 0.8);
    double margin =
        MarginRule.wanted(
            new Pricing(strategy, target, floor),
            share,
            rivals,
            MarginRule.costShare(unmet, settings),
            settings);
    assertThat(margin).isBetween(floor, settings.highestMargin());
    assertThat(1 / (1 - margin)).isPositive().isFinite();
  }
}

package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.StateStrategy;
import org.junit.jupiter.api.Test;

class CarbonRuleTest extends ThreeStates {
  private static final int MARCH = 14;

  private final StateAgent agent = aiming(2, StateStrategy.PASSIVE);

  private static StateSettings growing(double perYear) {
    return StateSettings.from(
        VALUES.with("policy.activity", SURE).with("policy.carbon-growth", perYear));
  }

  /** The step is larger than a year's growth as not every year has one. */
  @Test
  void aPriceGrowsWithTheWeightOfClimate() {
    book.setCarbonPrice(2, 40);
    CarbonRule.review(agent, MARCH, desk(), growing(0.1));
    double after = 40 * Math.exp(0.1 * 0.4 / 0.7);
    assertThat(book.carbonPrice(2)).isCloseTo(after, within(1e-9));
    assertLast(PolicyInstrument.CARBON_PRICE, 40, after, 0.7);
    assertThat(last().observed()).isEqualTo(0.4);
  }

  @Test
  void pricesAreReviewedOnceAYear() {
    for (int month = 0; month < 24; month++) {
      if (month % 12 != 2) {
        CarbonRule.review(agent, month, desk(), growing(0.1));
      }
    }
    assertThat(ledger.moves()).isEmpty();
    CarbonRule.review(agent, 2, desk(), growing(0.1));
    assertThat(ledger.moves()).hasSize(1);
  }

  @Test
  void aFirstPriceIsRareAndTheRarerTheLessClimateWeighs() {
    book.setCarbonPrice(2, 0);
    CarbonRule.review(agent, MARCH, desk(), growing(0));
    assertThat(book.carbonPrice(2)).isEqualTo(10);
    assertLast(PolicyInstrument.CARBON_PRICE, 0, 10, 0.08);
  }

  @Test
  void aPriceThatDoesNotGrowStays() {
    CarbonRule.review(agent, MARCH, desk(), growing(0));
    assertThat(book.carbonPrice(2)).isEqualTo(5);
    assertThat(ledger.moves()).isEmpty();
  }

  @Test
  void whoDoesNotCareForClimateHasNoPrice() {
    StateAgent careless =
        state(
            2,
            StateStrategy.PASSIVE,
            new StateProfile.Aims(0.5, 0.3, 0.2, 0),
            Bloc.WEST,
            null,
            5,
            true);
    book.setCarbonPrice(2, 0);
    CarbonRule.review(careless, MARCH, desk(), growing(0.1));
    assertThat(book.carbonPrice(2)).isZero();
    assertThat(ledger.moves()).isEmpty();
  }

  @Test
  void itIsAChance() {
    book.setCarbonPrice(2, 0);
    for (int year = 0; year < 500; year++) {
      CarbonRule.review(agent, 2 + 12 * year, desk(), settings(0));
    }
    assertThat(ledger.moves()).isEmpty();
  }
}

package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.profile.ExpectationStrategy;
import org.junit.jupiter.api.Test;

class FinancesTest {
  private static final Funding FUNDING =
      Funding.from(
          RealWorld.reference()
              .with("operator.cash-flow-growth", 0.15)
              .with("operator.cash-flow-fade", 5)
              .with("operator.cash-flow-long-run-growth", 0.03));

  private final Finances finances =
      new Finances(Profiles.operator(ExpectationStrategy.BALANCED).finance());

  @Test
  void growthOfCashFlowFadesToTheLongRun() {
    assertThat(finances.cashFlowUsd(6, FUNDING)).isCloseTo(100e9, within(1.0));
    double early = Math.log(finances.cashFlowUsd(1, FUNDING) / finances.cashFlowUsd(0, FUNDING));
    double half = Math.log(finances.cashFlowUsd(61, FUNDING) / finances.cashFlowUsd(60, FUNDING));
    double late =
        Math.log(finances.cashFlowUsd(1201, FUNDING) / finances.cashFlowUsd(1200, FUNDING));
    assertThat(12 * early).isCloseTo(0.15, within(0.002));
    assertThat(12 * half).isCloseTo(0.09, within(0.002));
    assertThat(12 * late).isCloseTo(0.03, within(1e-6));
  }
}

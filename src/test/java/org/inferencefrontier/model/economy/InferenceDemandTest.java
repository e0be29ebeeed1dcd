package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.model.settings.DemandSettings;
import org.inferencefrontier.model.settings.Settings;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

class InferenceDemandTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("efficiency.work-initial", 10)
          .with("efficiency.gain-initial", 1)
          .with("efficiency.gain-floor", 1)
          .with("efficiency.model-size-growth", 0);
  private static final DemandSettings SETTINGS = Settings.from(VALUES).demand();
  private static final double[][] NO_DEVICES =
      new double[InferenceDemand.SEGMENTS][INDEX.areaCount()];

  private final InferenceDemand demand = new InferenceDemand(INDEX, SETTINGS);

  @Test
  void adoptionOnlyRisesAndStaysBelowAll() {
    double[][] last = new double[InferenceDemand.SEGMENTS][INDEX.areaCount()];
    for (int month = 0; month < 156; month++) {
      demand.advance(month, NO_DEVICES, SETTINGS);
      for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
        for (int a = 0; a < INDEX.areaCount(); a++) {
          assertThat(demand.adoption(k, a)).isBetween(last[k][a], 1.0);
          assertThat(demand.reachableUsd(k)[a]).isNotNegative();
          last[k][a] = demand.adoption(k, a);
        }
      }
    }
  }

  @Test
  void poorerCountriesAdoptLater() {
    int rich = INDEX.area("che");
    int poor = INDEX.area("ind");
    for (int month = 0; month < 60; month++) {
      demand.advance(month, NO_DEVICES, SETTINGS);
      assertThat(demand.adoption(InferenceDemand.CHAT, rich))
          .isGreaterThan(demand.adoption(InferenceDemand.CHAT, poor));
    }
  }

  /** Bass's curve where only imitation at home drives it is the logistic one. */
  @Test
  void adoptionFollowsTheLogisticCurve() {
    // Slow enough for months to come near to continuous time.
    DemandSettings alone =
        Settings.from(
                VALUES
                    .with("demand.imitation", 0)
                    .with("demand.adoption-slope-real-time", 0.3)
                    .with("demand.adoption-slope-chat", 0.3)
                    .with("demand.adoption-slope-agentic", 0.3))
            .demand();
    InferenceDemand closed = new InferenceDemand(INDEX, alone);
    int months = 60;
    for (int month = 0; month < months; month++) {
      closed.advance(month, NO_DEVICES, alone);
    }
    for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
      for (int a = 0; a < INDEX.areaCount(); a++) {
        double midpoint = alone.midpointYears()[k] + alone.incomeDelayYears() * closed.incomeLog(a);
        double exact = 1 / (1 + Math.exp(-alone.slope()[k] * (months / 12.0 - midpoint)));
        assertThat(closed.adoption(k, a)).isCloseTo(exact, withinPercentage(3));
      }
    }
  }

  /** Where only the world's mean drives adoption, who has not adopted falls alike everywhere. */
  @Test
  void theWorldsExampleWorksAlikeEverywhere() {
    DemandSettings together = Settings.from(VALUES.with("demand.imitation", 1)).demand();
    InferenceDemand open = new InferenceDemand(INDEX, together);
    int one = INDEX.area("che");
    int other = INDEX.area("ind");
    double before = (1 - open.adoption(1, one)) / (1 - open.adoption(1, other));
    for (int month = 0; month < 60; month++) {
      open.advance(month, NO_DEVICES, together);
    }
    double after = (1 - open.adoption(1, one)) / (1 - open.adoption(1, other));
    assertThat(after).isCloseTo(before, within(1e-9));
    assertThat(open.adoption(1, other)).isGreaterThan(0.01);
  }

  @Test
  void workOfATokenFallsByTheGain() {
    for (int month = 0; month < 24; month++) {
      demand.advance(month, NO_DEVICES, SETTINGS);
    }
    assertThat(demand.work()).isCloseTo(10 * Math.exp(-2), within(1e-9));
  }

  @Test
  void budgetShareFallsInPriceWhereDemandIsElastic() {
    double last = 1;
    for (double price = 0.1; price < 50; price *= 1.3) {
      double share = demand.budgetShare(InferenceDemand.CHAT, price, 0, SETTINGS);
      assertThat(share).isBetween(0.0, last);
      last = share;
    }
    assertThat(
            demand.budgetShare(
                1, 8, 3, Settings.from(VALUES.with("demand.quality-value", 0.1)).demand()))
        .isGreaterThan(demand.budgetShare(1, 8, 0, SETTINGS));
  }
}

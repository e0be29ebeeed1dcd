package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.profile.ExpectationStrategy;
import org.junit.jupiter.api.Test;

class UsedChipsTest {
  private static final OperatorSettings SETTINGS = OperatorSettings.from(RealWorld.reference());

  private final Operator operator =
      new Operator(0, Profiles.operator(ExpectationStrategy.BALANCED), 0, 0, 2, 4);

  @Test
  void usedUnitsTravelTwoMonthsAndKeepTheirAge() {
    operator.shipUsed(1, 30, -6, 20);
    assertThat(operator.inTransit(1)).isEqualTo(30);
    operator.receive(21);
    assertThat(operator.inventory(1)).isZero();
    operator.receive(22);
    assertThat(operator.inventory(1)).isEqualTo(30);
    assertThat(operator.inTransit(1)).isZero();
    assertThat(bornMonth(22)).isEqualTo(-6);
    assertThat(bornMonth(25)).isEqualTo(-6);
  }

  @Test
  void newUnitsAreNewUntilTheyAreInstalled() {
    operator.shipUsed(1, 30, -6, 20);
    operator.receive(22);
    Deliveries.arrive(operator, 1, 10, 26);
    // 30 units were new in month -6, 10 are new now.
    assertThat(bornMonth(26)).isCloseTo((30 * -6 + 10 * 26) / 40.0, within(1e-12));
    operator.holdings().install(row(), 20);
    assertThat(bornMonth(26)).isCloseTo((30 * -6 + 10 * 26) / 40.0, within(1e-12));
    operator.holdings().install(row(), 20);
    Deliveries.arrive(operator, 1, 5, 30);
    assertThat(bornMonth(30)).isEqualTo(30);
  }

  @Test
  void lotsThatJoinMeetAtTheirMean() {
    operator.shipUsed(1, 30, 0, 20);
    operator.shipUsed(1, 10, 12, 21);
    operator.receive(22);
    operator.receive(23);
    assertThat(operator.inventory(1)).isEqualTo(40);
    assertThat(bornMonth(23)).isCloseTo(3, within(1e-12));
  }

  private int row() {
    return operator.holdings().rowOf(1);
  }

  private double bornMonth(int month) {
    return operator.holdings().bornMonth(row(), month);
  }

  @Test
  void whatIsSpentSecondHandIsMissingInTheNextPlanOnly() {
    Operator other = new Operator(0, Profiles.operator(ExpectationStrategy.BALANCED), 0, 0, 2, 4);
    double affordable = operator.affordableUsd(0, 1, 0, SETTINGS);
    operator.used().buy(100, 80, 0.5 * affordable, 0.1 * affordable);
    operator.used().sell(10, 0.2 * affordable);
    assertThat(operator.used().netSpendUsd()).isCloseTo(0.4 * affordable, within(1.0));
    // Demand and power ask for far more than money pays for.
    double without = plan(other);
    assertThat(plan(operator)).isLessThan(without);
    assertThat(operator.used().netSpendUsd()).isZero();
  }

  private static double plan(Operator operator) {
    operator.receiveFund(1e13);
    operator.sovereignFundUsd = 0;
    operator.capacityH100e = 1e6;
    OrderOutlook outlook = new OrderOutlook();
    outlook.demandGrowth = 1.5;
    outlook.q = 3;
    outlook.unmetShare = 0.2;
    outlook.powerRoomH100e = 1e9;
    outlook.allInUsdPerH100e = 40_000;
    return operator.planOrdersUsd(0, outlook, 0, SETTINGS);
  }
}

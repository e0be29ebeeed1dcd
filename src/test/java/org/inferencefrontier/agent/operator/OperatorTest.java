package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.ExpectationStrategy;
import org.junit.jupiter.api.Test;

class OperatorTest {
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("operator.cash-flow-growth", 0.15)
          .with("operator.cash-flow-fade", 5)
          .with("operator.cash-flow-long-run-growth", 0.03)
          .with("operator.capex-share-multiplier", 1)
          .with("operator.debt-multiple", 0.8)
          .with("silicon.captive-growth", 0.05);
  private static final OperatorSettings SETTINGS = OperatorSettings.from(VALUES);

  private static Operator operator(ExpectationStrategy strategy) {
    return new Operator(0, Profiles.operator(strategy), 0, 0, 2, 4);
  }

  private static Operator operator() {
    return operator(ExpectationStrategy.BALANCED);
  }

  @Test
  void chipsGoFromOrderThroughTransitToInventory() {
    Operator operator = operator();
    operator.order(1, 100, 0);
    operator.ship(1, 40, 5);
    assertThat(operator.ordered(1)).isEqualTo(60);
    assertThat(operator.inTransit(1)).isEqualTo(40);
    operator.receive(6);
    assertThat(operator.inventory(1)).isZero();
    operator.receive(7);
    assertThat(operator.inventory(1)).isEqualTo(40);
    assertThat(operator.inTransit(1)).isZero();
    operator.holdings().install(operator.holdings().rowOf(1), 15);
    assertThat(operator.inventory(1)).isEqualTo(25);
    operator.cancel(1, 10);
    assertThat(operator.ordered(1)).isEqualTo(50);
  }

  @Test
  void aQuartersOrderIsWantedInThirds() {
    Operator operator = operator();
    operator.order(1, 90, 2.0 / 3);
    assertThat(operator.ordered(1)).isEqualTo(90);
    assertThat(operator.due(1)).isCloseTo(30, within(1e-12));
    operator.ship(1, operator.due(1), 0);
    operator.release(0.5);
    assertThat(operator.due(1)).isCloseTo(30, within(1e-12));
    operator.release(1);
    assertThat(operator.due(1)).isCloseTo(60, within(1e-12));
    assertThat(operator.due(2)).isZero();
  }

  /** Who cancels all of a chip wants none of it later either. */
  @Test
  void whatIsCancelledIsNoLongerScheduled() {
    Operator operator = operator();
    operator.order(1, 90, 2.0 / 3);
    operator.cancel(1, 90);
    operator.order(1, 30, 0);
    assertThat(operator.due(1)).isEqualTo(30);
  }

  @Test
  void hallsArePaidWhileTheyAreBuilt() {
    Operator operator = operator();
    operator.commitFacility(120, 3, 12);
    double paid = 0;
    for (int month = 3; month < 60; month++) {
      operator.openMonth();
      operator.payFacilities(month);
      assertThat(operator.facilitySpendUsd).isCloseTo(month < 15 ? 10 : 0, within(1e-12));
      paid += operator.aiCapexUsd();
    }
    assertThat(paid).isCloseTo(120, within(1e-9));
  }

  @Test
  void otherCapitalExpenditureContinuesTheLastYearNamed() {
    assertThat(operator().otherCapexUsdPerYear(2023)).isEqualTo(20e9);
    assertThat(operator().otherCapexUsdPerYear(2024)).isEqualTo(20e9);
    assertThat(operator().otherCapexUsdPerYear(2031)).isEqualTo(30e9);
  }

  /** Half of 100 bn less 20 bn is 30 bn a year; debt 0.8 x 10 bn x (1 - 0.6) is 3.2 bn. */
  @Test
  void affordsItsShareOfCashFlowPlusDebtOnProfit() {
    Operator operator = operator();
    assertThat(operator.affordableUsd(6, 1, 20e9, SETTINGS)).isCloseTo(7.5e9, within(1.0));
    operator.operatingProfitUsd = 10e9;
    assertThat(operator.affordableUsd(6, 1, 20e9, SETTINGS)).isCloseTo(8.3e9, within(1.0));
    assertThat(operator.affordableUsd(6, 0.5, 20e9, SETTINGS)).isCloseTo(7.5e9, within(1.0));
    assertThat(operator.affordableUsd(6, 1, 90e9, SETTINGS)).isCloseTo(0.8e9, within(1.0));
    operator.receiveFund(8e9);
    assertThat(operator.affordableUsd(6, 1, 90e9, SETTINGS)).isCloseTo(1.8e9, within(1.0));
  }

  @Test
  void lendersWantAPriceOverTheirGateAndFundsArePaidOutInParts() {
    Operator operator = operator();
    operator.operatingProfitUsd = 10e9;
    assertThat(affordable(operator, "operator.debt-gate-q", 0.5)).isCloseTo(1e9, within(1.0));
    assertThat(operator.affordableUsd(6, 9, 90e9, SETTINGS)).isCloseTo(4e9, within(1.0));
    assertThat(
            operator.affordableUsd(
                0, 9, 90e9, OperatorSettings.from(VALUES.with("operator.debt-gate-most", 1))))
        .isCloseTo(2e9, within(1.0));
    operator.operatingProfitUsd = 0;
    operator.receiveFund(8e9);
    assertThat(affordable(operator, "policy.fund-spending-share", 0.25))
        .isCloseTo(2e9, within(1.0));
  }

  private static double affordable(Operator operator, String name, double value) {
    return operator.affordableUsd(6, 1, 90e9, OperatorSettings.from(VALUES.with(name, value)));
  }

  private static OrderOutlook outlook(double demandGrowth, double q, double powerRoomH100e) {
    OrderOutlook outlook = new OrderOutlook();
    outlook.demandGrowth = demandGrowth;
    outlook.q = q;
    outlook.powerRoomH100e = powerRoomH100e;
    outlook.allInUsdPerH100e = 40_000;
    return outlook;
  }

  @Test
  void aFundIsSpentNotKept() {
    Operator operator = operator();
    operator.receiveFund(8e9);
    operator.capacityH100e = 1e6;
    for (int quarter = 0; quarter < 40; quarter++) {
      double before = operator.sovereignFundUsd;
      double usd = operator.planOrdersUsd(3 * quarter, outlook(0.5, 1.2, 1e7), 50e9, SETTINGS);
      assertThat(before - operator.sovereignFundUsd).isBetween(0.0, Math.min(usd, before) + 1e-6);
    }
    assertThat(operator.sovereignFundUsd).isBetween(0.0, 0.1e9);
  }

  @Test
  void extrapolatorsFollowTheBoomMostAndFundamentalistsLeast() {
    double[] growth = new double[3];
    ExpectationStrategy[] strategies = {
      ExpectationStrategy.EXTRAPOLATIVE,
      ExpectationStrategy.BALANCED,
      ExpectationStrategy.FUNDAMENTAL
    };
    for (int i = 0; i < 3; i++) {
      Operator operator = operator(strategies[i]);
      operator.planOrdersUsd(0, outlook(1.2, 1, 0), 0, SETTINGS);
      growth[i] = operator.expectedGrowth;
    }
    assertThat(growth[0]).isGreaterThan(growth[1]);
    assertThat(growth[1]).isGreaterThan(growth[2]);
  }

  @Test
  void theBiasIsTheRunsOwn() {
    double plain = expectedGrowth(operator());
    double optimism = operator().profile().expectations().optimism();
    for (int run = 0; run < 2; run++) {
      RandomStreams random = new RandomStreams(1, run);
      Operator operator = operator();
      operator.drawBias(random, SETTINGS);
      long stream = RandomStreams.key("optimism", operator.profile().id());
      double drawn = SETTINGS.optimismSpread() * random.normal(stream, 0, 0);
      assertThat(drawn).isNotZero();
      assertThat(expectedGrowth(operator)).isCloseTo(plain + optimism + drawn, within(1e-12));
    }
  }

  private static double expectedGrowth(Operator operator) {
    operator.planOrdersUsd(0, outlook(0.5, 1, 0), 0, SETTINGS);
    return operator.expectedGrowth;
  }

  @Test
  void ownSiliconCanTakeMoreWithTimeButNeverAll() {
    assertThat(operator().captiveShare(0, SETTINGS)).isCloseTo(0.4, within(1e-12));
    assertThat(operator().captiveShare(24, SETTINGS)).isCloseTo(0.5, within(1e-12));
    assertThat(operator().captiveShare(900, SETTINGS)).isEqualTo(0.95);
  }
}

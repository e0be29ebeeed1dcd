package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

class CapitalPlanTest {
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("operator.planning-years", 1)
          .with("operator.ramp", 0.2)
          .with("operator.ramp-surge", 1)
          .with("operator.ramp-size-exponent", 0)
          .with("operator.long-run-growth", 0.3)
          .with("operator.rental-response", 0.5)
          .with("operator.client-response", 0.1);
  private static final OperatorSettings SETTINGS = OperatorSettings.from(VALUES);

  private static CapitalPlan seen(
      double q, double capacity, double waiting, double room, double affordable) {
    OrderOutlook outlook = new OrderOutlook();
    outlook.demandGrowth = 0.5;
    outlook.q = q;
    outlook.capacityH100e = capacity;
    outlook.waitingH100e = waiting;
    outlook.powerRoomH100e = room;
    outlook.allInUsdPerH100e = 40_000;
    outlook.inventoryH100e = 0.05 * capacity;
    outlook.affordableUsd = affordable;
    return new CapitalPlan().see(outlook);
  }

  @Test
  void growthBlendsWhatIsSeenWithTheLongRun() {
    CapitalPlan seen = seen(1, 1, 0, 1, 1);
    assertThat(seen.expectedGrowth(0.25, 0.02, SETTINGS))
        .isCloseTo(0.75 * 0.5 + 0.25 * 0.3 + 0.02, within(1e-12));
    assertThat(seen(2, 1, 0, 1, 1).expectedGrowth(0.25, 0, SETTINGS))
        .isCloseTo(0.45 + 0.5 * Math.log(2), within(1e-12));
    assertThat(seen.expectedGrowth(0, 9, SETTINGS)).isEqualTo(2);
    assertThat(seen.expectedGrowth(0, -9, SETTINGS)).isEqualTo(-0.4);
  }

  /** Demand that goes unserved and clients that outgrow the fleet are reasons to grow. */
  @Test
  void growthRisesWithUnmetDemandAndWithClientsNeed() {
    OrderOutlook outlook = new OrderOutlook();
    outlook.demandGrowth = 0.5;
    outlook.q = 1;
    CapitalPlan seen = new CapitalPlan().see(outlook);
    assertThat(seen.expectedGrowth(0, 0, SETTINGS)).isCloseTo(0.5, within(1e-12));
    outlook.clientTilt = 0.7;
    assertThat(seen.expectedGrowth(0, 0, SETTINGS)).isCloseTo(0.5 + 0.1 * 0.7, within(1e-12));
    outlook.clientTilt = -0.7;
    outlook.unmetShare = 0.01;
    assertThat(seen.expectedGrowth(0, 0, SETTINGS))
        .isCloseTo(0.5 - 0.1 * 0.7 + 0.01, within(1e-12));
    outlook.unmetShare = 0.9;
    assertThat(seen.expectedGrowth(0, 0, SETTINGS))
        .isCloseTo(0.5 - 0.1 * 0.7 + VALUES.get("operator.unmet-response-most"), within(1e-12));
  }

  @Test
  void ordersRiseWithTheRentalPrice() {
    double last = -1;
    for (double q = 0.3; q < 3; q += 0.1) {
      double usd = seen(q, 1e6, 0, 1e9, 1e15).order(0.5, 1e9, 1e9, SETTINGS).usd();
      assertThat(usd).isGreaterThanOrEqualTo(last);
      last = usd;
    }
  }

  @Test
  void withoutRoomForPowerOrdersOnlyFade() {
    double usd = seen(1.5, 1e6, 0, 0, 1e15).order(0.5, 1e9, 1e9, SETTINGS).usd();
    assertThat(usd).isCloseTo(0.76e9, within(1.0));
  }

  @Test
  void saysWhatHeldTheOrderBack() {
    assertThat(limit(seen(1.2, 1e6, 0, 1e9, 1e15), 0.2, 1e12))
        .isEqualTo(CapitalPlan.Limit.COMMITMENT);
    assertThat(limit(seen(1.2, 1e6, 0, 1e9, 1e15), 0.2, 4e9)).isEqualTo(CapitalPlan.Limit.DEMAND);
    assertThat(limit(seen(1.2, 1e6, 0, 2e5, 1e15), 1.5, 3.2e9)).isEqualTo(CapitalPlan.Limit.POWER);
    assertThat(limit(seen(1.2, 1e6, 0, 1e9, 1e15), 1.5, 1e8)).isEqualTo(CapitalPlan.Limit.RAMP);
    assertThat(limit(seen(1.2, 1e6, 0, 1e9, 1e7), 1.5, 1e8)).isEqualTo(CapitalPlan.Limit.MONEY);
  }

  private static CapitalPlan.Limit limit(CapitalPlan seen, double growth, double previousUsd) {
    return seen.order(growth, previousUsd, previousUsd, SETTINGS).limit();
  }

  @Test
  void anOperatorWithoutHistoryBeginsWithAShareOfItsMoney() {
    double usd = seen(1.5, 1e3, 0, 1e9, 2e9).order(2, 0, 0, SETTINGS).usd();
    assertThat(usd).isPositive().isLessThanOrEqualTo(0.1 * 2e9);
  }

  @Test
  void anEntrantBeginsWithAShareOfItsMoneyAndWithoutPower() {
    CapitalPlan orders = seen(3, 0, 0, 0, 2e9).order(1, 0, 0, SETTINGS);
    assertThat(orders.usd()).isCloseTo(0.1 * 2e9, withinPercentage(0.1));
  }

  /** A quarter's orders of 5 bn over 32 with an exponent of 0.2 double the ramp. */
  @Test
  void smallOperatorsGrowFaster() {
    OperatorSettings settings =
        OperatorSettings.from(VALUES.with("operator.ramp-size-exponent", 0.2));
    CapitalPlan seen = seen(1, 1e6, 0, 1e9, 1e15);
    double small = 5e9 / 32;
    assertThat(seen.order(2, small, small, settings).usd())
        .isCloseTo(small * 1.4, withinPercentage(1e-6));
    assertThat(seen.order(2, 5e9, 5e9, settings).usd())
        .isCloseTo(5e9 * 1.2, withinPercentage(1e-6));
  }

  private static double usd(CapitalPlan seen, double previousUsd, String name, double value) {
    OperatorSettings settings = OperatorSettings.from(VALUES.with(name, value));
    return seen.order(0.5, previousUsd, previousUsd, settings).usd();
  }

  @Test
  void eachNumberOfTheRuleMovesOrdersItsWay() {
    CapitalPlan wanted = seen(0.9, 1e6, 0, 1e9, 1e15);
    assertThat(usd(wanted, 8e9, "operator.ordered-per-quarter", 0.5))
        .isGreaterThan(usd(wanted, 8e9, "operator.ordered-per-quarter", 0.4));
    assertThat(usd(wanted, 8e9, "operator.gate-q", 0.8))
        .isGreaterThan(usd(wanted, 8e9, "operator.gate-q", 0.9));
    assertThat(usd(wanted, 8e9, "operator.gate-steepness", 10))
        .isGreaterThan(usd(wanted, 8e9, "operator.gate-steepness", 6));
    CapitalPlan first = seen(1.5, 1e3, 0, 1e9, 2e6);
    assertThat(usd(first, 0, "operator.first-order-share", 0.2))
        .isGreaterThan(usd(first, 0, "operator.first-order-share", 0.1));
    CapitalPlan stuck = seen(1.5, 1e6, 0, 0, 1e15);
    assertThat(usd(stuck, 1e9, "operator.cut-over-ramp", 1))
        .isGreaterThan(usd(stuck, 1e9, "operator.cut-over-ramp", 1.5));
    assertThat(usd(stuck, 1e9, "operator.idle-stock-alarm", 0.04)).isZero();
  }

  /** After a dip orders come back from a share of what they were. */
  @Test
  void theRampRemembersPastOrders() {
    CapitalPlan seen = seen(1, 1e6, 0, 1e9, 1e15);
    OperatorSettings settings = OperatorSettings.from(VALUES.with("operator.ramp-memory", 0.5));
    assertThat(seen.order(2, 1e8, 1e9, settings).usd()).isCloseTo(0.5e9 * 1.2, within(1.0));
    assertThat(seen.order(2, 1e8, 1e9, SETTINGS).usd()).isCloseTo(0.6e9 * 1.2, within(1.0));
  }

  @Test
  void unservedDemandRaisesExpectedGrowthUpToItsMost() {
    OrderOutlook outlook = new OrderOutlook();
    outlook.q = 1;
    CapitalPlan seen = new CapitalPlan().see(outlook);
    outlook.unmetShare = 0.1;
    assertThat(seen.expectedGrowth(0, 0, SETTINGS)).isEqualTo(0.1);
    outlook.unmetShare = 0.5;
    assertThat(seen.expectedGrowth(0, 0, SETTINGS)).isEqualTo(0.2);
    OperatorSettings deaf =
        OperatorSettings.from(VALUES.with("operator.unmet-response-most", 0.05));
    assertThat(seen.expectedGrowth(0, 0, deaf)).isEqualTo(0.05);
  }

  @Property(tries = 500, seed = "20230101")
  void ordersStayInsideTheRampAndWhatCanBePaid(
      @ForAll @DoubleRange(min = 0.06, max = 8) double q,
      @ForAll @DoubleRange(min = 0, max = 1e7) double capacity,
      @ForAll @DoubleRange(min = 0, max = 1e7) double waiting,
      @ForAll @DoubleRange(min = -1e6, max = 1e7) double room,
      @ForAll @DoubleRange(min = 0, max = 1e11) double affordable,
      @ForAll @DoubleRange(min = -0.4, max = 2) double growth,
      @ForAll @DoubleRange(min = 1, max = 1e11) double previous) {
    CapitalPlan seen = seen(q, capacity, waiting, room, affordable);
    double usd = seen.order(growth, previous, previous, SETTINGS).usd();
    double highest = previous * (1 + 0.2 * (1 + Math.max(0, Math.log(q))));
    assertThat(usd)
        .isNotNegative()
        .isLessThanOrEqualTo(affordable)
        .isLessThanOrEqualTo(highest * (1 + 1e-12))
        .isGreaterThanOrEqualTo(Math.min(affordable, previous * 0.76) * (1 - 1e-12));
  }

  /** What it does not run yet of its laboratory's compute is wanted like growth. */
  @Test
  void whoBuildsForALaboratoryPlansForWhatThatNeeds() {
    double alone = forLaboratory(0);
    double same = forLaboratory(1e5);
    double twice = forLaboratory(2e5);
    assertThat(same).isEqualTo(alone);
    assertThat(twice - alone)
        .as("another fleet of a hundred thousand, in the part of a quarter and at the gate")
        .isCloseTo(
            1e5
                * Math.exp(0.2)
                * 40_000
                * VALUES.get("operator.ordered-per-quarter")
                / (1
                    + Math.pow(
                        1.5 / VALUES.get("operator.gate-q"),
                        -VALUES.get("operator.gate-steepness"))),
            withinPercentage(1e-6));
  }

  private static double forLaboratory(double h100e) {
    OrderOutlook outlook = new OrderOutlook();
    outlook.demandGrowth = 0.5;
    outlook.q = 1.5;
    outlook.capacityH100e = 1e5;
    outlook.laboratoryH100e = h100e;
    outlook.powerRoomH100e = 1e9;
    outlook.allInUsdPerH100e = 40_000;
    outlook.inventoryH100e = 0.2 * 1e5;
    outlook.affordableUsd = 1e15;
    return new CapitalPlan().see(outlook).order(0.2, 1e12, 1e12, SETTINGS).usd();
  }
}

package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.technology.Orientation;
import org.junit.jupiter.api.Test;

class ProcurementTest {
  private static final double ALPHA = 2;
  private static final double LAMBDA = 0.5;
  private static final int MONTH = 20;

  /** An owning cost of 0.4 of the price over 8,760 hours and nothing for power or halls. */
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("procurement.logit-scale", ALPHA)
          .with("procurement.vendor-nest", LAMBDA)
          .with("procurement.switching-multiplier", 1)
          .with("procurement.habit", 0.5)
          .with("silicon.own-preference", 0)
          .with("cost.capital-charge", 0.4)
          .with("cost.facility", 0)
          .with("cost.operation", 0)
          .with("cost.availability", 1)
          .with("cost.merchant-uplift", 1.2)
          .with("cost.custom-uplift", 1.8)
          .with("procurement.switching-decline", 0)
          .with("silicon.allowed", 1);

  private final ChipTable chips = new ChipTable(6);
  private final boolean[] barred = new boolean[6];
  private final boolean[] dutiable = {true, true, true, true, true, true};
  private final double[] familiarity = {1, 1, 1};
  private final double[] waitYears = {0, 0, 0};

  private void add(int vendor, int customer, int releaseMonth, double priceUsd, double useful) {
    int index = chips.count();
    chips.add(
        new Chip(
            index,
            "chip-" + index,
            vendor,
            customer,
            0,
            releaseMonth,
            Orientation.BOTH,
            false,
            true,
            useful,
            useful,
            useful,
            1,
            priceUsd / 2,
            priceUsd,
            10,
            false,
            80));
    chips.priceUsd[index] = priceUsd;
    chips.usefulTraining[index] = useful;
    chips.usefulInference[index] = useful;
  }

  /** Sites with a PUE of 1.2 and this tariff, USD/MWh. */
  private static SitePowerCost power(double tariff) {
    SitePowerCost cost = new SitePowerCost();
    cost.set(1.2, tariff);
    return cost;
  }

  private double[] split(double captive, double switching, ParameterValues values) {
    double[] share = new double[6];
    new Procurement(3, 6)
        .split(
            new Purchase().set(MONTH, 0, 0, 0.4, captive, switching, 0, power(0), power(0), 0),
            chips,
            barred,
            dutiable,
            familiarity,
            waitYears,
            OperatorSettings.from(values),
            share);
    return share;
  }

  /**
   * Two chips of vendor 0 at 10,000 and 20,000 USD a useful H100e, one of vendor 1 at 15,000. In
   * units of 10,000 the costs are 1, 2 and 1.5; inside a nest weights are cost^(-alpha/lambda) =
   * cost^-4, and a nest's weight is its sum to the power of lambda.
   */
  @Test
  void nestedLogitOfThreeChips() {
    add(0, -1, 0, 10_000, 1);
    add(0, -1, 0, 40_000, 2);
    add(1, -1, 0, 15_000, 1);
    double first = 1;
    double second = Math.pow(2, -4);
    double nest0 = Math.sqrt(first + second);
    double nest1 = Math.sqrt(Math.pow(1.5, -4));
    double vendor0 = nest0 / (nest0 + nest1);
    double[] share = split(0, 0, VALUES);
    assertThat(share[0]).isCloseTo(vendor0 * first / (first + second), within(1e-9));
    assertThat(share[1]).isCloseTo(vendor0 * second / (first + second), within(1e-9));
    assertThat(share[2]).isCloseTo(1 - vendor0, within(1e-9));
  }

  @Test
  void leavingTheLeaderCosts() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, 0, 10_000, 1);
    assertThat(split(0, 0, VALUES)[1]).isCloseTo(0.5, within(1e-9));
    // A cost of 1.25 with alpha 2 weighs 0.64.
    assertThat(split(0, 0.25, VALUES)[1]).isCloseTo(0.64 / 1.64, within(1e-9));
  }

  /** Two years of waiting at 0.35 a year weigh like a price higher by that, with alpha 2. */
  @Test
  void whatComesLaterIsBoughtLess() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, 0, 10_000, 1);
    waitYears[1] = 2;
    double late = Math.exp(-2 * 0.35 * 2);
    double[] share = split(0, 0, VALUES.with("procurement.waiting-cost", 0.35));
    assertThat(share[1]).isCloseTo(late / (1 + late), within(1e-9));
    assertThat(split(0, 0, VALUES.with("procurement.waiting-cost", 0))[1])
        .isCloseTo(0.5, within(1e-9));
  }

  /**
   * One chip trains twice as well as it serves, the other the other way round: at one price a cost
   * of 1 against 2 with alpha 2 weighs 4 to 1 in the work that each is good at.
   */
  @Test
  void chipsAreBoughtForTheWorkThatTheyAreGoodAt() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, 0, 10_000, 1);
    chips.usefulInference[0] = 0.5;
    chips.usefulTraining[1] = 0.5;
    double[] share = split(0, 0, VALUES);
    // Two fifths of the purchase are for training.
    assertThat(share[0]).isCloseTo(0.4 * 0.8 + 0.6 * 0.2, within(1e-9));
    assertThat(share[1]).isCloseTo(0.4 * 0.2 + 0.6 * 0.8, within(1e-9));
    chips.usefulTraining[1] = 0;
    assertThat(split(0, 0, VALUES)[0]).isCloseTo(0.4 + 0.6 * 0.2, within(1e-9));
  }

  /** What is offered is what may be delivered and is nobody else's own. */
  @Test
  void onlyWhatIsOfferedHasAShare() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, 0, 10_000, 1);
    add(2, 5, 0, 10_000, 1);
    add(2, 0, 0, 10_000, 1);
    add(1, -1, 200, 10_000, 1);
    barred[1] = true;
    double[] share = new double[6];
    Procurement procurement = new Procurement(3, 6);
    Purchase purchase = new Purchase().set(MONTH, 0, 0, 0.4, 0.5, 0, 0, power(0), power(0), 0);
    OperatorSettings settings = OperatorSettings.from(VALUES);
    procurement.split(purchase, chips, barred, dutiable, familiarity, waitYears, settings, share);
    assertThat(procurement.onSale().count()).isEqualTo(4);
    assertThat(procurement.onSale().chip(3)).isEqualTo(3);
    assertThat(procurement.offeredCount()).isEqualTo(2);
    assertThat(procurement.offered(0)).isZero();
    assertThat(procurement.offered(1)).isEqualTo(3);
    assertThat(share[0] + share[3]).isCloseTo(1, within(1e-12));
    assertThat(share[0]).isPositive();
    assertThat(share[3]).isPositive();
    barred[0] = true;
    barred[3] = true;
    procurement.split(purchase, chips, barred, dutiable, familiarity, waitYears, settings, share);
    assertThat(procurement.offeredCount()).isZero();
    assertThat(share).as("nothing is left of the last purchase").containsOnly(0);
  }

  /** A tariff moves purchases away from the chips that it falls on, and from no others. */
  @Test
  void aTariffFallsOnWhatIsDutiable() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, 0, 10_000, 1);
    dutiable[1] = false;
    assertThat(splitWithTariff(0)[1]).isCloseTo(0.5, within(1e-9));
    assertThat(splitWithTariff(0.25)[1]).isCloseTo(1 / 1.64, within(1e-9));
    dutiable[1] = true;
    assertThat(splitWithTariff(0.25)[1]).isCloseTo(0.5, within(1e-9));
  }

  private double[] splitWithTariff(double tariff) {
    double[] share = new double[6];
    new Procurement(3, 6)
        .split(
            new Purchase().set(MONTH, 0, 0, 0.4, 0, 0, 0, power(0), power(0), tariff),
            chips,
            barred,
            dutiable,
            familiarity,
            waitYears,
            OperatorSettings.from(VALUES),
            share);
    return share;
  }

  /** Chips of one price and power, of which one maker's software gets less out of its own. */
  @Test
  void aStrongerSoftwareLeadSellsMoreAtEqualCost() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, 0, 10_000, 1);
    assertThat(split(0, 0, VALUES)[0]).isCloseTo(0.5, within(1e-9));
    chips.usefulInference[1] = 0.8;
    chips.usefulTraining[1] = 0.8;
    // A cost of 1.25 for what is useful, with alpha 2, weighs 0.64.
    assertThat(split(0, 0, VALUES)[0]).isCloseTo(1 / 1.64, within(1e-9));
    chips.usefulInference[1] = 0.5;
    chips.usefulTraining[1] = 0.5;
    assertThat(split(0, 0, VALUES)[0]).isCloseTo(0.8, within(1e-9));
  }

  /** Own silicon at the merchants' cost takes half of the work that it can take. */
  @Test
  void ownSiliconAgainstTheMerchants() {
    add(0, -1, 0, 18_000, 1);
    add(2, 0, 0, 12_000, 1);
    assertThat(split(0.6, 0, VALUES)[1]).isCloseTo(0.3, within(1e-9));
    chips.priceUsd[1] = 6_000;
    // Half the cost with an alpha of 2: odds of 4.
    assertThat(split(0.6, 0, VALUES)[1]).isCloseTo(0.6 * 4 / 5, within(1e-9));
    ParameterValues fond = VALUES.with("silicon.own-preference", Math.log(2));
    assertThat(split(0.6, 0, fond)[1]).isCloseTo(0.6 * 16 / 17, within(1e-9));
    double[] without = split(0.6, 0, VALUES.with("silicon.allowed", 0));
    assertThat(without[1]).isZero();
    assertThat(without[0]).isCloseTo(1, within(1e-12));
  }

  @Test
  void aMerchantPriceCutWeakensOwnSilicon() {
    add(0, -1, 0, 18_000, 1);
    add(2, 0, 0, 12_000, 1);
    double before = split(0.6, 0, VALUES)[1];
    chips.priceUsd[0] *= 0.7;
    assertThat(split(0.6, 0, VALUES)[1]).isLessThan(before);
  }

  @Test
  void offersOnlyWhatIsLegalOnSaleAndOnesOwn() {
    add(0, -1, 0, 10_000, 1);
    add(0, -1, MONTH + 12, 10_000, 1);
    add(1, -1, MONTH - 55, 10_000, 1);
    add(1, -1, 0, 10_000, 1);
    add(2, 7, 0, 1_000, 1);
    barred[3] = true;
    assertThat(split(0.6, 0, VALUES)).containsExactly(1, 0, 0, 0, 0, 0);
    barred[0] = true;
    assertThat(split(0.6, 0, VALUES)).containsOnly(0);
  }

  @Test
  void whatIsKnownIsBoughtAgain() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, 0, 10_000, 1);
    familiarity[1] = 0.16;
    assertThat(split(0, 0, VALUES)[1]).isCloseTo(0.4 / 1.4, within(1e-9));
  }

  /** Four months after a better chip of its line a chip is no longer ordered. */
  @Test
  void aBetterChipOfTheLineTakesOver() {
    add(0, -1, 0, 10_000, 1);
    add(0, -1, MONTH - 4, 40_000, 3);
    assertThat(split(0, 0, VALUES)[0]).isZero();
    add(1, -1, 0, 10_000, 1);
    add(1, -1, MONTH - 3, 40_000, 3);
    assertThat(split(0, 0, VALUES)[2]).isPositive();
  }

  @Test
  void aNewChipStillRamps() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, MONTH, 10_000, 1);
    double share = split(0, 0, VALUES)[1];
    assertThat(share).isPositive().isLessThan(0.5);
  }

  @Test
  void theLongerItsRampTheLessOfANewChipIsBought() {
    add(0, -1, 0, 10_000, 1);
    add(1, -1, MONTH, 10_000, 1);
    double slow = split(0, 0, VALUES.with("procurement.ramp-months", 12))[1];
    assertThat(slow).isLessThan(split(0, 0, VALUES.with("procurement.ramp-months", 6))[1]);
  }

  /** What leaving the leader costs falls as frameworks run anywhere. */
  @Test
  void switchingCostFalls() {
    OperatorSettings settings =
        OperatorSettings.from(
            VALUES
                .with("procurement.switching-multiplier", 1)
                .with("procurement.switching-decline", 0.1));
    assertThat(settings.switching(0)).isEqualTo(1);
    assertThat(settings.switching(60)).isCloseTo(Math.exp(-0.5), within(1e-12));
  }

  /** A chip of 1 kW that costs more, and one of 2 kW; both do the same. */
  private double[] splitByPower(double trainingTariff, double inferenceTariff, double training) {
    ChipTable table = new ChipTable(2);
    addWithPower(table, 20_000, 1);
    addWithPower(table, 17_000, 2);
    double[] share = new double[2];
    new Procurement(2, 2)
        .split(
            new Purchase()
                .set(
                    MONTH,
                    0,
                    0,
                    training,
                    0,
                    0,
                    0,
                    power(trainingTariff),
                    power(inferenceTariff),
                    0),
            table,
            new boolean[] {false, false},
            new boolean[] {true, true},
            new double[] {1, 1},
            new double[] {0, 0},
            OperatorSettings.from(VALUES),
            share);
    return share;
  }

  private static void addWithPower(ChipTable table, double priceUsd, double kilowatts) {
    int index = table.count();
    table.add(
        new Chip(
            index,
            "chip-" + index,
            index,
            -1,
            0,
            0,
            Orientation.BOTH,
            false,
            true,
            1,
            1,
            1,
            kilowatts,
            priceUsd / 2,
            priceUsd,
            10,
            false,
            80));
    table.priceUsd[index] = priceUsd;
    table.usefulTraining[index] = 1;
    table.usefulInference[index] = 1;
  }

  @Test
  void dearPowerTurnsTheChoiceToEfficientChips() {
    double last = 0;
    for (double tariff = 0; tariff <= 400; tariff += 50) {
      double efficient = splitByPower(tariff, tariff, 0.4)[0];
      assertThat(efficient).isGreaterThan(last);
      last = efficient;
    }
  }

  /** Each workload's chips pay for power where that workload's chips go, and nowhere else. */
  @Test
  void eachWorkloadCountsThePowerOfItsOwnSites() {
    assertThat(splitByPower(50, 300, 1)).isEqualTo(splitByPower(50, 50, 1));
    assertThat(splitByPower(300, 50, 0)).isEqualTo(splitByPower(50, 50, 0));
    double both = splitByPower(50, 300, 0.4)[0];
    double expected = 0.4 * splitByPower(50, 50, 1)[0] + 0.6 * splitByPower(300, 300, 0)[0];
    assertThat(both).isCloseTo(expected, within(1e-12));
  }

  /** 20,000 USD and 1 kW against 17,000 USD and 2 kW at 100 USD/MWh and a PUE of 1.2. */
  @Test
  void runningCostByHand() {
    double first = 20_000 * 1.2 * 0.4 / 8760 + 1.2 * 0.1;
    double second = 17_000 * 1.2 * 0.4 / 8760 + 2 * 1.2 * 0.1;
    double odds = Math.pow(first / second, -ALPHA);
    assertThat(splitByPower(100, 100, 0.4)[0]).isCloseTo(odds / (1 + odds), within(1e-9));
  }
}

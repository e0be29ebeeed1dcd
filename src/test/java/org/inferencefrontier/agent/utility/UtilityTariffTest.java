package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.world.profile.UtilityStrategy;
import org.junit.jupiter.api.Test;

/** What power costs. */
class UtilityTariffTest extends SmallUtility {
  @Test
  void theTariffRisesWithShortageAndStaysBounded() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 9000);
    utility.price(0, SETTINGS);
    double last = utility.tariff;
    assertThat(last).isCloseTo(75, within(25.0));
    boolean rose = false;
    for (double load = 500; load < 30_000; load += 500) {
      utility.load().aiMegawatts = load;
      utility.price(0, SETTINGS);
      assertThat(utility.tariff).isGreaterThanOrEqualTo(last - 1e-9);
      rose |= utility.tariff > last + 1e-9;
      last = utility.tariff;
    }
    assertThat(rose).isTrue();
    assertThat(last).isLessThan(70 * 3 + 100);
  }

  /**
   * Half the required margin used up raises a tariff by half of the gain, without fuel or adder.
   */
  @Test
  void scarcityIsTheShareOfTheMarginThatIsMissing() {
    UtilitySettings settings = UtilitySettings.from(VALUES.with("power.fuel-pass-through", 0));
    Utility utility = utility(UtilityStrategy.INTEGRATED, 9000);
    double base =
        utility.area().industrialTariffUsdPerMegawattHour()
            + utility.profile().largeLoadAdderUsdPerMegawattHour();
    utility.price(0, settings);
    assertThat(utility.tariff).as("no shortage").isCloseTo(base, within(1e-9));
    double firm = (1 + utility.reserveMargin()) * utility.load().peakMegawatts();
    double other = utility.load().peakMegawatts() - utility.load().gridAiMegawatts();
    utility.load().aiMegawatts = firm / (1 + utility.requiredMargin() / 2) - other;
    assertThat(utility.reserveMargin()).isCloseTo(utility.requiredMargin() / 2, within(1e-9));
    utility.price(0, settings);
    double industrial = utility.area().industrialTariffUsdPerMegawattHour();
    assertThat(utility.tariff).isCloseTo(base + industrial * 0.6 / 2, within(1e-9));
  }

  @Test
  void carbonPriceReachesTheTariffWhereGasSetsThePrice() {
    Utility utility = utility();
    utility.price(0, SETTINGS);
    double before = utility.tariff;
    utility.carbonPrice = 100;
    utility.price(0, SETTINGS);
    // 0.35 t/MWh x 100 USD x the share that is passed through.
    assertThat(utility.tariff - before)
        .isBetween(0.0, 35 * SETTINGS.fuelPassThrough() + 1e-6)
        .isPositive();
  }

  /** A quarter of the load on site: a quarter of its price and emissions are the plant's there. */
  @Test
  void powerOnSiteHasItsOwnPriceAndEmissions() {
    Utility utility = utility();
    utility.price(0, SETTINGS);
    utility.load().aiMegawatts = 800;
    assertThat(utility.meanPowerPrice()).isEqualTo(utility.gridPrice());
    utility.load().onsiteMegawatts = 200;
    utility.onsiteUsdPerMegawattHour = 140;
    utility.onsiteIntensity = 400;
    assertThat(utility.meanPowerPrice())
        .isCloseTo(0.75 * utility.gridPrice() + 0.25 * 140, within(1e-9));
    assertThat(utility.onsiteEmissionsTonnesPerYear()).isCloseTo(200 * 8760 * 0.4, within(1e-6));
    assertThat(utility.gridEmissionsTonnesPerYear())
        .isCloseTo(600 * 8.76 * utility.carbonIntensity(), within(1e-6));
  }

  @Test
  void tariffsAreSetByTheQuarterAndPlansMadeByTheYear() {
    Utility utility = utility();
    for (int month = 0; month < 24; month++) {
      assertThat(utility.isPricing(month)).isEqualTo(month % 3 == 0);
      assertThat(utility.isPlanning(month)).isEqualTo(month % 12 == 0);
    }
  }
}

package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.market.LoadShedding;
import org.junit.jupiter.api.Test;

/** What is missing under stress, and who gives way. */
class UtilityShortageTest extends SmallUtility {
  private static Utility stressed(double depth) {
    Utility utility = utility();
    utility.drawStress(
        0,
        new RandomStreams(1, 0),
        UtilitySettings.from(
            VALUES.with("power.stress-probability", 1).with("power.stress-depth", depth)));
    return utility;
  }

  @Test
  void stressTakesFirmCapacityInItsSeason() {
    double calm = utility().reserveMargin();
    Utility utility = stressed(0.1);
    utility.feelStress(0);
    assertThat(utility.reserveMargin()).as("gas shortage in winter").isLessThan(calm);
    utility.feelStress(3);
    assertThat(utility.reserveMargin()).as("spring").isEqualTo(calm);
    utility.feelStress(6);
    assertThat(utility.reserveMargin()).as("heat in summer").isLessThan(calm);
    utility.drawStress(12, new RandomStreams(1, 0), SETTINGS);
    utility.feelStress(12);
    assertThat(utility.reserveMargin()).as("a calm year").isEqualTo(calm);
  }

  @Test
  void curtailsNobodyWhileCapacitySuffices() {
    Utility utility = utility();
    utility.curtail();
    assertThat(utility.curtailedMegawatts()).isZero();
    assertThat(utility.curtailedShare()).isZero();
  }

  @Test
  void curtailsFlexibleLoadFirst() {
    double firm = curtailedMegawatts(0);
    double flexible = curtailedMegawatts(500);
    assertThat(firm).isPositive();
    assertThat(flexible).isGreaterThan(3 * firm);
  }

  /** What 2000 MW of AI lose in a deep shortage of gas when so many of them are flexible. */
  private static double curtailedMegawatts(double flexible) {
    Utility utility = stressed(0.5);
    int month = JULY_2025;
    utility.flexible().queue().request(0, 0, flexible, 0);
    double granted = 0;
    for (int m = month; m < month + 24; m++) {
      granted += utility.connectFlexible(m, NOBODY, withFlexibleShare(1));
    }
    assertThat(granted).isEqualTo(flexible);
    utility.load().aiMegawatts = 2000;
    utility.load().noteFlexibleDraw(flexible);
    assertThat(utility.load().flexibleMegawatts()).isEqualTo(flexible);
    utility.feelStress(0);
    utility.curtail();
    assertThat(utility.curtailedMegawatts())
        .isCloseTo(
            utility.flexibleCurtailedShare() * flexible
                + utility.firmCurtailedShare() * (2000 - flexible),
            within(1e-9));
    assertThat(utility.curtailedMegawatts())
        .isCloseTo(utility.curtailedShare() * 2000, within(1e-9))
        .isLessThan(2000);
    return utility.curtailedMegawatts();
  }

  /** N missing at a peak P: flexible F loses N r(N/P) - (N-F) r((N-F)/P), others share the rest. */
  @Test
  void theOrderOfSheddingIsTheFormulas() {
    Utility utility = stressed(0.5);
    utility.load().aiMegawatts = 2000;
    utility.load().noteFlexibleDraw(500);
    utility.feelStress(0);
    double peak = utility.load().peakMegawatts();
    double available = peak * (1 + utility.reserveMargin());
    double missing = (peak + 500) * 1.03 - available;
    assertThat(missing).isGreaterThan(500);
    utility.curtail();
    double all = missing * LoadShedding.curtailedShare(missing / peak);
    double rest = (missing - 500) * LoadShedding.curtailedShare((missing - 500) / peak);
    assertThat(utility.flexibleCurtailedShare()).isCloseTo((all - rest) / 500, within(1e-12));
    assertThat(utility.firmCurtailedShare()).isCloseTo(rest / peak, within(1e-12));
    assertThat(utility.flexibleCurtailedShare()).isGreaterThan(utility.firmCurtailedShare());
  }

  /** A lack that flexible load covers alone leaves firm load alone. */
  @Test
  void aSmallLackIsNoConcernOfFirmLoad() {
    Utility utility = stressed(0.5);
    utility.load().aiMegawatts = 5000;
    utility.load().noteFlexibleDraw(5000);
    utility.feelStress(0);
    utility.curtail();
    assertThat(utility.flexibleCurtailedShare()).isPositive();
    assertThat(utility.firmCurtailedShare()).isZero();
  }

  @Test
  void loadBehindTheMeterIsNoPeakOfTheGrid() {
    Utility utility = utility();
    utility.load().aiMegawatts = 900;
    double peak = utility.load().peakMegawatts();
    utility.load().onsiteMegawatts = 400;
    assertThat(utility.load().peakMegawatts()).isCloseTo(peak - 400, within(1e-9));
    assertThat(utility.load().datacenterMegawatts()).isCloseTo(400 + 900, within(1e-9));
    assertThat(utility.load().datacenterShare()).isBetween(0.0, 1.0);
  }
}

package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.junit.jupiter.api.Test;

/** Who is connected, how soon, and on what terms. */
class UtilityConnectionsTest extends SmallUtility {
  /** Megawatts that a year's grants tell of. */
  private static double connectYear(Utility utility, double promised) {
    utility.queue().request(0, 0, 5000, 0);
    double[] granted = new double[1];
    for (int month = 0; month < 12; month++) {
      utility.connect(month, promised, (who, use, mw, asked) -> granted[0] += mw, SETTINGS);
    }
    assertThat(utility.connections().grantedMegawatts()).isCloseTo(granted[0], within(1e-9));
    return granted[0];
  }

  @Test
  void connectsAtItsRateAfterTheStudy() {
    assertThat(connectYear(utility(), 0)).isCloseTo(6 * 50, within(1e-9));
  }

  @Test
  void withoutHeadroomNothingIsGranted() {
    Utility utility = utility();
    assertThat(utility.headroomMegawatts(1e6)).isNegative();
    assertThat(connectYear(utility, 1e6)).isZero();
    assertThat(utility.queue().waitingMegawatts()).isEqualTo(5000);
  }

  @Test
  void headroomIsNeverOversold() {
    Utility utility = utility();
    double promised = utility.headroomMegawatts(0) - 70;
    assertThat(connectYear(utility, promised)).isPositive();
    // The caller counts grants as promised; one month may take no more than what is left.
    double before = utility.connections().grantedMegawatts();
    utility.connect(12, promised, NOBODY, SETTINGS);
    assertThat(utility.connections().grantedMegawatts() - before)
        .isPositive()
        .isLessThanOrEqualTo(70);
  }

  @Test
  void duringAMoratoriumNothingIsGranted() {
    Utility utility = utility();
    utility.moratorium = true;
    assertThat(connectYear(utility, 0)).isZero();
    assertThat(utility.connectionRate(SETTINGS)).isZero();
    assertThat(utility.queueMonths(SETTINGS)).isEqualTo(120);
    utility.moratorium = false;
    assertThat(utility.queueMonths(SETTINGS)).isEqualTo(6 + 100);
  }

  @Test
  void permittingAndTheLeverScaleTheRate() {
    Utility utility = utility();
    utility.permittingSpeed = 0.5;
    assertThat(utility.connectionRate(SETTINGS)).isEqualTo(300);
    UtilitySettings fast = UtilitySettings.from(VALUES.with("power.connection-multiplier", 2));
    assertThat(utility.connectionRate(fast)).isEqualTo(600);
  }

  @Test
  void requestsDropOut() {
    Utility utility = utility();
    utility.queue().request(1, 0, 1000, 0);
    UtilitySettings leaky = UtilitySettings.from(VALUES.with("power.queue-drop-out", 0.1));
    utility.connect(0, 0, NOBODY, leaky);
    utility.connect(1, 0, NOBODY, leaky);
    assertThat(utility.queue().waitingMegawatts(1)).isCloseTo(810, within(1e-9));
  }

  /** What an area has beyond its load at the start can be promised. */
  @Test
  void areasStartWithRoomForYearsOfConnections() {
    assertThat(initialHeadroom(3) - initialHeadroom(2)).isCloseTo(2 * 600, within(1e-6));
  }

  private static double initialHeadroom(double adequateYears) {
    Utility utility =
        new Utility(
            0,
            0,
            Profiles.utility(UtilityStrategy.INTEGRATED),
            Profiles.area(0),
            Profiles.country("usa", 0),
            0,
            new PlantRegister(Profiles.technologies(), 1),
            2,
            100,
            UtilitySettings.from(
                VALUES
                    .with("power.adequate-years", adequateYears)
                    .with("power.connection-multiplier", 2)));
    return utility.headroomMegawatts(0);
  }

  @Test
  void theAbilityToConnectNeverShrinksAndGrowsUnderPressure() {
    Utility idle = utility();
    Utility busy = utility();
    busy.queue().request(0, 0, 20_000, 0);
    double last = 600;
    for (int month = 0; month < 24; month++) {
      idle.growConnections(5000, SETTINGS);
      busy.growConnections(0, SETTINGS);
      assertThat(idle.connectionRate(SETTINGS)).isGreaterThanOrEqualTo(last);
      last = idle.connectionRate(SETTINGS);
    }
    assertThat(busy.connectionRate(SETTINGS)).isGreaterThan(last);
    assertThat(busy.connectionRate(SETTINGS))
        .isLessThanOrEqualTo(600 * Math.exp(2 * SETTINGS.connectionGrowth()) + 1e-9);
  }

  /** Twice as many requests as slack: a balanced backlog, and free power by its weight. */
  @Test
  void theRateAnswersThePressureOfRequests() {
    ConnectionResponse response = SETTINGS.response();
    double slack = response.backlogYears() * 600 + response.freePowerWeight() * 400;
    double share = response.atRest() + response.perLogPressure() * Math.log(2);
    assertThat(grown(2 * slack, SETTINGS))
        .isCloseTo(600 * Math.exp(SETTINGS.connectionGrowth() * share / 12), within(1e-9));
    // Slack is in years of what is connected in fact, with the multiplier.
    double wider = slack + response.backlogYears() * 600;
    assertThat(grown(2 * wider, with("power.connection-multiplier", 2)))
        .isCloseTo(2 * grown(2 * slack, SETTINGS), within(1e-9));
    assertThat(grown(2 * slack, with("power.connection-response-at-rest", 0.2)))
        .isLessThan(grown(2 * slack, SETTINGS));
    assertThat(grown(2 * slack, with("power.free-power-weight", 0.6)))
        .isLessThan(grown(2 * slack, SETTINGS));
  }

  /** MW a year after a month of requests, with 400 MW that stand free. */
  private static double grown(double requested, UtilitySettings settings) {
    Utility utility = utility();
    utility.queue().request(0, 0, requested, 0);
    utility.growConnections(400, settings);
    return utility.connectionRate(settings);
  }

  private static UtilitySettings with(String parameter, double value) {
    return UtilitySettings.from(VALUES.with(parameter, value));
  }

  /** Flexible load needs no firm headroom, but no more than a tenth of the peak is taken. */
  @Test
  void flexibleConnectionsStayWithinTheirOwnRoom() {
    Utility utility = utility();
    int first = JULY_2025;
    utility.flexible().queue().request(0, 0, 50_000, 0);
    assertThat(utility.connectFlexible(first - 1, NOBODY, withFlexibleShare(1))).isZero();
    double granted = 0;
    for (int month = first; month < first + 60; month++) {
      double step = utility.connectFlexible(month, NOBODY, withFlexibleShare(1));
      assertThat(step).isLessThanOrEqualTo(50 + 1e-9);
      granted += step;
    }
    assertThat(granted).isEqualTo(0.1 * utility.load().other().peakMegawatts());
    assertThat(utility.flexible().grantedMegawatts()).isEqualTo(granted);
    utility.moratorium = true;
    assertThat(utility.flexibleRoomMegawatts(first, SETTINGS)).isZero();
  }

  /** From when, up to what and after what study is a matter of parameters.yaml. */
  @Test
  void flexibleConnectionsAreOfferedAsParametersSay() {
    UtilitySettings early =
        UtilitySettings.from(
            VALUES
                .with("power.flexible-share", 1)
                .with("power.flexible-first-month", 12)
                .with("power.flexible-peak-share", 0.02)
                .with("power.flexible-study-share", 0));
    Utility utility = utility();
    assertThat(utility.flexibleRoomMegawatts(11, early)).isZero();
    assertThat(utility.flexibleRoomMegawatts(12, early))
        .isEqualTo(0.02 * utility.load().other().peakMegawatts());
    assertThat(utility.flexibleRoomMegawatts(12, SETTINGS)).as("as the file has it").isZero();
    assertThat(utility.flexibleQueueMonths(11, early))
        .isEqualTo(GridConnections.LONGEST_WAIT_MONTHS);
    assertThat(utility.flexibleQueueMonths(12, early)).as("no study").isZero();
    assertThat(utility.flexibleQueueMonths(JULY_2025, SETTINGS)).as("half of six").isEqualTo(3);
    utility.flexible().queue().request(0, 0, 50_000, 12);
    assertThat(utility.connectFlexible(11, NOBODY, early)).isZero();
    assertThat(utility.connectFlexible(12, NOBODY, early)).isCloseTo(50, within(1e-9));
  }

  @Test
  void aTariffThatCommitsCostsMoreAndDetersRequests() {
    UtilityProfile committing =
        Profiles.utility(
            UtilityStrategy.INTEGRATED,
            List.of("gas-combined-cycle"),
            new UtilityProfile.LargeLoadTariff("2023-07", 0.84));
    Utility utility =
        new Utility(
            0,
            0,
            committing,
            Profiles.area(20_000),
            Profiles.country("usa", 0),
            0,
            new PlantRegister(Profiles.technologies(), 1),
            2,
            100,
            SETTINGS);
    UtilitySettings dropping = UtilitySettings.from(VALUES.with("power.queue-drop-out", 0.02));
    utility.price(0, SETTINGS);
    assertThat(utility.gridPrice()).isEqualTo(utility.tariff);
    utility.queue().request(0, 0, 1000, 0);
    utility.connect(0, 1e6, NOBODY, dropping);
    assertThat(utility.queue().waitingMegawatts()).isCloseTo(980, within(1e-9));
    utility.price(6, SETTINGS);
    // 0.84 paid of 0.7 drawn, as set above, is a fifth too much on the half of the bill that is for
    // capacity.
    assertThat(utility.gridPrice()).isCloseTo(1.1 * utility.tariff, within(1e-9));
    utility.connect(6, 1e6, NOBODY, dropping);
    assertThat(utility.queue().waitingMegawatts())
        .isCloseTo(980 * (1 - 0.02 * (1 + 3 * 0.84)), within(1e-9));
  }

  /** A thousand real megawatts bring speculators, who lengthen the study and get nothing. */
  @Test
  void speculatorsLengthenTheStudyAndGetNothing() {
    Utility plain = utility();
    Utility sought = utility();
    sought.connections().setSpeculation(2);
    UtilitySettings settings =
        UtilitySettings.from(
            VALUES
                .with("power.speculative-multiple", 4.5)
                .with("power.speculative-drop-out", 0)
                .with("power.restudy", 0.5));
    plain.queue().request(0, 0, 1000, 0);
    sought.queue().request(0, 0, 1000, 0);
    plain.connect(0, 0, NOBODY, settings);
    sought.connect(0, 0, NOBODY, settings);
    assertThat(plain.connections().speculativeMegawatts()).isZero();
    assertThat(sought.connections().speculativeMegawatts()).isCloseTo(9000, within(1e-9));
    assertThat(plain.connections().studyMonths(settings)).isEqualTo(6);
    // Nine tenths of the queue are speculation, eight where the six months were published.
    assertThat(sought.connections().studyMonths(settings)).isCloseTo(6 * 1.45 / 1.4, within(1e-9));
    assertThat(sought.queueMonths(settings)).isGreaterThan(plain.queueMonths(settings));
    for (int month = 1; month <= 12; month++) {
      sought.connect(month, 0, NOBODY, settings);
    }
    // Seven months of study instead of six leave six of the year at 50 MW.
    assertThat(sought.connections().grantedMegawatts()).isCloseTo(6 * 50, within(1e-9));
  }

  @Test
  void aStatesPlanKnowsNoSpeculators() {
    Utility planned = utility(UtilityStrategy.STATE_LED, 20_000);
    planned.connections().setSpeculation(5);
    planned.queue().request(0, 0, 1000, 0);
    planned.connect(0, 0, NOBODY, SETTINGS);
    assertThat(planned.connections().speculativeMegawatts()).isZero();
    assertThat(planned.connections().studyMonths(SETTINGS)).isEqualTo(6);
  }

  @Test
  void plantOnSiteCountsAsGrantedAndApart() {
    Utility utility = utility();
    utility.connections().approveOnsite(200);
    utility.connections().approveOnsite(50);
    assertThat(utility.connections().grantedMegawatts()).isEqualTo(250);
    assertThat(utility.connections().onsiteGrantedMegawatts()).isEqualTo(250);
  }
}

package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.market.LoadShedding;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.junit.jupiter.api.Test;

class UtilityTest {
  private static final ConnectionQueue.Grant NOBODY = (operator, use, megawatts, requested) -> {};
  private static final int GAS = 0;
  private static final int NUCLEAR = 1;
  private static final int JULY_2025 = 30;

  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("power.connection-multiplier", 1)
          .with("power.queue-drop-out", 0)
          .with("power.queue-weight", 0.5)
          .with("power.load-growth-multiplier", 1)
          .with("power.scarcity-gain", 0.6)
          .with("power.build-multiplier", 1)
          .with("power.carbon-price-adder", 0)
          .with("power.mean-draw", 0.7)
          .with("power.stress-probability", 0);
  private static final UtilitySettings SETTINGS = UtilitySettings.from(VALUES);

  private static Utility utility(UtilityStrategy strategy, double gasMegawatts) {
    return new Utility(
        0,
        0,
        Profiles.utility(strategy),
        Profiles.area(gasMegawatts),
        Profiles.country("usa", 0),
        0,
        new PlantRegister(Profiles.technologies(), 1),
        2,
        100,
        SETTINGS);
  }

  private static Utility utility() {
    return utility(UtilityStrategy.INTEGRATED, 20_000);
  }

  private static double connectYear(Utility utility, double promised) {
    utility.queue().request(0, 0, 5000, 0);
    double granted = 0;
    for (int month = 0; month < 12; month++) {
      utility.connect(month, promised, NOBODY, SETTINGS);
      granted += utility.connections().grantedThisMonth();
    }
    assertThat(utility.connections().grantedMegawatts()).isCloseTo(granted, within(1e-9));
    return granted;
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
    assertThat(utility.connections().grantedThisMonth()).isLessThanOrEqualTo(70);
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

  /** An area that is short on paper starts adequate: its load was served. */
  @Test
  void everyAreaStartsAdequate() {
    for (double gas : new double[] {0, 2000, 8000, 40_000}) {
      Utility utility = utility(UtilityStrategy.MARKET, gas);
      assertThat(utility.reserveMargin()).isGreaterThanOrEqualTo(utility.requiredMargin() - 1e-9);
      assertThat(utility.headroomMegawatts(0)).isPositive();
    }
  }

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

  @Test
  void plansOrderWhatMayBeBuiltAndItArrivesAfterItsLead() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 9000);
    double gas = utility.plantMegawatts(GAS);
    double nuclear = utility.plantMegawatts(NUCLEAR);
    utility.price(0, SETTINGS);
    utility.plan(0, 5000, DecisionLog.NONE, SETTINGS);
    for (int month = 1; month < 36; month++) {
      utility.completePlants(month);
      assertThat(utility.plantMegawatts(GAS)).isEqualTo(gas);
    }
    utility.completePlants(36);
    assertThat(utility.plantMegawatts(GAS))
        .isGreaterThan(gas + 100)
        .isLessThanOrEqualTo(gas + 0.2 * utility.load().other().peakMegawatts() + 1e-6);
    for (int month = 37; month < 150; month++) {
      utility.completePlants(month);
    }
    assertThat(utility.plantMegawatts(NUCLEAR)).as("not allowed").isEqualTo(nuclear);
  }

  @Test
  void whatIsOnOrderIsNotOrderedAgain() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 9000);
    utility.price(0, SETTINGS);
    for (int year = 0; year < 8; year++) {
      utility.drawStress(12 * year, new RandomStreams(1, 0), SETTINGS);
      utility.plan(12 * year, 2000, DecisionLog.NONE, SETTINGS);
      for (int month = 12 * year + 1; month <= 12 * year + 12; month++) {
        utility.completePlants(month);
      }
    }
    utility.load().aiMegawatts = 2000;
    assertThat(utility.reserveMargin())
        .isBetween(utility.requiredMargin() - 0.01, utility.requiredMargin() + 0.35);
  }

  @Test
  void amplyEquippedAreasOrderNothing() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 40_000);
    double gas = utility.plantMegawatts(GAS);
    utility.price(0, SETTINGS);
    utility.plan(0, 500, DecisionLog.NONE, SETTINGS);
    for (int month = 1; month < 60; month++) {
      utility.completePlants(month);
    }
    assertThat(utility.plantMegawatts(GAS)).isEqualTo(gas);
  }

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
    assertThat(utility.curtailedMegawatts).isZero();
    assertThat(utility.curtailedShare).isZero();
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
    assertThat(utility.curtailedMegawatts)
        .isCloseTo(
            utility.flexibleCurtailedShare() * flexible
                + utility.firmCurtailedShare() * (2000 - flexible),
            within(1e-9));
    assertThat(utility.curtailedMegawatts)
        .isCloseTo(utility.curtailedShare * 2000, within(1e-9))
        .isLessThan(2000);
    return utility.curtailedMegawatts;
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

  private static UtilitySettings withFlexibleShare(double share) {
    return UtilitySettings.from(VALUES.with("power.flexible-share", share));
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
    UtilityProfile plain = Profiles.utility(UtilityStrategy.INTEGRATED);
    UtilityProfile committing =
        new UtilityProfile(
            plain.id(),
            plain.name(),
            plain.area(),
            plain.strategy(),
            plain.planningReserveMargin(),
            plain.costOfCapital(),
            plain.connectionMegawattsPerYear(),
            plain.studyMonths(),
            plain.technologies(),
            plain.behindTheMeterAllowed(),
            plain.largeLoadAdderUsdPerMegawattHour(),
            new UtilityProfile.LargeLoadTariff("2023-07", 0.84),
            plain.sources());
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
    double granted = 0;
    for (int month = 1; month <= 12; month++) {
      sought.connect(month, 0, NOBODY, settings);
      granted += sought.connections().grantedThisMonth();
    }
    // Seven months of study instead of six leave six of the year at 50 MW.
    assertThat(granted).isCloseTo(6 * 50, within(1e-9));
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
  void plansLeaveTheirAlternativesInTheLog() {
    Utility utility = utility();
    utility.price(0, SETTINGS);
    List<String> entries = new ArrayList<>();
    utility.plan(
        0,
        5000,
        new DecisionLog() {
          @Override
          public boolean isKept() {
            return true;
          }

          @Override
          public void record(
              int month,
              String agent,
              String decision,
              String alternative,
              double score,
              boolean chosen,
              String reason) {
            entries.add(agent + " " + decision + " " + alternative + " " + chosen);
            assertThat(reason).contains("levelised").contains("net cost of new entry");
          }
        },
        SETTINGS);
    assertThat(entries).containsExactly("area order plant gas-combined-cycle true");
  }

  /**
   * A plan of January 2023 expects what the area grants in a year again, not all that was granted
   * before the start.
   */
  @Test
  void theFirstPlanTakesWhatWasGrantedBeforeForWhatItIs() {
    Utility utility = utility(UtilityStrategy.INTEGRATED, 8000);
    utility.begin(2000, SETTINGS);
    utility.price(0, SETTINGS);
    // Eleven months at 600 MW a year, and 40 MW granted in January.
    assertThat(missingOfPlan(utility, 0, 2040))
        .isCloseTo(shortfall(utility, 2040, 590), within(1.0));
    assertThat(missingOfPlan(utility, 12, 2940))
        .isCloseTo(shortfall(utility, 2940, 900), within(1.0));
  }

  /** Over the peak in five years with the grants of a year again and again, times the margin. */
  private static double shortfall(Utility utility, double promised, double grants) {
    double peak =
        utility.load().peakMegawatts()
            - utility.load().gridAiMegawatts()
            + promised
            + 0.6 * 5 * grants;
    double firm = (1 + utility.reserveMargin()) * utility.load().peakMegawatts();
    return peak * 1.15 - firm;
  }

  /** Firm capacity that a plan without anything under way finds missing. */
  private static double missingOfPlan(Utility utility, int month, double promised) {
    List<Double> missing = new ArrayList<>();
    DecisionLog log =
        new DecisionLog() {
          @Override
          public boolean isKept() {
            return true;
          }

          @Override
          public void record(
              int tick,
              String agent,
              String decision,
              String alternative,
              double score,
              boolean chosen,
              String reason) {
            missing.add(Double.parseDouble(reason.replaceAll(".* of (\\d+) MW firm.*", "$1")));
          }
        };
    utility.plan(
        month, promised, log, UtilitySettings.from(VALUES.with("power.build-multiplier", 0)));
    return missing.get(0);
  }

  /** 1,500 USD/kW over 30 years at 7% and 20 fixed on 5,256 hours; 25 of fuel and 3 besides. */
  @Test
  void levelisedCostOfGas() {
    Utility utility = utility();
    utility.price(0, UtilitySettings.from(VALUES.with("power.fuel-price-multiplier", 1)));
    double yearly = 1500 * 0.0805864 + 20;
    assertThat(
            utility.levelisedCost(
                GAS, 24, UtilitySettings.from(VALUES.with("power.fuel-price-multiplier", 1))))
        .isCloseTo(yearly / 5.256 + 28, within(0.01));
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
  void plantOnSiteCountsAsGrantedAndApart() {
    Utility utility = utility();
    utility.connections().approveOnsite(200);
    utility.connections().approveOnsite(50);
    assertThat(utility.connections().grantedMegawatts()).isEqualTo(250);
    assertThat(utility.connections().onsiteGrantedMegawatts()).isEqualTo(250);
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
        .isCloseTo(600 * 8.76 * utility.carbonIntensity, within(1e-6));
  }

  @Test
  void tariffsAreSetByTheQuarterAndPlansMadeByTheYear() {
    Utility utility = utility();
    for (int month = 0; month < 24; month++) {
      assertThat(utility.isPricing(month)).isEqualTo(month % 3 == 0);
      assertThat(utility.isPlanning(month)).isEqualTo(month % 12 == 0);
    }
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

package org.inferencefrontier.model.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.ServingCost;
import org.inferencefrontier.model.economy.ServingRecord;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.settings.MarketSettings;
import org.inferencefrontier.model.settings.ServingSettings;
import org.inferencefrontier.model.settings.Settings;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RandomDraws;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who serves whom, in the whole model. */
class ServingPlanTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int AREAS = INDEX.areaCount();

  private static FrontierModel after(int months) {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, months);
    return model;
  }

  private static double fromAbroad(FrontierModel model, int state, int source) {
    double sum = 0;
    for (int r : INDEX.areasOfState(state)) {
      for (int a : INDEX.areasOfState(source)) {
        sum += model.capacity().flow[a][r];
      }
    }
    return sum;
  }

  private static double servedFrom(FrontierModel model, int source) {
    double sum = 0;
    for (int r = 0; r < AREAS; r++) {
      sum += model.capacity().flow[source][r];
    }
    return sum;
  }

  @Test
  void whatIsServedAndUnmetIsWhatWasAsked() {
    FrontierModel model = after(0);
    for (int month = 0; month < 72; month++) {
      model.schedule.step(model);
      for (int r = 0; r < AREAS; r++) {
        double served = 0;
        for (int a = 0; a < AREAS; a++) {
          double volume = model.capacity().flow[a][r];
          if (INDEX.marketOfArea(a) != INDEX.marketOfArea(r)) {
            assertThat(volume).isZero();
          }
          served += volume;
        }
        assertThat(served + model.capacity().areaUnmet[r])
            .isCloseTo(model.capacity().areaDemand[r], withinPercentage(1e-6));
        double realTime = model.serving().segmentLatencyMilliseconds[0][r];
        assertThat(Double.isNaN(realTime) || realTime <= 50 + 1e-9).isTrue();
      }
      double balance = 0;
      for (double export : model.serving().stateNetExport) {
        balance += export;
      }
      assertThat(balance).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void statesInConflictDoNotServeEachOther() {
    FrontierModel model = after(36);
    int france = INDEX.state("fra");
    int america = INDEX.state("usa");
    assertThat(fromAbroad(model, france, america)).isPositive();
    double home = fromAbroad(model, france, france);
    model.policy().setResidency(france, 1);
    model.policy().setAlignment(america, france, -0.9);
    model.schedule.step(model);
    assertThat(fromAbroad(model, france, america)).isZero();
    assertThat(fromAbroad(model, america, france)).isZero();
    assertThat(home).isPositive();
  }

  /** Demand bound to its soil is not served there by operators from a state in conflict. */
  @Test
  void operatorsOfAStateInConflictDoNotServeBoundDemand() {
    int germany = INDEX.state("deu");
    FrontierModel peace = bound(germany, 0.9);
    FrontierModel conflict = bound(germany, -0.9);
    int area = INDEX.areasOfState(germany)[0];
    assertThat(conflict.capacity().areaUnmet[area]).isGreaterThan(peace.capacity().areaUnmet[area]);
    assertThat(fromAbroad(conflict, germany, germany))
        .isLessThan(fromAbroad(peace, germany, germany));
  }

  private static FrontierModel bound(int state, double alignment) {
    FrontierModel model = after(36);
    model.policy().setResidency(state, 1);
    model.policy().setAlignment(INDEX.state("usa"), state, alignment);
    model.schedule.step(model);
    return model;
  }

  /** With the same machines everywhere, dearer power at one place moves serving away. */
  @Test
  void dearerPowerMovesServingAway() {
    FrontierModel cheap = after(36);
    FrontierModel dear = after(36);
    int area = INDEX.area("ercot");
    Utility utility = dear.utilities()[area];
    utility.tariff *= 8;
    cheap.schedule.step(cheap);
    dear.schedule.step(dear);
    assertThat(servedFrom(dear, area)).isLessThan(servedFrom(cheap, area));
    assertThat(dear.serving().areaUsdPerMillionTokens[area])
        .isGreaterThan(cheap.serving().areaUsdPerMillionTokens[area]);
  }

  /** What is metered at the places is what the world draws, and tokens are compute in use. */
  @Test
  void energyOfTheTokensIsTheEnergyOfTheSites() {
    FrontierModel model = after(40);
    Capacity capacity = model.capacity();
    double metered = 0;
    for (Utility utility : model.utilities()) {
      metered += utility.load().aiMegawatts;
    }
    assertThat(metered)
        .isCloseTo(capacity.trainingMegawatts + capacity.inferenceMegawatts, within(1e-6));
    double used = 0;
    double megawatts = 0;
    MarketSettings settings = model.settings().market();
    for (int a = 0; a < AREAS; a++) {
      double load = capacity.areaInferenceLoad[a];
      used += servedFrom(model, a);
      assertThat(servedFrom(model, a))
          .isCloseTo(load * capacity.areaInference[a], within(1e-6 * (1 + used)));
      megawatts +=
          capacity.areaInferenceKilowatts[a]
              / 1000
              * INDEX.powerUsageEffectiveness(a)
              * ServingCost.draw(load, settings.inferenceLoad(), settings.idleLoad());
    }
    assertThat(megawatts).isCloseTo(capacity.inferenceMegawatts, withinPercentage(1e-9));
    double tokensPerHour = capacity.millionTokensPerDay / Hours.A_DAY;
    assertThat(tokensPerHour * capacity.workPerMillionTokens)
        .isPositive()
        .isLessThanOrEqualTo(used);
  }

  /**
   * Tokens of each place times the energy of a token there, built up from work, watts and load, are
   * the energy that the month's tokens took, under any draw of the parameters.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void tokensTimesEnergyOfATokenIsEnergy(int draw) {
    FrontierModel model =
        new FrontierModel(
            INDEX,
            RandomDraws.draw(RealWorld.world().parameters(), draw),
            1,
            draw,
            true,
            DecisionLog.NONE);
    model.start();
    Models.step(model, 30);
    MarketSettings settings = model.settings().market();
    double[] generative = new double[WorldIndex.MARKETS];
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = model.markets()[m];
      generative[m] =
          market.serviceCostUsd / (12 * Hours.A_MONTH * market.rentalUsd * market.inferenceDesired);
    }
    double kilowattHours = 0;
    double tokens = 0;
    for (int a = 0; a < AREAS; a++) {
      double served = servedFrom(model, a);
      if (served <= 0) {
        continue;
      }
      double load = served / model.capacity().areaInference[a];
      double kilowatts =
          model.capacity().areaInferenceKilowatts[a]
              / model.capacity().areaInference[a]
              * INDEX.powerUsageEffectiveness(a)
              * (ServingCost.draw(load, settings.inferenceLoad(), settings.idleLoad())
                  - model.curtailment().ofInference(a) * settings.idleLoad())
              / load;
      int market = INDEX.marketOfArea(a);
      double work = model.demand().work() / model.providers().books().tokenYield().ofMarket(market);
      double millionTokensPerHour = generative[market] * served / work;
      tokens += millionTokensPerHour;
      kilowattHours += millionTokensPerHour * work * kilowatts;
    }
    // Sites that serve nothing stand by for embedded inference and tokens alike.
    double idle = 0;
    for (int a = 0; a < AREAS; a++) {
      if (servedFrom(model, a) <= 0) {
        idle +=
            generative[INDEX.marketOfArea(a)]
                * model.capacity().areaInferenceKilowatts[a]
                * INDEX.powerUsageEffectiveness(a)
                * settings.idleLoad()
                * (1 - model.curtailment().ofInference(a));
      }
    }
    assertThat((kilowattHours + idle) / 1000)
        .isCloseTo(model.capacity().tokenMegawatts, withinPercentage(1e-4));
    assertThat(tokens * Hours.A_DAY)
        .isCloseTo(model.capacity().millionTokensPerDay, withinPercentage(1e-4));
    double states = 0;
    for (double perDay : model.capacity().stateTokensPerDay) {
      states += perDay;
    }
    assertThat(states)
        .isCloseTo(model.capacity().millionTokensPerDay * 1e6, withinPercentage(1e-6));
  }

  @Test
  void costHasItsPartsAndLatencyItsFloor() {
    FrontierModel model = after(30);
    ServingRecord serving = model.serving();
    assertThat(serving.chipsUsdPerMillionTokens())
        .isGreaterThan(serving.energyUsdPerMillionTokens())
        .isGreaterThan(serving.networkUsdPerMillionTokens());
    assertThat(serving.energyUsdPerMillionTokens()).isPositive();
    assertThat(serving.networkUsdPerMillionTokens()).isPositive();
    for (double latency : serving.areaLatencyMilliseconds) {
      assertThat(latency).isGreaterThanOrEqualTo(10 - 1e-9);
    }
    assertThat(serving.worldLatencyMilliseconds[0]).isLessThan(serving.worldLatencyMilliseconds[1]);
  }

  @Test
  void latencyIsTheWayThereAndBackAndTheAccess() {
    ServingSettings settings = Settings.from(RealWorld.reference()).serving();
    assertThat(settings.latencyMilliseconds(0)).isEqualTo(10);
    assertThat(settings.latencyMilliseconds(1000)).isCloseTo(10 + 2 * 1.5 * 5, within(1e-9));
    double first = settings.networkUsdPerMillionTokens(0, 1);
    assertThat(first).isCloseTo(30e6 / 1e9 * 0.005, within(1e-12));
    assertThat(settings.networkUsdPerMillionTokens(2, 1)).isLessThan(first);
    assertThat(settings.networkUsdPerMillionTokens(0, 4)).isCloseTo(first / 4, within(1e-12));
  }
}

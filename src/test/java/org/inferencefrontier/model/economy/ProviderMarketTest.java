package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RandomDraws;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderMarketTest {
  private static FrontierModel start(World world, ParameterValues values) {
    FrontierModel model =
        new FrontierModel(new WorldIndex(world), values, 1, 0, true, DecisionLog.NONE);
    model.start();
    return model;
  }

  private static FrontierModel reference() {
    return start(RealWorld.world(), RealWorld.reference());
  }

  private static Lab lab(FrontierModel model, String id) {
    for (Lab lab : model.labs()) {
      if (lab.profile().id().equals(id)) {
        return lab;
      }
    }
    throw new IllegalArgumentException(id);
  }

  /**
   * Shares of the files hold at the prices of the start, before sovereignty moves them a little.
   */
  @Test
  void theStartGivesEveryLaboratoryTheShareOfItsFile() {
    FrontierModel model =
        start(
            RealWorld.world(), RealWorld.reference().with("provider.sovereignty-preference", 0.2));
    model.schedule.step(model);
    Lab openAi = lab(model, "openai");
    Lab google = lab(model, "google-deepmind");
    assertThat(
            model.providers().volumeShare(openAi.index(), 0, 1)
                / model.providers().volumeShare(google.index(), 0, 1))
        .isCloseTo(
            openAi.profile().initialMarketShare() / google.profile().initialMarketShare(),
            withinPercentage(3));
  }

  /** Who minds whose model it is turns to laboratories of home and friends. */
  @Test
  void sovereigntyTurnsUsersFromLaboratoriesOfARival() {
    assertThat(shareOfRivals(1)).isPositive().isLessThan(0.9 * shareOfRivals(0));
  }

  /** Share of laboratories at home in China in what the West asks of chat. */
  private static double shareOfRivals(double preference) {
    FrontierModel model =
        start(
            RealWorld.world(),
            RealWorld.reference().with("provider.sovereignty-preference", preference));
    model.schedule.step(model);
    double share = 0;
    for (Lab lab : model.labs()) {
      if (lab.market() == WorldIndex.CHINA) {
        share += model.providers().volumeShare(lab.index(), WorldIndex.WEST, InferenceDemand.CHAT);
      }
    }
    return share;
  }

  @Test
  void theMeanMarkupStartsNearTheReference() {
    FrontierModel model = reference();
    model.schedule.step(model);
    assertThat(model.providers().meanPriceOverCost(WorldIndex.WEST)).isCloseTo(1.3, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void sharesSumToOneAndPricesKeepTheirFloors(int draw) {
    FrontierModel model =
        start(RealWorld.world(), RandomDraws.draw(RealWorld.world().parameters(), draw));
    for (int month = 0; month < 48; month++) {
      model.schedule.step(model);
      for (int m = 0; m < WorldIndex.MARKETS; m++) {
        for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
          double sum = 0;
          for (Lab lab : model.labs()) {
            sum += model.providers().volumeShare(lab.index(), m, k);
            double price = model.providers().priceOverCost(lab.index(), m, k);
            double floor = 1 / (1 - lab.profile().pricing().floorGrossMargin());
            assertThat(price == 0 || price >= floor - 1e-12).isTrue();
            assertThat(price).isFinite();
          }
          assertThat(sum).isCloseTo(1, within(1e-9));
        }
      }
    }
  }

  @Test
  void westernLaboratoriesDoNotSellInChina() {
    FrontierModel model = reference();
    for (int month = 0; month < 24; month++) {
      model.schedule.step(model);
      for (Lab lab : model.labs()) {
        if (lab.market() == WorldIndex.WEST) {
          assertThat(model.providers().volumeShare(lab.index(), WorldIndex.CHINA, 1)).isZero();
        }
      }
    }
    assertThat(model.providers().volumeShare(lab(model, "deepseek").index(), WorldIndex.WEST, 1))
        .isPositive();
    assertThat(model.providers().volumeShare(lab(model, "ernie").index(), WorldIndex.WEST, 1))
        .isZero();
  }

  /** Revenue shares are paid by laboratories to the operators of their contracts. */
  @Test
  void partnersGetTheirShareOfRevenue() {
    FrontierModel model = reference();
    for (int month = 0; month < 36; month++) {
      model.schedule.step(model);
      Lab openAi = lab(model, "openai");
      Lab anthropic = lab(model, "anthropic");
      double microsoft = 0;
      double amazon = 0;
      double received = 0;
      double paid = 0;
      for (Operator operator : model.operators()) {
        received += operator.partnerIncomeUsd;
        microsoft += operator.profile().id().equals("microsoft") ? operator.partnerIncomeUsd : 0;
        amazon += operator.profile().id().equals("amazon") ? operator.partnerIncomeUsd : 0;
      }
      for (Lab lab : model.labs()) {
        paid += lab.partnerPaymentUsd;
      }
      assertThat(received).isCloseTo(paid, withinPercentage(1e-9));
      assertThat(microsoft).isCloseTo(0.2 * openAi.revenueUsd, withinPercentage(1e-9));
      assertThat(amazon).isCloseTo(0.1 * 0.4 * anthropic.revenueUsd, withinPercentage(1e-9));
    }
  }

  @Test
  void nobodyThinksBeforeReasoningModelsAndAllDoAfter() {
    FrontierModel model = reference();
    for (int month = 0; month < 40; month++) {
      model.schedule.step(model);
      if (month <= 20) {
        assertThat(model.reasoning()).isEqualTo(1);
      }
    }
    assertThat(model.reasoning()).isGreaterThan(1.5);
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (Lab lab : model.labs()) {
      lowest = Math.min(lowest, lab.reasoningDepth());
      highest = Math.max(highest, lab.reasoningDepth());
    }
    assertThat(model.reasoning()).isBetween(lowest, highest);
  }

  /** A request takes more tokens the longer models think. */
  @Test
  void requestsAreTokensOverTokensOfARequest() {
    FrontierModel model = reference();
    model.schedule.step(model);
    double perRequest =
        model.capacity().millionTokensPerDay * 1e6 / model.capacity().requestsPerDay;
    double[] tokens = model.settings().demand().tokensPerRequest();
    assertThat(perRequest).isBetween(tokens[0], tokens[2]);
  }

  /**
   * Waiting is counted over the time that an answer takes: it matters where answers are instant.
   */
  @Test
  void usersLeaveWhoeverKeepsThemWaiting() {
    FrontierModel model = reference();
    Models.step(model, 37);
    AnswerTime time = model.providers().answerTime();
    int america = model.index().state("usa");
    int africa = model.index().state("zaf");
    int openAi = lab(model, "openai").index();
    int mistral = lab(model, "mistral").index();
    for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
      double seconds = time.seconds(openAi, america, k);
      double pass = model.settings().latency().generationSeconds()[k];
      double depth = k == 0 ? 1 : lab(model, "openai").reasoningDepth();
      assertThat(seconds).isBetween(pass * depth * 0.9, pass * depth * 1.1 + 0.3);
      assertThat(time.appeal(openAi, america, k))
          .isCloseTo(Math.pow(seconds / pass, -0.15), within(1e-12));
    }
    assertThat(time.seconds(mistral, africa, 0)).isGreaterThan(time.seconds(openAi, america, 0));
    assertThat(time.appeal(mistral, africa, 0)).isLessThan(time.appeal(openAi, america, 0));
    double realTime = time.appeal(openAi, america, 0) / time.appeal(mistral, america, 0);
    double agentic =
        time.appeal(openAi, america, 2)
            / time.appeal(mistral, america, 2)
            * Math.pow(
                lab(model, "openai").reasoningDepth() / lab(model, "mistral").reasoningDepth(),
                0.15);
    assertThat(Math.abs(Math.log(realTime))).isGreaterThan(Math.abs(Math.log(agentic)));
  }

  /** What users pay is tokens at the list price, times what comes with the tokens. */
  @Test
  void revenueIsTokensAtListPriceTimesTheServiceMultiple() {
    FrontierModel model = reference();
    Models.step(model, 30);
    double multiple = model.settings().demand().serviceMultiple();
    for (Lab lab : model.labs()) {
      double millionTokens =
          lab.inferenceCompute
              * Hours.A_MONTH
              * 12
              / model.demand().work()
              * model.providers().books().tokenYield().ofLab(lab.index());
      assertThat(millionTokens * model.tokenPrices().labUsdPerMillion(lab.index()) * multiple)
          .isCloseTo(lab.useWorthUsd, withinPercentage(1e-9));
    }
    assertThat(model.tokenPrices().serviceUsdPerMillion(0))
        .isCloseTo(multiple * model.tokenPrices().usdPerMillion(0), withinPercentage(1e-9));
  }
}

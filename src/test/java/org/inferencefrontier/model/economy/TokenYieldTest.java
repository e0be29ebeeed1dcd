package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.stream.Stream;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.LabProfile;
import org.junit.jupiter.api.Test;

class TokenYieldTest {
  private static final int END_OF_2025 = 36;

  private static FrontierModel start(World world) {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(world), RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    return model;
  }

  private static FrontierModel run(World world, int months) {
    FrontierModel model = start(world);
    Models.step(model, months);
    return model;
  }

  private static TokenYield yieldOf(FrontierModel model) {
    return model.providers().books().tokenYield();
  }

  /** All laboratories have models of one size. */
  private static World alike() {
    return RealWorld.with(
        RealWorld.world().labs().stream()
            .map(LabProfile::id)
            .map(id -> "labs." + id + ".activeParametersBillions=70")
            .toArray(String[]::new));
  }

  private static Lab lab(FrontierModel model, String id) {
    return Stream.of(model.labs())
        .filter(lab -> lab.profile().id().equals(id))
        .findAny()
        .orElseThrow();
  }

  private static double price(FrontierModel model, String id) {
    return model.tokenPrices().labUsdPerMillion(lab(model, id).index());
  }

  @Test
  void everyTokenIsTheUsualOneWhileNothingIsBooked() {
    FrontierModel model = start(RealWorld.world());
    TokenYield tokenYield = yieldOf(model);
    assertThat(tokenYield.ofLab(0)).isEqualTo(1);
    assertThat(tokenYield.ofMarket(WorldIndex.CHINA)).isEqualTo(1);
    assertThat(tokenYield.ofState(model.index().state("usa"))).isEqualTo(1);
  }

  @Test
  void halfTheParametersMakeTwiceTheTokens() {
    FrontierModel model = run(RealWorld.world(), 12);
    TokenYield tokenYield = yieldOf(model);
    Lab one = lab(model, "deepseek");
    Lab other = lab(model, "openai");
    assertThat(tokenYield.ofLab(one.index()) / tokenYield.ofLab(other.index()))
        .isCloseTo(
            other.profile().activeParametersBillions() / one.profile().activeParametersBillions(),
            withinPercentage(1e-9));
  }

  /** What was told from western prices stays, whatever files say of one laboratory or another. */
  @Test
  void theWesternMarketMakesTheUsualTokens() {
    World[] worlds = {
      RealWorld.world(), RealWorld.with("labs.openai.activeParametersBillions=1000"), alike()
    };
    for (World world : worlds) {
      FrontierModel model = run(world, 24);
      assertThat(yieldOf(model).ofMarket(WorldIndex.WEST)).isEqualTo(1);
    }
  }

  /** A world whose laboratories are alike has one token of one size. */
  @Test
  void alikeLaboratoriesMakeTheUsualTokens() {
    FrontierModel model = run(alike(), 12);
    for (Lab lab : model.labs()) {
      assertThat(yieldOf(model).ofLab(lab.index())).isCloseTo(1, within(1e-12));
    }
    for (int s = 0; s < model.states().length; s++) {
      assertThat(yieldOf(model).ofState(s)).isCloseTo(1, within(1e-12));
    }
    assertThat(model.capacity().workPerMillionTokens)
        .isCloseTo(model.demand().work(), withinPercentage(1e-9));
  }

  /** Tokens are a unit of account: their size moves neither compute nor money nor the West. */
  @Test
  void theSizeOfTokensMovesNobody() {
    FrontierModel real = run(RealWorld.world(), END_OF_2025);
    FrontierModel alike = run(alike(), END_OF_2025);
    for (int l = 0; l < real.labs().length; l++) {
      assertThat(real.labs()[l].revenueUsd).isEqualTo(alike.labs()[l].revenueUsd);
      assertThat(real.labs()[l].inferenceCompute).isEqualTo(alike.labs()[l].inferenceCompute);
      assertThat(real.labs()[l].reasoningDepth()).isEqualTo(alike.labs()[l].reasoningDepth());
    }
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      assertThat(real.markets()[m].rentalUsd).isEqualTo(alike.markets()[m].rentalUsd);
      assertThat(real.markets()[m].inferenceUsed).isEqualTo(alike.markets()[m].inferenceUsed);
    }
    assertThat(real.tokenPrices().usdPerMillion(WorldIndex.WEST))
        .isEqualTo(alike.tokenPrices().usdPerMillion(WorldIndex.WEST));
    for (int o = 0; o < real.operators().length; o++) {
      if (real.operators()[o].market() == WorldIndex.WEST) {
        assertThat(real.operators()[o].tokensPerDay)
            .isCloseTo(alike.operators()[o].tokensPerDay, within(1.0));
      }
    }
    int china = real.index().state("chn");
    assertThat(real.capacity().stateTokensPerDay[china])
        .isGreaterThan(2 * alike.capacity().stateTokensPerDay[china]);
    assertThat(real.serving().stateUsdPerMillionTokens[china])
        .isLessThan(alike.serving().stateUsdPerMillionTokens[china] / 2);
  }

  /** Tokens of sparse models cost far less than those of large ones, as price lists have it. */
  @Test
  void chineseTokensAreCheaperThanWesternOnes() {
    FrontierModel model = run(RealWorld.world(), END_OF_2025);
    for (String chinese : new String[] {"deepseek", "qwen", "moonshot", "seed"}) {
      for (String western : new String[] {"openai", "anthropic"}) {
        assertThat(price(model, chinese)).isLessThan(price(model, western) / 1.5);
      }
    }
  }

  /** What users of a market pay is tokens at its list price, times what comes with the tokens. */
  @Test
  void aMarketsRevenueIsItsTokensAtItsPrice() {
    FrontierModel model = run(RealWorld.world(), 30);
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = model.markets()[m];
      double compute = market.serviceCostUsd / market.rentalUsd;
      double millionTokens = compute / model.demand().work() * yieldOf(model).ofMarket(m);
      assertThat(millionTokens * model.tokenPrices().serviceUsdPerMillion(m))
          .isCloseTo(market.serviceUseUsd, withinPercentage(3));
    }
  }

  /** The tokens of states times what each costs are those of areas times what each costs. */
  @Test
  void statesAndAreasPayTheSameForTheSameTokens() {
    FrontierModel model = run(RealWorld.world(), 30);
    ServingRecord serving = model.serving();
    double toStates = 0;
    double tokens = 0;
    for (int s = 0; s < model.states().length; s++) {
      double ofState = serving.stateServed[s] * yieldOf(model).ofState(s);
      tokens += ofState;
      toStates += ofState > 0 ? ofState * serving.stateUsdPerMillionTokens[s] : 0;
    }
    double fromAreas = 0;
    for (int a = 0; a < model.capacity().areas; a++) {
      double ofArea = 0;
      for (int r = 0; r < model.capacity().areas; r++) {
        ofArea +=
            model.capacity().flow[a][r] * yieldOf(model).ofState(model.index().stateOfArea(r));
      }
      fromAreas += ofArea * serving.areaUsdPerMillionTokens[a];
    }
    assertThat(fromAreas).isCloseTo(toStates, withinPercentage(1e-7));
    assertThat(serving.usdPerMillionTokens()).isCloseTo(toStates / tokens, withinPercentage(1e-7));
    assertThat(Arrays.stream(serving.areaUsdPerMillionTokens)).allMatch(Double::isFinite);
  }
}

package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.market.RealOption;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.technology.Orientation;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

class SiliconReviewTest {
  private static final int SEPTEMBER_2026 = 44;
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int END_OF_2028 = Timeline.indexOf(YearMonth.of(2028, 12));

  private static FrontierModel after(ParameterValues values, int months) {
    return after(values, months, DecisionLog.NONE);
  }

  private static FrontierModel after(ParameterValues values, int months, DecisionLog log) {
    FrontierModel model = new FrontierModel(INDEX, values, 1, 0, true, log);
    model.start();
    Models.step(model, months);
    return model;
  }

  /** Month in which a chip comes to volume, or null if it never does. */
  private static YearMonth release(FrontierModel model, String id) {
    for (int c = 0; c < model.chips().count(); c++) {
      Chip chip = model.chips().get(c);
      if (chip.id().equals(id)) {
        return Timeline.month(chip.releaseMonth());
      }
    }
    return null;
  }

  private static Operator operator(FrontierModel model, String id) {
    return model.operators()[INDEX.findOperator(id)];
  }

  @Test
  void chipsToComeAreNoFactsInJanuary2023() {
    FrontierModel model = after(RealWorld.reference(), 0);
    assertThat(release(model, "google-tpu-v7")).isEqualTo(YearMonth.of(2025, 7));
    assertThat(release(model, "google-tpu-8i")).isNull();
    assertThat(release(model, "amazon-trainium-4")).isNull();
  }

  /**
   * With history to December 2024 the chip of July 2025 is no fact, but what a design may bring.
   */
  @Test
  void historyEndsWhenTheParameterSays() {
    ParameterValues shorter = RealWorld.reference().with("start.history-months", 24);
    assertThat(release(after(shorter, 0), "google-tpu-v7")).isNull();
    FrontierModel model = after(shorter, 1);
    assertThat(model.firstDecidedMonth()).isEqualTo(24);
    model.setParameter("start.history-months", 1);
    model.schedule.step(model);
    assertThat(model.firstDecidedMonth()).as("what was history stays history").isEqualTo(24);
  }

  @Test
  void historyBringsProgrammesToWhereTheyAre() {
    FrontierModel model = after(RealWorld.reference(), SEPTEMBER_2026);
    CustomSilicon tpu = operator(model, "google").programmes()[0];
    assertThat(tpu.generation()).isEqualTo(7);
    assertThat(tpu.designs()).hasSize(1);
    assertThat(tpu.designs().get(0).isTapedOut()).isTrue();
    assertThat(release(model, "google-tpu-8t")).isEqualTo(YearMonth.of(2026, 11));
    CustomSilicon maia = operator(model, "microsoft").programmes()[0];
    assertThat(maia.generation()).isEqualTo(2);
    assertThat(maia.designs()).isEmpty();
    CustomSilicon dojo = operator(model, "tesla").programmes()[0];
    assertThat(dojo.designs()).isNotEmpty();
    CustomSilicon oracles = operator(model, "oracle").programmes()[0];
    assertThat(oracles.generation()).isZero();
    assertThat(oracles.designs()).isEmpty();
    assertThat(operator(model, "coreweave").programmes()).isEmpty();
  }

  @Test
  void failureMovesAnnouncedChipsOrEndsThem() {
    ParameterValues sure = RealWorld.reference().with("silicon.failure-probability", 0);
    assertThat(release(after(sure.with("roadmap.delay", 0), END_OF_2028), "amazon-trainium-4"))
        .isEqualTo(YearMonth.of(2027, 10));
    FrontierModel failing =
        after(RealWorld.reference().with("silicon.failure-probability", 1), END_OF_2028);
    assertThat(release(failing, "amazon-trainium-4")).isNull();
    assertThat(release(failing, "openai-jalapeno")).as("good chips").isNotNull();
  }

  @Test
  void aShelvedProgrammeReleasesNothing() {
    assertThat(release(after(RealWorld.reference(), END_OF_2028), "meta-mtia-500")).isNotNull();
    FrontierModel model = after(RealWorld.reference().with("silicon.allowed", 0), END_OF_2028);
    assertThat(release(model, "meta-mtia-500")).isNull();
    CustomSilicon programme = operator(model, "meta").programmes()[0];
    assertThat(programme.designs()).isEmpty();
    assertThat(programme.nextGeneration()).as("the first that was stopped").isEqualTo(6);
  }

  /** What follows TPU 8t and 8i, which come in one month from two design houses, is two again. */
  @Test
  void everyLineOfAGenerationHasASuccessor() {
    FrontierModel model = after(RealWorld.reference(), Timeline.MONTHS);
    List<Chip> tpus = new ArrayList<>();
    for (int c = 0; c < model.chips().count(); c++) {
      if (model.chips().get(c).id().startsWith("google-20")) {
        tpus.add(model.chips().get(c));
      }
    }
    assertThat(tpus).hasSizeGreaterThanOrEqualTo(4);
    assertThat(tpus)
        .allSatisfy(
            tpu ->
                assertThat(tpu.vendor())
                    .isEqualTo(
                        INDEX.vendor(
                            tpu.orientation() == Orientation.TRAINING ? "broadcom" : "mediatek")));
    assertThat(tpus.stream().filter(tpu -> tpu.orientation() == Orientation.TRAINING))
        .hasSize(tpus.size() / 2);
    assertThat(tpus.stream().map(Chip::id).distinct()).hasSameSizeAs(tpus);
  }

  /** The value is the work taken over times what it saves, over the years of use. */
  @Test
  void valueOfABeginnersChip() {
    ParameterValues values = RealWorld.reference().with("silicon.relative-cost", 0.4);
    FrontierModel model = after(values, 40);
    Operator oracle = operator(model, "oracle");
    CustomSilicon programme = oracle.programmes()[0];
    SiliconCase figures = new SiliconCase(model, new OwnChips(model));
    figures.weigh(oracle, programme, 1, model.month() + 24);
    double credited = figures.merchantUsdPerHour * Math.exp(values.get("silicon.own-preference"));
    double saving =
        figures.boughtH100e
            * (credited - figures.ownUsdPerHour)
            * 8760
            * values.get("cost.availability");
    double failure = values.get("silicon.failure-probability");
    double lead = (24 + failure * values.get("silicon.failure-delay")) / 12;
    double expected =
        (1 - failure * failure)
            * RealOption.presentValue(
                saving,
                0,
                lead,
                values.get("silicon.horizon"),
                values.get("silicon.discount-rate"));
    assertThat(saving).isPositive();
    assertThat(figures.presentValueUsd).isCloseTo(expected, withinPercentage(1e-9));
  }

  @Test
  void aMerchantPriceCutWeakensTheCaseByItself() {
    FrontierModel model = after(RealWorld.reference(), 50);
    Operator microsoft = operator(model, "microsoft");
    CustomSilicon programme = microsoft.programmes()[0];
    int generation = programme.nextGeneration();
    SiliconCase cases = new SiliconCase(model, new OwnChips(model));
    cases.weigh(microsoft, programme, generation, 65);
    double before = cases.presentValueUsd;
    model.setParameter("vendor.merchant-price-multiplier", 0.7);
    cases.weigh(microsoft, programme, generation, 65);
    double after = cases.presentValueUsd;
    assertThat(before).isPositive();
    assertThat(after).isLessThan(before);
  }

  /** What comes after the announced roadmap is expected to cost less year by year. */
  @Test
  void merchantsAreExpectedToGoOnAfterTheirRoadmap() {
    FrontierModel model = after(RealWorld.reference(), 50);
    Operator microsoft = operator(model, "microsoft");
    CustomSilicon programme = microsoft.programmes()[0];
    int generation = programme.nextGeneration();
    SiliconCase cases = new SiliconCase(model, new OwnChips(model));
    model.setParameter("roadmap.cost-decline", 0);
    cases.weigh(microsoft, programme, generation, model.month() + 60);
    double still = cases.merchantUsdPerHour;
    model.setParameter("roadmap.cost-decline", 0.3);
    cases.weigh(microsoft, programme, generation, model.month() + 60);
    double falling = cases.merchantUsdPerHour;
    assertThat(falling).isPositive().isLessThan(0.9 * still);
  }

  /** The band between the thresholds keeps programmes from starting and stopping all the time. */
  @Test
  void programmesDoNotFlap() {
    List<String> stops = new ArrayList<>();
    List<String> starts = new ArrayList<>();
    DecisionLog log =
        new DecisionWatch(
            each -> {
              if (each.decision().startsWith("custom silicon")
                  && each.chosen()
                  && each.month() >= SEPTEMBER_2026) {
                if (each.alternative().startsWith("shelve ")) {
                  stops.add(each.agent());
                } else if (each.alternative().startsWith("start ")
                    || each.alternative().startsWith("restart ")) {
                  starts.add(each.agent());
                }
              }
            });
    after(RealWorld.reference(), Timeline.MONTHS, log);
    assertThat(starts).hasSizeBetween(10, 80).contains("google", "microsoft", "amazon");
    assertThat(stops).hasSizeLessThan(starts.size() / 4);
  }
}

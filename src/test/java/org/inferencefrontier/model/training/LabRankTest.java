package org.inferencefrontier.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.junit.jupiter.api.Test;

/** Who earns more than whom follows from training, from what is sold and from who hosts. */
class LabRankTest {
  private static final int END_OF_2027 = 60;

  private static FrontierModel run(String... settings) {
    return Models.run(END_OF_2027, settings);
  }

  private static Lab lab(FrontierModel model, String id) {
    return Arrays.stream(model.labs())
        .filter(lab -> lab.profile().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Number of laboratories whose models are used for more money. */
  private static long ahead(FrontierModel model, String id) {
    double own = lab(model, id).useWorthUsd;
    return Arrays.stream(model.labs()).filter(lab -> lab.useWorthUsd > own).count();
  }

  @Test
  void whoTrainsMoreRisesAndWithoutItFalls() {
    FrontierModel more = run("labs.xai-grok.strategicTrainingUsdBillions=6");
    FrontierModel as = run();
    FrontierModel none = run("labs.xai-grok.strategicTrainingUsdBillions=0");
    assertThat(ahead(more, "xai-grok")).isLessThan(ahead(as, "xai-grok"));
    assertThat(ahead(none, "xai-grok")).isGreaterThan(ahead(as, "xai-grok"));
  }

  /** Hosts earn with open weights what their laboratory then lacks for training. */
  @Test
  void openWeightsEarnLessAndTrainLess() {
    FrontierModel open = run();
    FrontierModel closed = run("labs.meta-ai.openWeights=false");
    Lab given = lab(open, "meta-ai");
    Lab kept = lab(closed, "meta-ai");
    assertThat(given.trainingBudgetUsd).isLessThan(0.8 * kept.trainingBudgetUsd);
    assertThat(given.revenueUsd / given.useWorthUsd)
        .isLessThan(0.5 * kept.revenueUsd / kept.useWorthUsd);
  }

  /** Who gives weights away trains less and others more. */
  @Test
  void trainingAsAWholeStartsTheSameWhoeverGivesWeightsAway() {
    double open = Models.run(1).markets()[WorldIndex.WEST].trainingBudgetUsd;
    double closed =
        Models.run(1, "labs.meta-ai.openWeights=false")
            .markets()[WorldIndex.WEST]
            .trainingBudgetUsd;
    assertThat(open).isCloseTo(closed, withinPercentage(0.5));
  }

  /** What is sold is counted, not decided by: only the partners' shares of it move money. */
  @Test
  void whatALaboratoryGivesFreeIsNoRevenue() {
    FrontierModel sold = run("labs.google-deepmind.soldShare=1");
    FrontierModel free = run("labs.google-deepmind.soldShare=0");
    assertThat(lab(free, "google-deepmind").revenueUsd).isZero();
    assertThat(lab(sold, "google-deepmind").revenueUsd)
        .isEqualTo(lab(sold, "google-deepmind").useWorthUsd)
        .isEqualTo(lab(free, "google-deepmind").useWorthUsd);
  }
}

package org.inferencefrontier.model.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** Chips cascade from training to serving as they age. */
class PlacementTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int MONTHS = 60;

  /** Share of serving capacity on chips older than three years. */
  private static double oldShareOfServing(double cascadeByAge) {
    FrontierModel model =
        new FrontierModel(
            INDEX,
            RealWorld.reference().with("cascade.age", cascadeByAge),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    Models.step(model, MONTHS);
    return model.capacity().agedInference / Arrays.stream(model.capacity().areaInference).sum();
  }

  @Test
  void oldChipsServeWhereAgeCountsAgainstTraining() {
    double indifferent = oldShareOfServing(0);
    assertThat(indifferent).isPositive();
    assertThat(oldShareOfServing(0.5)).isGreaterThan(1.05 * indifferent);
  }
}

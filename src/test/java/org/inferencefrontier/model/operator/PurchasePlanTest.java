package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/** Buyers order what may be delivered to them. */
class PurchasePlanTest {
  private static final String BARRED_FROM = "2026-10";

  /** By then everybody has planned once under the new law. */
  private static final int PLANNED =
      Timeline.indexOf(YearMonth.parse(BARRED_FROM)) + PurchasePlan.MONTHS;

  private static FrontierModel run(PolicyEvent... events) {
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.with(events)),
            RealWorld.reference().with("policy.activity", 0),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    for (int month = 0; month <= PLANNED; month++) {
      model.schedule.step(model);
    }
    return model;
  }

  private static double ordered(FrontierModel model, String buyer, boolean controlled) {
    double h100e = 0;
    for (Operator operator : model.operators()) {
      for (int c = 0; c < model.chips().count() && operator.profile().id().equals(buyer); c++) {
        if (model.exportRule().isControlled(c) == controlled) {
          h100e += operator.ordered(c) * model.chips().get(c).peakH100e();
        }
      }
    }
    return h100e;
  }

  /** The law binds an operator of the western market by the state of its sites. */
  @Test
  void whoseSitesAreBarredTakesItsOrdersBackAndPlacesNone() {
    assertThat(ordered(run(), "g42", true)).isGreaterThan(1000);
    FrontierModel barred =
        run(
            new PolicyEvent(
                BARRED_FROM,
                "usa",
                "are",
                PolicyInstrument.EXPORT_TIER,
                4,
                "made up for a test",
                "read",
                "test",
                null));
    assertThat(ordered(barred, "g42", true)).isZero();
    assertThat(ordered(barred, "coreweave", true)).isGreaterThan(1000);
  }
}

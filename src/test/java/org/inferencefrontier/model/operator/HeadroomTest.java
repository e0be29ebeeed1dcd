package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** Connected is granted before, and granted is what the grid can promise, month by month. */
class HeadroomTest {
  private static final int MONTHS = 96;
  private static final double ROUNDING = 1e-6;

  private static FrontierModel model;

  private static double firmGranted(Utility utility) {
    double fromGrid =
        model.ledger().granted[utility.index()] - utility.connections().onsiteGrantedMegawatts();
    return Math.max(0, fromGrid - utility.flexible().grantedMegawatts());
  }

  private static double live(int area) {
    double live = 0;
    for (var operator : model.operators()) {
      live += operator.power().poweredMegawatts(2 * area);
      live += operator.power().poweredMegawatts(2 * area + 1);
    }
    return live;
  }

  /** Other load that grows fast and plants that are slow to build leave some areas no headroom. */
  @Test
  void grantsKeepWithinTheHeadroomAndAnAreaWithoutGetsNone() {
    model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()),
            RealWorld.reference()
                .with("power.load-growth-multiplier", 1.5)
                .with("power.build-multiplier", 0.2),
            1,
            0,
            true,
            DecisionLog.NONE);
    model.start();
    double meanDraw = model.settings().utility().meanDraw();
    int areas = model.utilities().length;
    double[] firmBefore = new double[areas];
    int full = 0;
    int granting = 0;
    for (int month = 0; month < MONTHS; month++) {
      model.schedule.step(model);
      for (int a = 0; a < areas; a++) {
        Utility utility = model.utilities()[a];
        double firmSoFar =
            utility.connections().grantedMegawatts()
                - utility.connections().onsiteGrantedMegawatts()
                - utility.flexible().grantedMegawatts();
        double firm = firmSoFar - firmBefore[a];
        firmBefore[a] = firmSoFar;
        double drawn = utility.load().gridAiMegawatts() - utility.load().flexibleMegawatts();
        double promised = Math.max(drawn, meanDraw * (firmGranted(utility) - firm));
        double headroom = utility.headroomMegawatts(promised);
        assertThat(firm)
            .as("%s in month %d", utility.area().id(), month)
            .isLessThanOrEqualTo(Math.max(0, headroom) + ROUNDING);
        assertThat(live(a)).isLessThanOrEqualTo(model.ledger().granted[a] * (1 + ROUNDING));
        full += headroom <= 0 && utility.queue().waitingMegawatts() > 1 ? 1 : 0;
        granting += firm > 0 ? 1 : 0;
      }
    }
    assertThat(full).as("months in which an area with a queue is full").isGreaterThan(100);
    assertThat(granting).isGreaterThan(1000);
  }
}

package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What chips are offered at. */
class PriceLevelsTest {
  private static final int END_OF_2029 = 84;

  /** Buyers may order a chip in the month in which it is announced, before prices are set anew. */
  @Test
  void nobodyIsOfferedAChipForNothing() {
    List<String> gifts = new ArrayList<>();
    DecisionLog log =
        new DecisionWatch(
            each -> {
              if (each.reason().text().contains("system price 0 USD")) {
                gifts.add(each.agent() + " " + each.alternative() + " in month " + each.month());
              }
            });
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()), RealWorld.reference(), 1, 0, true, log);
    model.start();
    int before = model.chips().count();
    for (int month = 0; month < END_OF_2029; month++) {
      model.schedule.step(model);
      for (int c = before; c < model.chips().count(); c++) {
        assertThat(model.chips().priceUsd[c]).as(model.chips().get(c).id()).isPositive();
      }
    }
    assertThat(model.chips().count()).isGreaterThan(before + 20);
    assertThat(gifts).isEmpty();
  }
}

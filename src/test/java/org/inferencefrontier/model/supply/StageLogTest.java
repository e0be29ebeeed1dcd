package org.inferencefrontier.model.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class StageLogTest {
  private static final int MONTHS = 30;

  private static String area(DecisionEntry entry) {
    return entry.alternative().substring(0, entry.alternative().indexOf(':'));
  }

  /** Each grant has both chains and the longer one binds: now one, now the other. */
  @Test
  void theLongerChainBinds() {
    List<DecisionEntry> stages = new ArrayList<>();
    DecisionWatch log =
        new DecisionWatch(
            each -> {
              if (each.decision().startsWith("stages of ")) {
                stages.add(each);
              }
            });
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()),
            RealWorld.reference().with("power.land-months", 12),
            1,
            0,
            true,
            log);
    model.start();
    Models.step(model, MONTHS);
    assertThat(stages).hasSizeGreaterThan(100);
    int held = 0;
    for (int i = 0; i < stages.size(); i += 2) {
      DecisionEntry land = stages.get(i);
      DecisionEntry connection = stages.get(i + 1);
      assertThat(land.alternative()).endsWith(": land and shell");
      assertThat(connection.alternative()).isEqualTo(area(land) + ": connection");
      assertThat(land.chosen()).isEqualTo(land.score() > connection.score());
      assertThat(connection.chosen()).isNotEqualTo(land.chosen());
      if (land.chosen()) {
        held++;
      }
    }
    assertThat(held).isBetween(1, stages.size() / 2 - 1);
  }
}

package org.inferencefrontier.model.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class StageLogTest {
  private static final int MONTHS = 30;

  private record Entry(String agent, String alternative, double months, boolean chosen) {
    String area() {
      return alternative.substring(0, alternative.indexOf(':'));
    }
  }

  /** Keeps the stages of every grant. */
  private static final class Stages implements DecisionLog {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public boolean isKept() {
      return true;
    }

    @Override
    public void record(
        int month,
        String agent,
        String decision,
        String alternative,
        double score,
        boolean chosen,
        String reason) {
      if (decision.startsWith("stages of ")) {
        entries.add(new Entry(agent, alternative, score, chosen));
      }
    }
  }

  /** Each grant has both chains and the longer one binds: now one, now the other. */
  @Test
  void theLongerChainBinds() {
    Stages log = new Stages();
    FrontierModel model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()),
            RealWorld.reference().with("power.land-months", 12),
            1,
            0,
            true,
            log);
    model.start();
    for (int month = 0; month < MONTHS; month++) {
      model.schedule.step(model);
    }
    assertThat(log.entries).hasSizeGreaterThan(100);
    int held = 0;
    for (int i = 0; i < log.entries.size(); i += 2) {
      Entry land = log.entries.get(i);
      Entry connection = log.entries.get(i + 1);
      assertThat(land.alternative()).endsWith(": land and shell");
      assertThat(connection.alternative()).isEqualTo(land.area() + ": connection");
      assertThat(land.chosen()).isEqualTo(land.months() > connection.months());
      assertThat(connection.chosen()).isNotEqualTo(land.chosen());
      if (land.chosen()) {
        held++;
      }
    }
    assertThat(held).isBetween(1, log.entries.size() / 2 - 1);
  }
}

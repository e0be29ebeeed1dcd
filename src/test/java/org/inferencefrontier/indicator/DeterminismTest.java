package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** A run is a pure function of the inputs, the draw, the seed and its number. */
class DeterminismTest {
  private static final int MONTHS = 60;
  private static final int RUNS = 4;

  private final Simulation simulation = new Simulation(RealWorld.world(), MONTHS, false);

  private static byte[] bytes(RunResult result) {
    int size = result.catalog().size();
    ByteBuffer buffer = ByteBuffer.allocate(size * MONTHS * Double.BYTES);
    for (int series = 0; series < size; series++) {
      for (int month = 0; month < MONTHS; month++) {
        buffer.putDouble(result.value(series, month));
      }
    }
    return buffer.array();
  }

  private byte[] run(long seed, int run) {
    return bytes(simulation.run(RealWorld.reference(), seed, run));
  }

  @Test
  void threadsOrderAndNeighboursDoNotMatter() throws Exception {
    List<byte[]> alone = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      alone.add(run(1, run));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> together = new ArrayList<>();
      for (int run = RUNS - 1; run >= 0; run--) {
        int number = run;
        together.add(threads.submit(() -> run(1, number)));
      }
      for (int run = 0; run < RUNS; run++) {
        assertThat(together.get(RUNS - 1 - run).get()).as("run %d", run).isEqualTo(alone.get(run));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(alone.get(1)).as("another run").isNotEqualTo(alone.get(0));
    assertThat(run(2, 0)).as("another seed").isNotEqualTo(alone.get(0));
    Simulation again = new Simulation(RealWorld.world(), MONTHS, true);
    List<DecisionEntry> entries = new ArrayList<>();
    RunResult watched = again.run(RealWorld.reference(), 1, 0, new DecisionWatch(entries::add));
    assertThat(bytes(watched)).as("checked and logged").isEqualTo(alone.get(0));
    assertThat(entries).isNotEmpty();
  }

  @Test
  void aShorterRunIsTheStartOfALongerOne() {
    RunResult shorter =
        new Simulation(RealWorld.world(), 20, false).run(RealWorld.reference(), 1, 0);
    RunResult longer =
        new Simulation(RealWorld.world(), 40, false).run(RealWorld.reference(), 1, 0);
    for (int series = 0; series < shorter.catalog().size(); series++) {
      if (shorter.catalog().series().get(series).indicator().perRun()) {
        continue;
      }
      for (int month = 0; month < 20; month++) {
        assertThat(Double.doubleToLongBits(shorter.value(series, month)))
            .as("%s in %d", shorter.catalog().series().get(series), month)
            .isEqualTo(Double.doubleToLongBits(longer.value(series, month)));
      }
    }
  }
}

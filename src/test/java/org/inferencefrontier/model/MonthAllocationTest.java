package org.inferencefrontier.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.CustomSilicon;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;

/**
 * What the months of a run take from the heap, by the virtual machine's own count of what it gave
 * the thread. The figures are the same interpreted and compiled.
 */
class MonthAllocationTest {
  /** Measured 7,224 in the month that adds most: chips and a list of policy moves that grows. */
  private static final long MOST_BYTES_OF_A_MONTH = 9_000;

  /** Measured 105,848: chips and their names, policy moves, designs and parks. */
  private static final long MOST_BYTES_OF_A_RUN = 117_000;

  private static final int PASSES = 4;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Simulation simulation = new Simulation(RealWorld.world(), Timeline.MONTHS, false);

  // Bytes by month: of the step, and of reading the indicators after it; and by month what the step
  // added to the world.
  private final long[] stepped = new long[Timeline.MONTHS];
  private final long[] read = new long[Timeline.MONTHS];
  private final int[] added = new int[Timeline.MONTHS];

  /**
   * Steps through the same run again and again: the first time classes are loaded and names linked.
   * Later, where compiled code meets a case for the first time, the machine itself may take some
   * bytes in the thread's name, so a month counts with the least of its passes.
   */
  private void measure() {
    double[] row = new double[simulation.catalog().size()];
    Arrays.fill(stepped, Long.MAX_VALUE);
    Arrays.fill(read, Long.MAX_VALUE);
    for (int pass = 0; pass < PASSES; pass++) {
      FrontierModel model = simulation.newModel(RealWorld.reference(), 1, 0, DecisionLog.NONE);
      model.start();
      for (int month = 0; month < Timeline.MONTHS; month++) {
        int before = entries(model);
        long start = thread.getCurrentThreadAllocatedBytes();
        model.schedule.step(model);
        long middle = thread.getCurrentThreadAllocatedBytes();
        simulation.read(model, row);
        long end = thread.getCurrentThreadAllocatedBytes();
        stepped[month] = Math.min(stepped[month], middle - start);
        read[month] = Math.min(read[month], end - middle);
        added[month] = entries(model) - before;
      }
    }
  }

  /** What a run keeps for good and never takes back: chips, moves, parks and designs begun. */
  private static int entries(FrontierModel model) {
    int entries =
        model.chips().count() + model.policyLedger().moves().size() + model.fleet().parkCount();
    for (Operator operator : model.operators()) {
      for (CustomSilicon programme : operator.programmes()) {
        entries += programme.nextGeneration();
      }
    }
    return entries;
  }

  @Test
  void aMonthTakesFromTheHeapOnlyWhatItAddsToTheWorld() {
    measure();
    int quiet = 0;
    long all = 0;
    for (int month = 0; month < Timeline.MONTHS; month++) {
      assertThat(read[month]).as("bytes of reading %s", Timeline.month(month)).isZero();
      assertThat(stepped[month])
          .as("bytes of %s", Timeline.month(month))
          .isLessThan(MOST_BYTES_OF_A_MONTH);
      if (added[month] == 0) {
        assertThat(stepped[month]).as("bytes of %s", Timeline.month(month)).isZero();
        quiet++;
      }
      all += stepped[month];
    }
    assertThat(quiet).as("months that add nothing").isGreaterThan(5);
    assertThat(all).isLessThan(MOST_BYTES_OF_A_RUN);
  }
}

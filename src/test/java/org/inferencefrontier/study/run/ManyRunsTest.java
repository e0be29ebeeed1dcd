package org.inferencefrontier.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ManyRunsTest {
  private static double[] brokenAt13(int run) {
    if (run == 13) {
      throw new IllegalStateException("no power\n  in area 13");
    }
    return new double[] {run};
  }

  @Test
  void numbersStandByTheirRun() throws InterruptedException {
    AtomicInteger ended = new AtomicInteger();
    double[][] found = new ManyRuns(4, ended::addAndGet).collect(50, ManyRunsTest::brokenAt13);
    assertThat(ended).hasValue(50);
    for (int run = 0; run < 50; run++) {
      if (run == 13) {
        assertThat(found[run]).isNull();
      } else {
        assertThat(found[run]).containsExactly(run);
      }
    }
  }

  @Test
  void failedRunsAreCountedWithTheFirstCause() throws InterruptedException {
    ManyRuns runs = new ManyRuns(4, one -> {});
    runs.collect(1000, run -> new double[0]);
    assertThat(runs.failed()).isEmpty();
    runs.collect(50, ManyRunsTest::brokenAt13);
    runs.collect(
        50,
        run -> {
          if (run % 25 == 0) {
            throw new StackOverflowError();
          }
          return new double[0];
        });
    FailedRuns failed = runs.failed().orElseThrow();
    assertThat(failed.cause()).isInstanceOf(IllegalStateException.class);
    assertThat(failed.sentence())
        .isEqualTo("3 of 1,100 runs failed; the first, run 1013: no power in area 13");
  }

  @Test
  void aCauseWithoutWordsIsNamed() throws InterruptedException {
    ManyRuns runs = new ManyRuns(2, one -> {});
    runs.collect(
        3,
        run -> {
          throw new StackOverflowError();
        });
    assertThat(runs.failed().orElseThrow().sentence())
        .isEqualTo("3 of 3 runs failed; the first, run 0: StackOverflowError");
  }
}

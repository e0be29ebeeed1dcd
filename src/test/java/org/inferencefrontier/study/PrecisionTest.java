package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.run.SilentProgress;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.study.sampling.Vary;
import org.inferencefrontier.study.statistics.MedianInterval;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecisionTest {
  private static final SeriesCatalog CATALOG = Synthetic.catalog(2, 6);
  private static final WatchedValue LEVEL = new WatchedValue("vendor.level", "entity-1", 5);

  @TempDir private Path temporary;

  @Test
  void theStudyStopsAtTheFirstCheckThatIsPreciseWhateverTheThreads() throws Exception {
    Path one = run(1, 0.2, 1000).folder();
    for (int threads : new int[] {2, 7}) {
      Study.Written written = run(threads, 0.2, 1000);
      Folders.assertSame(written.folder(), one);
      int runs = written.result().summary().runs();
      assertThat(runs % Study.RUNS_BETWEEN_CHECKS).isZero();
      assertThat(runs).isBetween(100, 400);
      // One check earlier it was not precise.
      assertThat(halfWidth(runs)).isLessThanOrEqualTo(0.2);
      for (int before = 50; before < runs; before += 50) {
        assertThat(halfWidth(before)).isGreaterThan(0.2);
      }
    }
  }

  @Test
  void theMostRunsEndItToo() throws Exception {
    Study.Written written = run(2, 1e-6, 120);
    assertThat(written.result().summary().runs()).isEqualTo(120);
    assertThat(written.folder().getFileName()).hasToString("base-precise-s7-random");
  }

  @Test
  void whatNoRunHasEndsTheStudyAfterTheFirstLook() throws Exception {
    RunFunction none =
        (draw, seed, run) -> {
          double[] values = new double[CATALOG.size() * CATALOG.months()];
          Arrays.fill(values, Double.NaN);
          return RunResults.bySeries(CATALOG, values);
        };
    Study.Written written = run(2, 0.2, 1000, none);
    assertThat(written.result().summary().runs()).isEqualTo(Study.RUNS_BETWEEN_CHECKS);
    assertThat(written.missed()).hasSize(1).allMatch(estimate -> estimate.runs() == 0);
  }

  private static RunFunction normals() {
    UniformStream stream = new UniformStream(3, "values");
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    return (draw, seed, run) -> {
      double[] values = new double[CATALOG.size() * CATALOG.months()];
      Arrays.fill(values, normal.inverseCumulativeProbability(stream.at(run)));
      return RunResults.bySeries(CATALOG, values);
    };
  }

  private static double halfWidth(int runs) {
    double[] values = new double[runs];
    for (int run = 0; run < runs; run++) {
      values[run] = normals().run(null, 7, run).value(0, 0);
    }
    Arrays.sort(values);
    return MedianInterval.halfWidth(values, runs);
  }

  private Study.Written run(int threads, double width, int most) throws Exception {
    return run(threads, width, most, normals());
  }

  private Study.Written run(int threads, double width, int most, RunFunction runs)
      throws Exception {
    return new Study(
            Synthetic.specification(
                most,
                threads,
                6,
                new Sampling(DesignKind.RANDOM, Vary.BOTH, null),
                List.of(new PrecisionTarget(LEVEL, width))),
            CATALOG,
            runs,
            StudyObservation.NONE,
            (study, directory) -> {})
        .run(temporary.resolve("threads-" + threads), StudyStart.NEW, new SilentProgress());
  }
}

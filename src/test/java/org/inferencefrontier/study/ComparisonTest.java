package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.TTest;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.run.SilentProgress;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.study.statistics.StudentQuantiles;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final int MONTHS = 4;
  private static final SeriesCatalog CATALOG = Synthetic.catalog(2, MONTHS);
  private static final WatchedValue LEVEL = new WatchedValue("vendor.level", "entity-0", 3);

  @TempDir private Path temporary;

  /** A study of a scenario that adds to the base's values, whose luck both share. */
  private static ComparedScenario scenario(String name, int threads, RunFunction function) {
    StudySpecification usual = Synthetic.specification(40, threads, MONTHS);
    World base = usual.world();
    World world =
        new World(
            base.countries(),
            base.areas(),
            base.technologies(),
            base.accelerators(),
            base.policyEvents(),
            base.vendors(),
            base.operators(),
            base.labs(),
            base.states(),
            base.utilities(),
            base.foundries(),
            base.parameters(),
            new Scenario(name, name, "A test.", List.of(), List.of()),
            base.record(),
            base.claims());
    return new ComparedScenario(
        new StudySpecification(
            world,
            usual.until(),
            usual.runs(),
            usual.seed(),
            usual.threads(),
            usual.sampling(),
            List.of(),
            usual.provenance()),
        function);
  }

  private static RunFunction shifted(double shift) {
    RunFunction base = Synthetic.runs(CATALOG);
    return (draw, seed, run) -> {
      RunResult result = base.run(draw, seed, run);
      double[] values = new double[CATALOG.size() * MONTHS];
      for (int i = 0; i < values.length; i++) {
        values[i] = result.value(i / MONTHS, i % MONTHS) + shift * (1 + run % 2);
      }
      return RunResults.bySeries(CATALOG, values);
    };
  }

  private Comparison.Written run(String place, int threads, StudyStart start) throws Exception {
    return new Comparison(
            List.of(
                scenario("base", threads, shifted(0)),
                scenario("more", threads, shifted(2)),
                scenario("less", threads, shifted(-1))),
            CATALOG,
            List.of(LEVEL, new WatchedValue("no.such", "", 0)),
            directory -> {})
        .run(temporary.resolve(place), start, new SilentProgress());
  }

  @Test
  void pairsAreRunsOfOneDrawAndOneLuck() throws Exception {
    ComparisonResult result = run("out", 2, StudyStart.NEW).result();
    assertThat(result.headlines())
        .extracting(ComparisonResult.Headline::scenario)
        .containsExactly("more", "less");
    PairedDifference more = result.headlines().get(0).paired();
    assertThat(more.pairs()).isEqualTo(40);
    // Half the runs are 2 up, half 4: whatever their draws and their luck do to both. Results are
    // kept with 32 bits.
    assertThat(more.difference()).isCloseTo(3, within(1e-6));
    assertThat(more.p05()).isCloseTo(2, within(1e-4));
    assertThat(more.p95()).isCloseTo(4, within(1e-4));
    assertThat(more.shareAbove()).isEqualTo(1);
    double halfWidth = 2.0227 * Math.sqrt(40.0 / 39) / Math.sqrt(40);
    assertThat(more.high() - more.difference()).isCloseTo(halfWidth, within(1e-3));
    assertThat(result.headlines().get(1).paired().shareAbove()).isZero();
    assertThat(more.varianceRatio()).isLessThan(0.01);
  }

  @Test
  void filesHoldEverythingAndNoByteDependsOnThreadsOrStops() throws Exception {
    Path one = run("one", 1, StudyStart.NEW).folder();
    assertThat(one.getFileName()).hasToString("compare-base-more-less-r40-s7");
    assertThat(Folders.files(one))
        .contains(
            "manifest.json",
            "data/README.md",
            "data/differences.parquet",
            "data/headlines.csv",
            "scenarios/base/data/series/000.parquet",
            "scenarios/less/data/summary.csv");
    assertThat(Files.readAllLines(one.resolve("data/headlines.csv")))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("more,vendor.level:entity-0@2023-04,40,");
    Folders.assertSame(run("many", 7, StudyStart.NEW).folder(), one);
    assertThatThrownBy(
            () ->
                new Comparison(
                        List.of(
                            scenario("base", 1, shifted(0)),
                            scenario("more", 1, shifted(2)),
                            scenario("less", 1, breakingAt(30))),
                        CATALOG,
                        List.of(LEVEL),
                        directory -> {})
                    .run(temporary.resolve("stopped"), StudyStart.NEW, new SilentProgress()))
        .hasMessage("stop");
    Folders.assertSame(run("stopped", 2, StudyStart.RESUME).folder(), one);
  }

  private static RunFunction breakingAt(int last) {
    return (draw, seed, run) -> {
      if (run == last) {
        throw new OutOfMemoryError("stop");
      }
      return shifted(-1).run(draw, seed, run);
    };
  }

  @Test
  void aFailedRunLeavesItsPairOut() throws Exception {
    Comparison.Written written =
        new Comparison(
                List.of(
                    scenario("base", 2, shifted(0)),
                    scenario(
                        "more",
                        2,
                        (draw, seed, run) -> {
                          if (run % 10 == 3) {
                            throw new IllegalStateException("no");
                          }
                          return shifted(2).run(draw, seed, run);
                        })),
                CATALOG,
                List.of(LEVEL),
                directory -> {})
            .run(temporary, StudyStart.NEW, new SilentProgress());
    ComparisonResult result = written.result();
    assertThat(result.failed())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.scenario()).isEqualTo("more");
              assertThat(each.failures()).hasSize(4);
              assertThat(each.isWhole()).isFalse();
              assertThat(each.file()).exists();
            });
    assertThat(result.headlines().get(0).paired().pairs()).isEqualTo(36);
    try (StoredComparison stored = new StoredComparison(written.folder())) {
      assertThat(stored.summaries().get("more").count(0, 0)).isEqualTo(36);
      assertThat(stored.summaries().get("base").count(0, 0)).isEqualTo(40);
    }
  }

  private static RunResult broken(ParameterValues draw, long seed, int run) {
    throw new IllegalStateException("no power");
  }

  private Comparison.Written with(RunFunction base, RunFunction more, RunFunction less)
      throws Exception {
    return new Comparison(
            List.of(
                scenario("base", 2, base), scenario("more", 2, more), scenario("less", 2, less)),
            CATALOG,
            List.of(LEVEL),
            directory -> {})
        .run(temporary, StudyStart.NEW, new SilentProgress());
  }

  @Test
  void aScenarioThatFailsInEveryRunLeavesTheOthersTheirResults() throws Exception {
    Comparison.Written written = with(shifted(0), ComparisonTest::broken, shifted(-1));
    ComparisonResult result = written.result();
    assertThat(result.headlines())
        .extracting(ComparisonResult.Headline::scenario)
        .containsExactly("less");
    assertThat(result.headlines().get(0).paired().pairs()).isEqualTo(40);
    ComparisonResult.FailedScenario failed = result.failed().get(0);
    assertThat(result.failed()).hasSize(1);
    assertThat(failed.scenario()).isEqualTo("more");
    assertThat(failed.isWhole()).isTrue();
    assertThat(failed.file())
        .isEqualTo(written.folder().resolve("scenarios/more/data/failed-runs.json"))
        .content()
        .contains("no power", "\"growth\"");
    assertThat(Folders.files(written.folder()))
        .contains("scenarios/base/data/summary.csv", "scenarios/less/data/summary.csv")
        .doesNotContain("scenarios/more/data/summary.csv");
    ComparisonManifest manifest = new StoredStudy(written.folder()).comparison();
    assertThat(manifest.failedRuns()).isEqualTo(40);
    assertThat(manifest.failedScenarios()).containsExactly("more");
    assertThat(manifest.comparedScenarios()).containsExactly("less");
    try (StoredComparison stored = new StoredComparison(written.folder())) {
      assertThat(stored.summaries()).containsOnlyKeys("base", "less");
    }
  }

  @Test
  void aReferenceThatFailsInEveryRunLeavesTheOthersTheirDataAndNoDifferences() throws Exception {
    Comparison.Written written = with(ComparisonTest::broken, shifted(2), shifted(-1));
    assertThat(written.result().headlines()).isEmpty();
    ComparisonManifest manifest = new StoredStudy(written.folder()).comparison();
    assertThat(manifest.finishedScenarios()).containsExactly("more", "less");
    assertThat(manifest.comparedScenarios()).isEmpty();
    try (StoredComparison stored = new StoredComparison(written.folder())) {
      assertThat(stored.ofMonth("more", "vendor.level", 3)).isEmpty();
    }
  }

  @Test
  void onlyWhenEveryRunOfEveryScenarioFailsIsThereNoResult() {
    assertThatThrownBy(
            () -> with(ComparisonTest::broken, ComparisonTest::broken, ComparisonTest::broken))
        .isInstanceOf(StudyFailedException.class)
        .hasMessageMatching("all 120 runs of .* failed, run 0 with: no power");
    assertThat(temporary.resolve("compare-base-more-less-r40-s7")).doesNotExist();
    assertThat(temporary.resolve("compare-base-more-less-r40-s7-failed-runs.json")).exists();
  }

  @Test
  void pairingLeavesWhatTheoryAsksFor() {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    UniformStream stream = new UniformStream(11, "pairs");
    int n = 20_000;
    double[] reference = new double[n];
    double[] scenario = new double[n];
    double[] differences = new double[n];
    for (int i = 0; i < n; i++) {
      double shared = normal.inverseCumulativeProbability(stream.at(3L * i));
      reference[i] = 2 * shared + normal.inverseCumulativeProbability(stream.at(3L * i + 1));
      scenario[i] = 2 * shared + normal.inverseCumulativeProbability(stream.at(3L * i + 2)) + 0.1;
      differences[i] = scenario[i] - reference[i];
    }
    PairedDifference paired = PairedDifference.of(reference, scenario, new StudentQuantiles());
    // Variances 5 and 5, covariance 4: of 10 only 2 are left.
    assertThat(paired.varianceRatio()).isCloseTo(0.2, within(0.005));
    assertThat(paired.difference()).isCloseTo(0.1, within(0.03));
    assertThat(paired.shareAbove()).isCloseTo(0.5282, within(0.01));
    // The interval ends where a t test's p-value is 5 %.
    assertThat(new TTest().tTest(paired.low(), differences)).isCloseTo(0.05, within(1e-6));
    assertThat(new TTest().tTest(paired.high(), differences)).isCloseTo(0.05, within(1e-6));
  }

  @Test
  void theIntervalHoldsTheMeanNineteenTimesOfTwenty() {
    NormalDistribution normal = new NormalDistribution(null, 0.3, 2);
    UniformStream stream = new UniformStream(12, "coverage");
    StudentQuantiles student = new StudentQuantiles();
    int held = 0;
    int samples = 4000;
    double[] zero = new double[12];
    for (int sample = 0; sample < samples; sample++) {
      double[] values = new double[zero.length];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            normal.inverseCumulativeProbability(stream.at((long) sample * values.length + i));
      }
      PairedDifference paired = PairedDifference.of(zero, values, student);
      held += paired.low() <= 0.3 && paired.high() >= 0.3 ? 1 : 0;
    }
    assertThat(held / (double) samples).isCloseTo(0.95, within(0.011));
  }

  @Test
  void valuesThatOneSideLacksMakeNoPair() {
    double none = Double.NaN;
    PairedDifference paired =
        PairedDifference.of(
            new double[] {1, none, 3, none},
            new double[] {2, 5, none, none},
            new StudentQuantiles());
    assertThat(paired.pairs()).isEqualTo(1);
    assertThat(paired.difference()).isEqualTo(1);
    assertThat(paired.low()).isNaN();
  }
}

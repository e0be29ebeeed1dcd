package org.inferencefrontier.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.Study;
import org.inferencefrontier.study.StudyObservation;
import org.inferencefrontier.study.StudyStart;
import org.inferencefrontier.study.Synthetic;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.run.SilentProgress;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSummaryTest {
  private static final double NONE = Double.NaN;

  @TempDir private Path temporary;

  @Test
  void bandIsThatOfTheRunsSumsAndNotTheSumOfTheMonthsBands() {
    // Each run has 10 over the two months, in another order: no run spreads at all.
    Comparison sum = one(Aggregate.SUM, new double[][] {{1, 9}, {9, 1}, {4, 6}, {6, 4}});
    assertThat(sum.p05()).isEqualTo(10);
    assertThat(sum.median()).isEqualTo(10);
    assertThat(sum.p95()).isEqualTo(10);
    assertThat(sum.isInsideBand()).isTrue();
    assertThat(sum.ratio()).isEqualTo(1);
  }

  @Property(tries = 100)
  void quantilesAreThoseOfEachRunsOwnFigure(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 0, max = 100) Double> first,
      @ForAll @DoubleRange(min = 0, max = 100) double last) {
    double[][] runs = new double[first.size()][];
    double[] sums = new double[runs.length];
    for (int run = 0; run < runs.length; run++) {
      // Results are kept with 32 bits.
      runs[run] = new double[] {first.get(run).floatValue(), (float) last * (run % 3)};
      sums[run] = runs[run][0] + runs[run][1];
    }
    Arrays.sort(sums);
    Comparison sum = one(Aggregate.SUM, runs);
    Comparison mean = one(Aggregate.MEAN, runs);
    assertThat(sum.runs()).isEqualTo(runs.length);
    assertThat(sum.p05()).isBetween(sums[0], sums[runs.length - 1]);
    assertThat(sum.p05()).isLessThanOrEqualTo(sum.median());
    assertThat(sum.median()).isLessThanOrEqualTo(sum.p95());
    assertThat(2 * mean.median()).isCloseTo(sum.median(), within(1e-9));
    assertThat(one(Aggregate.END, runs).p95()).isLessThanOrEqualTo(2 * (float) last);
  }

  @Test
  void aMeanLeavesMissingMonthsOutAndASumDoesNotExistWithThem() {
    double[][] runs = {{4, NONE}, {NONE, NONE}, {2, 6}};
    Comparison mean = one(Aggregate.MEAN, runs);
    assertThat(mean.runs()).isEqualTo(2);
    assertThat(mean.median()).isEqualTo(4);
    Comparison sum = one(Aggregate.SUM, runs);
    assertThat(sum.runs()).isEqualTo(1);
    assertThat(sum.median()).isEqualTo(8);
    Comparison none = one(Aggregate.SUM, new double[][] {{NONE, 1}});
    assertThat(none.exists()).isFalse();
    assertThat(none.isInsideBand()).isFalse();
    assertThat(none.isWithinTolerance()).isFalse();
  }

  @Test
  void toleranceIsTheSameFactorBothWaysFromTheRecord() {
    assertThat(one(Aggregate.END, new double[][] {{0, 12}}).isWithinTolerance()).isTrue();
    assertThat(one(Aggregate.END, new double[][] {{0, 12.1}}).isWithinTolerance()).isFalse();
    assertThat(one(Aggregate.END, new double[][] {{0, 8.4}}).isWithinTolerance()).isTrue();
    assertThat(one(Aggregate.END, new double[][] {{0, 8.3}}).isWithinTolerance()).isFalse();
  }

  @Test
  void studyComparesWhatItHasAsRunsInMemoryWould() throws Exception {
    SeriesCatalog catalog = Synthetic.catalog(4, 30);
    RunFunction function = Synthetic.runs(catalog);
    SamplingDesign design = Sampling.USUAL.designOf(Synthetic.PARAMETERS, 24, 7);
    List<RunResult> runs = new ArrayList<>();
    for (int run = 0; run < 24; run++) {
      runs.add(function.run(design.draw(run), 7, run));
    }
    Study.Written written =
        new Study(
                Synthetic.specification(24, 3, 30),
                catalog,
                function,
                StudyObservation.NONE,
                (study, directory) -> Files.writeString(directory.resolve("index.html"), "page"))
            .run(temporary, StudyStart.NEW, new SilentProgress());

    // Two of the five figures are of months or series that the study does not have.
    assertThat(written.result().record().comparisons())
        .hasSize(3)
        .isEqualTo(
            new RunsInMemory(catalog, runs).record(Synthetic.world().record()).comparisons());
    List<String> rows = Files.readAllLines(written.folder().resolve("data/record-points.csv"));
    assertThat(rows.get(0))
        .isEqualTo(
            "indicator,entity,from,to,aggregate,record,record_low,record_high,n,p05,p50,p95");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).startsWith("vendor.level,entity-1,2023-01,2023-06,sum,10,8,12,");
  }

  /** Runs of two months against a figure of 10 with a tolerance of a fifth. */
  private static Comparison one(Aggregate aggregate, double[][] runs) {
    SeriesCatalog catalog =
        new SeriesCatalog(
            List.of(
                new SeriesCatalog.Series(
                    new IndicatorDefinition("a", "1", EntityKind.WORLD, false, "test"), "")),
            2);
    List<RunResult> results =
        Arrays.stream(runs).map(run -> RunResults.bySeries(catalog, run.clone())).toList();
    RecordPoint point = Synthetic.point("a", "", "2023-01", "2023-02", aggregate);
    return new RunsInMemory(catalog, results).record(List.of(point)).comparisons().get(0);
  }
}

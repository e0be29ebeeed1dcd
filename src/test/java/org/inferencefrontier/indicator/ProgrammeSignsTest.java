package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What moves custom-silicon programmes, in runs that share every draw. */
class ProgrammeSignsTest {
  private static final int FROM = Timeline.indexOf(YearMonth.of(2027, 6));
  private static final int TO = Timeline.indexOf(YearMonth.of(2030, 12));
  private static final ParameterValues REFERENCE = RealWorld.reference();
  private static final String[] OWNERS = {"google", "amazon", "microsoft", "meta"};
  private static final String[] SMALLER_OWNERS = {
    "oracle", "tencent", "bytedance", "alibaba", "baidu"
  };

  private static PairedRuns base;

  @BeforeAll
  static void runTheReference() {
    base = runs(REFERENCE);
  }

  private static PairedRuns runs(ParameterValues values) {
    return PairedRuns.of(RealWorld.world(), values, TO + 1);
  }

  /** Sum over the owners of a series' mean, by run. */
  private static double[] owners(PairedRuns runs, String indicator) {
    return owners(runs, OWNERS, indicator, FROM, TO);
  }

  private static double[] owners(
      PairedRuns runs, String[] owners, String indicator, int from, int to) {
    double[] sum = new double[PairedRuns.PAIRS];
    for (String owner : owners) {
      double[] means = runs.means(indicator, owner, from, to);
      for (int run = 0; run < sum.length; run++) {
        sum[run] += means[run];
      }
    }
    return sum;
  }

  private static void assertRises(PairedRuns low, PairedRuns high, String indicator) {
    double[] first = owners(low, indicator);
    double[] second = owners(high, indicator);
    assertThat(PairedRuns.rises(first, second)).as("%s should rise", indicator).isTrue();
  }

  @Test
  void failureDelaysGenerationsAndLowersOwnCompute() {
    PairedRuns failing = runs(REFERENCE.with("silicon.failure-probability", 0.6));
    assertRises(failing, base, "operator.programme_generation");
    assertRises(failing, base, "operator.own_silicon_h100e");
  }

  /**
   * Where the option is near its threshold, at smaller owners: the largest would go on at half the
   * merchants' price. Own silicon's share falls too (ComparativeStaticsTest); its volume need not,
   * since cheaper compute is bought more.
   */
  @Test
  void aDeepMerchantPriceCutPutsGenerationsOffInTheLongRun() {
    int end = Timeline.MONTHS - 1;
    int from = end - 23;
    PairedRuns dear = PairedRuns.of(RealWorld.world(), REFERENCE, Timeline.MONTHS);
    PairedRuns cut =
        PairedRuns.of(
            RealWorld.world(),
            REFERENCE.with("vendor.merchant-price-multiplier", 0.5),
            Timeline.MONTHS);
    assertThat(
            PairedRuns.rises(
                owners(cut, SMALLER_OWNERS, "operator.programme_generation", from, end),
                owners(dear, SMALLER_OWNERS, "operator.programme_generation", from, end)))
        .isTrue();
  }

  /** The largest owners are far past any threshold; smaller ones wait, in the long run. */
  @Test
  void uncertaintyRaisesTheThresholdAndPutsGenerationsOff() {
    int end = Timeline.MONTHS - 1;
    int from = end - 23;
    PairedRuns certain = PairedRuns.of(RealWorld.world(), REFERENCE, Timeline.MONTHS);
    PairedRuns uncertain =
        PairedRuns.of(
            RealWorld.world(), REFERENCE.with("silicon.volatility", 1.2), Timeline.MONTHS);
    assertRises(certain, uncertain, "operator.programme_threshold");
    double[] waited = owners(uncertain, SMALLER_OWNERS, "operator.programme_generation", from, end);
    double[] went = owners(certain, SMALLER_OWNERS, "operator.programme_generation", from, end);
    assertThat(PairedRuns.rises(waited, went))
        .as("%s %s", Arrays.toString(waited), Arrays.toString(went))
        .isTrue();
  }

  @Test
  void operatorsWithoutAProgrammeHaveNoFigures() {
    assertThat(base.means("operator.programme_nre", "coreweave", 0, TO)).containsOnly(Double.NaN);
    assertThat(base.means("operator.programme_generation", "oracle", 0, FROM)).containsOnly(0);
  }
}

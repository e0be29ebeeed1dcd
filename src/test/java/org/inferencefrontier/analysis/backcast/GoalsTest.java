package org.inferencefrontier.analysis.backcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.junit.jupiter.api.Test;

class GoalsTest {
  private static final String COVERAGE = "90% band holds 80-97% of the held-back figures: ";
  private static final String BETTER =
      "CRPS better than both naive forecasts on two thirds of the series: ";
  private static final String TOLD =
      "the same, once the runs are told the figures that naive forecasts know: ";

  @Test
  void mediansOfHeadlinesAreHeldToATenthEitherWay() {
    assertThat(goals(median(Period.HELD_BACK, 109)))
        .contains(
            goal(true, "median within 10% of vendor.revenue:nvidia, 2025-06 to 2025-06: +9%"));
    assertThat(goals(median(Period.HELD_BACK, 94)))
        .contains(
            goal(true, "median within 10% of vendor.revenue:nvidia, 2025-06 to 2025-06: -6%"));
    assertThat(goals(median(Period.HELD_BACK, 111)))
        .contains(
            goal(false, "median within 10% of vendor.revenue:nvidia, 2025-06 to 2025-06: +11%"));
    assertThat(goals(median(Period.HELD_BACK, 89)).get(0).isMet()).isFalse();
    assertThat(goals(median(Period.FITTED, 100))).isEmpty();
  }

  /** Bands that hold everything are too wide. */
  @Test
  void bandsAreHeldToHoldNeitherTooFewNorTooMany() {
    assertThat(coverage(7, 10)).isEqualTo(goal(false, COVERAGE + "70% of 10"));
    assertThat(coverage(8, 10)).isEqualTo(goal(true, COVERAGE + "80% of 10"));
    assertThat(coverage(9, 10)).isEqualTo(goal(true, COVERAGE + "90% of 10"));
    assertThat(coverage(10, 10)).isEqualTo(goal(false, COVERAGE + "100% of 10"));
  }

  @Test
  void runsAreHeldToBeatBothNaiveForecastsOnTwoSeriesOfThree() {
    PointScore[] two = {scored("a", 1, 3, 2, 2), scored("b", 1, 1, 2, 2), scored("c", 3, 1, 2, 4)};
    assertThat(goals(two)).contains(goal(true, BETTER + "2 of 3"), goal(true, TOLD + "2 of 3"));
    // Better than one of them is not enough, nor is as good.
    PointScore[] one = {scored("a", 1, 3, 2, 2), scored("b", 2, 2, 2, 3), scored("c", 3, 3, 4, 2)};
    assertThat(goals(one)).contains(goal(false, BETTER + "1 of 3"), goal(false, TOLD + "0 of 3"));
  }

  /** A series that is too short for a naive forecast is no comparison won. */
  @Test
  void whatCannotBeComparedDoesNotCount() {
    PointScore alone = scored("a", 1, 1, Double.NaN, Double.NaN);
    assertThat(goals(alone)).extracting(Goals.Goal::text).noneMatch(text -> text.contains("naive"));
    assertThat(goals(alone, scored("b", 1, 1, 2, 2))).contains(goal(true, BETTER + "1 of 1"));
  }

  private static Goals.Goal goal(boolean isMet, String text) {
    return new Goals.Goal(isMet, text);
  }

  private static List<Goals.Goal> goals(PointScore... points) {
    return Goals.of(new Backcast(List.of(points)));
  }

  private static Goals.Goal coverage(int held, int all) {
    List<PointScore> points = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      points.add(point("other", Period.HELD_BACK, 100, i < held ? 90 : 101));
    }
    return Goals.of(new Backcast(points)).get(0);
  }

  private static PointScore median(Period period, double median) {
    return point("vendor.revenue:nvidia", period, median, 90);
  }

  private static PointScore point(String series, Period period, double median, double p05) {
    return new PointScore(
        record(),
        series,
        period,
        10,
        median,
        0.1,
        p05,
        95,
        105,
        110,
        0.1,
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }

  private static PointScore scored(
      String series, double score, double told, double growth, double trend) {
    return new PointScore(
        record(),
        series,
        Period.HELD_BACK,
        10,
        100,
        0.1,
        90,
        95,
        105,
        110,
        score,
        told,
        growth,
        trend);
  }

  private static RecordPoint record() {
    return new RecordPoint(
        "vendor.revenue",
        "nvidia",
        "2025-06",
        "2025-06",
        Aggregate.END,
        100,
        90,
        110,
        0.2,
        null,
        "",
        "read",
        "test");
  }
}

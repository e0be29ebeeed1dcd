package org.inferencefrontier.analysis.backcast;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Scores of some figures taken together.
 *
 * @param points number of figures
 * @param coverage50 share of them in the band of one case in two
 * @param coverage90 share of them in the band of nine cases in ten
 * @param medianError median of the size of the runs' median's error, as a share of the figure
 * @param score mean continuous ranked probability score, as a share of the figure
 * @param compared how many of them the naive forecasts have, too
 * @param comparedScore mean score over these
 * @param toldScore mean score over these of the runs once told the series' figures so far
 * @param growthScore mean score of the last growth rate continued, NaN if none is compared
 * @param trendScore mean score of the log-linear trend
 */
public record Scores(
    int points,
    double coverage50,
    double coverage90,
    double medianError,
    double score,
    int compared,
    double comparedScore,
    double toldScore,
    double growthScore,
    double trendScore) {

  static Scores of(List<PointScore> points) {
    List<PointScore> compared =
        points.stream()
            .filter(p -> !Double.isNaN(p.growthScore()) && !Double.isNaN(p.trendScore()))
            .toList();
    double[] errors = points.stream().mapToDouble(p -> Math.abs(p.medianError())).toArray();
    return new Scores(
        points.size(),
        mean(points, p -> p.isInHalf() ? 1 : 0),
        mean(points, p -> p.isInNineTenths() ? 1 : 0),
        errors.length == 0 ? Double.NaN : StatUtils.percentile(errors, 50),
        mean(points, PointScore::score),
        compared.size(),
        mean(compared, PointScore::score),
        mean(compared, PointScore::toldScore),
        mean(compared, PointScore::growthScore),
        mean(compared, PointScore::trendScore));
  }

  private static double mean(List<PointScore> points, ToDoubleFunction<PointScore> number) {
    return points.stream().mapToDouble(number).average().orElse(Double.NaN);
  }

  /** Whether there was something to compare with and the runs were better than both. */
  public boolean isBetterThanBoth() {
    return compared > 0 && comparedScore < growthScore && comparedScore < trendScore;
  }

  /** The same of the runs once told what the naive forecasts know. */
  boolean isBetterThanBothOnceTold() {
    return compared > 0 && toldScore < growthScore && toldScore < trendScore;
  }
}

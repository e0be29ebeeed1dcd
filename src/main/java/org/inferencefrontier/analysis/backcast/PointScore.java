package org.inferencefrontier.analysis.backcast;

import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * A figure of the record and what was predicted for it. All scores are shares of the figure.
 *
 * @param point the figure
 * @param series name of its series
 * @param period its period
 * @param runs runs that have a value
 * @param modelMedian median of the runs alone
 * @param spread standard deviation of what is added to the runs' logarithm, for what record and
 *     model do not know
 * @param p05 5th percentile of the prediction, as the next ones
 * @param p25 25th
 * @param p75 75th
 * @param p95 95th
 * @param score continuous ranked probability score of the prediction
 * @param toldScore the same of the runs once they are told the series' figures so far, as naive
 *     forecasts are; NaN if there are none
 * @param growthScore the same of the last growth rate continued; NaN if the series is too short
 * @param trendScore the same of a log-linear trend
 */
record PointScore(
    RecordPoint point,
    String series,
    Period period,
    int runs,
    double modelMedian,
    double spread,
    double p05,
    double p25,
    double p75,
    double p95,
    double score,
    double toldScore,
    double growthScore,
    double trendScore) {
  /** Whether the figure lies in the band of one case in two. */
  boolean isInHalf() {
    return point.central() >= p25 && point.central() <= p75;
  }

  /** Whether the figure lies in the band of nine cases in ten. */
  boolean isInNineTenths() {
    return point.central() >= p05 && point.central() <= p95;
  }

  /** The runs' median over the figure, less 1. */
  double medianError() {
    return modelMedian / point.central() - 1;
  }
}

package org.inferencefrontier.study.statistics;

/**
 * What the runs so far say about one number.
 *
 * @param watched which number
 * @param runs runs that have a value of it
 * @param p05 quantile over them, NaN without runs
 * @param median quantile over them, NaN without runs
 * @param p95 quantile over them, NaN without runs
 * @param halfWidth half the width of the 95 % confidence interval of the median, infinite while
 *     there are too few runs for one
 */
public record RunningEstimate(
    WatchedValue watched, int runs, double p05, double median, double p95, double halfWidth) {}

package org.inferencefrontier.study.statistics;

import java.util.Arrays;

/**
 * What a scenario changes in one number, over runs that have the same parameters and random events
 * in the reference and in the scenario.
 *
 * @param pairs runs that have the number in both
 * @param reference mean in the reference
 * @param scenario mean in the scenario
 * @param difference mean of the differences, scenario less reference
 * @param low lower end of the 95 % confidence interval of that mean (Student's t)
 * @param high upper end of it
 * @param p05 quantile of the differences
 * @param p50 median of the differences
 * @param p95 quantile of the differences
 * @param shareAbove share of the pairs in which the scenario has more
 * @param varianceRatio variance of the differences over the sum of both variances: what the paired
 *     design leaves of the variance that unpaired runs would have; below 1 where pairing helps
 */
public record PairedDifference(
    int pairs,
    double reference,
    double scenario,
    double difference,
    double low,
    double high,
    double p05,
    double p50,
    double p95,
    double shareAbove,
    double varianceRatio) {
  /**
   * Compares runs.
   *
   * @param reference value of each run in the reference, NaN where it has none
   * @param scenario value of the same runs in the scenario, NaN where they have none
   */
  public static PairedDifference of(
      double[] reference, double[] scenario, StudentQuantiles student) {
    int n = 0;
    double[] first = new double[reference.length];
    double[] second = new double[reference.length];
    double[] differences = new double[reference.length];
    int above = 0;
    for (int i = 0; i < reference.length; i++) {
      if (Double.isNaN(reference[i]) || Double.isNaN(scenario[i])) {
        continue;
      }
      first[n] = reference[i];
      second[n] = scenario[i];
      differences[n] = scenario[i] - reference[i];
      above += differences[n] > 0 ? 1 : 0;
      n++;
    }
    double mean = mean(differences, n);
    double variance = variance(differences, n, mean);
    double firstMean = mean(first, n);
    double secondMean = mean(second, n);
    double apart = variance(first, n, firstMean) + variance(second, n, secondMean);
    double halfWidth = student.halfWidth(n) * Math.sqrt(variance / n);
    Arrays.sort(differences, 0, n);
    return new PairedDifference(
        n,
        firstMean,
        secondMean,
        mean,
        mean - halfWidth,
        mean + halfWidth,
        SeriesStatistics.sortedQuantile(differences, n, Quantile.P05.probability()),
        SeriesStatistics.sortedQuantile(differences, n, Quantile.P50.probability()),
        SeriesStatistics.sortedQuantile(differences, n, Quantile.P95.probability()),
        n == 0 ? Double.NaN : (double) above / n,
        apart > 0 ? variance / apart : Double.NaN);
  }

  private static double mean(double[] values, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += values[i];
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  private static double variance(double[] values, int n, double mean) {
    double squares = 0;
    for (int i = 0; i < n; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    return n < 2 ? Double.NaN : squares / (n - 1);
  }
}

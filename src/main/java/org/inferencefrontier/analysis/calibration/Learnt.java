package org.inferencefrontier.analysis.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.inferencefrontier.study.sampling.PriorCube;
import org.inferencefrontier.world.parameter.ParameterDefinition;

/**
 * What the record told about one parameter. Shift and shrinkage are measured where the prior is a
 * standard normal distribution, so that they mean the same for priors of any shape.
 *
 * @param parameter the parameter
 * @param prior 5th, 50th and 95th percentile of the prior
 * @param posterior the same of the posterior
 * @param shift the posterior's mean, in standard deviations of the prior
 * @param shrinkage share of the prior's standard deviation that is gone; below 0 by chance, or
 *     where the record wants both ends
 */
public record Learnt(
    ParameterDefinition parameter,
    double[] prior,
    double[] posterior,
    double shift,
    double shrinkage) {
  // From where a word is used. Judgement; the smallest are beyond what chance makes of some
  // hundred draws.
  private static final double PINNED = 0.4;
  private static final double NARROWED = 0.12;
  private static final double MOVED = 0.3;

  private static final int LARGEST_LOADINGS = 4;

  /**
   * A combination of parameters that the record tells about.
   *
   * @param left variance left of the prior's 1
   * @param loadings weights of the parameters in it, the largest first
   */
  public record Direction(double left, String loadings) {}

  /** In a word what the record did. */
  public String verdict() {
    if (shrinkage >= PINNED) {
      return "pinned down";
    }
    if (shrinkage >= NARROWED) {
      return "narrowed";
    }
    return Math.abs(shift) >= MOVED ? "moved" : "not told";
  }

  /** How much was learnt: information in nats if the posterior were normal. */
  private double information() {
    double spread = 1 - shrinkage;
    return 0.5 * (spread * spread + shift * shift - 1) - StrictMath.log(spread);
  }

  /** What was learnt about every parameter that may vary, the most told first. */
  public static List<Learnt> of(Match match, PriorCube prior) {
    List<Learnt> learnt = new ArrayList<>();
    for (int column = 0; column < prior.dimensions(); column++) {
      if (prior.isFixed(column)) {
        continue;
      }
      int at = column;
      double[] points =
          IntStream.range(0, match.points().length)
              .mapToDouble(draw -> match.points()[draw][at])
              .toArray();
      double[] values = match.draws().stream().mapToDouble(draw -> draw.get(at)).toArray();
      learnt.add(
          new Learnt(
              match.parameters().definitions().get(column),
              new double[] {
                prior.quantile(column, 0.05),
                prior.quantile(column, 0.5),
                prior.quantile(column, 0.95)
              },
              new double[] {
                StatUtils.percentile(values, 5),
                StatUtils.percentile(values, 50),
                StatUtils.percentile(values, 95)
              },
              StatUtils.mean(points),
              1 - Math.sqrt(StatUtils.variance(points))));
    }
    learnt.sort(Comparator.comparingDouble(Learnt::information).reversed());
    return learnt;
  }

  /**
   * Combinations of the parameters that the record tells about most, each at right angles to the
   * ones before, among the parameters that were told about at all.
   *
   * @param learnt from {@link #of}
   * @param most how many
   */
  static List<Direction> directions(Match match, List<Learnt> learnt, int most) {
    int[] columns =
        learnt.stream()
            .filter(one -> !one.verdict().equals("not told"))
            .mapToInt(one -> match.parameters().indexOf(one.parameter().name()))
            .toArray();
    if (columns.length < 2) {
      return List.of();
    }
    double[][] points = new double[match.points().length][columns.length];
    for (int draw = 0; draw < points.length; draw++) {
      for (int i = 0; i < columns.length; i++) {
        points[draw][i] = match.points()[draw][columns[i]];
      }
    }
    EigenDecomposition axes =
        new EigenDecomposition(
            new Covariance(MatrixUtils.createRealMatrix(points)).getCovarianceMatrix());
    return IntStream.range(0, columns.length)
        .boxed()
        .sorted(Comparator.comparingDouble(axes::getRealEigenvalue))
        .limit(most)
        .map(
            axis ->
                new Direction(
                    axes.getRealEigenvalue(axis),
                    loadings(axes.getEigenvector(axis).toArray(), columns, match)))
        .toList();
  }

  private static String loadings(double[] vector, int[] columns, Match match) {
    int largest =
        IntStream.range(0, vector.length)
            .boxed()
            .max(Comparator.comparingDouble(i -> Math.abs(vector[i])))
            .orElseThrow();
    double sign = Math.signum(vector[largest]);
    return IntStream.range(0, vector.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(vector[i])))
        .limit(LARGEST_LOADINGS)
        .map(
            i ->
                String.format(
                    Locale.ROOT,
                    "%+.2f %s",
                    sign * vector[i],
                    match.parameters().definitions().get(columns[i]).name()))
        .collect(Collectors.joining(" "));
  }
}

package org.inferencefrontier.analysis.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.inferencefrontier.analysis.CsvTable;

/**
 * What drives the headlines.
 *
 * @param parameters names of the parameters that vary
 * @param headlines the headlines
 * @param effects {@code [headline][parameter]} elementary effects over the width of a parameter
 * @param top positions of the parameters with shares of their own
 * @param shares {@code [headline][position in top]}, then all others together, then chance
 * @param correlations {@code [headline][parameter]} partial rank correlations
 * @param points {@code [run][parameter]} base runs, in which everything varies, as probabilities
 * @param results {@code [run][headline]} of the base runs, NaN where there is none
 * @param runs runs done
 */
public record Drivers(
    List<String> parameters,
    List<Headline> headlines,
    MorrisScreening.Effect[][] effects,
    List<Integer> top,
    SobolIndices.Share[][] shares,
    double[][] correlations,
    double[][] points,
    double[][] results,
    int runs) {
  /** Name of the share of all parameters that have none of their own. */
  public static final String OTHERS = "all other parameters";

  /** Name of the share of random events. */
  public static final String CHANCE = "chance";

  private static final double QUARTER = 0.25;

  /** Columns of {@code headlines.csv}. */
  public enum HeadlineColumn {
    HEADLINE,
    TITLE,
    N,
    MEAN,
    P05,
    P50,
    P95
  }

  /** Columns of {@code sensitivity.csv}. */
  public enum ShareColumn {
    HEADLINE,
    RANK,
    PARAMETER,
    FIRST,
    FIRST_LOW,
    FIRST_HIGH,
    TOTAL,
    TOTAL_LOW,
    TOTAL_HIGH,
    LOW_QUARTER_P50,
    HIGH_QUARTER_P50
  }

  /** Columns of {@code screening.csv}. */
  public enum ScreeningColumn {
    HEADLINE,
    PARAMETER,
    EFFECT_SIZE,
    EFFECT_MEAN,
    EFFECT_SD,
    PRCC,
    LOW_QUARTER_P50,
    HIGH_QUARTER_P50
  }

  public Drivers {
    parameters = List.copyOf(parameters);
    headlines = List.copyOf(headlines);
    top = List.copyOf(top);
  }

  /**
   * A row of a tornado chart.
   *
   * @param name parameter, others or chance
   * @param share shares of variance
   * @param low median of the headline in the quarter of runs with the lowest values; NaN for others
   *     and chance
   * @param high the same with the highest values
   */
  public record Bar(String name, SobolIndices.Share share, double low, double high) {}

  /** The bars of a headline, the largest total share first. */
  public List<Bar> bars(int headline) {
    return IntStream.range(0, shares[headline].length)
        .mapToObj(
            i -> {
              boolean own = i < top.size();
              String name = own ? parameters.get(top.get(i)) : i == top.size() ? OTHERS : CHANCE;
              return new Bar(
                  name,
                  shares[headline][i],
                  own ? median(headline, top.get(i), false) : Double.NaN,
                  own ? median(headline, top.get(i), true) : Double.NaN);
            })
        .sorted(Comparator.comparingDouble(bar -> -bar.share().total()))
        .toList();
  }

  /** Median of a headline over the runs in a parameter's lowest or highest quarter. */
  private double median(int headline, int parameter, boolean high) {
    double[] values =
        IntStream.range(0, points.length)
            .filter(
                run ->
                    high ? points[run][parameter] > 1 - QUARTER : points[run][parameter] < QUARTER)
            .mapToDouble(run -> results[run][headline])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    return values.length == 0 ? Double.NaN : StatUtils.percentile(values, 50);
  }

  /** Writes the tables into a folder. */
  public void write(Path data) throws IOException {
    try (CsvTable table = new CsvTable(data.resolve("headlines.csv"), HeadlineColumn.class)) {
      for (int i = 0; i < headlines.size(); i++) {
        int at = i;
        double[] values =
            Arrays.stream(results)
                .mapToDouble(run -> run[at])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        table.row(
            headlines.get(i).name(),
            headlines.get(i).title(),
            values.length,
            StatUtils.mean(values),
            quantile(values, 5),
            quantile(values, 50),
            quantile(values, 95));
      }
    }
    sobol(data.resolve("sensitivity.csv"));
    screening(data.resolve("screening.csv"));
  }

  private static double quantile(double[] values, double percent) {
    return values.length == 0 ? Double.NaN : StatUtils.percentile(values, percent);
  }

  private void sobol(Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, ShareColumn.class)) {
      for (int headline = 0; headline < headlines.size(); headline++) {
        int rank = 0;
        for (Bar bar : bars(headline)) {
          rank++;
          table.row(
              headlines.get(headline).name(),
              rank,
              bar.name(),
              bar.share().first(),
              bar.share().firstLow(),
              bar.share().firstHigh(),
              bar.share().total(),
              bar.share().totalLow(),
              bar.share().totalHigh(),
              bar.low(),
              bar.high());
        }
      }
    }
  }

  private void screening(Path file) throws IOException {
    try (CsvTable table = new CsvTable(file, ScreeningColumn.class)) {
      for (int headline = 0; headline < headlines.size(); headline++) {
        MorrisScreening.Effect[] ofHeadline = effects[headline];
        int[] order =
            IntStream.range(0, parameters.size())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -ofHeadline[p].meanSize()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int parameter : order) {
          table.row(
              headlines.get(headline).name(),
              parameters.get(parameter),
              ofHeadline[parameter].meanSize(),
              ofHeadline[parameter].mean(),
              ofHeadline[parameter].spread(),
              correlations[headline][parameter],
              median(headline, parameter, false),
              median(headline, parameter, true));
        }
      }
    }
  }
}

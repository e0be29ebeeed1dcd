package org.inferencefrontier.analysis.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inferencefrontier.analysis.sensitivity.Drivers.HeadlineColumn;
import org.inferencefrontier.analysis.sensitivity.Drivers.ScreeningColumn;
import org.inferencefrontier.analysis.sensitivity.Drivers.ShareColumn;

/**
 * What drives the headlines.
 *
 * @param made how it came about
 * @param headlines the headlines, each with its drivers
 */
public record KeptSensitivity(Made made, List<Headline> headlines) {
  public KeptSensitivity {
    headlines = List.copyOf(headlines);
  }

  /**
   * A headline.
   *
   * @param name name in tables
   * @param title in words
   * @param low 5th percentile over the base runs
   * @param median median
   * @param high 95th percentile
   * @param runs base runs that have it
   * @param drivers what drives it, the largest total share first
   * @param effects every parameter as it was screened, the largest effect first
   */
  public record Headline(
      String name,
      String title,
      double low,
      double median,
      double high,
      int runs,
      List<Driver> drivers,
      List<Effect> effects) {
    /** Standard error of a normal sample's median over that of its mean. */
    private static final double MEDIAN_ERROR = 1.2533;

    /** Standard deviations that 95 of 100 cases lie within, either side. */
    private static final double TWO_SIDED = 1.96;

    /** From the 5th to the 95th percentile, standard deviations. */
    private static final double NINE_IN_TEN = 3.29;

    public Headline {
      drivers = List.copyOf(drivers);
      effects = List.copyOf(effects);
    }

    /**
     * How far the medians of two quarters of the runs lie apart by chance alone in 95 of 100 cases
     * at most, as if the headline were normal.
     */
    public double samplingNoise() {
      double error = MEDIAN_ERROR * (high - low) / NINE_IN_TEN / Math.sqrt(runs / 4.0);
      return TWO_SIDED * Math.sqrt(2) * error;
    }
  }

  /**
   * A parameter as it was screened.
   *
   * @param parameter name
   * @param size mean size of its elementary effects over its width, in the headline's unit
   * @param spread their standard deviation: of effects that depend on other parameters
   * @param correlation partial rank correlation
   */
  public record Effect(String parameter, double size, double spread, double correlation) {}

  /** Effects by headline. */
  private static Map<String, List<Effect>> effects(Path folder)
      throws IOException, UnusableException {
    KeptTable<ScreeningColumn> table =
        new KeptTable<>(folder.resolve("screening.csv"), Kind.SENSITIVITY, ScreeningColumn.class);
    return Of.byHeadline(
        table.all(
            row ->
                new Of<>(
                    table.text(row, ScreeningColumn.HEADLINE),
                    new Effect(
                        table.text(row, ScreeningColumn.PARAMETER),
                        table.number(row, ScreeningColumn.EFFECT_SIZE),
                        table.number(row, ScreeningColumn.EFFECT_SD),
                        table.number(row, ScreeningColumn.PRCC)))));
  }

  /**
   * A parameter, all others together, or chance. Shares of variance are NaN where the headline is
   * the same in every run, medians where there is no single parameter.
   *
   * @param name parameter, or {@link org.inferencefrontier.analysis.sensitivity.Drivers#OTHERS} or
   *     {@link org.inferencefrontier.analysis.sensitivity.Drivers#CHANCE}
   * @param first first-order share
   * @param firstLow lower end of its 95% interval
   * @param firstHigh upper end
   * @param total total share
   * @param totalLow lower end of its 95% interval
   * @param totalHigh upper end
   * @param lowQuarter median of the headline where the parameter is in its lowest quarter
   * @param highQuarter the same where it is in its highest
   */
  public record Driver(
      String name,
      double first,
      double firstLow,
      double firstHigh,
      double total,
      double totalLow,
      double totalHigh,
      double lowQuarter,
      double highQuarter) {
    /** Whether it is a single parameter with medians of its own. */
    public boolean isParameter() {
      return !Double.isNaN(lowQuarter) && !Double.isNaN(highQuarter);
    }

    /** Distance between the two medians, in the headline's unit. */
    public double swing() {
      return Math.abs(highQuarter - lowQuarter);
    }
  }

  /** What is told of a headline. */
  private record Of<T>(String headline, T what) {
    /** By headline, in the order of the rows. */
    static <T> Map<String, List<T>> byHeadline(List<Of<T>> rows) {
      return rows.stream()
          .collect(
              Collectors.groupingBy(
                  Of::headline, Collectors.mapping(Of::what, Collectors.toList())));
    }
  }

  static KeptSensitivity read(Made made, Path folder) throws IOException, UnusableException {
    KeptTable<HeadlineColumn> table =
        new KeptTable<>(folder.resolve("headlines.csv"), Kind.SENSITIVITY, HeadlineColumn.class);
    Map<String, List<Driver>> drivers = drivers(folder);
    Map<String, List<Effect>> effects = effects(folder);
    List<Headline> headlines =
        table.all(
            row -> {
              String name = table.text(row, HeadlineColumn.HEADLINE);
              return new Headline(
                  name,
                  table.text(row, HeadlineColumn.TITLE),
                  table.number(row, HeadlineColumn.P05),
                  table.number(row, HeadlineColumn.P50),
                  table.number(row, HeadlineColumn.P95),
                  table.whole(row, HeadlineColumn.N),
                  drivers.getOrDefault(name, List.of()),
                  effects.getOrDefault(name, List.of()));
            });
    return new KeptSensitivity(made, headlines);
  }

  private static Map<String, List<Driver>> drivers(Path folder)
      throws IOException, UnusableException {
    KeptTable<ShareColumn> table =
        new KeptTable<>(folder.resolve("sensitivity.csv"), Kind.SENSITIVITY, ShareColumn.class);
    return Of.byHeadline(
        table.all(
            row ->
                new Of<>(
                    table.text(row, ShareColumn.HEADLINE),
                    new Driver(
                        table.text(row, ShareColumn.PARAMETER),
                        table.number(row, ShareColumn.FIRST),
                        table.number(row, ShareColumn.FIRST_LOW),
                        table.number(row, ShareColumn.FIRST_HIGH),
                        table.number(row, ShareColumn.TOTAL),
                        table.number(row, ShareColumn.TOTAL_LOW),
                        table.number(row, ShareColumn.TOTAL_HIGH),
                        table.number(row, ShareColumn.LOW_QUARTER_P50),
                        table.number(row, ShareColumn.HIGH_QUARTER_P50)))));
  }
}

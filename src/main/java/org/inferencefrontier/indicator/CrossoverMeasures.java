package org.inferencefrontier.indicator;

import java.util.Map;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;

/** From which month inference stays ahead of training; known when a run has ended. */
final class CrossoverMeasures extends Measure {
  /** By indicator: the share that it is read from. */
  private static final Map<String, String> SHARES =
      Map.of(
          "world.crossover_month", "world.inference_share_of_compute",
          "world.crossover_month_spend", "world.inference_share_of_spend",
          "world.crossover_month_energy", "world.inference_share_of_energy",
          "world.crossover_month_lab_budget", "world.inference_share_of_lab_budget");

  /** Months for which inference must stay ahead before the crossover counts. */
  private static final int MONTHS = 6;

  private final int crossover =
      crossover("world.crossover_month", "inference uses more compute than training");

  private final int crossoverOfSpend =
      crossover(
          "world.crossover_month_spend",
          "more of accelerator spend is meant for inference than for training");

  private final int crossoverOfEnergy =
      crossover("world.crossover_month_energy", "inference takes more electricity than training");

  private final int crossoverOfLabBudget =
      crossover(
          "world.crossover_month_lab_budget",
          "laboratories pay more for serving than for training and research");

  private int crossover(String name, String what) {
    return define(
        new IndicatorDefinition(
            name,
            IndicatorDefinition.MONTH,
            EntityKind.WORLD,
            true,
            "First month from which "
                + what
                + " for at least "
                + MONTHS
                + " months; empty if not reached."));
  }

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    row[first[crossover]] = Double.NaN;
    row[first[crossoverOfSpend]] = Double.NaN;
    row[first[crossoverOfEnergy]] = Double.NaN;
    row[first[crossoverOfLabBudget]] = Double.NaN;
  }

  /**
   * Enters the months into the first row of a run.
   *
   * @param values of the run, by month and series
   */
  static void record(double[][] values, SeriesCatalog catalog) {
    SHARES.forEach(
        (indicator, share) ->
            values[0][catalog.indexOf(indicator, "")] =
                firstAhead(values, catalog.indexOf(share, "")));
  }

  private static double firstAhead(double[][] values, int share) {
    int ahead = 0;
    for (int month = 0; month < values.length; month++) {
      ahead = values[month][share] > 0.5 ? ahead + 1 : 0;
      if (ahead == MONTHS) {
        return month - MONTHS + 1;
      }
    }
    return Double.NaN;
  }
}

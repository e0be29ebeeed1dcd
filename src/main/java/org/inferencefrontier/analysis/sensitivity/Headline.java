package org.inferencefrontier.analysis.sensitivity;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.StateGroup;
import org.inferencefrontier.world.time.Timeline;

/**
 * A number of a run whose drivers are asked for. What jumps from month to month is taken as the
 * mean of the last twelve months.
 *
 * @param name name in tables
 * @param title in words
 * @param number reads it from a run
 */
public record Headline(String name, String title, ToDoubleFunction<RunResult> number) {
  /** Name of the one that is a date: months since January 2023. */
  public static final String CROSSOVER_MONTH = "crossover_month";

  private static final int YEAR = 12;

  /**
   * The headlines whose series a catalogue has; dates in their names are those of its end.
   *
   * @param world says which states lie in the Gulf
   */
  public static List<Headline> of(World world, SeriesCatalog catalog) {
    int months = catalog.months();
    String year = Integer.toString(Timeline.month(months - 1).getYear());
    return Stream.of(
            crossover(catalog),
            mean(
                catalog,
                "nvidia_inference_share_" + year,
                "NVIDIA's share of compute installed for inference, " + year,
                "vendor.inference_compute_share",
                "nvidia"),
            mean(
                catalog,
                "custom_silicon_share_" + year,
                "Custom silicon's share of new compute, " + year,
                "world.custom_silicon_share",
                ""),
            mean(catalog, "ai_twh_" + year, "Electricity of AI, TWh, " + year, "world.ai_twh", ""),
            gulf(world, catalog, year))
        .filter(headline -> headline != null)
        .toList();
  }

  /** A crossover that is not reached counts as one just after the end. */
  private static Headline crossover(SeriesCatalog catalog) {
    int series = catalog.findIndexOf("world.crossover_month", "");
    if (series < 0) {
      return null;
    }
    return new Headline(
        CROSSOVER_MONTH,
        "Month in which inference overtakes training, from January 2023",
        run -> {
          double month = run.value(series, 0);
          return Double.isNaN(month) ? catalog.months() : month;
        });
  }

  private static Headline mean(
      SeriesCatalog catalog, String name, String title, String indicator, String entity) {
    int series = catalog.findIndexOf(indicator, entity);
    return series < 0 ? null : new Headline(name, title, run -> lastYear(run, series));
  }

  private static double lastYear(RunResult run, int series) {
    int months = run.catalog().months();
    return IntStream.range(Math.max(0, months - YEAR), months)
        .mapToDouble(month -> run.value(series, month))
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  private static Headline gulf(World world, SeriesCatalog catalog, String year) {
    int[] all =
        IntStream.range(0, catalog.size())
            .filter(
                i ->
                    catalog
                        .series()
                        .get(i)
                        .indicator()
                        .name()
                        .equals("state.inference_capacity_h100e"))
            .toArray();
    if (all.length == 0) {
      return null;
    }
    int[] gulf =
        IntStream.of(all)
            .filter(i -> world.groupOf(catalog.series().get(i).entity()) == StateGroup.GULF)
            .toArray();
    return new Headline(
        "gulf_capacity_share_" + year,
        "The Gulf's share of serving capacity, " + year,
        run -> sum(run, gulf) / sum(run, all));
  }

  private static double sum(RunResult run, int[] series) {
    return IntStream.of(series).mapToDouble(i -> lastYear(run, i)).sum();
  }
}

package org.inferencefrontier.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.testing.Priors;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.evidence.Grade;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.parameter.PriorKind;
import org.inferencefrontier.world.time.Timeline;

/** A world of parameters only, and runs that are quick, erratic and reproducible. */
public final class Synthetic {
  public static final ParameterSet PARAMETERS =
      new ParameterSet(
          List.of(
              parameter("growth", PriorKind.UNIFORM, 0.5, 1.5, null, null),
              parameter("price", PriorKind.LOG_UNIFORM, 1.0, 100.0, null, null),
              parameter("delay", PriorKind.TRIANGULAR, 2.0, 9.0, 3.0, null)));

  private Synthetic() {}

  public static ParameterDefinition parameter(
      String name, PriorKind kind, Double low, Double high, Double mode, Double spread) {
    return new ParameterDefinition(
        name,
        "1",
        "test",
        1.25,
        Priors.of(kind, low, high, mode, spread),
        Grade.values()[0],
        "test",
        null,
        null);
  }

  public static World world() {
    return world(List.of());
  }

  public static World world(List<Claim> claims) {
    return new World(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        PARAMETERS,
        Scenario.base(),
        List.of(
            point("vendor.level", "entity-1", "2023-01", "2023-06", Aggregate.SUM),
            point("vendor.gap", "entity-2", "2023-07", "2023-12", Aggregate.MEAN),
            point("vendor.level", "entity-0", "2024-12", "2024-12", Aggregate.END),
            point("vendor.level", "entity-0", "2022-07", "2023-01", Aggregate.SUM),
            point("vendor.level", "nobody", "2023-01", "2023-06", Aggregate.SUM)),
        claims);
  }

  public static RecordPoint point(
      String indicator, String entity, String from, String to, Aggregate aggregate) {
    return new RecordPoint(
        indicator, entity, from, to, aggregate, 10, 8, 12, 0.2, null, "", "read", "test");
  }

  public static SeriesCatalog catalog(int entities, int months) {
    IndicatorDefinition level =
        new IndicatorDefinition("vendor.level", "1", EntityKind.VENDOR, false, "a level");
    IndicatorDefinition gap =
        new IndicatorDefinition("vendor.gap", "1", EntityKind.VENDOR, false, "often missing");
    IndicatorDefinition month =
        new IndicatorDefinition("world.crossover_month", "1", EntityKind.WORLD, true, "one a run");
    List<SeriesCatalog.Series> series = new ArrayList<>();
    for (IndicatorDefinition indicator : List.of(level, gap)) {
      for (int entity = 0; entity < entities; entity++) {
        series.add(new SeriesCatalog.Series(indicator, "entity-" + entity));
      }
    }
    series.add(new SeriesCatalog.Series(month, ""));
    return new SeriesCatalog(series, months);
  }

  public static RunFunction runs(SeriesCatalog catalog) {
    return (draw, seed, run) -> RunResults.bySeries(catalog, values(catalog, draw, seed, run));
  }

  private static double[] values(SeriesCatalog catalog, ParameterValues draw, long seed, int run) {
    int months = catalog.months();
    double[] values = new double[catalog.size() * months];
    UniformStream stream = new UniformStream(seed, "run " + run);
    for (int series = 0; series < catalog.size(); series++) {
      boolean perRun = catalog.series().get(series).indicator().perRun();
      double level = draw.get("price");
      for (int month = 0; month < months; month++) {
        int at = series * months + month;
        level *= 1 + 0.1 * draw.get("growth") * (stream.at(at) - 0.5);
        boolean missing = perRun ? month > 0 || run % 3 == 0 : stream.at(-1 - at) < 0.2;
        values[at] = missing && series > 0 ? Double.NaN : level;
      }
    }
    return values;
  }

  public static StudySpecification specification(int runs, int threads, int months) {
    return specification(runs, threads, months, Sampling.USUAL, List.of());
  }

  public static StudySpecification specification(
      int runs, int threads, int months, Sampling sampling, List<PrecisionTarget> precision) {
    return new StudySpecification(
        world(),
        Timeline.month(months - 1),
        runs,
        7,
        threads,
        sampling,
        precision,
        provenance("0", "a.csv", "1234"));
  }

  public static Provenance provenance(String version, String file, String sha256) {
    return new Provenance(
        version,
        "unknown",
        "frontier montecarlo",
        new ModelInputs("base", List.of(), false, new TreeMap<>(Map.of(file, sha256))));
  }
}

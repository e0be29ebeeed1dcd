package org.inferencefrontier.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.ComparedScenario;
import org.inferencefrontier.study.Comparison;
import org.inferencefrontier.study.ModelInputs;
import org.inferencefrontier.study.Provenance;
import org.inferencefrontier.study.StudySpecification;
import org.inferencefrontier.study.StudyStart;
import org.inferencefrontier.study.run.SilentProgress;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.time.Timeline;

/**
 * A comparison of invented series: of two scenarios each a little above the one before, and of one
 * that lacks compute for a year and nothing else.
 */
final class FakeComparison {
  private static final int RUNS = 12;

  /** Who sells next to nothing, at a loss. */
  private static final String NICHE = "groq";

  private static final String SHORTAGE = "shortage";

  private FakeComparison() {}

  /**
   * Runs it and writes its page.
   *
   * @param folder where its folder comes to stand
   * @param question what the second scenario asks
   */
  static void write(Path folder, String question) throws Exception {
    FakeStudy study = FakeStudy.full();
    SeriesCatalog catalog = study.catalog();
    List<RunResult> results = study.results(catalog).subList(0, RUNS);
    Map<String, World> worlds = new LinkedHashMap<>();
    worlds.put("base", world("base", "The world as it stands", "What follows?"));
    worlds.put("more", world("more", "More of everything", question));
    worlds.put("most", world("most", "Most of everything", "And if there is still more?"));
    worlds.put(SHORTAGE, world(SHORTAGE, "Too little for a year", "And if there is less?"));
    List<ComparedScenario> scenarios =
        worlds.entrySet().stream()
            .map(
                entry ->
                    new ComparedScenario(
                        specification(entry.getValue()),
                        (draw, seed, run) ->
                            entry.getKey().equals(SHORTAGE)
                                ? shortOfCompute(results.get(run))
                                : raised(
                                    results.get(run),
                                    List.copyOf(worlds.keySet()).indexOf(entry.getKey()))))
            .toList();
    Path written =
        new Comparison(
                scenarios, catalog, List.of(), place -> ComparisonWriter.write(worlds, place))
            .run(folder.getParent(), StudyStart.NEW, new SilentProgress())
            .folder();
    Files.move(written, folder);
  }

  private static RunResult raised(RunResult base, int steps) {
    SeriesCatalog catalog = base.catalog();
    double[] values = new double[catalog.size() * catalog.months()];
    for (int i = 0; i < values.length; i++) {
      SeriesCatalog.Series series = catalog.series().get(i / catalog.months());
      double value = base.value(i / catalog.months(), i % catalog.months());
      values[i] =
          (series.entity().equals(NICHE) ? niche(series, value) : value) * (1 + 0.02 * steps);
    }
    return RunResults.bySeries(catalog, values);
  }

  /** Three tenths less compute in 2027. */
  private static RunResult shortOfCompute(RunResult base) {
    SeriesCatalog catalog = base.catalog();
    double[] values = new double[catalog.size() * catalog.months()];
    for (int i = 0; i < values.length; i++) {
      SeriesCatalog.Series series = catalog.series().get(i / catalog.months());
      int month = i % catalog.months();
      boolean isShort =
          series.indicator().name().equals("world.installed_h100e")
              && Timeline.month(month).getYear() == 2027;
      values[i] = base.value(i / catalog.months(), month) * (isShort ? 0.7 : 1);
    }
    return RunResults.bySeries(catalog, values);
  }

  private static double niche(SeriesCatalog.Series series, double value) {
    return switch (series.indicator().name()) {
      case "vendor.revenue" -> 1;
      case "vendor.gross_margin" -> -5;
      default -> value;
    };
  }

  private static World world(String name, String title, String question) {
    return FakeWorld.make("", new Scenario(name, title, question, List.of(), List.of()));
  }

  private static StudySpecification specification(World world) {
    return new StudySpecification(
        world,
        Timeline.END,
        RUNS,
        1,
        2,
        Sampling.USUAL,
        List.of(),
        new Provenance(
            "0.1.0",
            "unknown",
            "frontier compare base more most shortage --runs 12",
            new ModelInputs("base", List.of(), false, new TreeMap<>(Map.of("a.csv", "1234")))));
  }
}

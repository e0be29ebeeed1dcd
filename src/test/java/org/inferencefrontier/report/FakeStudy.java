package org.inferencefrontier.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inferencefrontier.analysis.Crossover;
import org.inferencefrontier.analysis.CrossoverLedger;
import org.inferencefrontier.analysis.LedgerFindings;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimLedger;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.RunResults;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.SeriesCatalog.Series;
import org.inferencefrontier.study.StudyManifest;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.study.Synthetic;
import org.inferencefrontier.study.file.RunReader;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.Vary;
import org.inferencefrontier.study.statistics.RunsInMemory;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.Claim;

/** A study of invented, smooth series: looks like a result, means nothing. */
public final class FakeStudy {
  /** Value of a series in a month: {@code luck} is the run's own standard-normal number. */
  public interface Shape {
    double at(int month, double luck);
  }

  private record Entry(Series series, Shape shape) {}

  private final List<Entry> entries = new ArrayList<>();
  private final int months;
  private final int runs;
  private String hostile = "";

  public FakeStudy(int months, int runs) {
    this.months = months;
    this.runs = runs;
  }

  /** A study with every series the report knows. */
  public static FakeStudy full() {
    FakeStudy study = new FakeStudy(156, 60);
    FakeSeries.addAll(study);
    return study;
  }

  /** Gives a vendor this name. */
  FakeStudy hostileName(String name) {
    hostile = name;
    return this;
  }

  public FakeStudy add(String indicator, String unit, EntityKind kind, String entity, Shape shape) {
    boolean perRun = indicator.startsWith("world.crossover_month");
    entries.add(
        new Entry(
            new Series(new IndicatorDefinition(indicator, unit, kind, perRun, "invented"), entity),
            shape));
    return this;
  }

  public StudyResult build() {
    SeriesCatalog catalog = catalog();
    List<RunResult> results = results(catalog);
    World world = FakeWorld.make(hostile, scenario());
    SortedMap<String, Double> draw = new TreeMap<>(Map.of("demand.price-elasticity", 1.3));
    List<FailedRun> failures =
        List.of(
            new FailedRun(
                new RunSpecification(
                    "base",
                    List.of(),
                    "2035-12",
                    false,
                    "",
                    DesignKind.LATIN_HYPERCUBE,
                    Vary.BOTH,
                    200,
                    1,
                    17),
                draw,
                "energy of pjm is negative in 2031-04",
                ""));
    return new StudyResult(
        world,
        new RunsInMemory(catalog, results).summary(failures.size()),
        new RunsInMemory(catalog, results).record(world.record()),
        manifest(),
        failures);
  }

  SeriesCatalog catalog() {
    return new SeriesCatalog(entries.stream().map(Entry::series).toList(), months);
  }

  List<RunResult> results(SeriesCatalog catalog) {
    Random random = new Random(7);
    List<RunResult> results = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      double[] values = new double[catalog.size() * months];
      for (int i = 0; i < entries.size(); i++) {
        double luck = random.nextGaussian();
        for (int month = 0; month < months; month++) {
          values[i * months + month] = entries.get(i).shape().at(month, luck);
        }
      }
      results.add(RunResults.bySeries(catalog, values));
    }
    return results;
  }

  /** Claims held against the runs; the text of one is {@code text}. */
  ClaimBook claims(String text) {
    SeriesCatalog catalog = catalog();
    ClaimLedger ledger =
        new ClaimLedger(
            catalog,
            Synthetic.world(
                List.of(
                    claim("C10", text, "=", "100e9", "2024-02"),
                    claim("C32", "Running overtakes", "reached", "2030-12", "by 2030-12"),
                    claim("C39", "Held all along", ">=", "30", "2030-12"),
                    claim("C44", "Spend turns", "=", "20 -> 80", "2023 -> 2027"),
                    claim("C24", "Chips sell", "between", "50..5200 ; 60..150", "2023 ; 2025"),
                    claim("C34", "Never measured", "<", "0", "2030-12"))));
    read(ledger, catalog);
    return ledger.book();
  }

  /** When the runs cross over in each definition. */
  List<Crossover> crossovers() {
    SeriesCatalog catalog = catalog();
    CrossoverLedger ledger = new CrossoverLedger(catalog);
    read(ledger, catalog);
    return LedgerFindings.of(ledger);
  }

  private void read(RunReader reader, SeriesCatalog catalog) {
    int[] wanted = reader.series();
    for (RunResult run : results(catalog)) {
      double[][] values = new double[wanted.length][months];
      for (int i = 0; i < wanted.length; i++) {
        for (int month = 0; month < months; month++) {
          values[i][month] = run.value(wanted[i], month);
        }
      }
      reader.read(values);
    }
  }

  private static Claim claim(String id, String text, String sign, String value, String when) {
    return new Claim(id, text, "as defined", sign, value, "unit", when, "invented", "invented");
  }

  private static Scenario scenario() {
    return new Scenario(
        "base",
        "The world as it stands",
        "No policy or price is changed: what follows from the inputs and from what the agents decide"
            + " by themselves?",
        List.of(
            new Scenario.ParameterChange(
                YearMonth.of(2027, 1), "power.connection-rate", Scenario.Operation.MULTIPLY, 0.5)),
        List.of());
  }

  private StudyManifest manifest() {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (String name :
        List.of(
            "agents/vendors/nvidia.yaml",
            "agents/operators/google.yaml",
            "world-data/accelerators.csv",
            "world-data/countries.csv",
            "world-data/parameters.yaml")) {
      inputs.put(
          name, String.format("%064x", new java.math.BigInteger(250, new Random(name.hashCode()))));
    }
    return new StudyManifest(
        "0.1.0",
        "0123456789abcdef0123456789abcdef01234567",
        "17.0.15",
        "base",
        "The world as it stands",
        List.of(),
        1,
        runs + 1,
        1,
        YearMonth.of(2023, 1).plusMonths(months - 1L).toString(),
        DesignKind.POSTERIOR,
        Vary.BOTH,
        "./frontier montecarlo --scenario base --runs " + (runs + 1) + " --seed 1",
        new TreeMap<>(inputs),
        new TreeMap<>(),
        List.of("demand.price-elasticity"),
        Collections.nCopies(runs + 1, new double[1]));
  }
}

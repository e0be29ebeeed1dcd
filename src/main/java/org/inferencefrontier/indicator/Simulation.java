package org.inferencefrontier.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;

/** A pure run: inputs, parameter draw and seed in, recorded series out. */
public final class Simulation {
  private final World world;
  private final WorldIndex index;
  private final int months;
  private final boolean check;
  private final Measure[] measures;

  // By measure and indicator: its first series in a row.
  private final int[][] first;
  private final SeriesCatalog catalog;

  // By series: less than this is nothing.
  private final double[] least;
  private final LongAdder monthsRun = new LongAdder();

  /**
   * @param months months to simulate from January 2023, 1 to 156
   * @param check stop the run at the first breach of an accounting identity
   */
  public Simulation(World world, int months, boolean check) {
    this.world = world;
    this.index = new WorldIndex(world);
    this.months = months;
    this.check = check;
    this.measures = Indicators.measures().toArray(Measure[]::new);
    this.first = new int[measures.length][];
    int series = 0;
    for (int m = 0; m < measures.length; m++) {
      List<IndicatorDefinition> definitions = measures[m].definitions();
      first[m] = new int[definitions.size()];
      for (int i = 0; i < definitions.size(); i++) {
        first[m][i] = series;
        series += entities(world, definitions.get(i).entityKind()).size();
      }
    }
    this.catalog = catalog(world, months);
    this.least =
        catalog.series().stream().mapToDouble(s -> Dust.least(s.indicator().unit())).toArray();
  }

  private static SeriesCatalog catalog(World world, int months) {
    List<SeriesCatalog.Series> series = new ArrayList<>();
    for (IndicatorDefinition definition : Indicators.definitions()) {
      for (String entity : entities(world, definition.entityKind())) {
        series.add(new SeriesCatalog.Series(definition, entity));
      }
    }
    return new SeriesCatalog(series, months);
  }

  private static List<String> entities(World world, EntityKind kind) {
    return switch (kind) {
      case WORLD -> List.of("");
      case VENDOR -> world.vendors().stream().map(v -> v.id()).toList();
      case OPERATOR -> world.operators().stream().map(o -> o.id()).toList();
      case LAB -> world.labs().stream().map(l -> l.id()).toList();
      case STATE -> world.states().stream().map(s -> s.id()).toList();
      case AREA -> world.areas().stream().map(a -> a.id()).toList();
      case FOUNDRY -> world.foundries().stream().map(f -> f.id()).toList();
    };
  }

  /** What its runs start from. */
  public World world() {
    return world;
  }

  /** The series of its runs. */
  public SeriesCatalog catalog() {
    return catalog;
  }

  /**
   * Runs the model. Thread-safe; the result depends on nothing but the world and the arguments.
   *
   * @param draw parameter values of this run
   * @param seed the study's seed
   * @param run number of the run inside the study, from 0
   */
  public RunResult run(ParameterValues draw, long seed, int run) {
    return run(draw, seed, run, DecisionLog.NONE);
  }

  /** As {@link #run(ParameterValues, long, int)}, with the decisions kept. */
  public RunResult run(ParameterValues draw, long seed, int run, DecisionLog log) {
    FrontierModel model = newModel(draw, seed, run, log);
    double[][] values = new double[months][catalog.size()];
    model.start();
    for (double[] month : values) {
      model.schedule.step(model);
      monthsRun.increment();
      read(model, month);
    }
    model.finish();
    CrossoverMeasures.record(values, catalog);
    return new RunResult(catalog, values, model.policyLedger().moves());
  }

  /** Months that all runs together have simulated so far. Thread-safe. */
  public long monthsRun() {
    return monthsRun.sum();
  }

  /** A model that stands before its first month, for those who step it themselves. */
  public FrontierModel newModel(ParameterValues draw, long seed, int run, DecisionLog log) {
    return new FrontierModel(index, draw, seed, run, check, log);
  }

  /**
   * Reads every series after a month; what rounding leaves of nothing reads as nothing.
   *
   * @param row takes the values, in the order of {@link #catalog()}; NaN for what has one value a
   *     run
   */
  public void read(FrontierModel model, double[] row) {
    for (int m = 0; m < measures.length; m++) {
      measures[m].read(model, row, first[m]);
    }
    Dust.clear(row, least);
  }
}

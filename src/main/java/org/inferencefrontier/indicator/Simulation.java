package org.inferencefrontier.indicator;

import java.util.List;
import org.inferencefrontier.world.ParameterValues;
import org.inferencefrontier.world.World;

/** A pure run: inputs, parameter draw and seed in, recorded series out. */
public final class Simulation {
  private final World world;
  private final int months;
  private final boolean check;
  private final SeriesCatalog catalog;

  /**
   * @param months months to simulate from January 2023, 1 to 156
   * @param check stop the run at the first breach of an accounting identity
   */
  public Simulation(World world, int months, boolean check) {
    this.world = world;
    this.months = months;
    this.check = check;
    this.catalog = new SeriesCatalog(List.of(), months);
  }

  public World world() {
    return world;
  }

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
    return new RunResult(catalog, new double[catalog.size() * months]);
  }
}

package org.inferencefrontier.cli;

import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.study.RunFunction;
import org.inferencefrontier.world.World;

/**
 * What runs a world: the model, or in tests something quicker.
 *
 * @param catalog the series that every run records
 * @param function a run
 */
record Engine(SeriesCatalog catalog, RunFunction function) {
  /** Makes the engine of a world. */
  @FunctionalInterface
  interface Factory {
    /**
     * @param months months to simulate
     * @param check whether a breach of an accounting identity stops a run
     */
    Engine create(World world, int months, boolean check);
  }

  /** The model itself. */
  static Engine simulation(World world, int months, boolean check) {
    Simulation simulation = new Simulation(world, months, check);
    return new Engine(simulation.catalog(), simulation::run);
  }
}

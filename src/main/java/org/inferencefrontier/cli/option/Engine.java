package org.inferencefrontier.cli.option;

import java.util.function.LongSupplier;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.study.run.RunFunction;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What runs a world: the model, or in tests something quicker.
 *
 * @param catalog the series that every run records
 * @param function a run
 * @param loggedRun a run whose decisions are kept
 * @param monthsRun months simulated so far, of all runs together
 */
public record Engine(
    SeriesCatalog catalog, RunFunction function, LoggedRun loggedRun, LongSupplier monthsRun) {
  /** A run whose decisions are kept. */
  @FunctionalInterface
  public interface LoggedRun {
    /** As {@link RunFunction#run}, with a log of the agents' decisions. */
    RunResult run(ParameterValues draw, long seed, int run, DecisionLog log);
  }

  /** Makes the engine of a world. */
  @FunctionalInterface
  public interface Factory {
    /**
     * @param months months to simulate
     * @param check whether a breach of an accounting identity stops a run
     */
    Engine create(World world, int months, boolean check);
  }

  /** The model itself. */
  public static Engine simulation(World world, int months, boolean check) {
    Simulation simulation = new Simulation(world, months, check);
    return new Engine(
        simulation.catalog(), simulation::run, simulation::run, simulation::monthsRun);
  }
}

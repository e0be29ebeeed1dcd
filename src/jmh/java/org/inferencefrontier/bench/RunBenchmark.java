package org.inferencefrontier.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.time.Timeline;
import org.inferencefrontier.world.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a run of the shipped world costs, and what its months without start and recording do. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RunBenchmark {

  /** The shipped base world, read once. */
  @State(Scope.Benchmark)
  public static class Shipped {
    World world;
    WorldIndex index;
    Simulation simulation;

    @Setup
    public void read() throws Exception {
      world =
          WorldReader.read(
              new InputLocation(Path.of("world-data"), Path.of("agents")), "base", List.of());
      index = new WorldIndex(world);
      simulation = new Simulation(world, Timeline.MONTHS, false);
    }
  }

  /** A model in January 2023 for every invocation; starting it is not measured. */
  @State(Scope.Thread)
  public static class Start {
    FrontierModel model;

    @Setup(Level.Invocation)
    public void start(Shipped shipped) {
      model =
          new FrontierModel(
              shipped.index,
              shipped.world.parameters().referenceValues(),
              1,
              0,
              false,
              DecisionLog.NONE);
      model.start();
    }
  }

  /** A whole run with start and recording. */
  @Benchmark
  public RunResult run(Shipped shipped) {
    return shipped.simulation.run(shipped.world.parameters().referenceValues(), 1, 0);
  }

  /** All months of a run, without start and recording: its bytes are those of the monthly step. */
  @Benchmark
  public FrontierModel months(Start start) {
    for (int month = 0; month < Timeline.MONTHS; month++) {
      start.model.schedule.step(start.model);
    }
    return start.model;
  }
}

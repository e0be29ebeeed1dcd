package org.inferencefrontier.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.input.InputLocation;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.WorldIndex;
import org.inferencefrontier.study.ModelInputs;
import org.inferencefrontier.study.Provenance;
import org.inferencefrontier.study.Sampling;
import org.inferencefrontier.study.Study;
import org.inferencefrontier.study.StudyProgress;
import org.inferencefrontier.study.StudySpecification;
import org.inferencefrontier.study.StudyStart;
import org.inferencefrontier.world.ParameterValues;
import org.inferencefrontier.world.Timeline;
import org.inferencefrontier.world.World;
import sim.engine.MakesSimState;
import sim.engine.SimState;

/**
 * Measures whole studies of the shipped world.
 *
 * <ul>
 *   <li>{@code speed ROUNDS RUNS}: studies of one and of two threads in turns, with the share of
 *       time that writing takes
 *   <li>{@code memory RUNS YYYY-MM}: heap after collection and resident memory at the end of a study
 *   <li>{@code study RUNS}: seconds of a study of two threads, from the start of the process's work
 *   <li>{@code mason RUNS THREADS}: seconds of MASON's own batch loop over the same model, which
 *       measures and writes nothing
 *   <li>{@code scale PARTS RUNS}: processor time of a run with every area and operator cut into so
 *       many parts, over that of the world as it is, in turns
 * </ul>
 */
public final class StudyMeasurement {
  private static final double NANOS = 1e9;
  private static final double MEBIBYTE = 1 << 20;

  private StudyMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    World world =
        WorldReader.read(
            new InputLocation(Path.of("world-data"), Path.of("agents")), "base", List.of());
    int number = Integer.parseInt(arguments[1]);
    switch (arguments[0]) {
      case "speed" -> speed(world, number, Integer.parseInt(arguments[2]));
      case "memory" -> memory(world, number, YearMonth.parse(arguments[2]));
      case "study" -> {
        Times times = study(world, number, 2, Timeline.END);
        print(
            "study of 2 threads: %.2f s for %d runs, processor %.2f s%n",
            times.whole, number, times.processorWhole);
      }
      case "mason" -> mason(world, number, arguments[2]);
      case "scale" -> scale(world, number, Integer.parseInt(arguments[2]));
      default -> throw new IllegalArgumentException("speed, memory, study, mason or scale");
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  /**
   * Seconds until the runs ended, until the folder was there and until the first run ended; and
   * processor seconds of the process until the runs ended and until the folder was there. On a
   * machine that does other work only the latter say something.
   */
  private record Times(
      double runs, double whole, double first, double processorRuns, double processorWhole) {}

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void speed(World world, int rounds, int runs) throws Exception {
    study(world, runs, 2, Timeline.END);
    for (int round = 0; round < rounds; round++) {
      Times one = study(world, runs, 1, Timeline.END);
      Times two = study(world, runs, 2, Timeline.END);
      print(
          "1 thread %.2f runs/s, 2 threads %.2f runs/s, ratio %.2f; processor ms a run %.1f and"
              + " %.1f, ratio %.3f; writing %.1f %% and %.1f %% of processor time; first run after"
              + " %.2f s%n",
          runs / one.runs,
          runs / two.runs,
          one.runs / two.runs,
          1000 * one.processorRuns / runs,
          1000 * two.processorRuns / runs,
          one.processorRuns / two.processorRuns,
          100 * (1 - one.processorRuns / one.processorWhole),
          100 * (1 - two.processorRuns / two.processorWhole),
          two.first);
    }
  }

  private static void memory(World world, int runs, YearMonth until) throws Exception {
    Times times = study(world, runs, 2, until);
    System.gc();
    double heap =
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
    print("%d runs until %s: heap after collection %.1f MiB, %s, ", runs, until, heap, resident());
    print("%.1f s, of that writing %.1f s%n", times.whole, times.whole - times.runs);
  }

  /** Most resident memory of the process so far, where the system tells. */
  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("")
            .replaceAll("\\s+", " ")
        : "resident memory unknown";
  }

  private static Times study(World world, int runs, int threads, YearMonth until)
      throws Exception {
    Simulation simulation = new Simulation(world, Timeline.indexOf(until) + 1, false);
    StudySpecification specification =
        new StudySpecification(
            world,
            until,
            runs,
            1,
            threads,
            Sampling.USUAL,
            List.of(),
            new Provenance(
                "0", "none", "bench", new ModelInputs("base", List.of(), false, new TreeMap<>())));
    Path folder = Files.createTempDirectory(Path.of("target"), "study-");
    long start = System.nanoTime();
    long processorStart = processorNanos();
    long[] at = new long[3];
    StudyProgress progress =
        new StudyProgress() {
          @Override
          public void ran(int finished, int failed) {
            if (finished == 1) {
              at[0] = System.nanoTime();
            }
          }

          @Override
          public void writing() {
            at[1] = System.nanoTime();
            at[2] = processorNanos();
          }
        };
    try {
      new Study(
              specification,
              simulation.catalog(),
              simulation::run,
              List.of(),
              (study, directory) -> {})
          .run(folder, StudyStart.NEW, progress);
      long end = System.nanoTime();
      return new Times(
          (at[1] - start) / NANOS,
          (end - start) / NANOS,
          (at[0] - start) / NANOS,
          (at[2] - processorStart) / NANOS,
          (processorNanos() - processorStart) / NANOS);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException problem)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void scale(World world, int parts, int runs) {
    Simulation small = new Simulation(world, Timeline.MONTHS, false);
    Simulation large = new Simulation(SyntheticWorld.of(world, parts), Timeline.MONTHS, false);
    milliseconds(small, runs);
    milliseconds(large, 1);
    for (int round = 0; round < 3; round++) {
      double one = milliseconds(small, runs);
      double many = milliseconds(large, Math.max(1, runs / parts));
      print(
          "%d areas, %d operators: %.1f ms a run; %d areas, %d operators: %.1f ms; ratio %.1f%n",
          small.world().areas().size(),
          small.world().operators().size(),
          one,
          large.world().areas().size(),
          large.world().operators().size(),
          many,
          many / one);
    }
  }

  private static double milliseconds(Simulation simulation, int runs) {
    ParameterValues values = simulation.world().parameters().referenceValues();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int run = 0; run < runs; run++) {
      simulation.run(values, 1, run);
    }
    return 1e3 * (threads.getCurrentThreadCpuTime() - start) / NANOS / runs;
  }

  /** Ends the process, as MASON's loop does. */
  private static void mason(World world, int runs, String threads) {
    WorldIndex index = new WorldIndex(world);
    ParameterValues values = world.parameters().referenceValues();
    long start = System.nanoTime();
    long processorStart = processorNanos();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    print(
                        "MASON's loop of %s: %.2f s for %d runs, processor %.2f s%n",
                        threads,
                        (System.nanoTime() - start) / NANOS,
                        runs,
                        (processorNanos() - processorStart) / NANOS)));
    MakesSimState models =
        new MakesSimState() {
          @Override
          public SimState newInstance(long seed, String[] arguments) {
            return new FrontierModel(index, values, seed, 0, false, DecisionLog.NONE);
          }

          @Override
          public Class<?> simulationClass() {
            return FrontierModel.class;
          }
        };
    SimState.doLoop(
        models,
        new String[] {
          "-repeat", Integer.toString(runs),
          "-for", Integer.toString(Timeline.MONTHS),
          "-parallel", threads,
          "-seed", "1",
          "-quiet"
        });
  }
}

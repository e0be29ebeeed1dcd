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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.study.ModelInputs;
import org.inferencefrontier.study.Provenance;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.Study;
import org.inferencefrontier.study.StudyObservation;
import org.inferencefrontier.study.run.StudyProgress;
import org.inferencefrontier.study.StudySpecification;
import org.inferencefrontier.study.StudyStart;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Timeline;
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
 *   <li>{@code study RUNS [WARM]}: seconds of a study of two threads, from the start of the
 *       process's work, and milliseconds a run once the first {@code WARM} runs have ended
 *   <li>{@code mason RUNS THREADS [WARM] [measured]}: the same of MASON's own batch loop over the
 *       same draws, which writes nothing and reads the indicators where that is asked
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
        int warm = warm(arguments, 2);
        Times times = study(world, number, 2, Timeline.END, warm);
        print(
            "study of 2 threads: %.2f s for %d runs, processor %.2f s, writing %.2f s; after %d runs"
                + " %.1f ms a run, with writing %.1f%n",
            times.whole,
            number,
            times.processorWhole,
            times.whole - times.runs,
            warm,
            1000 * (times.runs - times.warm) / (number - warm),
            1000 * (times.runs - times.warm) / (number - warm)
                + 1000 * (times.whole - times.runs) / number);
      }
      case "mason" ->
          mason(
              world,
              number,
              Integer.parseInt(arguments[2]),
              warm(arguments, 3),
              List.of(arguments).contains("measured"));
      case "scale" -> scale(world, number, Integer.parseInt(arguments[2]));
      default -> throw new IllegalArgumentException("speed, memory, study, mason or scale");
    }
  }

  /** How many runs are left out at the beginning, 0 if nobody says. */
  private static int warm(String[] arguments, int at) {
    return arguments.length > at && arguments[at].matches("\\d+")
        ? Integer.parseInt(arguments[at])
        : 0;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  /**
   * Seconds until the runs ended, until the folder was there, until the first run ended and until
   * as many as are left out; and processor seconds of the process until the runs ended and until
   * the folder was there. On a machine that does other work only the latter say something. Memory:
   * the most that was resident when the runs had ended.
   */
  private record Times(
      double runs,
      double whole,
      double first,
      double warm,
      double processorRuns,
      double processorWhole,
      double residentMebibytes) {}

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
    print(
        "%d runs until %s: heap after collection %.1f MiB, most resident %.0f MiB (%.0f before"
            + " writing), %.1f s, of that writing %.1f s%n",
        runs,
        until,
        heap,
        residentMebibytes(),
        times.residentMebibytes,
        times.whole,
        times.whole - times.runs);
  }

  /** Most memory of the process that was ever resident, NaN where the system does not tell. */
  private static double residentMebibytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM"))
              .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(Double.NaN)
          / 1024;
    } catch (IOException none) {
      return Double.NaN;
    }
  }

  private static Times study(World world, int runs, int threads, YearMonth until)
      throws Exception {
    return study(world, runs, threads, until, 0);
  }

  private static Times study(World world, int runs, int threads, YearMonth until, int warm)
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
    long[] at = {0, 0, 0, start};
    double[] resident = new double[1];
    StudyProgress progress =
        new StudyProgress() {
          @Override
          public void ran(int finished, int failed) {
            if (finished == 1) {
              at[0] = System.nanoTime();
            }
            if (finished == warm) {
              at[3] = System.nanoTime();
            }
          }

          @Override
          public void writing() {
            at[1] = System.nanoTime();
            at[2] = processorNanos();
            resident[0] = residentMebibytes();
          }
        };
    try {
      new Study(
              specification,
              simulation.catalog(),
              simulation::run,
              StudyObservation.NONE,
              (study, directory) -> {})
          .run(folder, StudyStart.NEW, progress);
      long end = System.nanoTime();
      return new Times(
          (at[1] - start) / NANOS,
          (end - start) / NANOS,
          (at[0] - start) / NANOS,
          (at[3] - start) / NANOS,
          (at[2] - processorStart) / NANOS,
          (processorNanos() - processorStart) / NANOS,
          resident[0]);
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
  private static void mason(World world, int runs, int threads, int warm, boolean measured) {
    SamplingDesign design = Sampling.USUAL.designOf(world.parameters(), runs, 1);
    AtomicInteger next = new AtomicInteger();
    AtomicLong warmAt = new AtomicLong();
    WorldIndex index = new WorldIndex(world);
    Simulation simulation = new Simulation(world, Timeline.MONTHS, false);
    long start = System.nanoTime();
    warmAt.set(start);
    long processorStart = processorNanos();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    print(
                        "MASON's loop of %d: %.2f s for %d runs%s, processor %.2f s; after %d runs"
                            + " %.1f ms a run%n",
                        threads,
                        (System.nanoTime() - start) / NANOS,
                        runs,
                        measured ? " that are measured" : "",
                        (processorNanos() - processorStart) / NANOS,
                        warm,
                        1000 * (System.nanoTime() - warmAt.get()) / NANOS / (runs - warm))));
    MakesSimState models =
        new MakesSimState() {
          @Override
          public SimState newInstance(long seed, String[] arguments) {
            int run = next.getAndIncrement();
            if (run == warm) {
              warmAt.set(System.nanoTime());
            }
            FrontierModel model =
                new FrontierModel(index, design.draw(run), 1, run, false, DecisionLog.NONE);
            return measured ? new MeasuredModel(model, simulation) : model;
          }

          @Override
          public Class<?> simulationClass() {
            return measured ? MeasuredModel.class : FrontierModel.class;
          }
        };
    SimState.doLoop(
        models,
        new String[] {
          // Each of MASON's parallel batches has so many runs.
          "-repeat", Integer.toString(runs / threads),
          "-for", Integer.toString(Timeline.MONTHS),
          "-parallel", Integer.toString(threads),
          "-seed", "1",
          "-quiet"
        });
  }

  /** The model with its indicators read each month, as users of MASON collect what they want. */
  private static final class MeasuredModel extends SimState {
    private static final long serialVersionUID = 1L;

    private final FrontierModel model;
    private final transient Simulation simulation;
    private final double[][] rows;

    MeasuredModel(FrontierModel model, Simulation simulation) {
      super(model.seed());
      this.model = model;
      this.simulation = simulation;
      this.rows = new double[Timeline.MONTHS][simulation.catalog().size()];
    }

    @Override
    public void start() {
      super.start();
      model.start();
      schedule.scheduleRepeating(
          state -> {
            model.schedule.step(model);
            simulation.read(model, rows[(int) schedule.getSteps()]);
          });
    }

    @Override
    public void finish() {
      model.finish();
      super.finish();
    }
  }
}

package org.inferencefrontier.analysis.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.sampling.PriorCube;
import org.inferencefrontier.study.sampling.UniformStream;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Bayesian history matching in waves (Craig, Goldstein, Seheult and Smith 1997; Vernon, Goldstein
 * and Bower 2010). The first wave spreads over the priors. After each wave an emulator is fitted to
 * its runs, and the next wave's draws come from the prior times the emulated likelihood, first
 * raised to a small power so that no region is lost by an error of the emulator. The posterior's
 * draws come from the last emulator; each was run, and stays if the run itself is not implausible.
 * What comes out depends on inputs and settings, not on threads.
 */
public final class HistoryMatching {
  /** A run of the model, held against the record. Called from several threads at once. */
  @FunctionalInterface
  public interface Model {
    /**
     * The model's numbers beside the targets, in their order.
     *
     * @param run number for the random events
     */
    double[] numbers(ParameterValues draw, int run);
  }

  /** Runs of one draw, whose spread is what random events alone make of each figure. */
  private static final int RUNS_FOR_CHANCE = 40;

  /** Keeps points of the far tails inside the cube. */
  private static final double EDGE = 1e-12;

  /** Power of the emulated likelihood in the second wave; it doubles from wave to wave up to 1. */
  private static final double FIRST_POWER = 0.25;

  /** Many chains from many places of the prior: one might stay in a region of several. */
  private static final int DRAWS_A_CHAIN = 25;

  // Inputs of the emulator's regression, and those whose squares and products it has: with fewer
  // runs than this for each term it would fit chance.
  private static final int MOST_ACTIVE = 60;
  private static final int MOST_CURVED = 14;
  private static final int LEAST_RUNS_A_TERM = 4;

  /** Where model and record disagree there may never be as many plausible draws as are wanted. */
  private static final int MOST_BATCHES = 6;

  /** Points at which the share of the prior that is left is counted. */
  private static final int POINTS_OF_PRIOR = 20_000;

  private final PriorCube prior;
  private final Targets targets;
  private final Model model;
  private final MatchSettings settings;
  private final ManyRuns executor;
  private final Consumer<Wave> progress;
  private final NormalDistribution normal = new NormalDistribution(null, 0, 1);
  private final List<Wave> waves = new ArrayList<>();

  private int nextRun;
  private double[] chance;
  private BitSet reachable;
  private double[][] candidates;

  /**
   * @param progress hears of every wave that ended
   */
  public HistoryMatching(
      PriorCube prior,
      Targets targets,
      Model model,
      MatchSettings settings,
      ManyRuns executor,
      Consumer<Wave> progress) {
    this.prior = prior;
    this.targets = targets;
    this.model = model;
    this.settings = settings;
    this.executor = executor;
    this.progress = progress;
  }

  /** Runs of some points that ended: where they are, and how far from the record. */
  private record Runs(double[][] points, double[][] residuals, int failed) {
    static Runs joined(Runs first, Runs second) {
      return new Runs(
          concatenated(first.points, second.points),
          concatenated(first.residuals, second.residuals),
          0);
    }

    private static double[][] concatenated(double[][] first, double[][] second) {
      double[][] all = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, all, first.length, second.length);
      return all;
    }
  }

  /**
   * Calibrates.
   *
   * @throws InterruptedException if the thread was interrupted
   * @throws IllegalStateException if hardly any run ends
   */
  public Match match() throws InterruptedException {
    double[][] centre = new double[RUNS_FOR_CHANCE][prior.dimensions()];
    chance = variance(run(centre).residuals);
    candidates = normal(prior.hypercube(POINTS_OF_PRIOR, settings.seed(), "candidates"));
    Runs first = run(start("wave 1", settings.runs()));
    reachable = Misfit.reachable(targets, chance, first.residuals, MatchSettings.CUT_OFF);
    Runs latest = first;
    Emulator emulator = emulator(first);
    tell("the priors", first, emulator);
    for (int wave = 2; wave <= settings.waves(); wave++) {
      double power = Math.min(1, FIRST_POWER * StrictMath.pow(2, wave - 2));
      Runs next = run(draws("wave " + wave, settings.runs(), emulator, power));
      emulator = emulator(Runs.joined(latest, next));
      latest = next;
      tell("the emulator at power " + power, next, emulator);
    }
    return posterior(first, emulator);
  }

  private Match posterior(Runs first, Emulator emulator) throws InterruptedException {
    Misfit misfit = new Misfit(targets, chance, reachable);
    Runs all = run(draws("posterior 0", settings.draws() * 5 / 4, emulator, 1));
    for (int batch = 1;
        batch < MOST_BATCHES && plausible(all, misfit) < settings.draws();
        batch++) {
      String name = "posterior " + batch;
      all = Runs.joined(all, run(draws(name, settings.draws() / 2, emulator, 1)));
    }
    if (all.points.length < settings.draws()) {
      throw new IllegalStateException(
          "only " + all.points.length + " runs ended; the posterior needs " + settings.draws());
    }
    tell("the emulator", all, emulator);
    double[] implausibility = implausibility(all, misfit);
    int[] kept = kept(implausibility);
    List<ParameterValues> draws = new ArrayList<>();
    double[][] points = new double[kept.length][];
    double[][] after = new double[kept.length][];
    int beyond = 0;
    for (int i = 0; i < kept.length; i++) {
      points[i] = all.points[kept[i]];
      after[i] = all.residuals[kept[i]];
      draws.add(prior.at(uniform(points[i])));
      beyond += implausibility[kept[i]] > MatchSettings.CUT_OFF ? 1 : 0;
    }
    return new Match(
        prior.parameters(),
        targets,
        reachable,
        chance,
        waves,
        draws,
        points,
        first.residuals,
        after,
        beyond);
  }

  /** The first draws that are not implausible; if there are too few, the next best ones as well. */
  private int[] kept(double[] implausibility) {
    return IntStream.range(0, implausibility.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble(run -> Math.max(MatchSettings.CUT_OFF, implausibility[run])))
        .limit(settings.draws())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int plausible(Runs runs, Misfit misfit) {
    return (int)
        Arrays.stream(implausibility(runs, misfit))
            .filter(value -> value <= MatchSettings.CUT_OFF)
            .count();
  }

  private static double[] implausibility(Runs runs, Misfit misfit) {
    return Arrays.stream(runs.residuals).mapToDouble(misfit::implausibility).toArray();
  }

  /** Draws from the prior times the emulated likelihood raised to a power. */
  private double[][] draws(String name, int count, Emulator emulator, double power)
      throws InterruptedException {
    Misfit misfit = new Misfit(targets, emulator.variance(), reachable);
    EmulatedPosterior posterior =
        new EmulatedPosterior(emulator.active(), point -> misfit.logLikelihood(emulator.at(point)));
    double[][] starts = start(name, count);
    double[][] draws = new double[count][];
    int chains = (count + DRAWS_A_CHAIN - 1) / DRAWS_A_CHAIN;
    ManyRuns walks = new ManyRuns(settings.threads(), ended -> {});
    walks.collect(
        chains,
        chain -> {
          int from = chain * DRAWS_A_CHAIN;
          double[][] own =
              posterior.draws(
                  Arrays.copyOfRange(starts, from, Math.min(count, from + DRAWS_A_CHAIN)),
                  power,
                  new UniformStream(settings.seed(), name + " chain " + chain));
          System.arraycopy(own, 0, draws, from, own.length);
          return new double[0];
        });
    if (walks.failed().isPresent()) {
      // A chain is arithmetic on the emulator: where one fails, the program is wrong.
      throw new IllegalStateException(
          "a chain of draws broke off", walks.failed().orElseThrow().cause());
    }
    return draws;
  }

  private double[][] start(String name, int count) {
    return normal(prior.hypercube(count, settings.seed(), name));
  }

  private double[][] normal(double[][] cube) {
    for (double[] point : cube) {
      for (int column = 0; column < point.length; column++) {
        point[column] = normal.inverseCumulativeProbability(point[column]);
      }
    }
    return cube;
  }

  private double[] uniform(double[] point) {
    double[] uniform = new double[point.length];
    for (int column = 0; column < point.length; column++) {
      double probability = normal.cumulativeProbability(point[column]);
      uniform[column] = Math.max(EDGE, Math.min(1 - EDGE, probability));
    }
    return uniform;
  }

  private Runs run(double[][] points) throws InterruptedException {
    int from = nextRun;
    nextRun += points.length;
    double[][] numbers =
        executor.collect(points.length, i -> model.numbers(prior.at(uniform(points[i])), from + i));
    int[] ended = IntStream.range(0, points.length).filter(i -> numbers[i] != null).toArray();
    if (ended.length < points.length / 2) {
      throw new IllegalStateException(
          "only "
              + ended.length
              + " of "
              + points.length
              + " runs ended: "
              + executor.failed().orElseThrow().sentence(),
          executor.failed().orElseThrow().cause());
    }
    return new Runs(
        Arrays.stream(ended).mapToObj(i -> points[i]).toArray(double[][]::new),
        Arrays.stream(ended).mapToObj(i -> targets.residuals(numbers[i])).toArray(double[][]::new),
        points.length - ended.length);
  }

  private Emulator emulator(Runs runs) {
    int terms = runs.points.length / LEAST_RUNS_A_TERM;
    int[] active = ActiveInputs.of(runs.points, runs.residuals, Math.min(MOST_ACTIVE, terms / 2));
    int curved = 0;
    while (curved < MOST_CURVED && Emulator.terms(active.length, curved + 1) <= terms) {
      curved++;
    }
    return Emulator.fit(active, curved, runs.points, runs.residuals);
  }

  private void tell(String from, Runs runs, Emulator emulator) {
    Misfit misfit = new Misfit(targets, chance, reachable);
    Misfit emulated = new Misfit(targets, emulator.variance(), reachable);
    int before = candidates.length;
    candidates =
        Arrays.stream(candidates)
            .filter(point -> emulated.implausibility(emulator.at(point)) <= MatchSettings.CUT_OFF)
            .toArray(double[][]::new);
    double[] spread = variance(runs.residuals);
    double[] left = emulator.variance();
    double explained = 0;
    int counted = 0;
    for (int i = 0; i < spread.length; i++) {
      if (spread[i] > 1e-12) {
        explained += Math.max(0, 1 - left[i] / spread[i]);
        counted++;
      }
    }
    Wave wave =
        new Wave(
            from,
            runs.points.length + runs.failed,
            runs.failed,
            plausible(runs, misfit),
            StatUtils.percentile(implausibility(runs, misfit), 50),
            emulator.active().length,
            counted == 0 ? 0 : explained / counted,
            before == 0 ? 0 : (double) candidates.length / POINTS_OF_PRIOR);
    waves.add(wave);
    progress.accept(wave);
  }

  private static double[] variance(double[][] rows) {
    double[] variance = new double[rows[0].length];
    for (int column = 0; column < variance.length; column++) {
      int at = column;
      variance[column] =
          StatUtils.variance(Arrays.stream(rows).mapToDouble(row -> row[at]).toArray());
    }
    return variance;
  }
}

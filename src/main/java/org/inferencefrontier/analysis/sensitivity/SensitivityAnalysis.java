package org.inferencefrontier.analysis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.study.run.ManyRuns;
import org.inferencefrontier.study.run.RunFunction;

/**
 * Which parameters drive the headlines. All are screened by elementary effects; those at the top
 * get shares of variance of their own, beside one share of all others together and one of chance,
 * so that nothing that varies is left out. The runs of the latter's two base matrices, in which
 * everything varies, also give rank correlations.
 */
public final class SensitivityAnalysis {
  /** What is asked and how far. */
  public record Settings(int runs, int top, long seed) {}

  /** Four to ten are usual; the spread of fewer effects says nothing. */
  private static final int LEAST_PATHS = 4;

  private final FactorSpace space;
  private final List<Headline> headlines;
  private final RunFunction function;
  private final Settings settings;
  private final ManyRuns executor;
  private final int paths;
  private final int rows;

  /**
   * @param headlines at least one
   */
  public SensitivityAnalysis(
      FactorSpace space,
      List<Headline> headlines,
      RunFunction function,
      Settings settings,
      ManyRuns executor) {
    this.space = space;
    this.headlines = List.copyOf(headlines);
    this.function = function;
    this.settings = settings;
    this.executor = executor;
    this.paths = Math.max(LEAST_PATHS, settings.runs() / 3 / (space.size() + 1));
    int left = settings.runs() - paths * (space.size() + 1);
    this.rows = left / (top() + 4);
  }

  /** Least runs that give every figure: rank correlations need more runs than parameters. */
  public static int leastRuns(int factors, int top) {
    return LEAST_PATHS * (factors + 1) + (Math.min(top, factors) + 4) * (factors / 2 + 8);
  }

  private int top() {
    return Math.min(settings.top(), space.size());
  }

  /** Runs that will be done. */
  public int runs() {
    return paths * (space.size() + 1) + rows * (top() + 4);
  }

  /**
   * Does the runs and the sums.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  public Drivers drivers() throws InterruptedException {
    MorrisScreening morris = new MorrisScreening(space.size(), paths, settings.seed());
    double[][] points = morris.points();
    // One number a path: the random events stay while an input moves.
    double[][] screened =
        run(points, IntStream.range(0, points.length).map(morris::path).toArray());
    MorrisScreening.Effect[][] effects = new MorrisScreening.Effect[headlines.size()][];
    for (int headline = 0; headline < effects.length; headline++) {
      effects[headline] = morris.effects(column(screened, headline));
    }
    return variance(effects, top(effects));
  }

  /** The factors that come nearest to being the first of some headline. */
  private int[] top(MorrisScreening.Effect[][] effects) {
    double[] worth = new double[space.size()];
    for (MorrisScreening.Effect[] ofHeadline : effects) {
      double largest = Arrays.stream(ofHeadline).mapToDouble(e -> e.meanSize()).max().orElse(0);
      for (int factor = 0; factor < worth.length && largest > 0; factor++) {
        worth[factor] = Math.max(worth[factor], ofHeadline[factor].meanSize() / largest);
      }
    }
    return IntStream.range(0, worth.length)
        .boxed()
        .sorted(Comparator.comparingDouble(factor -> -worth[factor]))
        .limit(top())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Drivers variance(MorrisScreening.Effect[][] effects, int[] top)
      throws InterruptedException {
    double[][] a = space.hypercube(rows, settings.seed(), "first matrix");
    double[][] b = space.hypercube(rows, settings.seed(), "second matrix");
    int[] chanceA = IntStream.range(0, rows).map(row -> paths + 2 * row).toArray();
    int[] chanceB = IntStream.range(0, rows).map(row -> paths + 2 * row + 1).toArray();
    double[][] atA = run(a, chanceA);
    double[][] atB = run(b, chanceB);
    double[][][] mixed = new double[top.length + 2][][];
    for (int i = 0; i < top.length; i++) {
      int factor = top[i];
      mixed[i] = run(mixed(a, b, f -> f == factor), chanceA);
    }
    boolean[] own = new boolean[space.size()];
    IntStream.of(top).forEach(factor -> own[factor] = true);
    mixed[top.length] = run(mixed(a, b, f -> !own[f]), chanceA);
    mixed[top.length + 1] = run(a, chanceB);
    double[][] base = joined(a, b);
    double[][] atBase = joined(atA, atB);
    SobolIndices.Share[][] shares = new SobolIndices.Share[headlines.size()][];
    double[][] correlations = new double[headlines.size()][];
    for (int headline = 0; headline < shares.length; headline++) {
      int at = headline;
      shares[headline] =
          new SobolIndices(
                  column(atA, at),
                  column(atB, at),
                  Arrays.stream(mixed).map(m -> column(m, at)).toArray(double[][]::new))
              .shares(settings.seed());
      correlations[headline] = PartialRankCorrelation.of(base, column(atBase, at));
    }
    return new Drivers(
        space.names(),
        headlines,
        effects,
        Arrays.stream(top).boxed().toList(),
        shares,
        correlations,
        base,
        atBase,
        runs());
  }

  private static double[][] mixed(double[][] a, double[][] b, IntPredicate fromB) {
    double[][] mixed = new double[a.length][];
    for (int row = 0; row < a.length; row++) {
      mixed[row] = a[row].clone();
      for (int factor = 0; factor < mixed[row].length; factor++) {
        if (fromB.test(factor)) {
          mixed[row][factor] = b[row][factor];
        }
      }
    }
    return mixed;
  }

  private static double[][] joined(double[][] first, double[][] second) {
    double[][] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** Headlines at some points, {@code [point][headline]}; NaN for runs that broke off. */
  private double[][] run(double[][] points, int[] chance) throws InterruptedException {
    double[][] found =
        executor.collect(
            points.length,
            i -> {
              RunResult result = function.run(space.at(points[i]), settings.seed(), chance[i]);
              return headlines.stream()
                  .mapToDouble(headline -> headline.number().applyAsDouble(result))
                  .toArray();
            });
    for (int i = 0; i < found.length; i++) {
      if (found[i] == null) {
        found[i] = new double[headlines.size()];
        Arrays.fill(found[i], Double.NaN);
      }
    }
    return found;
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }
}

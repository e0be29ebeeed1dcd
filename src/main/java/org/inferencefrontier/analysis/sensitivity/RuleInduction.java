package org.inferencefrontier.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Beta;

/**
 * The patient rule induction method (Friedman and Fisher 1999) for scenario discovery (Bryant and
 * Lempert 2010): peels thin slices off the box of all runs, one input at a time, so that what is
 * left holds more and more of the runs in which something happens. Inputs that do not tell these
 * runs from the others by themselves ({@link TellingInputs}) are not peeled: among hundreds luck
 * offers a slice without cases at every step.
 */
public final class RuleInduction {
  /** Share of a box's runs in a slice: patient is 0.05 to 0.1 (Friedman and Fisher). */
  private static final double PEEL = 0.05;

  // A smaller box would say more about its few runs than about the model.
  private static final double LEAST_MASS = 0.05;
  private static final int LEAST_RUNS = 10;

  /** An input's limit stays if chance would do as well less often than this. */
  private static final double SIGNIFICANCE = 0.05;

  /**
   * A limit of a box.
   *
   * @param input position of the input
   * @param low lower end, negative infinity if there is none
   * @param high upper end, positive infinity if there is none
   * @param probability chance that a limit that means nothing finds as many cases among the draws
   *     of the box without it
   */
  public record Limit(int input, double low, double high, double probability) {}

  /**
   * A box.
   *
   * @param coverage share of all cases that it holds
   * @param density share of its runs that are cases
   * @param mass share of all runs that it holds
   * @param limits its limits, the strongest first
   */
  public record Box(double coverage, double density, double mass, List<Limit> limits) {
    public Box {
      limits = List.copyOf(limits);
    }
  }

  private final double[][] inputs;
  private final boolean[] cases;
  private final int[] draws;
  private final int total;
  private final int[] telling;

  /**
   * @param inputs {@code [run][input]}
   * @param cases whether it happens in a run
   * @param draws number of the draw that a run has its inputs from
   */
  public RuleInduction(double[][] inputs, boolean[] cases, int[] draws) {
    this.inputs = inputs;
    this.cases = cases;
    this.draws = draws;
    this.total = (int) IntStream.range(0, cases.length).filter(run -> cases[run]).count();
    this.telling = TellingInputs.of(inputs, cases, draws);
  }

  /** Number of runs. */
  public int runs() {
    return cases.length;
  }

  /** Number of cases. */
  public int cases() {
    return total;
  }

  /** The boxes from all runs to the last that can be peeled, each inside the one before. */
  List<Box> trajectory() {
    int columns = inputs[0].length;
    double[] low = new double[columns];
    double[] high = new double[columns];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    List<Box> boxes = new ArrayList<>();
    int[] inside = IntStream.range(0, cases.length).toArray();
    boxes.add(box(low, high));
    int least = Math.max(LEAST_RUNS, (int) Math.ceil(LEAST_MASS * cases.length));
    while (true) {
      Peel best = null;
      for (int column : telling) {
        for (boolean below : new boolean[] {true, false}) {
          Peel peel = peel(inside, column, below);
          if (peel != null
              && peel.left.length >= least
              && (best == null || peel.gain > best.gain)) {
            best = peel;
          }
        }
      }
      if (best == null || count(best.left) == 0) {
        return boxes;
      }
      inside = best.left;
      (best.below ? low : high)[best.column] = best.limit;
      boxes.add(box(low, high));
    }
  }

  private record Peel(int column, boolean below, double limit, int[] left, double gain) {}

  /** Takes the lowest or highest slice of an input away; null if nothing or all would go. */
  private Peel peel(int[] inside, int column, boolean below) {
    double[] sorted = Arrays.stream(inside).mapToDouble(run -> inputs[run][column]).toArray();
    Arrays.sort(sorted);
    int slice = Math.max(1, (int) Math.floor(PEEL * sorted.length));
    int edge = below ? slice : sorted.length - 1 - slice;
    if (edge < 0 || edge >= sorted.length) {
      return null;
    }
    double limit = sorted[edge];
    int[] left =
        Arrays.stream(inside)
            .filter(run -> below ? inputs[run][column] >= limit : inputs[run][column] <= limit)
            .toArray();
    if (left.length == inside.length || left.length == 0) {
      return null;
    }
    double before = (double) count(inside) / inside.length;
    double after = (double) count(left) / left.length;
    // Gain for each run lost, so that inputs of few values are not preferred.
    return new Peel(column, below, limit, left, (after - before) / (inside.length - left.length));
  }

  private int count(int[] runs) {
    return (int) Arrays.stream(runs).filter(run -> cases[run]).count();
  }

  /**
   * The box of the trajectory that is worth telling: of those that hold at least half of the cases
   * the one with most density times the root of coverage, with the limits that chance would not
   * explain.
   */
  public Box best() {
    Box best = null;
    for (Box box : trajectory()) {
      boolean allowed = best == null || box.coverage() >= 0.5;
      if (allowed && (best == null || worth(box) > worth(best))) {
        best = box;
      }
    }
    return withoutChance(best);
  }

  private static double worth(Box box) {
    return box.density() * Math.sqrt(box.coverage());
  }

  private Box withoutChance(Box box) {
    Box left = box;
    while (true) {
      List<Limit> limits = left.limits();
      if (limits.isEmpty() || limits.get(limits.size() - 1).probability() < SIGNIFICANCE) {
        return left;
      }
      double[] low = new double[inputs[0].length];
      double[] high = new double[inputs[0].length];
      Arrays.fill(low, Double.NEGATIVE_INFINITY);
      Arrays.fill(high, Double.POSITIVE_INFINITY);
      for (Limit limit : limits.subList(0, limits.size() - 1)) {
        low[limit.input()] = limit.low();
        high[limit.input()] = limit.high();
      }
      left = box(low, high);
    }
  }

  private Box box(double[] low, double[] high) {
    int[] inside = inside(low, high, -1);
    int found = count(inside);
    List<Limit> limits = new ArrayList<>();
    for (int column = 0; column < low.length; column++) {
      if (Double.isInfinite(low[column]) && Double.isInfinite(high[column])) {
        continue;
      }
      double probability = chance(inside, inside(low, high, column));
      limits.add(new Limit(column, low[column], high[column], probability));
    }
    limits.sort((a, b) -> Double.compare(a.probability(), b.probability()));
    return new Box(
        total == 0 ? 0 : (double) found / total,
        inside.length == 0 ? 0 : (double) found / inside.length,
        (double) inside.length / cases.length,
        limits);
  }

  /**
   * Chance that as many draws as those inside have as many cases, each as likely a case as those
   * without the limit. The runs of a draw count as one, by the share of them that are cases, which
   * varies less than a draw that is a case or none: where draws are repeated, the chance is a
   * little too large.
   */
  private double chance(int[] inside, int[] without) {
    double[] shares = shares(inside);
    double found = Arrays.stream(shares).sum();
    double share = Arrays.stream(shares(without)).average().orElse(0);
    // The tail of the binomial distribution, which so has values between whole numbers, too.
    return found == 0 ? 1 : Beta.regularizedBeta(share, found, shares.length - found + 1);
  }

  /** For each draw of some runs the share of these that are cases. */
  private double[] shares(int[] runs) {
    return Arrays.stream(runs)
        .boxed()
        .collect(
            Collectors.groupingBy(
                run -> draws[run],
                TreeMap::new,
                Collectors.averagingInt(run -> cases[run] ? 1 : 0)))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private int[] inside(double[] low, double[] high, int free) {
    return IntStream.range(0, cases.length)
        .filter(
            run ->
                IntStream.range(0, low.length)
                    .allMatch(
                        c -> c == free || inputs[run][c] >= low[c] && inputs[run][c] <= high[c]))
        .toArray();
  }
}

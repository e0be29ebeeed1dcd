package org.inferencefrontier.analysis.claim;

import java.util.Arrays;
import org.inferencefrontier.analysis.claim.ClaimTerms.Stage;

/**
 * What one run says about a claim.
 *
 * @param first value of the first stage of a claim that has several, otherwise as {@code value}
 * @param value value of the last stage; NaN if the run has none
 * @param holds whether the claim holds; false without a value
 * @param since first month from which it holds, or for a value to be equalled from which it is
 *     reached from the side on which the run begins, for at least {@link #LASTING} months; -1 if
 *     that never comes
 */
record ClaimOutcome(double first, double value, boolean holds, int since) {
  /** Months that a statement must stay true to count from the first of them, as the crossover's. */
  static final int LASTING = 6;

  /**
   * Holds a run against a claim.
   *
   * @param path what is measured, month by month
   */
  static ClaimOutcome of(ClaimTerms terms, double[] path) {
    int since = since(terms, path);
    double first = mean(path, terms.stages().get(0));
    double value = mean(path, terms.last());
    boolean holds = !Double.isNaN(value);
    if (terms.deadline()) {
      holds &= since >= 0 && since <= terms.last().to();
    } else {
      for (Stage stage : terms.stages()) {
        holds &= terms.comparison().holds(mean(path, stage), stage.low(), stage.high());
      }
    }
    return new ClaimOutcome(first, value, holds, since);
  }

  boolean exists() {
    return !Double.isNaN(value);
  }

  private static int since(ClaimTerms terms, double[] path) {
    double first =
        Arrays.stream(path, terms.start(), path.length)
            .filter(value -> !Double.isNaN(value))
            .findFirst()
            .orElse(Double.NaN);
    int lasting = 0;
    for (int month = terms.start(); month < path.length; month++) {
      lasting = isReached(terms, first, path[month]) ? lasting + 1 : 0;
      if (lasting == LASTING) {
        return month - LASTING + 1;
      }
    }
    return -1;
  }

  /** What falls to a value has not reached it while it is above, nor what rises while below. */
  private static boolean isReached(ClaimTerms terms, double first, double value) {
    Stage stage = terms.last();
    Relation comparison = terms.comparison();
    if (comparison != Relation.EQUAL || comparison.holds(first, stage.low(), stage.high())) {
      return comparison.holds(value, stage.low(), stage.high());
    }
    double near = Relation.EQUAL_TOLERANCE * Math.abs(stage.low());
    return first < stage.low() ? value >= stage.low() - near : value <= stage.low() + near;
  }

  /** Mean over the months of a stage that have a value. */
  private static double mean(double[] path, Stage stage) {
    double sum = 0;
    int present = 0;
    for (int month = stage.from(); month <= stage.to(); month++) {
      if (!Double.isNaN(path[month])) {
        sum += path[month];
        present++;
      }
    }
    return present > 0 ? sum / present : Double.NaN;
  }
}

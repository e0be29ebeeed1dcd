package org.inferencefrontier.study.run;

import java.util.Locale;

/**
 * Runs among many that broke off and are missing from what was found.
 *
 * @param count how many
 * @param runs of how many
 * @param first number of the first of them, from 0
 * @param cause what stopped that one
 */
public record FailedRuns(int count, int runs, int first, Throwable cause) {
  /** One line for people. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%,d of %s failed; the first, run %d: %s",
        count,
        RunCount.grouped(runs),
        first,
        RunFailure.message(cause));
  }
}

package org.inferencefrontier.study.run;

import java.util.Locale;

/** How many runs, in words. */
public final class RunCount {
  private RunCount() {}

  /** As {@code 1 run} or {@code 200 runs}. */
  public static String of(int runs) {
    return runs + noun(runs);
  }

  /** The same with large numbers in groups of three digits. */
  public static String grouped(int runs) {
    return String.format(Locale.ROOT, "%,d", runs) + noun(runs);
  }

  private static String noun(int runs) {
    return runs == 1 ? " run" : " runs";
  }
}

package org.inferencefrontier.input.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the valid name a user probably meant. */
public final class Nearest {
  /** Under this similarity a suggestion misleads more often than it helps. */
  private static final double LEAST = 0.75;

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Nearest() {}

  /**
   * The most similar of the names, the first in order among equals; null if none is near. The same
   * letters in another order are near, which the measure misses in short names.
   */
  public static String to(String name, Collection<String> names) {
    String best = null;
    double score = LEAST;
    for (String candidate : names.stream().sorted().toList()) {
      double similarity =
          SIMILARITY.apply(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (similarity > score) {
        best = candidate;
        score = similarity;
      }
    }
    return best == null ? reordered(name, names) : best;
  }

  private static String reordered(String name, Collection<String> names) {
    int[] letters = name.chars().sorted().toArray();
    return names.stream()
        .sorted()
        .filter(candidate -> Arrays.equals(candidate.chars().sorted().toArray(), letters))
        .findFirst()
        .orElse(null);
  }
}

package org.inferencefrontier.input.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
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
    if (best == null) {
      best = reordered(name, names);
    }
    return best == null ? longer(name, names) : best;
  }

  /**
   * The shortest name of which the given one is a part: {@code h100} of {@code nvidia-h100-sxm}.
   */
  private static String longer(String name, Collection<String> names) {
    Pattern part =
        Pattern.compile("(^|[-.])" + Pattern.quote(name) + "($|[-.])", Pattern.CASE_INSENSITIVE);
    return names.stream()
        .filter(candidate -> part.matcher(candidate).find())
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse(null);
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

package org.inferencefrontier.report.text;

import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Series that stand in a text by their names in files: {@code vendor.revenue:nvidia}. */
public final class SeriesNames {
  private static final Pattern NAME =
      Pattern.compile(
          "\\b((?:world|vendor|operator|lab|state|area|foundry)\\.[a-z0-9_]+)(?::([a-z0-9-]+))?");

  private SeriesNames() {}

  /**
   * The text with its series put into words.
   *
   * @param words words for an indicator and an entity, which is empty for the world
   */
  public static String replaced(String text, BinaryOperator<String> words) {
    return NAME.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    words.apply(found.group(1), found.group(2) == null ? "" : found.group(2))));
  }
}

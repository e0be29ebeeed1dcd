package org.inferencefrontier.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a run as users write it: {@code vendor.revenue:nvidia@2030-12}. Whether there is such
 * a number is for a {@link SeriesCatalog} to say.
 *
 * @param indicator name of an indicator
 * @param entity entity id, empty for the world
 * @param month the month as written, empty if none is
 */
public record ValueName(String indicator, String entity, Optional<String> month) {
  /** How it is written, for messages. */
  public static final String FORM = "INDICATOR[:ENTITY][@YYYY-MM]";

  private static final Pattern PATTERN = Pattern.compile("([^:@]+)(?::([^@]+))?(?:@(.+))?");

  /** Empty if the text is of another form. */
  public static Optional<ValueName> parse(String text) {
    Matcher parts = PATTERN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String entity = parts.group(2) == null ? "" : parts.group(2);
    return Optional.of(new ValueName(parts.group(1), entity, Optional.ofNullable(parts.group(3))));
  }
}

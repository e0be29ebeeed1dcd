package org.inferencefrontier.report.text;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inferencefrontier.world.World;

/** Puts what the log of decisions says into names, and its numbers into one style. */
public final class LogWords {
  /** What an alternative is of; elsewhere {@code are} or {@code can} may be plain words. */
  private static final Pattern LEADING = Pattern.compile("(?<=^|: )([a-z0-9-]+)(?=$|:|,)");

  private static final Pattern HYPHENED = Pattern.compile("\\b[a-z0-9]+(?:-[a-z0-9]+)+\\b");

  /** Not part of an id, a date or a longer number; with its own sign, if any. */
  private static final String ALONE = "(?<![\\w.])(?<!\\w-)-?";

  private static final String NOT_PART = "(?![\\w-]|\\.\\d)";

  /** A quantity with a word for its scale. */
  private static final Pattern SCALED =
      Pattern.compile("(" + ALONE + "\\d+(?:\\.\\d+)?) (M|million|bn|billion)\\b");

  private static final Pattern EXPONENT = Pattern.compile("(" + ALONE + "\\d(?:\\.\\d+)?e\\+\\d+)");

  /** Five digits and more, and four that cannot be a year; three with decimals. */
  private static final Pattern LARGE =
      Pattern.compile(
          "(" + ALONE + "(?:\\d{5,}(?:\\.\\d+)?|(?!19|20)\\d{4}|\\d{3,4}\\.\\d+))" + NOT_PART);

  /** Four digits alone may be a year, but not before a unit. */
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "("
              + ALONE
              + "\\d{4})(?= (?:MW|USD|H100e|useful H100e|more H100e|units|wafers|a"
              + " year|under way)\\b)");

  private static final Map<String, Double> SCALES =
      Map.of("M", 1e6, "million", 1e6, "bn", 1e9, "billion", 1e9);

  private static final Pattern MONTH =
      Pattern.compile("(?<![\\w-])\\d{4}-(?:0[1-9]|1[0-2])(?![\\w-])");

  /** Before a number that ends a term. */
  private static final Pattern LABELLED =
      Pattern.compile("(?<=[a-z]) (?=[-+−]?\\d[\\d.,]*\\d?%?(?:[,;)]|$| \\())");

  /** Between a number and its unit. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<=\\d) (?=(?:MW|GW|USD|kUSD|million|billion|trillion|H100e|years|months)\\b)");

  private static final Pattern NEGATIVE = Pattern.compile("(?<=[ (])-(?=\\d)");

  /** What three significant figures would round to a thousand. */
  private static final double LEAST_LARGE = 999.5;

  private final Names names;
  private final ChipWords chips;
  private final Map<String, String> plants = new HashMap<>();

  /** Words for the agents, places, chips and plants of a world. */
  public LogWords(World world) {
    names = new Names(world);
    chips = new ChipWords(world, names);
    world.technologies().forEach(plant -> plants.put(plant.id(), plant.name()));
  }

  /** The name of an agent, a place, a chip or a kind of plant. */
  public String name(String id) {
    String name = names.of(id);
    return name.equals(id) ? chips.name(id).orElse(plants.getOrDefault(id, id)) : name;
  }

  /** What stood for choice. */
  public String alternative(String text) {
    return replaced(
        replaced(text, LEADING, found -> name(found.group())),
        HYPHENED,
        found -> name(found.group()));
  }

  /** The terms of its score. */
  public String reason(String text) {
    String named = replaced(text, HYPHENED, found -> name(found.group()));
    String scaled =
        replaced(named, SCALED, found -> quantity(parsed(found) * SCALES.get(found.group(2))));
    String plain = replaced(scaled, EXPONENT, found -> quantity(parsed(found)));
    return replaced(
        replaced(plain, LARGE, found -> quantity(parsed(found))),
        WITH_UNIT,
        found -> quantity(parsed(found)));
  }

  /**
   * A score that is large, a thousand and more, as reasons write such a number; empty for others,
   * which have more digits than a large one has.
   */
  public static Optional<String> large(double score) {
    return Math.abs(score) >= LEAST_LARGE ? Optional.of(quantity(score)) : Optional.empty();
  }

  /**
   * A large quantity: three significant figures, which is all that such a number has, with a word
   * for its scale: {@code 47.5 million}, {@code 14,400}.
   */
  static String quantity(double value) {
    // Terminals and logs have no minus sign but this.
    return Wording.number(value).replace('\u2212', '-');
  }

  private static double parsed(MatchResult found) {
    return Double.parseDouble(found.group(1));
  }

  /** Months of files as pages write them. */
  public static String dated(String text) {
    return replaced(text, MONTH, found -> Wording.month(YearMonth.parse(found.group())));
  }

  /**
   * Keeps every number on one line with its label and its unit, and gives what is less than nought
   * a minus sign: a list of terms is hard to read where a line tears a pair apart.
   */
  public static String together(String text) {
    return LABELLED
        .matcher(UNIT.matcher(NEGATIVE.matcher(text).replaceAll("−")).replaceAll("\u00a0"))
        .replaceAll("\u00a0");
  }

  private static String replaced(
      String text, Pattern pattern, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
  }
}

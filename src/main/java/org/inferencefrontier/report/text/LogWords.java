package org.inferencefrontier.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
  private static final Pattern MILLIONS = Pattern.compile("\\b(\\d{4,}) (?:M|million) USD");
  private static final Pattern EXPONENT = Pattern.compile("\\b(\\d\\.\\d+e\\+\\d+)( USD)?");
  private static final Pattern LARGE = Pattern.compile("(?<![\\w.-])(\\d{5,})(?![\\w-])");

  /** Four digits alone may be a year. */
  private static final Pattern FOUR_DIGITS =
      Pattern.compile(
          "(?<![\\w.-])(\\d{4})(?= (?:MW|USD|H100e|useful H100e|more H100e|units|wafers|a"
              + " year)\\b)");

  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;

  private static final Pattern MONTH =
      Pattern.compile("(?<![\\w-])\\d{4}-(?:0[1-9]|1[0-2])(?![\\w-])");

  /** Before a number that ends a term. */
  private static final Pattern LABELLED =
      Pattern.compile("(?<=[a-z]) (?=[-+−]?\\d[\\d.,]*\\d?%?(?:[,;)]|$| \\())");

  /** Between a number and its unit. */
  private static final Pattern UNIT =
      Pattern.compile("(?<=\\d) (?=(?:MW|GW|USD|kUSD|bn|M|H100e|years|months)\\b)");

  private static final Pattern NEGATIVE = Pattern.compile("(?<=[ (])-(?=\\d)");

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
    String money =
        replaced(
            named, MILLIONS, found -> usd(MILLION * Double.parseDouble(found.group(1))) + " USD");
    String plain =
        replaced(
            money,
            EXPONENT,
            found -> {
              double value = Double.parseDouble(found.group(1));
              return found.group(2) == null
                  ? String.format(Locale.ROOT, "%,.0f", value)
                  : short3(value) + " USD";
            });
    return replaced(replaced(plain, LARGE, LogWords::apart), FOUR_DIGITS, LogWords::apart);
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

  /** Three digits, which is all that such a number has. */
  private static String short3(double value) {
    boolean billions = value >= BILLION;
    return BigDecimal.valueOf(value / (billions ? BILLION : MILLION))
            .round(new MathContext(3))
            .toPlainString()
        + (billions ? " bn" : " M");
  }

  /** As the scores above it. */
  private static String usd(double value) {
    return value >= BILLION
        ? String.format(Locale.ROOT, "%,.2f bn", value / BILLION)
        : String.format(Locale.ROOT, "%.2f M", value / MILLION);
  }

  private static String apart(MatchResult number) {
    return String.format(Locale.ROOT, "%,d", Long.parseLong(number.group(1)));
  }

  private static String replaced(
      String text, Pattern pattern, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
  }
}

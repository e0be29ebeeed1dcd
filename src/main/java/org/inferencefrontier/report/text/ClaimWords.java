package org.inferencefrontier.report.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimResult;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;

/** What claims state and what runs say about them, in words for pages and the terminal. */
public final class ClaimWords {
  /** How the probabilities of a table of claims are to be read. */
  public static final List<String> READING =
      List.of(
          "A claim's probability is the share of runs in which it holds, with its 95% interval.",
          "\"About\" is within 20% of what is stated; what is to come by a date must come by then"
              + " and last six months.",
          "What is read from data sheets is the same in every run.");

  /** What stands in the columns of such a table. */
  public static final String COLUMNS =
      "Claims: in how many runs each holds, what the runs have at its date, and the first month"
          + " from which it holds or its value is reached; medians, with nine runs in ten in"
          + " brackets. A dash: no run comes to it, or it asks for one date alone";

  /** Between the parts of a claim: one after the other, or two at once. */
  private static final String THEN = " -> ";

  private static final String AND = " ; ";

  /** The second in words. */
  private static final String BOTH = " and ";

  /** Stands for the date of what is read from data sheets. */
  private static final String CATALOGUE = "catalogue";

  private static final Map<String, String> COMPARISONS =
      Map.of("=", "about", ">=", "at least", ">", "more than", "<=", "up to", "<", "less than");

  /** Units that say nothing beside a stated number. */
  private static final Set<String> PURE = Set.of("ratio", "index");

  /** A power of ten, or four digits and more. */
  private static final Pattern LARGE = Pattern.compile("\\d+(\\.\\d+)?[eE]\\d+|\\d{4,}(\\.\\d+)?");

  /** Before a number, and not between two. */
  private static final Pattern MINUS = Pattern.compile("(?<![\\w.])-(?=\\d)|(?<=\\.\\.)-(?=\\d)");

  private ClaimWords() {}

  /**
   * A sentence for each claim of "up to": how far below the limit the runs are, as the claim holds
   * for anything less.
   */
  public static List<String> limits(ClaimBook claims) {
    return claims.measured().stream()
        .filter(ClaimWords::isLimit)
        .map(
            result ->
                result.claim().id()
                    + " states a limit: "
                    + result.claim().claim()
                    + " ("
                    + stated(result.claim())
                    + "). A run far below it keeps it, too: the median of the runs is "
                    + withUnit(medians(result), unit(result))
                    + ". Whether so much is ever reached is not asked.")
        .toList();
  }

  /** A claim by its number and what it is about. */
  public static String name(Claim claim) {
    return claim.id() + " " + claim.claim();
  }

  private static boolean isLimit(ClaimResult result) {
    return "<=".equals(result.claim().comparison());
  }

  private static String medians(ClaimResult result) {
    String last = write(result.value().median());
    return result.claim().value().contains(AND)
        ? write(result.first().median()) + BOTH + last
        : last;
  }

  /** In which share of the runs; of data sheets without the interval that few runs give. */
  public static String held(ClaimResult result) {
    String share =
        CATALOGUE.equals(result.claim().when())
            ? Wording.percent(result.share()) + ", the same in every run"
            : new Interval(result.shareLow(), result.share(), result.shareHigh())
                .text(Wording::percent);
    return (isLimit(result) ? "limit kept in " : "") + share;
  }

  /** What a claim says is to be, and when. */
  public static String stated(Claim claim) {
    String comparison = claim.comparison();
    String unit = inWords(claim.unit());
    String what =
        "reached".equals(comparison)
            ? comparison
            : COMPARISONS.getOrDefault(comparison, comparison)
                + " "
                + withUnit(
                    numbers(claim.value())
                        .replace(AND, "between".equals(comparison) ? "; " : BOTH)
                        .replace("..", "between".equals(comparison) ? " and " : " to ")
                        .replace("->", "→"),
                    unit);
    return what + ", " + when(claim);
  }

  private static String withUnit(String number, String unit) {
    return number + (unit.startsWith("%") ? unit : PURE.contains(unit) ? "" : " " + unit);
  }

  /** The claim's dates as pages write them. */
  public static String when(Claim claim) {
    return CATALOGUE.equals(claim.when())
        ? "by data sheet"
        : LogWords.dated(claim.when()).replace(AND, BOTH).replace("->", "→");
  }

  /** The unit of what was measured. */
  public static String unit(ClaimResult result) {
    return inWords(result.unit());
  }

  /** A unit of the claims file as it is said. */
  private static String inWords(String unit) {
    return unit.replaceFirst("^B ", "billion ")
        .replaceFirst("^M ", "million ")
        .replaceFirst("/yr$", " a year");
  }

  /** Large numbers as they are written beside it; the others as the claim has them. */
  private static String numbers(String value) {
    return MINUS
        .matcher(
            LARGE.matcher(value).replaceAll(number -> write(Double.parseDouble(number.group()))))
        .replaceAll("−");
  }

  /** What the runs have for each part of the claim. */
  public static String values(ClaimResult result) {
    String last = text(result.value(), ClaimWords::write);
    String parts = result.claim().value();
    if (parts.contains(THEN)) {
      return text(result.first(), ClaimWords::write) + " → " + last;
    }
    return parts.contains(AND) ? text(result.first(), ClaimWords::write) + BOTH + last : last;
  }

  /** Thousands in full, as the unit beside them may already be a scale. */
  private static String write(double value) {
    if (Math.abs(value) < 999.5) {
      return String.format(Locale.ROOT, "%.3g", value).replace('-', '−');
    }
    return Math.abs(value) < 999_500 ? Wording.number(value) : Wording.shortNumber(value);
  }

  private static String text(Spread spread, DoubleFunction<String> write) {
    return new Interval(spread.p05(), spread.median(), spread.p95()).text(write);
  }

  /** The month from which it holds; a dash where there is none to tell. */
  public static String from(ClaimResult result) {
    return isDated(result)
        ? text(result.since(), month -> Wording.month((int) Math.round(month)))
        : Wording.NONE;
  }

  /** How many of the runs have such a month. */
  public static String dated(ClaimResult result) {
    return isDated(result) ? result.since().n() + " of " + result.runs() : Wording.NONE;
  }

  private static boolean isDated(ClaimResult result) {
    return !result.isTrueFromTheStart() && !CATALOGUE.equals(result.claim().when());
  }
}

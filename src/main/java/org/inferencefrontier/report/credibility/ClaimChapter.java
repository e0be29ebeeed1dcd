package org.inferencefrontier.report.credibility;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimResult;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;

/** Published claims held against the runs. */
final class ClaimChapter {
  /** Between the parts of a claim: one after the other, or two at once. */
  private static final String THEN = " -> ";

  private static final String AND = " ; ";

  /** Stands for the date of what is read from data sheets. */
  private static final String CATALOGUE = "catalogue";

  private static final Map<String, String> COMPARISONS =
      Map.of("=", "about", ">=", "at least", ">", "more than", "<=", "up to", "<", "less than");

  /** Units that say nothing beside a stated number. */
  private static final Set<String> PURE = Set.of("ratio", "index");

  /** A power of ten, or four digits and more. */
  private static final Pattern LARGE = Pattern.compile("\\d+(\\.\\d+)?[eE]\\d+|\\d{4,}(\\.\\d+)?");

  private final ClaimBook claims;

  ClaimChapter(ClaimBook claims) {
    this.claims = claims;
  }

  /** The chapter; empty without claims. */
  Optional<Section> section() {
    if (claims.measured().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "claims",
            "Claims held against the runs",
            "A claim's probability is the share of runs in which it holds, with its 95% interval."
                + " \"About\" is within 20% of what is stated; what is to come by a date must come"
                + " by then and last six months. What is read from data sheets is the same in every"
                + " run."
                + unmeasured(),
            limits(),
            List.of(),
            List.of(findings(), definitions()),
            List.of()));
  }

  private String unmeasured() {
    int count = claims.unmeasured().size();
    return count == 0
        ? ""
        : " "
            + count
            + (count == 1 ? " further claim is" : " further claims are")
            + " not measured.";
  }

  /** Of claims of "up to": how far below they the runs are, as these hold for anything less. */
  private List<String> limits() {
    return claims.measured().stream()
        .filter(ClaimChapter::isLimit)
        .map(
            result ->
                result.claim().id()
                    + " states a limit: "
                    + stated(result)
                    + ". Any lower value keeps it, and the runs have "
                    + medians(result)
                    + " by the median: that so much is reached was not checked.")
        .toList();
  }

  private static boolean isLimit(ClaimResult result) {
    return "<=".equals(result.claim().comparison());
  }

  private static String medians(ClaimResult result) {
    String last = write(result.value().median());
    return result.claim().value().contains(AND)
        ? write(result.first().median()) + AND + last
        : last;
  }

  /** In which share of the runs; of data sheets without the interval that few runs give. */
  private static String held(ClaimResult result) {
    String share =
        CATALOGUE.equals(result.claim().when())
            ? Wording.percent(result.share()) + ", the same in every run"
            : new Interval(result.shareLow(), result.share(), result.shareHigh())
                .text(Wording::percent);
    return (isLimit(result) ? "limit kept in " : "") + share;
  }

  private DataTable findings() {
    return new DataTable(
        "table-claims",
        "Claims: in how many runs each holds, what the runs have at its date, and the first month"
            + " from which it holds or its value is reached; medians, with nine runs in ten in"
            + " brackets. A dash: no run comes to it, or it asks for one date alone",
        List.of(
            Column.words("Claim"),
            Column.words("Stated"),
            Column.numbers("Holds in"),
            Column.numbers("Value"),
            Column.words("Unit"),
            Column.numbers("From"),
            Column.numbers("Runs with a date"),
            Column.words("Kind"),
            Column.words("Source")),
        claims.measured().stream().map(this::finding).toList());
  }

  private List<String> finding(ClaimResult result) {
    boolean isDated = !result.isTrueFromTheStart() && !CATALOGUE.equals(result.claim().when());
    return List.of(
        result.claim().id() + " " + result.claim().claim(),
        stated(result),
        held(result),
        values(result),
        inWords(result.unit()),
        isDated ? dates(result.since()) : Wording.NONE,
        isDated ? result.since().n() + " of " + result.runs() : Wording.NONE,
        result.claim().kind(),
        result.claim().source());
  }

  private static String stated(ClaimResult result) {
    String comparison = result.claim().comparison();
    String unit = inWords(result.claim().unit());
    String what =
        "reached".equals(comparison)
            ? comparison
            : COMPARISONS.getOrDefault(comparison, comparison)
                + " "
                + numbers(result.claim().value())
                    .replace("..", "between".equals(comparison) ? " and " : " to ")
                    .replace("->", "→")
                + (unit.startsWith("%") ? unit : PURE.contains(unit) ? "" : " " + unit);
    return what + ", " + when(result.claim());
  }

  /** The claim's dates as pages write them. */
  static String when(Claim claim) {
    return CATALOGUE.equals(claim.when())
        ? "by data sheet"
        : LogWords.dated(claim.when()).replace("->", "→");
  }

  /** A unit of the claims file as it is said. */
  private static String inWords(String unit) {
    return unit.replaceFirst("^B ", "billion ")
        .replaceFirst("^M ", "million ")
        .replaceFirst("/yr$", " a year");
  }

  /** Large numbers as they are written beside it; the others as the claim has them. */
  private static String numbers(String value) {
    return LARGE.matcher(value).replaceAll(number -> write(Double.parseDouble(number.group())));
  }

  /** A value for each part of the claim. */
  private static String values(ClaimResult result) {
    String last = text(result.value(), ClaimChapter::write);
    String parts = result.claim().value();
    if (parts.contains(THEN)) {
      return text(result.first(), ClaimChapter::write) + " → " + last;
    }
    return parts.contains(AND) ? text(result.first(), ClaimChapter::write) + AND + last : last;
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

  private static String dates(Spread since) {
    return text(since, month -> Wording.month((int) Math.round(month)));
  }

  private DataTable definitions() {
    return new DataTable(
        "table-claim-definitions",
        "How the claims were measured, and where that differs from what was meant",
        List.of(Column.words("Claim"), Column.words("Asked for"), Column.words("Measured as")),
        claims.measured().stream()
            .map(
                result ->
                    List.of(result.claim().id(), result.claim().indicator(), result.definition()))
            .toList());
  }
}

package org.inferencefrontier.analysis.claim;

import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.world.WrittenNumber;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.time.Timeline;

/**
 * What a claim states, read from the columns of the claims file: {@code comparison}, {@code value}
 * and {@code when}.
 *
 * @param comparison how values are compared
 * @param stages what is stated for when, in order of time
 * @param deadline whether the statement is to come true by the stage's last month, not in it
 */
record ClaimTerms(Relation comparison, List<Stage> stages, boolean deadline) {
  /** One statement after the other in time, or two at once. */
  private static final String THEN = " -> | ; ";

  private static final String CATALOGUE = "catalogue";
  private static final String BY = "by ";
  private static final String TO = "..";

  /**
   * A statement for some months.
   *
   * @param from first month, counted from January 2023
   * @param to last month
   * @param low value stated, or the lower end of a range
   * @param high upper end of a range, otherwise as {@code low}
   */
  record Stage(int from, int to, double low, double high) {}

  ClaimTerms {
    stages = List.copyOf(stages);
  }

  /** The terms; empty if the columns state something else than values at dates. */
  static Optional<ClaimTerms> of(Claim claim) {
    Optional<Relation> comparison = Relation.of(claim.comparison());
    if (comparison.isEmpty()) {
      return Optional.empty();
    }
    boolean deadline = claim.when().startsWith(BY);
    String[] dates = claim.when().substring(deadline ? BY.length() : 0).split(THEN);
    String[] values = claim.value().split(THEN);
    if (claim.when().equals(CATALOGUE)) {
      return ofCatalogue(comparison.get(), values);
    }
    if (dates.length != values.length) {
      return Optional.empty();
    }
    List<Stage> stages = new ArrayList<>();
    try {
      for (int i = 0; i < dates.length; i++) {
        stages.add(stage(dates[i].strip(), values[i].strip(), comparison.get()));
      }
    } catch (DateTimeParseException | NumberFormatException notOfThisKind) {
      return Optional.empty();
    }
    return Optional.of(new ClaimTerms(comparison.get(), stages, deadline));
  }

  /** What is stated of chips has a part instead of a month: the reading gives them in order. */
  private static Optional<ClaimTerms> ofCatalogue(Relation comparison, String[] values) {
    List<Stage> parts = new ArrayList<>();
    try {
      for (int part = 0; part < values.length; part++) {
        double value = WrittenNumber.parse(values[part].strip());
        parts.add(new Stage(part, part, value, value));
      }
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
    return Optional.of(new ClaimTerms(comparison, parts, false));
  }

  private static Stage stage(String date, String value, Relation comparison) {
    int from;
    int to;
    if (date.length() == 4) {
      from = january(date);
      to = from + 11;
    } else if (date.length() == 9) {
      from = january(date.substring(0, 4));
      to = january(date.substring(5)) + 11;
    } else {
      from = Timeline.indexOf(YearMonth.parse(date));
      to = from;
    }
    if (comparison == Relation.REACHED) {
      return new Stage(from, to, Double.NaN, Double.NaN);
    }
    int range = value.indexOf(TO);
    double low = WrittenNumber.parse(range < 0 ? value : value.substring(0, range));
    double high = range < 0 ? low : WrittenNumber.parse(value.substring(range + TO.length()));
    return new Stage(from, to, low, high);
  }

  private static int january(String year) {
    return Timeline.indexOf(Year.parse(year).atMonth(1));
  }

  /** The stage that decides. */
  Stage last() {
    return stages.get(stages.size() - 1);
  }

  /** First month in which it may come true; a value may be reached before its date. */
  int start() {
    return deadline || comparison == Relation.EQUAL ? 0 : stages.get(0).from();
  }

  /** Whether a study of so many months sees the end of it. */
  boolean isWithin(int months) {
    return stages.get(0).from() >= 0 && last().to() < months;
  }
}

package org.inferencefrontier.report.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.study.file.DecisionBook.Step;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.profile.PricingStrategy;

/** Words for what an agent decides month by month: the quantity, and the terms that move it. */
public enum CourseWords {
  VENDOR_PRICE(
      "its gross margin",
      null,
      Wording::percent,
      false,
      List.of(
          new Pull(ReasonTerm.BACKLOG, CourseWords::months, 1),
          new Pull(ReasonTerm.SHIPMENT_SHARE, Wording::percent, 1),
          new Pull(ReasonTerm.IDLE_PACKAGING, Wording::percent, -1),
          new Pull(ReasonTerm.PARITY, Wording::percent, 1))),
  TRAINING_BUDGET(
      "its training budget",
      null,
      CourseWords::dollarsAYear,
      false,
      List.of(
          new Pull(ReasonTerm.USE_OF_MODELS, CourseWords::dollarsAYear, 1),
          new Pull(ReasonTerm.SERVICE_GROWTH, Wording::percent, 1))),
  REASONING_DEPTH(
      "the compute of a request",
      null,
      value -> Wording.number(value) + " single passes",
      true,
      List.of(new Pull(ReasonTerm.TOKEN_COST, CourseWords::dollars, -1))),
  LAB_PRICE(
      "its gross margin",
      null,
      Wording::percent,
      false,
      List.of(
          new Pull(ReasonTerm.SHARE_OF_SEGMENT, Wording::percent, 1),
          new Pull(ReasonTerm.UNSERVED, Wording::percent, 1))),
  EXPANSION(
      "its packaging",
      ReasonTerm.PACKAGING,
      value -> whole(value) + " wafers a month",
      true,
      List.of(new Pull(ReasonTerm.ORDERS, v -> whole(v) + " wafers", 1)));

  /**
   * Strategies of vendors to which the price of the alternative is a term; of others it is none.
   */
  private static final Set<String> BY_PARITY =
      Stream.of(PricingStrategy.MATCH, PricingStrategy.PENETRATE)
          .map(WrittenName::of)
          .collect(Collectors.toUnmodifiableSet());

  /** Of margins, what is told as held: in points. */
  private static final double LEAST_MARGIN = 0.02;

  /** Of everything else, as a part of itself. */
  private static final double LEAST_PART = 0.05;

  private final String quantity;
  private final ReasonTerm value;
  private final DoubleFunction<String> write;
  private final boolean logarithmic;
  private final List<Pull> pulls;

  /**
   * @param value the term that is the quantity; null if the score is it
   */
  CourseWords(
      String quantity,
      ReasonTerm value,
      DoubleFunction<String> write,
      boolean logarithmic,
      List<Pull> pulls) {
    this.quantity = quantity;
    this.value = value;
    this.write = write;
    this.logarithmic = logarithmic;
    this.pulls = pulls;
  }

  /** The words for a decision of a course. */
  public static CourseWords of(Step step) {
    return switch (step.decision()) {
      case "training budget" -> TRAINING_BUDGET;
      case "reasoning depth" -> REASONING_DEPTH;
      case "expansion" -> EXPANSION;
      default -> step.name().endsWith(" the margin") ? VENDOR_PRICE : LAB_PRICE;
    };
  }

  /** What an alternative is of: of laboratories' prices the kind of work, else all. */
  public String part(String alternative) {
    return this == LAB_PRICE ? alternative : "";
  }

  /** Parts behind the quantity: {@code in chat and search}. */
  public String of(List<String> parts) {
    return " in " + String.join("; ", parts);
  }

  /** The quantity in a month, in units of its scale. */
  public double height(Step step) {
    double told = value(step);
    return logarithmic ? Math.log(Math.max(Double.MIN_NORMAL, told)) : told;
  }

  private double value(Step step) {
    return value == null ? step.score() : step.number(value);
  }

  /** How far a point must be from a line to be told, in units of the scale; 0 for any. */
  public double least() {
    return isMargin() ? LEAST_MARGIN : 0;
  }

  private boolean isMargin() {
    return this == VENDOR_PRICE || this == LAB_PRICE;
  }

  /** Whether the way between two values is too short to be told. */
  private boolean still(double from, double to) {
    return Math.abs(to - from)
        < (isMargin() ? LEAST_MARGIN : LEAST_PART * Math.max(Math.abs(from), Math.abs(to)));
  }

  /** A course that hardly moves, as a sentence; empty for one that does. */
  public Optional<String> held(String of, List<Step> course) {
    double low = course.stream().mapToDouble(this::value).min().orElse(Double.NaN);
    double high = course.stream().mapToDouble(this::value).max().orElse(Double.NaN);
    if (!still(low, high)) {
      return Optional.empty();
    }
    String least = write.apply(low);
    String most = write.apply(high);
    return Optional.of(
        "Throughout: held "
            + quantity
            + of
            + (least.equals(most) ? " at " + most : " between " + least + " and " + most)
            + ".");
  }

  /**
   * A stretch between two turns: {@code Jan 2023 to Mar 2024: raised its gross margin from 62% to
   * 77%; backlog 13 to 16 months.}
   */
  public String stretch(String of, List<Step> course) {
    Step from = course.get(0);
    Step to = course.get(course.size() - 1);
    double move = height(to) - height(from);
    boolean still = still(value(from), value(to));
    String moved =
        still
            ? "held " + quantity + of + " near " + write.apply(value(to))
            : (move > 0 ? "raised " : "cut ")
                + quantity
                + of
                + " from "
                + ends(write.apply(value(from)), write.apply(value(to)));
    String why =
        pulls.stream()
            .map(pull -> still ? "" : pull.between(from, to, move))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return Wording.month(from.month())
        + " to "
        + Wording.month(to.month())
        + ": "
        + moved
        + (why.isEmpty() ? "" : "; " + why)
        + setBy(course)
        + ".";
  }

  /** What set most months of a stretch, where reasons say so. */
  private static String setBy(List<Step> course) {
    Map<String, Long> counted =
        course.stream()
            .map(step -> step.names().get(ReasonTerm.SET_BY))
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counted.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> "; mostly set by: " + most.getKey())
        .orElse("");
  }

  /** {@code 12.7 to 15.5 months}: the unit once, if it is that of both. */
  private static String ends(String from, String to) {
    int space = to.indexOf(' ');
    String unit = space < 0 ? "" : to.substring(space);
    return (from.endsWith(unit) ? from.substring(0, from.length() - unit.length()) : from)
        + " to "
        + to;
  }

  private static String dollarsAYear(double value) {
    return dollars(value) + " a year";
  }

  /** To a tenth: nobody waits by the day. */
  private static String months(double value) {
    return Wording.number(Math.rint(10 * value) / 10) + " months";
  }

  private static String whole(double value) {
    return Wording.number(Math.rint(value));
  }

  private static String dollars(double value) {
    return "$" + Wording.number(value);
  }

  /**
   * A term of a rule that moves the quantity.
   *
   * @param term what it is
   * @param write how it is written
   * @param sign 1 if more of it raises the quantity, -1 if it lowers it
   */
  private record Pull(ReasonTerm term, DoubleFunction<String> write, int sign) {
    /** A term that moved by less than this part of itself explains nothing. */
    private static final double LEAST_CHANGE = 0.05;

    /** Both ends of it; empty if it did not pull the way that the quantity went. */
    String between(Step before, Step after, double move) {
      if (!counts(after)) {
        return "";
      }
      double from = before.number(term);
      double to = after.number(term);
      double size = Math.max(Math.abs(from), Math.abs(to));
      // Never so where a month has no such term.
      boolean pulls = (to - from) * sign * move > 0 && Math.abs(to - from) > LEAST_CHANGE * size;
      return pulls ? term.words() + " " + ends(write.apply(from), write.apply(to)) : "";
    }

    private boolean counts(Step step) {
      return term != ReasonTerm.PARITY || BY_PARITY.contains(step.names().get(ReasonTerm.STRATEGY));
    }
  }
}

package org.inferencefrontier.report.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inferencefrontier.study.file.DecisionBook.Option;

/** Words for what an agent decides month by month: the quantity, and the terms that move it. */
public enum CourseWords {
  VENDOR_PRICE(
      "its gross margin",
      "",
      Wording::percent,
      false,
      List.of(
          new Term("backlog", "; backlog " + Term.NUMBER + " months", CourseWords::months, 1),
          new Term("share of shipments", "; share " + Term.NUMBER, Wording::percent, 1),
          new Term("booked packaging left idle", "left idle " + Term.NUMBER, Wording::percent, -1),
          // Of the other rules it is no term.
          new Term(
              "margin at parity with the alternative",
              "^strategy (?:match|penetrate).* the alternative " + Term.NUMBER,
              Wording::percent,
              1))),
  TRAINING_BUDGET(
      "its training budget",
      "",
      CourseWords::dollarsAYear,
      false,
      List.of(
          new Term(
              "use of its models",
              "use of its models " + Term.NUMBER,
              CourseWords::dollarsAYear,
              1),
          new Term(
              "expected growth of services a year",
              "growth of services " + Term.NUMBER,
              Wording::percent,
              1))),
  REASONING_DEPTH(
      "the compute of a request",
      "",
      value -> Wording.number(value) + " single passes",
      true,
      List.of(
          new Term(
              "compute of a million tokens",
              "million of its tokens costs " + Term.NUMBER,
              CourseWords::dollars,
              -1))),
  LAB_PRICE(
      "its gross margin",
      "",
      Wording::percent,
      false,
      List.of(
          new Term("its share", "share of the segment " + Term.NUMBER, Wording::percent, 1),
          new Term("compute unserved", "compute unserved " + Term.NUMBER, Wording::percent, 1))),
  EXPANSION(
      "its packaging",
      ", has " + Term.NUMBER,
      value -> Wording.number(value) + " wafers a month",
      true,
      List.of(
          new Term(
              "orders", "for " + Term.NUMBER + " wafers", v -> Wording.number(v) + " wafers", 1)));

  /** Of margins, what is told as held: in points. */
  private static final double LEAST_MARGIN = 0.02;

  /** Of everything else, as a part of itself. */
  private static final double LEAST_PART = 0.05;

  /** What a foundry's month was set by. */
  private static final Pattern SET_BY = Pattern.compile("set by ([^;]+);");

  private final String quantity;
  private final Pattern value;
  private final DoubleFunction<String> write;
  private final boolean logarithmic;
  private final List<Term> terms;

  /**
   * @param value where the reason tells the quantity; empty if the score is it
   */
  CourseWords(
      String quantity,
      String value,
      DoubleFunction<String> write,
      boolean logarithmic,
      List<Term> terms) {
    this.quantity = quantity;
    this.value = value.isEmpty() ? null : Pattern.compile(value);
    this.write = write;
    this.logarithmic = logarithmic;
    this.terms = terms;
  }

  /** The words for a decision of a course. */
  public static CourseWords of(Option option) {
    return switch (option.decision()) {
      case "training budget" -> TRAINING_BUDGET;
      case "reasoning depth" -> REASONING_DEPTH;
      case "expansion" -> EXPANSION;
      default -> option.name().endsWith(" the margin") ? VENDOR_PRICE : LAB_PRICE;
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
  public double height(Option option) {
    double told = value(option);
    return logarithmic ? Math.log(Math.max(Double.MIN_NORMAL, told)) : told;
  }

  private double value(Option option) {
    return value == null ? option.score() : number(value, option.reason()).orElse(Double.NaN);
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
  public Optional<String> held(String of, List<Option> course) {
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
  public String stretch(String of, List<Option> course) {
    Option from = course.get(0);
    Option to = course.get(course.size() - 1);
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
        terms.stream()
            .map(term -> still ? "" : term.between(from.reason(), to.reason(), move))
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
  private static String setBy(List<Option> course) {
    Map<String, Long> counted =
        course.stream()
            .map(option -> SET_BY.matcher(option.reason()))
            .filter(Matcher::find)
            .collect(
                Collectors.groupingBy(
                    found -> found.group(1), TreeMap::new, Collectors.counting()));
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

  private static String months(double value) {
    return Wording.number(value) + " months";
  }

  private static String dollars(double value) {
    return "$" + Wording.number(value);
  }

  private static OptionalDouble number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find()
        ? OptionalDouble.of(Double.parseDouble(found.group(1)))
        : OptionalDouble.empty();
  }

  /**
   * A term of a rule.
   *
   * @param name in words
   * @param pattern where a reason tells it
   * @param write how it is written
   * @param sign 1 if more of it raises the quantity, -1 if it lowers it
   */
  private record Term(String name, Pattern pattern, DoubleFunction<String> write, int sign) {
    /** A number in a reason. */
    static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)";

    /** A term that moved by less than this part of itself explains nothing. */
    private static final double LEAST_CHANGE = 0.05;

    Term(String name, String pattern, DoubleFunction<String> write, int sign) {
      this(name, Pattern.compile(pattern), write, sign);
    }

    /** Both ends of it; empty if it did not pull the way that the quantity went. */
    String between(String before, String after, double move) {
      OptionalDouble from = number(pattern, before);
      OptionalDouble to = number(pattern, after);
      if (from.isEmpty() || to.isEmpty()) {
        return "";
      }
      double change = to.getAsDouble() - from.getAsDouble();
      double size = Math.max(Math.abs(from.getAsDouble()), Math.abs(to.getAsDouble()));
      boolean pulls = change * sign * move > 0 && Math.abs(change) > LEAST_CHANGE * size;
      return pulls
          ? name + " " + ends(write.apply(from.getAsDouble()), write.apply(to.getAsDouble()))
          : "";
    }
  }
}

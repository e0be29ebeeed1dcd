package org.inferencefrontier.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inferencefrontier.report.comparison.ComparedQuantities.Quantity;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.StoredComparison;
import org.inferencefrontier.study.StoredComparison.Difference;

/** Tables of what a scenario changes: headline numbers, and whose numbers change most. */
final class ComparisonTables {
  private static final int LISTED = 4;

  private final StoredComparison comparison;
  private final Names names;
  private final Horizon horizon;

  ComparisonTables(StoredComparison comparison, Names names, Horizon horizon) {
    this.comparison = comparison;
    this.names = names;
    this.horizon = horizon;
  }

  /**
   * The headline numbers, and the states that they hit most.
   *
   * @param pair the scenario against the reference, in words
   */
  DataTable headlines(String scenario, String pair) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Quantity quantity : ComparedQuantities.HEADLINES) {
      for (int month : List.of(horizon.headline(), horizon.end()).stream().distinct().toList()) {
        comparison.ofMonth(scenario, quantity.indicator(), month).stream()
            .filter(each -> each.entity().equals(quantity.entity()))
            .filter(each -> each.month() >= 0 || month == horizon.headline())
            .forEach(each -> rows.add(row(quantity.title(names), quantity.measure(), each)));
      }
    }
    rows.addAll(hit(scenario));
    return new DataTable(
        "table-headlines-" + scenario,
        pair
            + ": means over the pairs, the difference with the 95% interval of its mean, and"
            + " nine single runs in ten",
        heads("Number"),
        rows);
  }

  /**
   * The headline numbers of all scenarios side by side, at the month of the headline findings.
   *
   * @param titles what each scenario is called, by its name, in order
   */
  DataTable sideBySide(Map<String, String> titles) throws IOException {
    List<Column> heads = new ArrayList<>();
    heads.add(Column.words("Scenario"));
    ComparedQuantities.HEADLINES.forEach(
        quantity ->
            heads.add(Column.numbers(quantity.name(names) + briefUnit(quantity.measure()))));
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, String> scenario : titles.entrySet()) {
      List<String> row = new ArrayList<>();
      row.add(scenario.getValue());
      for (Quantity quantity : ComparedQuantities.HEADLINES) {
        row.add(
            comparison.ofMonth(scenario.getKey(), quantity.indicator(), horizon.headline()).stream()
                .filter(each -> each.entity().equals(quantity.entity()))
                .findFirst()
                .map(each -> brief(quantity.measure(), each))
                .orElse(Wording.NONE));
      }
      rows.add(row);
    }
    return new DataTable(
        "table-side-by-side",
        "All scenarios in "
            + Wording.longMonth(horizon.headline())
            + ": change of the mean; \u201cunclear\u201d where its interval includes zero",
        heads,
        rows);
  }

  /** A change in a narrow place: for its size, of shares and dates as it is. */
  private static String brief(Measure measure, Difference difference) {
    if (!ComparisonFindings.isSure(difference)) {
      return "unclear";
    }
    double change = difference.paired().difference();
    return measure == Measure.SHARE
        ? Wording.signed(100 * change, 1)
        : measure == Measure.CALENDAR_MONTH
            ? Wording.signed(change, 1)
            : ComparisonFindings.signed(ComparisonFindings.relative(difference));
  }

  private static String briefUnit(Measure measure) {
    return measure == Measure.SHARE
        ? ", points"
        : measure == Measure.CALENDAR_MONTH ? ", months" : "";
  }

  /**
   * The largest changes of each kind that are beyond chance; empty if there are none.
   *
   * @param id what tells the table from those of other kinds
   * @param caption over the table
   */
  Optional<DataTable> moved(String id, String scenario, String caption, List<Quantity> quantities)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Quantity quantity : quantities) {
      Predicate<Difference> counts = counts(scenario, quantity);
      comparison.ofMonth(scenario, quantity.indicator(), horizon.headline()).stream()
          .filter(ComparisonFindings::isSure)
          .filter(counts)
          .filter(each -> !ComparisonFindings.readsAlike(each, quantity.measure()))
          .sorted(
              Comparator.comparingDouble((Difference each) -> -Math.abs(each.paired().difference()))
                  .thenComparing(Difference::entity))
          .limit(LISTED)
          .forEach(
              each -> rows.add(row(who(each) + ": " + quantity.title(), quantity.measure(), each)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable("table-" + id + "-" + scenario, caption, heads("Whose number"), rows));
  }

  /** The states that gain or lose most for their size, besides those that are always named. */
  private List<List<String>> hit(String scenario) throws IOException {
    Quantity quantity = ComparedQuantities.HIT;
    List<Difference> states =
        comparison.ofMonth(scenario, quantity.indicator(), horizon.headline());
    double least =
        ComparisonFindings.LEAST_AGENT
            * states.stream().mapToDouble(each -> each.paired().reference()).sum();
    return states.stream()
        .filter(ComparisonFindings::isSure)
        .filter(each -> each.paired().reference() >= least && each.paired().reference() > 0)
        .filter(each -> ComparedQuantities.HEADLINES.stream().noneMatch(h -> isOf(each, h)))
        .sorted(
            Comparator.comparingDouble(
                    (Difference each) -> -Math.abs(ComparisonFindings.relative(each)))
                .thenComparing(Difference::entity))
        .limit(LISTED)
        .map(
            each ->
                row(
                    who(each)
                        + ": "
                        + quantity.title()
                        + " ("
                        + ComparisonFindings.signed(ComparisonFindings.relative(each))
                        + ")",
                    quantity.measure(),
                    each))
        .toList();
  }

  private static boolean isOf(Difference difference, Quantity quantity) {
    return difference.indicator().equals(quantity.indicator())
        && difference.entity().equals(quantity.entity());
  }

  private static List<Column> heads(String first) {
    return List.of(
        Column.words(first),
        Column.words("When"),
        Column.numbers("Reference"),
        Column.numbers("Scenario"),
        Column.numbers("Difference"),
        Column.numbers("Nine runs in ten"),
        Column.numbers("More in, of pairs"));
  }

  private static List<String> row(String name, Measure measure, Difference difference) {
    var paired = difference.paired();
    Measure change = ComparedQuantities.change(measure);
    return List.of(
        name,
        difference.month() < 0
            ? "over the run"
            : Wording.unbroken(Wording.month(difference.month())),
        Wording.unbroken(measure.write().apply(paired.reference())),
        Wording.unbroken(measure.write().apply(paired.scenario())),
        new Interval(paired.low(), paired.difference(), paired.high()).text(change.write()),
        difference.indicator().equals(ComparedQuantities.STOPPED)
            ? Wording.NONE
            : new Interval(paired.p05(), paired.p50(), paired.p95()).unbrokenEnds(change.write()),
        Wording.percent(paired.shareAbove()));
  }

  /** Whose basis is not next to nothing in the reference; everybody where a number has none. */
  private Predicate<Difference> counts(String scenario, Quantity quantity) throws IOException {
    String basis = ComparedQuantities.BASIS.get(quantity.indicator());
    List<Difference> sizes =
        basis == null ? List.of() : comparison.ofMonth(scenario, basis, horizon.headline());
    if (sizes.isEmpty()) {
      return difference -> true;
    }
    double least =
        ComparisonFindings.LEAST_AGENT
            * sizes.stream().mapToDouble(each -> each.paired().reference()).sum();
    Set<String> large =
        sizes.stream()
            .filter(each -> each.paired().reference() >= least)
            .map(Difference::entity)
            .collect(Collectors.toSet());
    return difference -> large.contains(difference.entity());
  }

  private String who(Difference difference) {
    return difference.entity().isEmpty() ? "World" : names.of(difference.entity());
  }
}

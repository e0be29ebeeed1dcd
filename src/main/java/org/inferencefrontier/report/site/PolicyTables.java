package org.inferencefrontier.report.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.inferencefrontier.analysis.PolicyEntry;
import org.inferencefrontier.analysis.PolicyOdds;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.inferencefrontier.world.time.Timeline;

/** Tables of what states do: how likely over the runs, and the ledger of one run. */
public final class PolicyTables {
  private final ReportContext context;

  /** Tables of what the states of a study did. */
  public PolicyTables(ReportContext context) {
    this.context = context;
  }

  /**
   * In how many runs states make which moves, by kind and the likeliest first; empty without any.
   */
  public Optional<DataTable> odds(
      String id, String caption, boolean ofMany, Predicate<PolicyOdds> wanted) {
    List<List<String>> rows =
        context.policy().odds().stream()
            .filter(wanted)
            .sorted(
                Comparator.comparing(PolicyOdds::kind)
                    .thenComparing(Comparator.comparingInt(PolicyOdds::happens).reversed())
                    .thenComparingDouble(odds -> odds.first().median())
                    .thenComparing(odds -> context.names().of(odds.state())))
            .map(odds -> row(odds, ofMany))
            .toList();
    List<Column> columns =
        List.of(
            Column.words("Move"),
            Column.numbers("Runs with it"),
            Column.numbers("First, median of those"),
            Column.numbers("Nine of ten of those"));
    return table(id, caption, ofMany ? prefixed(Column.words("State"), columns) : columns, rows);
  }

  private List<String> row(PolicyOdds odds, boolean ofMany) {
    Spread first = odds.first();
    List<String> cells =
        List.of(
            PolicyWords.sentence(PolicyWords.move(odds.kind())),
            Wording.percent(odds.share()),
            month(first.median()),
            month(first.p05()) + " to " + month(first.p95()));
    return ofMany ? prefixed(context.names().of(odds.state()), cells) : cells;
  }

  private static String month(double month) {
    return Wording.month((int) Math.round(month));
  }

  /**
   * Whether an entry is a yearly step of a carbon price that is in force, as some thirty states
   * take one each spring: all else would be lost among them.
   */
  public static boolean isYearlyStep(PolicyEntry entry) {
    return entry.instrument() == PolicyInstrument.CARBON_PRICE
        && entry.origin().equals("own")
        && entry.before() > 0;
  }

  /** The ledger of the run that was kept; empty if nothing of it is wanted. */
  public Optional<DataTable> ledger(String id, String caption, Predicate<PolicyEntry> wanted) {
    return table(
        id,
        caption,
        List.of(
            Column.words("Month"),
            Column.words("Who"),
            Column.words("Move"),
            Column.words("About"),
            Column.words("From what to what"),
            Column.words("Decided by"),
            Column.words("Why")),
        context.policy().entries().stream()
            .filter(wanted)
            .sorted(Comparator.comparingInt(PolicyEntry::month))
            .map(this::row)
            .toList());
  }

  private List<String> row(PolicyEntry entry) {
    return List.of(
        Wording.month(Timeline.month(entry.month())),
        context.names().of(entry.actor()),
        PolicyWords.sentence(PolicyWords.move(entry)),
        context.names().in(entry.target()),
        PolicyWords.change(entry),
        PolicyWords.origin(entry),
        PolicyWords.why(entry));
  }

  private static <T> List<T> prefixed(T first, List<T> rest) {
    List<T> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private static Optional<DataTable> table(
      String id, String caption, List<Column> columns, List<List<String>> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new DataTable(id, caption, columns, rows));
  }
}

package org.inferencefrontier.report.credibility;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.inferencefrontier.report.figure.RecordWording;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.text.HalfYear;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.world.evidence.RecordPoint;

/**
 * The lines of the record that are judged, one figure a half-year: does the band hold the record,
 * and is the median as near as was asked? What counts as near, and why the model misses, stands in
 * the record's files.
 */
final class HalfYears {
  /** The lines asked to be nearest first, then what is wider before what is narrower. */
  private static final Comparator<Comparison> BY_WEIGHT =
      Comparator.comparing(
          Comparison::point,
          Comparator.comparing(HalfYears::tolerance)
              .thenComparing(RecordPoint::indicator, Comparator.reverseOrder())
              .thenComparing(RecordPoint::entity)
              .thenComparing(HalfYears::half));

  private final List<Comparison> judged;
  private final RecordWording wording;

  /**
   * @param comparisons figures of the record beside the runs, those without a tolerance or without
   *     values are left out
   */
  HalfYears(List<Comparison> comparisons, RecordWording wording) {
    this.judged =
        comparisons.stream()
            .filter(comparison -> comparison.point().tolerance() != null)
            .filter(Comparison::exists)
            .sorted(BY_WEIGHT)
            .toList();
    this.wording = wording;
  }

  /** Whether there is nothing to judge. */
  boolean isEmpty() {
    return judged.isEmpty();
  }

  /** How many hold, in a sentence. */
  String sentence() {
    List<Comparison> off = judged.stream().filter(each -> !each.isWithinTolerance()).toList();
    long explained = off.stream().filter(Comparison::isExplained).count();
    long inside = judged.stream().filter(Comparison::isInsideBand).count();
    return "The record has "
        + judged.size()
        + " half-year figures. The model's median is as near as asked to "
        + (judged.size() - off.size())
        + " of them. "
        + (off.isEmpty()
            ? ""
            : "For "
                + (explained == off.size() ? "each" : explained)
                + " of the other "
                + off.size()
                + " the record gives a reason. ")
        + inside
        + " of the "
        + judged.size()
        + " lie inside the band of nine runs in ten.";
  }

  /** A row a line, two columns a half-year. */
  DataTable summary() {
    TreeSet<HalfYear> halves = new TreeSet<>();
    Map<String, Map<HalfYear, Comparison>> lines = new LinkedHashMap<>();
    for (Comparison comparison : judged) {
      HalfYear half = half(comparison.point());
      halves.add(half);
      lines
          .computeIfAbsent(wording.title(comparison.point()), key -> new LinkedHashMap<>())
          .put(half, comparison);
    }
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words("Line"));
    columns.add(DataTable.Column.numbers("Asked, factor"));
    for (HalfYear half : halves) {
      columns.add(new DataTable.Column("Ratio", true, half.title()));
      columns.add(new DataTable.Column("Verdict", false, half.title()));
    }
    List<List<String>> rows = new ArrayList<>();
    lines.forEach(
        (title, line) -> {
          List<String> row = new ArrayList<>();
          row.add(title);
          row.add(asked(line.values().iterator().next().point()));
          for (HalfYear half : halves) {
            Comparison comparison = line.get(half);
            row.add(comparison == null ? Wording.NONE : RecordWording.ratio(comparison));
            row.add(comparison == null ? Wording.NONE : verdict(comparison));
          }
          rows.add(row);
        });
    return new DataTable(
        "table-half-years",
        "Half-years in short: the model's median over the record. Near: no further off than asked,"
            + " as a factor either way. Explained: further off, and the table of every figure says"
            + " why. In band: the record lies where nine runs in ten are. A dash: no record",
        columns,
        rows);
  }

  /** Every figure with both ranges and, where the median is too far off, the reason. */
  DataTable details() {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison comparison : judged) {
      rows.add(
          List.of(
              wording.title(comparison.point()) + ", " + wording.unit(comparison.point()),
              half(comparison.point()).title()
                  + " ("
                  + RecordWording.period(comparison.point())
                  + ")",
              wording.record(comparison.point()),
              wording.model(comparison),
              RecordWording.ratio(comparison),
              verdict(comparison),
              reason(comparison) + wording.source(comparison.point())));
    }
    return new DataTable(
        "table-half-year-figures",
        "Half-years in full: the record with its range, the model with the band of nine runs in"
            + " ten",
        List.of(
            DataTable.Column.words("Line"),
            DataTable.Column.words("Half-year"),
            DataTable.Column.numbers("Record and its range"),
            DataTable.Column.numbers("Model and nine runs in ten"),
            DataTable.Column.numbers("Model over record"),
            DataTable.Column.words("Verdict"),
            DataTable.Column.words("Why the median is off; source and grade")),
        rows);
  }

  /**
   * Half-year in which the last six months of a figure have their middle: fiscal half-years that
   * end a month later than the calendar's count as the same, so that vendors stand side by side.
   */
  private static HalfYear half(RecordPoint point) {
    return HalfYear.of(YearMonth.parse(point.to()).minusMonths(HalfYear.MONTHS / 2));
  }

  private static double tolerance(RecordPoint point) {
    Double tolerance = point.tolerance();
    return tolerance == null ? Double.POSITIVE_INFINITY : tolerance;
  }

  /** {@code 1.35}: as far off either way. */
  private static String asked(RecordPoint point) {
    return Wording.number(1 + tolerance(point));
  }

  private static String verdict(Comparison comparison) {
    String distance = comparison.isExplained() ? "off, explained" : "off";
    return (comparison.isWithinTolerance() ? "near" : distance)
        + (comparison.isInsideBand() ? ", in band" : ", not in band");
  }

  /** What stands before the source; nothing where the median is near. */
  private static String reason(Comparison comparison) {
    if (comparison.isWithinTolerance()) {
      return "";
    }
    return "Off: "
        + (comparison.isExplained() ? comparison.point().note() : "not explained")
        + ". Source: ";
  }
}

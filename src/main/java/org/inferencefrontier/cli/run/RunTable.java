package org.inferencefrontier.cli.run;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.cli.terminal.TextTable;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.time.Timeline;

/** Prints the main indicators of a run: a row for each year, with the values of its last month. */
final class RunTable {
  private static final double MILLION = 1e6;
  private static final MathContext DIGITS = new MathContext(3);

  /**
   * An indicator as the table shows it.
   *
   * @param scale how much of the indicator's unit is one of the column's
   */
  private record Column(String title, String indicator, String entity, double scale) {
    Column(String title, String indicator, String entity) {
      this(title, indicator, entity, 1);
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          new Column("inference share", "world.inference_share_of_compute", ""),
          new Column("custom silicon", "world.custom_silicon_share", ""),
          new Column("nvidia training", "vendor.training_compute_share", "nvidia"),
          new Column("nvidia inference", "vendor.inference_compute_share", "nvidia"),
          new Column("million H100e", "world.installed_h100e", "", MILLION),
          new Column("AI TWh", "world.ai_twh", ""),
          new Column("USD/M tokens", "world.usd_per_million_tokens", ""),
          new Column("USD/H100e-hour", "world.rental_usd_per_h100e_hour", ""));

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final double LEAST_SHOWN = 1e-6;

  private RunTable() {}

  static void print(RunResult result, PrintWriter out) {
    SeriesCatalog catalog = result.catalog();
    List<Column> columns =
        COLUMNS.stream()
            .filter(column -> catalog.findIndexOf(column.indicator(), column.entity()) >= 0)
            .toList();
    List<String> header = new ArrayList<>(List.of("month"));
    columns.forEach(column -> header.add(column.title()));
    TextTable table = new TextTable(header.toArray(String[]::new));
    int end = catalog.months() - 1;
    for (int month = Timeline.MONTHS_A_YEAR - 1; month < end; month += Timeline.MONTHS_A_YEAR) {
      table.row(row(result, columns, month));
    }
    if (end >= 0) {
      table.row(row(result, columns, end));
    }
    table.print(out);
    printCrossover(result, out);
  }

  private static String[] row(RunResult result, List<Column> columns, int month) {
    List<String> cells = new ArrayList<>(List.of(Timeline.month(month).toString()));
    for (Column column : columns) {
      double value = result.value(column.indicator(), column.entity(), month);
      cells.add(threeDigits(value / column.scale()));
    }
    return cells.toArray(String[]::new);
  }

  private static String threeDigits(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    if (Math.abs(value) < LEAST_SHOWN) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    return rounded.abs().compareTo(THOUSAND) >= 0
        ? String.format(Locale.ROOT, "%,.0f", rounded)
        : rounded.toPlainString();
  }

  private static void printCrossover(RunResult result, PrintWriter out) {
    int series = result.catalog().findIndexOf("world.crossover_month", "");
    if (series < 0) {
      return;
    }
    double month = result.value(series, 0);
    out.println(
        Double.isNaN(month)
            ? "Inference does not overtake training by "
                + Wording.longMonth(result.catalog().months() - 1)
                + " in this run."
            : "Inference overtakes training in "
                + Timeline.month((int) Math.round(month))
                + " in this run.");
  }
}

package org.inferencefrontier.study;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.file.ParquetTable;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.study.statistics.StudentQuantiles;
import org.inferencefrontier.study.statistics.WatchedValue;
import org.inferencefrontier.world.time.Timeline;

/** Compares the scenarios' runs series by series and writes what differs. */
final class DifferenceWriter {
  /** Bytes of results in memory at a time. */
  private static final long BLOCK = 16L << 20;

  /** Series that the system brings near at once where so many do not fit into a block. */
  private static final int SERIES_AHEAD = 64;

  private static final List<String> NUMBERS =
      List.of(
          "reference",
          "scenario_mean",
          "difference",
          "low",
          "high",
          "p05",
          "p50",
          "p95",
          "share_above",
          "variance_ratio");

  private final SeriesCatalog catalog;
  private final List<ComparedScenario> scenarios;
  private final List<WatchedValue> headlines;
  private final StudentQuantiles student = new StudentQuantiles();

  DifferenceWriter(
      SeriesCatalog catalog, List<ComparedScenario> scenarios, List<WatchedValue> headlines) {
    this.catalog = catalog;
    this.scenarios = scenarios;
    this.headlines = headlines;
  }

  /**
   * Writes {@code differences.parquet}, {@code headlines.csv} and a README.
   *
   * @param runs of each scenario, the reference first
   * @return the headlines, scenario by scenario; a scenario of which no run finished has none, and
   *     none has any if it is the reference
   */
  List<ComparisonResult.Headline> write(List<ScenarioRuns> runs, Path data, Path temporary)
      throws IOException {
    List<ComparisonResult.Headline> found = new ArrayList<>();
    try (ParquetTable table = new ParquetTable(temporary, columns())) {
      for (int scenario = 1; scenario < runs.size(); scenario++) {
        if (hasRuns(runs.get(0)) && hasRuns(runs.get(scenario))) {
          String name = scenarios.get(scenario).name();
          compare(name, runs.get(0), runs.get(scenario), table, found);
        }
      }
      table.writeTo(data.resolve("differences.parquet"));
    }
    writeHeadlines(found, data.resolve("headlines.csv"));
    try (var text = DifferenceWriter.class.getResourceAsStream("differences-readme.md")) {
      Files.writeString(
          data.resolve("README.md"), new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
    return found;
  }

  private static boolean hasRuns(ScenarioRuns scenario) {
    return scenario.runs().length > 0;
  }

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "scenario varchar",
                "indicator varchar",
                "entity varchar",
                "month varchar",
                "pairs integer"));
    NUMBERS.forEach(name -> columns.add(name + " double"));
    return columns;
  }

  private void compare(
      String scenario,
      ScenarioRuns reference,
      ScenarioRuns other,
      ParquetTable table,
      List<ComparisonResult.Headline> found)
      throws IOException {
    int[] ofOther = other.runs();
    int[] pairs =
        Arrays.stream(reference.runs())
            .filter(run -> Arrays.binarySearch(ofOther, run) >= 0)
            .toArray();
    long bytesOfSeries = 2L * Math.max(1, pairs.length) * catalog.months() * Float.BYTES;
    int step = (int) Math.max(1, Math.min(catalog.size(), BLOCK / bytesOfSeries));
    int ahead = 0;
    for (int from = 0; from < catalog.size(); from += step) {
      int to = Math.min(catalog.size(), from + step);
      if (ahead < to && step < SERIES_AHEAD) {
        ahead = Math.min(catalog.size(), from + SERIES_AHEAD);
        reference.readAhead(from, ahead);
        other.readAhead(from, ahead);
      }
      float[][] first = reference.read(pairs, from, to);
      float[][] second = other.read(pairs, from, to);
      for (int series = from; series < to; series++) {
        series(scenario, series, first[series - from], second[series - from], table, found);
      }
    }
  }

  private void series(
      String scenario,
      int series,
      float[] reference,
      float[] other,
      ParquetTable table,
      List<ComparisonResult.Headline> found)
      throws IOException {
    SeriesCatalog.Series entry = catalog.series().get(series);
    boolean perRun = entry.indicator().perRun();
    for (int month = 0; month < (perRun ? 1 : catalog.months()); month++) {
      PairedDifference paired =
          PairedDifference.of(inMonth(reference, month), inMonth(other, month), student);
      String date = perRun ? null : Timeline.month(month).toString();
      table.add(
          row -> {
            row.append(scenario);
            row.append(entry.indicator().name());
            row.append(entry.entity());
            if (date == null) {
              row.appendNull();
            } else {
              row.append(date);
            }
            append(paired, row);
          });
      WatchedValue value = new WatchedValue(entry.indicator().name(), entry.entity(), month);
      if (headlines.contains(value)) {
        found.add(new ComparisonResult.Headline(scenario, value, paired));
      }
    }
  }

  private double[] inMonth(float[] values, int month) {
    double[] ofMonth = new double[values.length / catalog.months()];
    for (int pair = 0; pair < ofMonth.length; pair++) {
      ofMonth[pair] = values[pair * catalog.months() + month];
    }
    return ofMonth;
  }

  private static void append(PairedDifference paired, DuckDBAppender row) throws SQLException {
    row.append(paired.pairs());
    for (double number : numbers(paired)) {
      if (Double.isNaN(number)) {
        row.appendNull();
      } else {
        row.append(number);
      }
    }
  }

  /** In the order of the columns' names. */
  private static double[] numbers(PairedDifference paired) {
    return new double[] {
      paired.reference(),
      paired.scenario(),
      paired.difference(),
      paired.low(),
      paired.high(),
      paired.p05(),
      paired.p50(),
      paired.p95(),
      paired.shareAbove(),
      paired.varianceRatio()
    };
  }

  private void writeHeadlines(List<ComparisonResult.Headline> found, Path file) throws IOException {
    CsvSchema.Builder columns =
        CsvSchema.builder().addColumn("scenario").addColumn("number").addColumn("pairs");
    NUMBERS.forEach(columns::addColumn);
    try (BufferedWriter target = Files.newBufferedWriter(file);
        SequenceWriter rows =
            CsvMapper.builder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .build()
                .writerFor(String[].class)
                .with(columns.build().withHeader())
                .writeValues(target)) {
      for (ComparisonResult.Headline headline : found) {
        List<String> row = new ArrayList<>();
        row.add(headline.scenario());
        row.add(headline.value().name(catalog));
        row.add(Integer.toString(headline.paired().pairs()));
        Arrays.stream(numbers(headline.paired())).mapToObj(NumberText::of).forEach(row::add);
        rows.write(row.toArray(String[]::new));
      }
    }
  }
}

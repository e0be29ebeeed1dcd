package org.inferencefrontier.study;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.world.EntityKind;

/** Reads {@code summary.csv} back. */
final class SummaryReader {
  private static final int INDICATOR = 0;
  private static final int ENTITY = 1;
  private static final int MONTH = 2;
  private static final int NUMBERS = 3;

  private final Path file;
  private final Map<String, IndicatorDefinition> definitions = new HashMap<>();
  private final List<SeriesCatalog.Series> series = new ArrayList<>();
  private final List<List<String[]>> rowsOfSeries = new ArrayList<>();

  private SummaryReader(Path file) {
    this.file = file;
    Indicators.definitions().forEach(each -> definitions.put(each.name(), each));
  }

  /**
   * Reads the file.
   *
   * @param finished runs that finished
   * @param failed runs that failed
   * @throws StudyFolderException if the file is something else
   */
  static EnsembleSummary read(Path file, int finished, int failed) throws IOException {
    return new SummaryReader(file).summary(finished, failed);
  }

  private EnsembleSummary summary(int finished, int failed) throws IOException {
    rows();
    int months = rowsOfSeries.stream().mapToInt(List::size).max().orElse(0);
    SeriesStatistics[] statistics = new SeriesStatistics[series.size()];
    try {
      IntStream.range(0, statistics.length)
          .parallel()
          .forEach(i -> statistics[i] = statistics(rowsOfSeries.get(i), months));
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    }
    return new EnsembleSummary(
        new SeriesCatalog(series, months), finished + failed, failed, statistics);
  }

  private SeriesStatistics statistics(List<String[]> rows, int months) {
    SeriesStatistics statistics = new SeriesStatistics(months);
    try {
      for (int month = 0; month < rows.size(); month++) {
        fill(statistics, month, rows.get(month));
      }
    } catch (StudyFolderException problem) {
      throw new UncheckedIOException(problem);
    }
    return statistics;
  }

  private void rows() throws IOException {
    try (MappingIterator<String[]> rows =
        CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build()
            .readerFor(String[].class)
            .readValues(file.toFile())) {
      String before = null;
      boolean head = true;
      while (rows.hasNextValue()) {
        String[] row = rows.nextValue();
        if (head) {
          head = false;
          continue;
        }
        if (row.length != NUMBERS + 3 + Quantile.values().length) {
          throw unusable("a row of " + row.length + " columns");
        }
        String name = row[INDICATOR] + '\n' + row[ENTITY];
        if (!name.equals(before)) {
          begin(row);
          before = name;
        }
        rowsOfSeries.get(rowsOfSeries.size() - 1).add(row);
      }
    }
  }

  private void begin(String[] row) {
    IndicatorDefinition definition =
        definitions.computeIfAbsent(row[INDICATOR], name -> unknown(row));
    series.add(new SeriesCatalog.Series(definition, row[ENTITY]));
    rowsOfSeries.add(new ArrayList<>());
  }

  /** An indicator of another version of the program, by what its name and rows tell. */
  private static IndicatorDefinition unknown(String[] row) {
    String kind = row[INDICATOR].split("\\.")[0].toUpperCase(Locale.ROOT);
    EntityKind of =
        Arrays.stream(EntityKind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElse(EntityKind.WORLD);
    return new IndicatorDefinition(row[INDICATOR], "", of, row[MONTH].isEmpty(), "");
  }

  private void fill(SeriesStatistics statistics, int month, String[] row)
      throws StudyFolderException {
    try {
      double[] quantiles = new double[Quantile.values().length];
      for (int i = 0; i < quantiles.length; i++) {
        quantiles[i] = number(row[NUMBERS + 3 + i]);
      }
      statistics.set(
          month,
          Integer.parseInt(row[NUMBERS]),
          number(row[NUMBERS + 1]),
          number(row[NUMBERS + 2]),
          quantiles);
    } catch (NumberFormatException problem) {
      throw unusable("no number where one should be: " + problem.getMessage());
    }
  }

  /** The inverse of {@link NumberText}. */
  static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private StudyFolderException unusable(String what) {
    return new StudyFolderException(
        file + " is damaged, or was written by another version of the program: it has " + what);
  }
}

package org.inferencefrontier.study.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.indicator.Indicators;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.Quantile;
import org.inferencefrontier.study.statistics.SeriesStatistics;
import org.inferencefrontier.world.EntityKind;

/** Reads a summary back from the table that {@link SummaryCsv} wrote. */
public final class SummaryReader {
  private static final int INDICATOR = 0;
  private static final int ENTITY = 1;
  private static final int MONTH = 2;
  private static final int COUNT = 3;
  private static final int FIRST_NUMBER = 4;
  private static final int NUMBERS = 2 + Quantile.values().length;
  private static final int COLUMNS = FIRST_NUMBER + NUMBERS;

  private final Path file;
  private final Map<String, IndicatorDefinition> definitions = new HashMap<>();
  private final List<SeriesCatalog.Series> series = new ArrayList<>();
  private final List<Rows> rowsOfSeries = new ArrayList<>();

  private SummaryReader(Path file) {
    this.file = file;
    Indicators.definitions().forEach(each -> definitions.put(each.name(), each));
  }

  /**
   * The numbers of one series. A row becomes numbers as soon as it is read: the texts of half a
   * million rows would fill the memory.
   */
  private static final class Rows {
    private int[] counts;
    private double[] numbers;
    private int size;

    Rows(int room) {
      counts = new int[room];
      numbers = new double[room * NUMBERS];
    }

    void add(String[] row) {
      if (size == counts.length) {
        counts = Arrays.copyOf(counts, 2 * size);
        numbers = Arrays.copyOf(numbers, 2 * size * NUMBERS);
      }
      counts[size] = Integer.parseInt(row[COUNT]);
      for (int i = 0; i < NUMBERS; i++) {
        numbers[size * NUMBERS + i] = number(row[FIRST_NUMBER + i]);
      }
      size++;
    }

    int size() {
      return size;
    }

    SeriesStatistics statistics(int months) {
      SeriesStatistics statistics = new SeriesStatistics(months);
      for (int month = 0; month < size; month++) {
        statistics.set(month, counts[month], numbers, month * NUMBERS);
      }
      return statistics;
    }
  }

  /**
   * Reads the file.
   *
   * @param finished runs that finished
   * @param failed runs that failed
   * @throws StudyFolderException if the file is something else
   */
  public static EnsembleSummary read(Path file, int finished, int failed) throws IOException {
    return new SummaryReader(file).summary(finished, failed);
  }

  private EnsembleSummary summary(int finished, int failed) throws IOException {
    rows();
    int months = rowsOfSeries.stream().mapToInt(Rows::size).max().orElse(0);
    SeriesStatistics[] statistics =
        rowsOfSeries.stream().map(rows -> rows.statistics(months)).toArray(SeriesStatistics[]::new);
    return new EnsembleSummary(
        new SeriesCatalog(series, months), finished + failed, failed, statistics);
  }

  private void rows() throws IOException {
    try (MappingIterator<String[]> rows = CsvCells.open(file)) {
      if (rows.hasNextValue()) {
        rows.nextValue();
      }
      String[] before = null;
      while (rows.hasNextValue()) {
        String[] row = rows.nextValue();
        if (row.length != COLUMNS) {
          throw unusable("a row of " + row.length + " columns");
        }
        if (before == null || !isOfSameSeries(row, before)) {
          begin(row);
        }
        add(row);
        before = row;
      }
    } catch (JsonProcessingException problem) {
      throw StudyFolderException.damaged(file, problem);
    }
  }

  private static boolean isOfSameSeries(String[] row, String[] other) {
    return row[ENTITY].equals(other[ENTITY]) && row[INDICATOR].equals(other[INDICATOR]);
  }

  private void begin(String[] row) {
    IndicatorDefinition definition =
        definitions.computeIfAbsent(row[INDICATOR], name -> unknown(row));
    series.add(new SeriesCatalog.Series(definition, row[ENTITY]));
    // As long as the one before, or of one row a run.
    rowsOfSeries.add(new Rows(rowsOfSeries.isEmpty() ? 1 : last().size()));
  }

  private Rows last() {
    return rowsOfSeries.get(rowsOfSeries.size() - 1);
  }

  private void add(String[] row) throws StudyFolderException {
    try {
      last().add(row);
    } catch (NumberFormatException problem) {
      throw unusable("no number where one should be: " + problem.getMessage());
    }
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

  /** The inverse of {@link NumberText}. */
  static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private StudyFolderException unusable(String what) {
    return StudyFolderException.damaged(file, "it has " + what);
  }
}

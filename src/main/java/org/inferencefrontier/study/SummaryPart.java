package org.inferencefrontier.study;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some rows of {@code summary.csv}. The whole has half a million, so that names are compared and
 * numbers read where they stand.
 */
final class SummaryPart {
  private static final int INDICATOR = 0;
  private static final int ENTITY = 1;
  private static final int MONTH = 2;
  private static final int COUNT = 3;
  private static final int FIRST_NUMBER = 4;
  private static final int NUMBERS = 2 + Quantile.values().length;
  private static final int COLUMNS = FIRST_NUMBER + NUMBERS;
  private static final int FIRST_ROOM = 1 << 10;

  private final List<Stretch> stretches = new ArrayList<>();
  private int[] counts = new int[FIRST_ROOM];
  private double[] numbers = new double[FIRST_ROOM * NUMBERS];
  private int rows;
  private boolean plain = true;
  private String wrongRow = "";
  private String wrongNumber = "";

  /** The row that is read, and where its columns end. */
  private byte[] text;

  private int start;
  private final int[] ends = new int[COLUMNS];

  /** The name, with what ends it, of the row before. */
  private byte[] name = {};

  /**
   * Rows of one series that follow each other.
   *
   * @param perRun whether the first has no month
   * @param first the first among the rows of the part
   */
  record Stretch(String indicator, String entity, boolean perRun, int first) {
    boolean isOfSameSeries(Stretch other) {
      return indicator.equals(other.indicator) && entity.equals(other.entity);
    }
  }

  /**
   * Reads rows until the first of too few or too many columns, or the first that is {@linkplain
   * #isPlain not plain}.
   *
   * @param file some of which the first row begins at {@code from} and the last ends at {@code to}
   */
  static SummaryPart of(byte[] file, int from, int to) {
    SummaryPart part = new SummaryPart();
    int end;
    for (int at = from; at < to && part.plain && part.wrongRow.isEmpty(); at = end + 1) {
      for (end = at; end < to && file[end] != '\n'; end++) {
        part.plain &= file[end] != '"' && file[end] != '\r';
      }
      if (part.plain) {
        part.take(part.split(file, at, end));
      }
    }
    return part;
  }

  /** Takes rows that the library has read, after the first. */
  static SummaryPart of(MappingIterator<String[]> rows) throws IOException {
    SummaryPart part = new SummaryPart();
    if (rows.hasNextValue()) {
      rows.nextValue();
    }
    while (part.wrongRow.isEmpty() && rows.hasNextValue()) {
      part.take(part.join(rows.nextValue()));
    }
    return part;
  }

  private int split(byte[] row, int from, int to) {
    text = row;
    start = from;
    int columns = 0;
    for (int at = from; at <= to; at++) {
      if (at == to || row[at] == ',') {
        if (columns < COLUMNS) {
          ends[columns] = at;
        }
        columns++;
      }
    }
    return columns;
  }

  private int join(String[] columns) {
    text = String.join(",", columns).getBytes(StandardCharsets.UTF_8);
    start = 0;
    int end = -1;
    for (int column = 0; column < Math.min(COLUMNS, columns.length); column++) {
      end += 1 + columns[column].getBytes(StandardCharsets.UTF_8).length;
      ends[column] = end;
    }
    return columns.length;
  }

  private void take(int columns) {
    if (columns != COLUMNS) {
      wrongRow = "a row of " + columns + " columns";
      return;
    }
    if (!Arrays.equals(text, start, from(MONTH), name, 0, name.length)) {
      name = Arrays.copyOfRange(text, start, from(MONTH));
      stretches.add(
          new Stretch(
              NumberBytes.words(text, start, ends[INDICATOR]),
              NumberBytes.words(text, from(ENTITY), ends[ENTITY]),
              from(MONTH) == ends[MONTH],
              rows));
    }
    if (rows == counts.length) {
      counts = Arrays.copyOf(counts, 2 * rows);
      numbers = Arrays.copyOf(numbers, 2 * rows * NUMBERS);
    }
    try {
      for (int i = 0; i < NUMBERS; i++) {
        numbers[rows * NUMBERS + i] =
            NumberBytes.decimal(text, from(FIRST_NUMBER + i), ends[FIRST_NUMBER + i]);
      }
      counts[rows] = NumberBytes.whole(text, from(COUNT), ends[COUNT]);
    } catch (NumberFormatException problem) {
      wrongNumber = wrongNumber.isEmpty() ? problem.getMessage() : wrongNumber;
    }
    rows++;
  }

  private int from(int column) {
    return ends[column - 1] + 1;
  }

  /**
   * Whether there are neither quotes nor carriage returns, which the program does not write but
   * whoever opened and saved the file may have. The library reads these.
   */
  boolean isPlain() {
    return plain;
  }

  /** What the first row of too few or too many columns has; empty if there is none. */
  String wrongRow() {
    return wrongRow;
  }

  /** What stands where the first number is missing; empty if none is. */
  String wrongNumber() {
    return wrongNumber;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** How many rows a stretch has. */
  int rows(int stretch) {
    int end = stretch + 1 < stretches.size() ? stretches.get(stretch + 1).first() : rows;
    return end - stretches.get(stretch).first();
  }

  /** Sets as many months as a stretch has rows, from {@code month} on. */
  void fill(int stretch, SeriesStatistics statistics, int month) {
    int first = stretches.get(stretch).first();
    for (int row = 0; row < rows(stretch); row++) {
      statistics.set(month + row, counts[first + row], numbers, (first + row) * NUMBERS);
    }
  }
}

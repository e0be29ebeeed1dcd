package org.inferencefrontier.study;

import java.io.IOException;
import java.util.BitSet;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.inferencefrontier.indicator.SeriesCatalog;

/**
 * The rows of neighbouring series over all runs: read some series at a time, looked at, and handed
 * out in the order of series and runs. For one thread.
 */
final class SeriesPart implements SeriesParquet.Part {
  /** Columns before the numbers: the series and the run. */
  private static final int COLUMNS_BEFORE_NUMBERS = 2;

  /** Rows that are turned into columns together: few enough to stay near the processor. */
  private static final int ROWS_TOGETHER = 64;

  /** Looks at a series while its values are in memory. */
  @FunctionalInterface
  interface Looker {
    /**
     * @param values {@code [position in runs * months + month]}, NaN where there is no value;
     *     overwritten by later series
     */
    void look(int series, float[] values);
  }

  private final int number;
  private final SeriesCatalog catalog;
  private final EndedRuns ended;
  private final int[] runs;
  private final int months;
  private final int first;
  private final int end;
  private final float[][] values;
  private final Looker looker;

  /** Rows that keep one value, by place among the rows of all series, and their values in order. */
  private final BitSet constants = new BitSet();

  private final float[] constantValues;
  private int constantCount;

  /** Series that are in memory, from the first to before the last. */
  private int firstInMemory;

  private int lastInMemory;

  // The row that comes next.
  private int series;
  private int run;

  // The constant row that comes next: its place, and how many came before.
  private int constant = -1;
  private int constantsGiven;

  /** Where the months of a chunk's rows begin, and in which array; made for the first chunk. */
  private int[] starts = new int[0];

  private float[][] sources = new float[0][];

  /**
   * @param number of the part
   * @param first its first series
   * @param end series after its last
   * @param memory for the values of some series, at least of one
   * @param constantMemory room for a number a run and series of the part
   */
  SeriesPart(
      int number,
      SeriesCatalog catalog,
      EndedRuns ended,
      int first,
      int end,
      float[][] memory,
      float[] constantMemory,
      Looker looker) {
    this.number = number;
    this.catalog = catalog;
    this.ended = ended;
    this.runs = ended.runs();
    this.months = catalog.months();
    this.first = first;
    this.end = end;
    this.values = memory;
    this.constantValues = constantMemory;
    this.looker = looker;
    this.firstInMemory = first;
    this.lastInMemory = first;
    this.series = first;
  }

  @Override
  public int number() {
    return number;
  }

  /** Fills chunks whatever is in memory at a time: where they end decides bytes of the file. */
  @Override
  public int changing(DuckDBDataChunkWriter rows) throws IOException {
    DuckDBWritableVector[] columns = columns(rows);
    int most = Math.toIntExact(rows.capacity());
    int count = 0;
    while (count < most && series < end) {
      if (series == lastInMemory) {
        readNext();
      }
      int before = count;
      count = collect(columns, before, most);
      for (int row = before; row < count; row += ROWS_TOGETHER) {
        fill(columns, row, Math.min(count, row + ROWS_TOGETHER));
      }
    }
    return count;
  }

  private void readNext() throws IOException {
    firstInMemory = series;
    lastInMemory = Math.min(end, series + values.length);
    ended.read(firstInMemory, lastInMemory, values);
    for (int next = firstInMemory; next < lastInMemory; next++) {
      looker.look(next, values[next - firstInMemory]);
    }
  }

  /**
   * Finds the rows that come next among the series in memory, and those between them that keep one
   * value.
   *
   * @param row the first in the chunk
   * @param most end of the chunk
   * @return row after the last
   */
  private int collect(DuckDBWritableVector[] columns, int row, int most) {
    if (starts.length < most) {
      starts = new int[most];
      sources = new float[most][];
    }
    DuckDBWritableVector ofSeries = columns[0];
    DuckDBWritableVector ofRun = columns[1];
    int count = row;
    while (count < most && series < lastInMemory) {
      float[] source = values[series - firstInMemory];
      boolean perRun = catalog.series().get(series).indicator().perRun();
      for (; count < most && run < runs.length; run++) {
        int start = run * months;
        if (perRun || !changes(source, start)) {
          keep(source[start]);
        } else {
          sources[count] = source;
          starts[count] = start;
          ofSeries.setInt(count, series);
          ofRun.setInt(count, runs[run]);
          count++;
        }
      }
      if (run == runs.length) {
        run = 0;
        series++;
      }
    }
    return count;
  }

  private boolean changes(float[] source, int start) {
    int before = Float.floatToRawIntBits(source[start]);
    for (int at = start + 1; at < start + months; at++) {
      if (Float.floatToRawIntBits(source[at]) != before) {
        return true;
      }
    }
    return false;
  }

  private void keep(float value) {
    constantValues[constantCount++] = value;
    constants.set((series - first) * runs.length + run);
  }

  private static DuckDBWritableVector[] columns(DuckDBDataChunkWriter rows) throws IOException {
    DuckDBWritableVector[] columns = new DuckDBWritableVector[(int) rows.columnCount()];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = rows.vector(column);
    }
    return columns;
  }

  private void fill(DuckDBWritableVector[] columns, int from, int to) {
    for (int month = 0; month < months; month++) {
      DuckDBWritableVector column = columns[COLUMNS_BEFORE_NUMBERS + month];
      for (int row = from; row < to; row++) {
        column.setFloat(row, sources[row][starts[row] + month]);
      }
    }
  }

  @Override
  public int constant(DuckDBDataChunkWriter rows) throws IOException {
    DuckDBWritableVector[] columns = columns(rows);
    int count = (int) Math.min(rows.capacity(), constantCount - constantsGiven);
    for (int row = 0; row < count; row++) {
      constant = constants.nextSetBit(constant + 1);
      columns[0].setInt(row, first + constant / runs.length);
      columns[1].setInt(row, runs[constant % runs.length]);
      columns[COLUMNS_BEFORE_NUMBERS].setFloat(row, constantValues[constantsGiven++]);
    }
    return count;
  }
}

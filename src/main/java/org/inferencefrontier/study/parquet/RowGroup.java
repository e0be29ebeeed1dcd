package org.inferencefrontier.study.parquet;

import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a table: taken value by value, from left to right and row by row, then compressed.
 * Groups know nothing of each other, so that several threads can each make one.
 */
public final class RowGroup {
  private final int width;
  private List<ColumnBuffer> columns;
  private int next;
  private int rows;
  private List<ColumnBuffer.Chunk> chunks;

  /**
   * @param columns as the table has them
   */
  public RowGroup(List<Column> columns) {
    this.width = columns.size();
    this.columns = columns.stream().map(ColumnBuffer::of).toList();
  }

  /** Number of rows that are whole. */
  public int rows() {
    return rows;
  }

  private ColumnBuffer column() {
    ColumnBuffer column = columns.get(next);
    next++;
    if (next == width) {
      next = 0;
      rows++;
    }
    return column;
  }

  /** The next value is a text, or missing if it is null. */
  public void text(String value) {
    if (value == null) {
      missing();
    } else {
      ((TextBuffer) column()).add(value);
    }
  }

  /** The next value is an integer. */
  public void integer(int value) {
    ((IntegerBuffer) column()).add(value);
  }

  /** The next value is yes or no. */
  public void flag(boolean value) {
    ((FlagBuffer) column()).add(value);
  }

  /** The next value is a number, or missing if it is NaN. */
  public void number(double value) {
    if (Double.isNaN(value)) {
      missing();
    } else {
      ((NumberBuffer) column()).add(value);
    }
  }

  /**
   * The next value is a list of at least one number, of which those that are NaN are missing.
   *
   * @param from position of the first
   * @param length how many
   */
  public void floats(float[] numbers, int from, int length) {
    ((FloatsBuffer) column()).add(numbers, from, length);
  }

  /** The next value is missing. */
  public void missing() {
    column().missing();
  }

  /** Compresses the rows; none can be added after that. */
  public RowGroup compress() {
    if (next != 0) {
      throw new IllegalStateException("a row has " + next + " of " + width + " values");
    }
    if (chunks == null) {
      List<ColumnBuffer.Chunk> made = new ArrayList<>();
      columns.forEach(column -> made.add(column.chunk()));
      chunks = made;
      // The values are not needed any more, and may be many.
      columns = List.of();
    }
    return this;
  }

  List<ColumnBuffer.Chunk> chunks() {
    return compress().chunks;
  }
}

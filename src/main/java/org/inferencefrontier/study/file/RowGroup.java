package org.inferencefrontier.study.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.dictionary.DictionaryValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.inferencefrontier.study.statistics.SeriesColumns;

/**
 * Rows that lie together in a Parquet file: a series, a run and 32-bit numbers. Numbers come and
 * are kept in columns, as a page of the file has them; a page is then handed over as it is. Used
 * again for each group of rows. For one thread.
 */
final class RowGroup {
  private static final int COLUMNS_BEFORE_NUMBERS = 3;

  /** Names of a group's series are few; a dictionary has room for all of them. */
  private static final int DICTIONARY_BYTES = Integer.MAX_VALUE;

  private final MessageType schema;
  private final int mostRows;
  private final int numbers;
  private int rows;

  private final Names indicators;
  private final Names entities;
  private final ValuesWriter runs;
  private int leastRun;
  private int mostRun;

  /** A column's values of rows that do not lie together. */
  private final float[] picked;

  // By number: its column, as bytes and as the numbers that they mean, and what is in it.
  private final byte[][] bytes;
  private final FloatBuffer[] columns;
  private final float[] least;
  private final float[] most;
  private final boolean[] isWhole;

  /**
   * @param numberNames names of the columns of numbers
   * @param mostRows for how many rows there is room
   */
  RowGroup(List<String> numberNames, int mostRows) {
    this.schema = schema(numberNames);
    this.mostRows = mostRows;
    this.numbers = numberNames.size();
    this.indicators = new Names(schema.getColumns().get(0));
    this.entities = new Names(schema.getColumns().get(1));
    int room = mostRows * Integer.BYTES;
    this.runs = new PlainValuesWriter(room, room, allocator());
    this.picked = new float[mostRows];
    this.bytes = new byte[numbers][mostRows * Float.BYTES];
    this.columns = new FloatBuffer[numbers];
    for (int number = 0; number < numbers; number++) {
      columns[number] =
          ByteBuffer.wrap(bytes[number]).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }
    this.least = new float[numbers];
    this.most = new float[numbers];
    this.isWhole = new boolean[numbers];
    clear();
  }

  private static MessageType schema(List<String> numberNames) {
    Types.GroupBuilder<MessageType> columns =
        Types.buildMessage()
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("indicator")
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("entity")
            .required(PrimitiveTypeName.INT32)
            .named("run");
    for (String name : numberNames) {
      columns.required(PrimitiveTypeName.FLOAT).named(name);
    }
    return columns.named("series");
  }

  private static HeapByteBufferAllocator allocator() {
    return HeapByteBufferAllocator.getInstance();
  }

  MessageType schema() {
    return schema;
  }

  boolean isFull() {
    return rows == mostRows;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  private void clear() {
    rows = 0;
    leastRun = Integer.MAX_VALUE;
    mostRun = Integer.MIN_VALUE;
    Arrays.fill(least, Float.POSITIVE_INFINITY);
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
    Arrays.fill(isWhole, true);
  }

  /**
   * Adds rows of a series, as many as there is room for.
   *
   * @param runNumbers numbers of all runs
   * @param series values of all runs
   * @param positions of the runs that are added
   * @param from how many of these were added before
   * @return how many are added now
   */
  int add(
      Binary indicator,
      Binary entity,
      int[] runNumbers,
      SeriesColumns series,
      int[] positions,
      int from) {
    int added = Math.min(positions.length - from, mostRows - rows);
    for (int i = from; i < from + added; i++) {
      int run = runNumbers[positions[i]];
      indicators.add(indicator);
      entities.add(entity);
      runs.writeInteger(run);
      leastRun = Math.min(leastRun, run);
      mostRun = Math.max(mostRun, run);
    }
    if (added == series.runs()) {
      addAll(series);
    } else {
      addSome(series, positions, from, added);
    }
    rows += added;
    return added;
  }

  /** Every run: columns as they are, with the bounds that are known. */
  private void addAll(SeriesColumns series) {
    for (int number = 0; number < numbers; number++) {
      columns[number].put(rows, series.values(), series.start(number), series.runs());
      include(
          number, series.least(number), series.most(number), series.count(number) == series.runs());
    }
  }

  private void addSome(SeriesColumns series, int[] positions, int from, int added) {
    for (int number = 0; number < numbers; number++) {
      float[] values = series.values();
      int start = series.start(number);
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      boolean whole = true;
      for (int i = 0; i < added; i++) {
        float value = values[start + positions[from + i]];
        picked[i] = value;
        low = value < low ? value : low;
        high = value > high ? value : high;
        whole &= value == value;
      }
      columns[number].put(rows, picked, 0, added);
      include(number, low, high, whole);
    }
  }

  private void include(int number, float low, float high, boolean whole) {
    least[number] = Math.min(least[number], low);
    most[number] = Math.max(most[number], high);
    isWhole[number] &= whole;
  }

  /** Writes the rows as a group of a file, and has none any more. */
  void writeTo(ParquetFileWriter file) throws IOException {
    List<ColumnDescriptor> written = schema.getColumns();
    file.startBlock(rows);
    indicators.writeTo(file, rows);
    entities.writeTo(file, rows);
    writeRuns(file, written.get(2));
    for (int number = 0; number < numbers; number++) {
      ColumnDescriptor column = written.get(COLUMNS_BEFORE_NUMBERS + number);
      file.startColumn(column, rows, CompressionCodecName.UNCOMPRESSED);
      page(
          file,
          BytesInput.from(bytes[number], 0, rows * Float.BYTES),
          bounds(column, number),
          Encoding.PLAIN);
      file.endColumn();
    }
    file.endBlock();
    clear();
  }

  private void writeRuns(ParquetFileWriter file, ColumnDescriptor column) throws IOException {
    Statistics<?> bounds = Statistics.createStats(column.getPrimitiveType());
    bounds.updateStats(leastRun);
    bounds.updateStats(mostRun);
    file.startColumn(column, rows, CompressionCodecName.UNCOMPRESSED);
    page(file, runs.getBytes(), bounds, runs.getEncoding());
    file.endColumn();
    runs.reset();
  }

  /**
   * No bounds where something does not exist: a reader may take NaN for larger than the largest.
   */
  private Statistics<?> bounds(ColumnDescriptor column, int number) {
    Statistics<?> bounds = Statistics.createStats(column.getPrimitiveType());
    if (isWhole[number]) {
      bounds.updateStats(least[number]);
      bounds.updateStats(most[number]);
    }
    return bounds;
  }

  /** All of a column's values; none is missing or repeated, so that there are no levels to tell. */
  private void page(
      ParquetFileWriter file, BytesInput values, Statistics<?> bounds, Encoding encoding)
      throws IOException {
    file.writeDataPage(
        rows,
        Math.toIntExact(values.size()),
        values,
        bounds,
        rows,
        Encoding.RLE,
        Encoding.RLE,
        encoding);
  }

  /** A column of names that repeat. */
  private final class Names {
    private final ColumnDescriptor column;
    private final DictionaryValuesWriter values;
    private Statistics<?> bounds;
    private Binary last;

    Names(ColumnDescriptor column) {
      this.column = column;
      this.values =
          new DictionaryValuesWriter.PlainBinaryDictionaryValuesWriter(
              DICTIONARY_BYTES, Encoding.RLE_DICTIONARY, Encoding.PLAIN, allocator());
      this.bounds = Statistics.createStats(column.getPrimitiveType());
    }

    void add(Binary name) {
      values.writeBytes(name);
      if (name != last) {
        bounds.updateStats(name);
        last = name;
      }
    }

    void writeTo(ParquetFileWriter file, int count) throws IOException {
      BytesInput places = values.getBytes();
      DictionaryPage names = values.toDictPageAndClose();
      file.startColumn(column, count, CompressionCodecName.UNCOMPRESSED);
      file.writeDictionaryPage(names);
      page(file, places, bounds, values.getEncoding());
      file.endColumn();
      values.reset();
      values.resetDictionary();
      bounds = Statistics.createStats(column.getPrimitiveType());
      last = null;
    }
  }
}

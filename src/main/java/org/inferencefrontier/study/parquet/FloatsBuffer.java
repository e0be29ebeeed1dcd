package org.inferencefrontier.study.parquet;

import java.util.Arrays;
import java.util.List;

/**
 * Lists of 32-bit numbers. Their first bytes lie together, then their second ones and so on: what
 * changes little from one number to the next, sign and size, is then easily compressed.
 */
final class FloatsBuffer extends ColumnBuffer {
  // Levels of repetition: a number that begins a list, and the others.
  private static final int FIRST = 0;
  private static final int FURTHER = 1;

  // Levels of definition: no list, an empty one, a number that is missing, one that is there.
  private static final int NO_LIST = 0;
  private static final int NO_NUMBER = 2;
  private static final int NUMBER = 3;

  private final Bytes repetitions = new Bytes(1 << 14);
  private final Bytes definitions = new Bytes(1 << 14);
  private final RunLengths repetition = new RunLengths(repetitions, FURTHER);
  private final RunLengths definition = new RunLengths(definitions, NUMBER);
  private int[] bits;
  private int count;
  private long values;
  private long absent;

  /**
   * @param capacity numbers that it has room for at first
   */
  FloatsBuffer(Column column, int capacity) {
    super(column);
    bits = new int[capacity];
  }

  FloatsBuffer(Column column) {
    this(column, 1 << 14);
  }

  /**
   * Adds a list of at least one number; NaN is a missing one.
   *
   * @param from position of the first
   * @param length how many
   */
  void add(float[] numbers, int from, int length) {
    values += length;
    repetition.add(FIRST, 1);
    if (length > 1) {
      repetition.add(FURTHER, length - 1);
    }
    if (bits.length - count < length) {
      bits = Arrays.copyOf(bits, Math.max(count + length, 2 * bits.length));
    }
    int start = from;
    int end = from + length;
    while (start < end) {
      int next = start;
      while (next < end && numbers[next] == numbers[next]) {
        bits[count++] = Float.floatToRawIntBits(numbers[next++]);
      }
      if (next > start) {
        definition.add(NUMBER, next - start);
      }
      start = next;
      while (next < end && numbers[next] != numbers[next]) {
        next++;
      }
      if (next > start) {
        definition.add(NO_NUMBER, next - start);
        absent += next - start;
      }
      start = next;
    }
  }

  @Override
  void missing() {
    values++;
    absent++;
    repetition.add(FIRST, 1);
    definition.add(NO_LIST, 1);
  }

  @Override
  Chunk chunk() {
    repetition.end();
    definition.end();
    Bytes page =
        new Bytes(
            repetitions.size() + definitions.size() + 2 * Integer.BYTES + count * Float.BYTES);
    page.putInt(repetitions.size());
    page.put(repetitions);
    page.putInt(definitions.size());
    page.put(definitions);
    split(page);
    Pages pages = new Pages();
    pages.data(page, Math.toIntExact(values), Format.BYTE_STREAM_SPLIT);
    return new Chunk(
        column,
        pages.written(),
        0,
        pages.uncompressed(),
        values,
        absent,
        List.of(Format.BYTE_STREAM_SPLIT, Format.RLE),
        null,
        null);
  }

  private void split(Bytes page) {
    page.reserve(count * Float.BYTES);
    byte[] target = page.array();
    int first = page.size();
    int second = first + count;
    int third = second + count;
    int fourth = third + count;
    for (int i = 0; i < count; i++) {
      int number = bits[i];
      target[first + i] = (byte) number;
      target[second + i] = (byte) (number >>> 8);
      target[third + i] = (byte) (number >>> 16);
      target[fourth + i] = (byte) (number >>> 24);
    }
    page.grow(count * Float.BYTES);
  }
}

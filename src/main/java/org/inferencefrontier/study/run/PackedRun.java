package org.inferencefrontier.study.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.inferencefrontier.indicator.RunResult;
import org.inferencefrontier.indicator.SeriesCatalog;

/**
 * A run's result as the spool has it: first where each series begins, and where the last ends, then
 * the values. A series that keeps one value through all months has it once: a fifth of them do, and
 * whatever is not written need not be read, either. Used again for each run. For one thread.
 */
final class PackedRun {
  /** Series that are turned together, as {@link RunResult#copyTo} likes it. */
  private static final int TURNED_TOGETHER = 32;

  private final int size;
  private final int months;

  /** Outside the heap, where a channel would copy it to otherwise. */
  private final ByteBuffer bytes;

  private final IntBuffer starts;
  private final FloatBuffer numbers;
  private final float[] turned;

  PackedRun(SeriesCatalog catalog) {
    this.size = catalog.size();
    this.months = catalog.months();
    this.bytes = ByteBuffer.allocateDirect(mostBytes(catalog)).order(ByteOrder.LITTLE_ENDIAN);
    this.starts = bytes.slice(0, headBytes()).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    this.numbers =
        bytes
            .slice(headBytes(), bytes.capacity() - headBytes())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    this.turned = new float[TURNED_TOGETHER * months];
  }

  /** Bytes of a run in which every series changes. */
  static int mostBytes(SeriesCatalog catalog) {
    return (catalog.size() + 1) * Integer.BYTES + catalog.size() * catalog.months() * Float.BYTES;
  }

  /** Packs a result; what it takes lies between the position and the limit of the answer. */
  ByteBuffer pack(RunResult result) {
    int end = 0;
    for (int from = 0; from < size; from += TURNED_TOGETHER) {
      int to = Math.min(size, from + TURNED_TOGETHER);
      result.copyTo(from, to, turned);
      for (int series = from; series < to; series++) {
        int row = (series - from) * months;
        int count = changes(row) ? months : 1;
        starts.put(series, end);
        numbers.put(end, turned, row, count);
        end += count;
      }
    }
    starts.put(size, end);
    return all();
  }

  private boolean changes(int row) {
    int first = Float.floatToRawIntBits(turned[row]);
    for (int at = row + 1; at < row + months; at++) {
      if (Float.floatToRawIntBits(turned[at]) != first) {
        return true;
      }
    }
    return false;
  }

  /** Bytes of what tells where each series begins. */
  private int headBytes() {
    return (size + 1) * Integer.BYTES;
  }

  /** Room for where some series begin, and where the last of them ends. */
  ByteBuffer head(int from, int to) {
    return bytes.limit((to + 1) * Integer.BYTES).position(from * Integer.BYTES);
  }

  /** Room for the values of some series, once {@link #head} is filled. */
  ByteBuffer values(int from, int to) {
    return bytes
        .limit(headBytes() + starts.get(to) * Float.BYTES)
        .position(headBytes() + starts.get(from) * Float.BYTES);
  }

  /** Everything, once the whole head is filled. */
  ByteBuffer all() {
    return bytes.limit(headBytes() + starts.get(size) * Float.BYTES).position(0);
  }

  /** Whether a whole head can be one: what a crash left behind may be anything. */
  boolean hasHead() {
    int end = starts.get(size);
    return starts.get(0) == 0 && end >= 0 && end <= numbers.capacity();
  }

  /** Copies all months of a series whose head and values are filled. */
  void unpack(int series, float[] target, int at) {
    int start = starts.get(series);
    if (starts.get(series + 1) - start == months) {
      numbers.get(start, target, at, months);
    } else {
      Arrays.fill(target, at, at + months, numbers.get(start));
    }
  }

  /** Checksum of everything. */
  long checksum() {
    CRC32C checksum = new CRC32C();
    checksum.update(all().duplicate());
    return checksum.getValue();
  }
}

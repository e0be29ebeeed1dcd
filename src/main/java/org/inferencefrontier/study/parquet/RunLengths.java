package org.inferencefrontier.study.parquet;

/**
 * Small numbers as runs: how often, then which. It is the one half of Parquet's hybrid of runs and
 * packed bits; the tables here have the same value many times in a row.
 */
final class RunLengths {
  private final Bytes target;
  private final int bytesOfValue;
  private int value;
  private int count;

  /**
   * @param largest largest number that may come
   */
  RunLengths(Bytes target, int largest) {
    this.target = target;
    this.bytesOfValue = (bits(largest) + Byte.SIZE - 1) / Byte.SIZE;
  }

  /** Bits of the largest number. */
  static int bits(int largest) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
  }

  void add(int next, int times) {
    if (next != value) {
      end();
      value = next;
    }
    count += times;
  }

  /** Writes the last run. */
  void end() {
    if (count == 0) {
      return;
    }
    target.putVarint((long) count << 1);
    for (int i = 0; i < bytesOfValue; i++) {
      target.put(value >>> i * Byte.SIZE);
    }
    count = 0;
  }
}

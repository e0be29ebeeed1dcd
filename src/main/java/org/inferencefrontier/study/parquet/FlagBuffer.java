package org.inferencefrontier.study.parquet;

import java.util.BitSet;

/** Yes or no, a bit each. */
final class FlagBuffer extends ColumnBuffer {
  private final BitSet values = new BitSet();
  private int count;

  FlagBuffer(Column column) {
    super(column);
  }

  void add(boolean value) {
    present();
    values.set(count++, value);
  }

  @Override
  Chunk chunk() {
    Bytes page = pageOfPresence();
    byte[] set = values.toByteArray();
    page.put(set);
    for (int i = set.length; i < (count + Byte.SIZE - 1) / Byte.SIZE; i++) {
      page.put(0);
    }
    return single(page, Format.PLAIN, null, null);
  }
}

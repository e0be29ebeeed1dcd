package org.inferencefrontier.study.parquet;

/** 64-bit numbers. */
final class NumberBuffer extends ColumnBuffer {
  private final Bytes values = new Bytes(4096);

  NumberBuffer(Column column) {
    super(column);
  }

  void add(double value) {
    present();
    values.putLong(Double.doubleToRawLongBits(value));
  }

  @Override
  Chunk chunk() {
    Bytes page = pageOfPresence();
    page.put(values);
    return single(page, Format.PLAIN, null, null);
  }
}

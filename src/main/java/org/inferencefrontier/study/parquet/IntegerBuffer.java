package org.inferencefrontier.study.parquet;

/** 32-bit integers. */
final class IntegerBuffer extends ColumnBuffer {
  private final Bytes values = new Bytes(4096);
  private int least = Integer.MAX_VALUE;
  private int most = Integer.MIN_VALUE;

  IntegerBuffer(Column column) {
    super(column);
  }

  void add(int value) {
    present();
    values.putInt(value);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }

  @Override
  Chunk chunk() {
    Bytes page = pageOfPresence();
    page.put(values);
    boolean any = values.size() > 0;
    return single(page, Format.PLAIN, any ? bytes(least) : null, any ? bytes(most) : null);
  }

  private static byte[] bytes(int value) {
    Bytes bytes = new Bytes(Integer.BYTES);
    bytes.putInt(value);
    return bytes.array();
  }
}

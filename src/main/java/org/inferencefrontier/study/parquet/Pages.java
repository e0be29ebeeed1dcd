package org.inferencefrontier.study.parquet;

import java.util.function.Consumer;

/** Pages of a column, each with its header and compressed. */
final class Pages {
  private static final int CAPACITY = 1 << 14;

  private final Bytes written = new Bytes(CAPACITY);
  private long uncompressed;

  /** A page of values, the levels before them included. */
  void data(Bytes page, int values, int encoding) {
    add(
        page,
        Format.DATA_PAGE,
        header ->
            header.struct(
                5,
                data ->
                    data.int32(1, values)
                        .int32(2, encoding)
                        .int32(3, Format.RLE)
                        .int32(4, Format.RLE)));
  }

  /** A page of the values that data pages give by number. */
  void dictionary(Bytes page, int values) {
    add(
        page,
        Format.DICTIONARY_PAGE,
        header -> header.struct(7, data -> data.int32(1, values).int32(2, Format.PLAIN)));
  }

  private void add(Bytes page, int type, Consumer<CompactStruct> rest) {
    Bytes compressed = new Bytes(page.size() / 2 + CAPACITY);
    Lz4.compress(page.array(), page.size(), compressed);
    int before = written.size();
    CompactStruct.write(
        written,
        header -> {
          header.int32(1, type).int32(2, page.size()).int32(3, compressed.size());
          rest.accept(header);
        });
    uncompressed += written.size() - before + page.size();
    written.put(compressed);
  }

  Bytes written() {
    return written;
  }

  /** Size of headers and pages before the pages were compressed. */
  long uncompressed() {
    return uncompressed;
  }
}

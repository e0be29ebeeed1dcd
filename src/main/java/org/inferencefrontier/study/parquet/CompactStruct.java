package org.inferencefrontier.study.parquet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A structure in Thrift's compact protocol, in which Parquet keeps its headers and its table of
 * contents. Fields come in the order of their numbers.
 */
final class CompactStruct {
  private static final int INT32 = 5;
  private static final int INT64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int LONG_LIST = 15;

  private final Bytes target;
  private int last;

  private CompactStruct(Bytes target) {
    this.target = target;
  }

  /** Writes a structure whose fields a writer sets. */
  static void write(Bytes target, Consumer<CompactStruct> fields) {
    fields.accept(new CompactStruct(target));
    target.put(0);
  }

  private void field(int number, int type) {
    target.put(number - last << 4 | type);
    last = number;
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  CompactStruct int32(int number, int value) {
    field(number, INT32);
    target.putVarint(zigzag(value));
    return this;
  }

  CompactStruct int64(int number, long value) {
    field(number, INT64);
    target.putVarint(zigzag(value));
    return this;
  }

  CompactStruct binary(int number, byte[] value) {
    field(number, BINARY);
    target.putVarint(value.length);
    target.put(value);
    return this;
  }

  CompactStruct text(int number, String value) {
    return binary(number, value.getBytes(StandardCharsets.UTF_8));
  }

  CompactStruct struct(int number, Consumer<CompactStruct> fields) {
    field(number, STRUCT);
    write(target, fields);
    return this;
  }

  <T> CompactStruct structs(int number, List<T> values, BiConsumer<CompactStruct, T> fields) {
    list(number, STRUCT, values.size());
    for (T value : values) {
      write(target, struct -> fields.accept(struct, value));
    }
    return this;
  }

  CompactStruct ints(int number, List<Integer> values) {
    list(number, INT32, values.size());
    values.forEach(value -> target.putVarint(zigzag(value)));
    return this;
  }

  CompactStruct texts(int number, List<String> values) {
    list(number, BINARY, values.size());
    for (String value : values) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      target.putVarint(bytes.length);
      target.put(bytes);
    }
    return this;
  }

  private void list(int number, int type, int size) {
    field(number, LIST);
    if (size < LONG_LIST) {
      target.put(size << 4 | type);
    } else {
      target.put(LONG_LIST << 4 | type);
      target.putVarint(size);
    }
  }
}

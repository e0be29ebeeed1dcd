package org.inferencefrontier.study.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow, numbers little-endian as Parquet has them. */
final class Bytes {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] content;
  private int size;

  Bytes(int capacity) {
    content = new byte[capacity];
  }

  int size() {
    return size;
  }

  /** The bytes themselves, of which the first {@link #size()} count. */
  byte[] array() {
    return content;
  }

  void clear() {
    size = 0;
  }

  /** Makes room for some bytes more, which the caller may write behind the last one. */
  void reserve(int more) {
    if (content.length - size < more) {
      content = Arrays.copyOf(content, Math.max(size + more, 2 * content.length));
    }
  }

  /** Takes bytes that the caller wrote behind the last one. */
  void grow(int written) {
    size += written;
  }

  void put(int value) {
    reserve(1);
    content[size++] = (byte) value;
  }

  void putInt(int value) {
    reserve(Integer.BYTES);
    INTS.set(content, size, value);
    size += Integer.BYTES;
  }

  void putLong(long value) {
    reserve(Long.BYTES);
    LONGS.set(content, size, value);
    size += Long.BYTES;
  }

  void put(byte[] bytes, int length) {
    reserve(length);
    System.arraycopy(bytes, 0, content, size, length);
    size += length;
  }

  void put(byte[] bytes) {
    put(bytes, bytes.length);
  }

  void put(Bytes other) {
    put(other.content, other.size);
  }

  /** Seven bits a byte, the lowest first. */
  void putVarint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    put((int) rest);
  }
}

package org.inferencefrontier.study.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Compresses a block in the LZ4 format (Collet 2011; the block format of lz4.org), greedily with
 * one hash table. Written here and not taken from a library or from the platform, so that the same
 * values give the same bytes on every machine and with every version of either.
 */
final class Lz4 {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int LEAST_MATCH = 4;
  private static final int FARTHEST = 65_535;

  /** The format ends every block with literals, for the sake of fast decoders. */
  private static final int LAST_LITERALS = 5;

  private static final int NO_MATCH_BEFORE_END = 12;
  private static final int MOST_TABLE_BITS = 14;
  private static final int LEAST_TABLE_BITS = 8;
  private static final int HASH = 0x9E3779B1;

  /** After so many bytes without a match the next ones are looked at more sparsely. */
  private static final int PATIENCE_BITS = 6;

  private static final int NIBBLE = 15;
  private static final int BYTE = 255;

  private Lz4() {}

  /** Appends the compressed bytes. */
  static void compress(byte[] source, int size, Bytes target) {
    target.reserve(size + size / BYTE + 16);
    int written = new Block(source, size, target.array(), target.size()).compress();
    target.grow(written - target.size());
  }

  /** One block on its way. */
  private static final class Block {
    private final byte[] source;
    private final int size;
    private final byte[] target;
    private int at;
    private int anchor;

    Block(byte[] source, int size, byte[] target, int at) {
      this.source = source;
      this.size = size;
      this.target = target;
      this.at = at;
    }

    /** Position behind the last byte written. */
    int compress() {
      int limit = size - NO_MATCH_BEFORE_END;
      if (limit > 0) {
        matches(limit);
      }
      lengthAndLiterals(size - anchor, 0);
      return at;
    }

    private void matches(int limit) {
      int bits =
          Math.max(
              LEAST_TABLE_BITS,
              Math.min(MOST_TABLE_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size)));
      int shift = Integer.SIZE - bits;
      int[] table = new int[1 << bits];
      Arrays.fill(table, -1 - FARTHEST);
      int position = 0;
      int patience = 1 << PATIENCE_BITS;
      while (position < limit) {
        int word = (int) INTS.get(source, position);
        int slot = word * HASH >>> shift;
        int candidate = table[slot];
        table[slot] = position;
        if (position - candidate > FARTHEST || (int) INTS.get(source, candidate) != word) {
          position += patience++ >>> PATIENCE_BITS;
          continue;
        }
        while (position > anchor
            && candidate > 0
            && source[position - 1] == source[candidate - 1]) {
          position--;
          candidate--;
        }
        int length = LEAST_MATCH + common(position + LEAST_MATCH, candidate + LEAST_MATCH);
        match(position, position - candidate, length);
        position += length;
        anchor = position;
        patience = 1 << PATIENCE_BITS;
      }
    }

    /** How many bytes from two positions on are the same. */
    private int common(int later, int earlier) {
      int end = size - LAST_LITERALS;
      int position = later;
      int other = earlier;
      while (position <= end - Long.BYTES) {
        long difference = (long) LONGS.get(source, position) ^ (long) LONGS.get(source, other);
        if (difference != 0) {
          return position - later + Long.numberOfTrailingZeros(difference) / Byte.SIZE;
        }
        position += Long.BYTES;
        other += Long.BYTES;
      }
      while (position < end && source[position] == source[other]) {
        position++;
        other++;
      }
      return position - later;
    }

    private void match(int position, int distance, int length) {
      int rest = length - LEAST_MATCH;
      lengthAndLiterals(position - anchor, Math.min(rest, NIBBLE));
      target[at++] = (byte) distance;
      target[at++] = (byte) (distance >>> Byte.SIZE);
      if (rest >= NIBBLE) {
        restOfLength(rest - NIBBLE);
      }
    }

    private void lengthAndLiterals(int literals, int matchNibble) {
      target[at++] = (byte) (Math.min(literals, NIBBLE) << 4 | matchNibble);
      if (literals >= NIBBLE) {
        restOfLength(literals - NIBBLE);
      }
      System.arraycopy(source, anchor, target, at, literals);
      at += literals;
    }

    private void restOfLength(int length) {
      int rest = length;
      while (rest >= BYTE) {
        target[at++] = (byte) BYTE;
        rest -= BYTE;
      }
      target[at++] = (byte) rest;
    }
  }
}

package org.inferencefrontier.report.chart;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture in at most 256 colours. Colours that differ in their last bits alone share a place in
 * the palette, as many bits as it takes; the place has the colour of its longest run, so that areas
 * keep theirs exactly and only edges, which are mixtures, change a little.
 */
final class IndexedPixels {
  private static final int MOST_COLOURS = 256;
  private static final int MOST_BITS = 5;
  private static final int SAMPLE = 8;
  private static final int SLOTS = 1 << 12;
  private static final int SCATTER = 0x9E3779B1;
  private static final int RGB = 0xffffff;

  private final int[] keys = new int[SLOTS];
  private final byte[] places = new byte[SLOTS];
  private final int[] colours = new int[MOST_COLOURS];
  private final int[] longest = new int[MOST_COLOURS];
  private final byte[] indices;
  private int size;

  private IndexedPixels(int pixels) {
    indices = new byte[pixels];
    Arrays.fill(keys, -1);
  }

  /**
   * Finds the palette of a picture.
   *
   * @param pixels colours as red, green and blue in a byte each
   * @param width pixels in a line
   */
  static IndexedPixels of(int[] pixels, int width) {
    int bits = MOST_BITS;
    int[] sample = sample(pixels, width);
    while (reduced(sample, bits).isEmpty()) {
      bits--;
    }
    Optional<IndexedPixels> palette = reduced(pixels, bits);
    while (palette.isEmpty()) {
      palette = reduced(pixels, --bits);
    }
    return palette.get();
  }

  /** A few lines, to see soon that a picture has too many colours. */
  private static int[] sample(int[] pixels, int width) {
    int[] sample = new int[pixels.length / width / SAMPLE * width];
    for (int line = 0; line < sample.length / width; line++) {
      System.arraycopy(pixels, SAMPLE * line * width, sample, line * width, width);
    }
    return sample;
  }

  /** Empty if the picture has too many colours of so many bits. */
  private static Optional<IndexedPixels> reduced(int[] pixels, int bits) {
    IndexedPixels palette = new IndexedPixels(pixels.length);
    int part = 0xff & 0xff << 8 - bits;
    int mask = part << 16 | part << 8 | part;
    int end;
    for (int start = 0; start < pixels.length; start = end) {
      int colour = pixels[start] & RGB;
      end = start + 1;
      while (end < pixels.length && (pixels[end] & RGB) == colour) {
        end++;
      }
      int place = palette.place(colour & mask);
      if (place < 0) {
        return Optional.empty();
      }
      if (end - start > palette.longest[place]) {
        palette.longest[place] = end - start;
        palette.colours[place] = colour;
      }
      Arrays.fill(palette.indices, start, end, (byte) place);
    }
    return Optional.of(palette);
  }

  /** Place of a colour without its last bits, -1 if there is none left. */
  private int place(int key) {
    int slot = key * SCATTER >>> 20;
    while (keys[slot] != key) {
      if (keys[slot] == -1) {
        if (size == MOST_COLOURS) {
          return -1;
        }
        keys[slot] = key;
        places[slot] = (byte) size++;
      } else {
        slot = slot + 1 & SLOTS - 1;
      }
    }
    return Byte.toUnsignedInt(places[slot]);
  }

  /** Places by pixel. */
  byte[] indices() {
    return indices;
  }

  /** Red, green and blue of each place. */
  byte[] colours() {
    byte[] bytes = new byte[3 * size];
    for (int place = 0; place < size; place++) {
      bytes[3 * place] = (byte) (colours[place] >> 16);
      bytes[3 * place + 1] = (byte) (colours[place] >> 8);
      bytes[3 * place + 2] = (byte) colours[place];
    }
    return bytes;
  }
}

package org.inferencefrontier.report.chart;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A picture in at most 256 colours. Colours that differ in their last bits alone share a place in
 * the palette, as many bits as it takes. What fills areas keeps its colour exactly, so that a tint
 * does not turn into the grey of a grid line; only edges, which are mixtures, change a little.
 */
final class IndexedPixels {
  private static final int MOST_COLOURS = 256;
  private static final int MOST_BITS = 5;
  private static final int MOST_AREAS = 96;

  /** Pixels; a mixture at an edge has fewer. */
  private static final int LEAST_AREA = 200;

  private static final int SLOTS = 1 << 12;
  private static final int SCATTER = 0x9E3779B1;

  private final PixelRuns runs;
  private final byte[] placeOfRun;

  /** Colours of areas, ascending; each has the place of its index. */
  private final int[] areas;

  private final int[] keys = new int[SLOTS];
  private final byte[] places = new byte[SLOTS];
  private final int[] colours = new int[MOST_COLOURS];
  private final int[] longest = new int[MOST_COLOURS];
  private int size;

  private IndexedPixels(PixelRuns runs) {
    this.runs = runs;
    placeOfRun = new byte[runs.size()];
    areas = areas(runs);
  }

  /** The colours that fill most, be it in thin lines. */
  private static int[] areas(PixelRuns runs) {
    Map<Integer, Integer> pixels = new HashMap<>();
    for (int run = 0; run < runs.size(); run++) {
      pixels.merge(runs.colour(run), runs.end(run) - runs.start(run), Integer::sum);
    }
    return pixels.entrySet().stream()
        .filter(colour -> colour.getValue() >= LEAST_AREA)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_AREAS)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  /**
   * Finds the palette of a picture.
   *
   * @param pixels colours as red, green and blue in a byte each
   */
  static IndexedPixels of(int[] pixels) {
    IndexedPixels palette = new IndexedPixels(PixelRuns.of(pixels));
    int bits = MOST_BITS;
    while (!palette.reduce(bits)) {
      bits--;
    }
    return palette;
  }

  /** False if the picture has too many colours of so many bits. */
  private boolean reduce(int bits) {
    Arrays.fill(keys, -1);
    Arrays.fill(longest, 0);
    size = 0;
    int part = 0xff & 0xff << 8 - bits;
    int mask = part << 16 | part << 8 | part;
    for (int area : areas) {
      // Edges take the place of an area of nearly their colour.
      reserve(area, area & mask);
    }
    for (int run = 0; run < placeOfRun.length; run++) {
      int colour = runs.colour(run);
      int place = Arrays.binarySearch(areas, colour);
      if (place < 0) {
        place = place(colour & mask);
        if (place < 0) {
          return false;
        }
        int length = runs.end(run) - runs.start(run);
        if (place >= areas.length && length > longest[place]) {
          longest[place] = length;
          colours[place] = colour;
        }
      }
      placeOfRun[run] = (byte) place;
    }
    return true;
  }

  /** The next place for an area, also for other colours of its key if none has it. */
  private void reserve(int area, int key) {
    colours[size] = area;
    int slot = key * SCATTER >>> 20;
    while (keys[slot] != -1 && keys[slot] != key) {
      slot = slot + 1 & SLOTS - 1;
    }
    if (keys[slot] == -1) {
      keys[slot] = key;
      places[slot] = (byte) size;
    }
    size++;
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

  /**
   * Places by pixel, with a zero before each line.
   *
   * @param width pixels in a line
   */
  byte[] lines(int width) {
    int pixels = placeOfRun.length == 0 ? 0 : runs.end(placeOfRun.length - 1);
    byte[] lines = new byte[pixels + pixels / width];
    for (int run = 0; run < placeOfRun.length; run++) {
      byte place = placeOfRun[run];
      // The first colour is there already.
      for (int at = runs.start(run); place != 0 && at < runs.end(run); ) {
        int line = at / width;
        int end = Math.min(runs.end(run), (line + 1) * width);
        Arrays.fill(lines, at + line + 1, end + line + 1, place);
        at = end;
      }
    }
    return lines;
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

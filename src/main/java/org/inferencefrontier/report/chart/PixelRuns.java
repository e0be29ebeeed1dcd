package org.inferencefrontier.report.chart;

import java.util.Arrays;

/**
 * Runs of neighbouring pixels of one colour, from line to line: a picture of few strokes has few.
 */
final class PixelRuns {
  private static final int RGB = 0xffffff;

  private int[] colours = new int[1 << 12];
  private int[] ends = new int[1 << 12];
  private int size;

  private PixelRuns() {}

  /**
   * Finds the runs of a picture.
   *
   * @param pixels colours as red, green and blue in a byte each
   */
  static PixelRuns of(int[] pixels) {
    PixelRuns runs = new PixelRuns();
    int end;
    for (int start = 0; start < pixels.length; start = end) {
      int colour = pixels[start] & RGB;
      end = start + 1;
      while (end < pixels.length && (pixels[end] & RGB) == colour) {
        // Against itself moved by a pixel: the library compares many at once.
        int more = Arrays.mismatch(pixels, end, pixels.length - 1, pixels, end + 1, pixels.length);
        end = more < 0 ? pixels.length : end + more + 1;
      }
      runs.add(colour, end);
    }
    return runs;
  }

  private void add(int colour, int end) {
    if (size == ends.length) {
      colours = Arrays.copyOf(colours, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    colours[size] = colour;
    ends[size++] = end;
  }

  /** Number of runs. */
  int size() {
    return size;
  }

  /** Red, green and blue of a run. */
  int colour(int run) {
    return colours[run];
  }

  /** First pixel of a run. */
  int start(int run) {
    return run == 0 ? 0 : ends[run - 1];
  }

  /** First pixel after a run. */
  int end(int run) {
    return ends[run];
  }
}

package org.inferencefrontier.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an SVG path as steps from point to point, in tenths of a unit and without needless blanks,
 * and leaves out points of straight runs that nobody would see missing (Douglas and Peucker 1973):
 * the same picture in a third of the text.
 */
public final class PathText {
  private static final Pattern STEP = Pattern.compile("\\s*([MLQCZ])((?:[\\s,]*-?[0-9.]+)*)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  /** Distance from the line, in tenths of a unit, up to which a point is left out. */
  private static final double UNSEEN = 3;

  private final StringBuilder out = new StringBuilder();
  private final List<long[]> run = new ArrayList<>();
  private long x;
  private long y;
  private long startX;
  private long startY;
  private char command;

  private PathText() {}

  /** The same path, shorter; one of other commands stays as it is. */
  public static String shortened(String path) {
    PathText text = new PathText();
    Matcher step = STEP.matcher(path);
    int end = 0;
    while (step.find() && step.start() == end) {
      if (!text.take(step.group(1).charAt(0), tenths(step.group(2)))) {
        return path;
      }
      end = step.end();
    }
    text.endRun();
    return path.substring(end).isBlank() ? text.out.toString() : path;
  }

  private static long[] tenths(String numbers) {
    return NUMBER
        .matcher(numbers)
        .results()
        .mapToLong(number -> Math.round(10 * Double.parseDouble(number.group())))
        .toArray();
  }

  private boolean take(char kind, long[] numbers) {
    switch (kind) {
      case 'L' -> {
        if (numbers.length != 2) {
          return false;
        }
        run.add(numbers);
      }
      case 'M' -> {
        endRun();
        if (numbers.length != 2) {
          return false;
        }
        out.append('M');
        number(numbers[0], false);
        number(numbers[1], true);
        moved(numbers[0], numbers[1]);
        startX = x;
        startY = y;
        command = 'M';
      }
      case 'Z' -> {
        endRun();
        out.append('Z');
        command = 'Z';
        moved(startX, startY);
      }
      default -> {
        endRun();
        if (numbers.length != (kind == 'Q' ? 4 : 6)) {
          return false;
        }
        steps(Character.toLowerCase(kind), numbers);
      }
    }
    return true;
  }

  /** Writes the straight run that has been collected. */
  private void endRun() {
    if (run.isEmpty()) {
      return;
    }
    run.add(0, new long[] {x, y});
    boolean[] kept = new boolean[run.size()];
    keep(0, run.size() - 1, kept);
    for (int i = 1; i < kept.length; i++) {
      if (kept[i]) {
        steps('l', run.get(i));
      }
    }
    run.clear();
  }

  private void keep(int first, int last, boolean[] kept) {
    kept[first] = true;
    kept[last] = true;
    int farthest = -1;
    double most = UNSEEN;
    for (int i = first + 1; i < last; i++) {
      double distance = distance(run.get(i), run.get(first), run.get(last));
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest > 0) {
      keep(first, farthest, kept);
      keep(farthest, last, kept);
    }
  }

  /** Distance of a point from the line between two others. */
  private static double distance(long[] point, long[] from, long[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = dx * dx + dy * dy;
    double along =
        length == 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
    double part = Math.max(0, Math.min(1, along));
    return Math.hypot(point[0] - from[0] - part * dx, point[1] - from[1] - part * dy);
  }

  private void steps(char kind, long[] numbers) {
    boolean more = command == kind;
    if (!more) {
      out.append(kind);
      command = kind;
    }
    for (int i = 0; i < numbers.length; i += 2) {
      number(numbers[i] - x, more || i > 0);
      number(numbers[i + 1] - y, true);
    }
    moved(numbers[numbers.length - 2], numbers[numbers.length - 1]);
  }

  private void moved(long toX, long toY) {
    x = toX;
    y = toY;
  }

  private void number(long tenths, boolean after) {
    if (after && tenths >= 0) {
      out.append(' ');
    }
    long size = Math.abs(tenths);
    if (tenths < 0) {
      out.append('-');
    }
    if (size >= 10 || size == 0) {
      out.append(size / 10);
    }
    if (size % 10 != 0) {
      out.append('.').append(size % 10);
    }
  }
}

package org.inferencefrontier.report.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the straight lines of an SVG path as steps from point to point, in tenths of a unit and
 * without needless blanks: less than half as long, and the same line.
 */
final class PathText {
  private static final Pattern STEP =
      Pattern.compile("\\s*([MLZ])(?:\\s*(-?[0-9.]+)[\\s,]+(-?[0-9.]+))?");

  private final StringBuilder out = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;
  private char command;

  private PathText() {}

  /** The same path, shorter; a path of curves stays as it is. */
  static String shortened(String path) {
    PathText text = new PathText();
    Matcher step = STEP.matcher(path);
    int end = 0;
    while (step.find() && step.start() == end) {
      if (step.group(1).equals("Z")) {
        text.close();
      } else if (step.group(2) == null) {
        return path;
      } else {
        text.go(step.group(1).charAt(0), tenths(step.group(2)), tenths(step.group(3)));
      }
      end = step.end();
    }
    return path.substring(end).isBlank() ? text.out.toString() : path;
  }

  private static long tenths(String number) {
    return Math.round(10 * Double.parseDouble(number));
  }

  private void go(char kind, long toX, long toY) {
    if (kind == 'M') {
      out.append('M');
      number(toX, false);
      number(toY, true);
      startX = toX;
      startY = toY;
      command = 'M';
    } else {
      boolean more = command == 'l';
      if (!more) {
        out.append('l');
        command = 'l';
      }
      number(toX - x, more);
      number(toY - y, true);
    }
    x = toX;
    y = toY;
  }

  private void close() {
    out.append('Z');
    command = 'Z';
    x = startX;
    y = startY;
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

package org.inferencefrontier.report.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an outline as an SVG path: steps from point to point, in tenths of a unit and without
 * needless blanks, and leaves out points of straight runs that nobody would see missing (Douglas
 * and Peucker 1973): the same picture in a third of the text.
 */
public final class PathText {
  /** Distance from the line, in tenths of a unit, up to which a point is left out: half a pixel. */
  private static final double UNSEEN = 6;

  /** The same within letters, whose strokes are thin: a minus must not vanish. */
  private static final double UNSEEN_IN_LETTERS = 3;

  /** Runs that reach no farther than this, in tenths, may be letters. */
  private static final long LETTER = 100;

  private final StringBuilder out = new StringBuilder();
  private final List<long[]> run = new ArrayList<>();
  private long x;
  private long y;
  private long startX;
  private long startY;
  private char command;
  private double unseen;

  private PathText() {}

  /** The {@code d} of an SVG path with this outline. */
  public static String of(Shape shape) {
    PathText text = new PathText();
    double[] points = new double[6];
    for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
      text.take(steps.currentSegment(points), points);
    }
    text.endRun();
    return text.out.toString();
  }

  private void take(int kind, double[] points) {
    switch (kind) {
      case PathIterator.SEG_LINETO -> run.add(tenths(points, 2));
      case PathIterator.SEG_MOVETO -> {
        endRun();
        long[] to = tenths(points, 2);
        out.append('M');
        number(to[0], false);
        number(to[1], true);
        moved(to[0], to[1]);
        startX = x;
        startY = y;
        command = 'M';
      }
      case PathIterator.SEG_CLOSE -> {
        endRun();
        out.append('Z');
        command = 'Z';
        moved(startX, startY);
      }
      default -> {
        endRun();
        boolean quadratic = kind == PathIterator.SEG_QUADTO;
        steps(quadratic ? 'q' : 'c', tenths(points, quadratic ? 4 : 6));
      }
    }
  }

  private static long[] tenths(double[] points, int count) {
    long[] tenths = new long[count];
    for (int i = 0; i < count; i++) {
      tenths[i] = Math.round(10 * points[i]);
    }
    return tenths;
  }

  /** Writes the straight run that has been collected. */
  private void endRun() {
    if (run.isEmpty()) {
      return;
    }
    run.add(0, new long[] {x, y});
    boolean[] kept = new boolean[run.size()];
    unseen = reach() <= LETTER ? UNSEEN_IN_LETTERS : UNSEEN;
    keep(0, run.size() - 1, kept);
    for (int i = 1; i < kept.length; i++) {
      if (kept[i]) {
        steps('l', run.get(i));
      }
    }
    run.clear();
  }

  /** Farthest that the run goes from its start along one axis, in tenths. */
  private long reach() {
    long most = 0;
    for (long[] point : run) {
      most = Math.max(most, Math.max(Math.abs(point[0] - x), Math.abs(point[1] - y)));
    }
    return most;
  }

  private void keep(int first, int last, boolean[] kept) {
    kept[first] = true;
    kept[last] = true;
    int farthest = -1;
    double most = unseen * unseen;
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

  /** Squared distance of a point from the line between two others. */
  private static double distance(long[] point, long[] from, long[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = dx * dx + dy * dy;
    double along =
        length == 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
    double part = Math.max(0, Math.min(1, along));
    double awayX = point[0] - from[0] - part * dx;
    double awayY = point[1] - from[1] - part * dy;
    return awayX * awayX + awayY * awayY;
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

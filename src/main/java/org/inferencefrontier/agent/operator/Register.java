package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Entries of all parks of a fleet, each with a key and some figures. Those of a park stand in a
 * row, and one park after the other: the fleet is walked several times a month, and memory is read
 * fastest in its order.
 */
final class Register implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int width;
  private int end;

  /** By entry. */
  int[] key;

  /** At entry times width plus number of the figure. */
  double[] figure;

  /**
   * @param width figures of an entry
   * @param room entries to make room for at first
   */
  Register(int width, int room) {
    this.width = width;
    this.key = new int[room];
    this.figure = new double[room * width];
  }

  /** Reserves places for entries in a row and returns the first of them. */
  int reserve(int entries) {
    int first = end;
    end += entries;
    if (end > key.length) {
      int room = Math.max(end, 2 * key.length);
      key = Arrays.copyOf(key, room);
      figure = Arrays.copyOf(figure, room * width);
    }
    return first;
  }

  /** Moves entries to where there is room for more of them; returns the first. */
  int move(int from, int count, int entries) {
    int to = reserve(entries);
    copy(from, to, count);
    return to;
  }

  /** Copies entries over others. */
  void copy(int from, int to, int count) {
    System.arraycopy(key, from, key, to, count);
    System.arraycopy(figure, from * width, figure, to * width, count * width);
  }

  /** Writes an entry whose figures are 0. */
  void open(int entry, int ofKey) {
    key[entry] = ofKey;
    Arrays.fill(figure, entry * width, (entry + 1) * width, 0);
  }
}

package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Chips by whose they are, each line by rising index: readers want one owner's and nobody else's.
 */
final class ChipLines implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Owners and chips that there is room for at first; it grows by itself. */
  private static final int INITIAL_ROOM = 8;

  private int[][] line = new int[INITIAL_ROOM][INITIAL_ROOM];
  private int[] count = new int[INITIAL_ROOM];

  void add(int owner, int chip) {
    while (owner >= line.length) {
      int room = 2 * line.length;
      count = Arrays.copyOf(count, room);
      line = Arrays.copyOf(line, room);
      Arrays.fill(line, room / 2, room, new int[0]);
    }
    if (count[owner] == line[owner].length) {
      line[owner] = Arrays.copyOf(line[owner], 2 * count[owner] + INITIAL_ROOM);
    }
    line[owner][count[owner]++] = chip;
  }

  int count(int owner) {
    return owner < count.length ? count[owner] : 0;
  }

  int chip(int owner, int position) {
    return line[owner][position];
  }
}

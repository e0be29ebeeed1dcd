package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/** Units that run at an operator's sites, by chip, counted anew each month. */
public final class RunningChips implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No operator of the shipped world has ever run more chips at once. */
  private static final int INITIAL_ROOM = 80;

  // Chips that ran at the last count or run now, in ascending order, with their units: few of all
  // of a run.
  private int[] chip = new int[INITIAL_ROOM];
  private double[] units = new double[INITIAL_ROOM];
  private int count;

  // By chip: its position among those, -1 if it is none of them.
  private final short[] position;

  RunningChips(int chips) {
    position = new short[chips];
    Arrays.fill(position, (short) -1);
  }

  /** Begins to count; chips that no longer run leave the list. */
  public void clear() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (units[i] > 0) {
        put(kept++, chip[i]);
      } else {
        position[chip[i]] = -1;
      }
    }
    count = kept;
    Arrays.fill(units, 0, count, 0);
  }

  /** Counts units of a chip that run at a site. */
  public void add(int ofChip, double running) {
    int at = position[ofChip];
    if (at < 0) {
      at = insert(ofChip);
    }
    units[at] += running;
  }

  private int insert(int ofChip) {
    if (count == chip.length) {
      chip = Arrays.copyOf(chip, 2 * count);
      units = Arrays.copyOf(units, 2 * count);
    }
    int at = count++;
    while (at > 0 && chip[at - 1] > ofChip) {
      put(at, chip[at - 1]);
      units[at] = units[at - 1];
      at--;
    }
    put(at, ofChip);
    units[at] = 0;
    return at;
  }

  private void put(int at, int ofChip) {
    chip[at] = ofChip;
    position[ofChip] = (short) at;
  }

  /** Number of chips of which units may run; of others there are none. */
  public int count() {
    return count;
  }

  /**
   * A chip of which units may run.
   *
   * @param at 0 to {@link #count()}, exclusive, in ascending order of chips
   */
  public int chip(int at) {
    return chip[at];
  }

  /** Units of a chip that run, as last counted. */
  public double units(int ofChip) {
    int at = position[ofChip];
    return at < 0 ? 0 : units[at];
  }
}

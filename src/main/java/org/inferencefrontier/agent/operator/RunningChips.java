package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/** Units that run at an operator's sites, by chip, counted anew each month. */
public final class RunningChips implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] units;

  // Chips that ran at the last count or run now, in ascending order; few of all of a run.
  private final int[] chip;
  private final boolean[] isListed;
  private int count;

  RunningChips(int chips) {
    units = new double[chips];
    chip = new int[chips];
    isListed = new boolean[chips];
  }

  /** Begins to count; chips that no longer run leave the list. */
  public void clear() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int listed = chip[i];
      if (units[listed] > 0) {
        chip[kept++] = listed;
        units[listed] = 0;
      } else {
        isListed[listed] = false;
      }
    }
    count = kept;
  }

  /** Counts units of a chip that run at a site. */
  public void add(int ofChip, double running) {
    units[ofChip] += running;
    if (!isListed[ofChip]) {
      list(ofChip);
    }
  }

  private void list(int ofChip) {
    isListed[ofChip] = true;
    int at = count++;
    while (at > 0 && chip[at - 1] > ofChip) {
      chip[at] = chip[at - 1];
      at--;
    }
    chip[at] = ofChip;
  }

  /** Number of chips of which units may run; of others there are none. */
  public int count() {
    return count;
  }

  /**
   * A chip of which units may run.
   *
   * @param position 0 to {@link #count()}, exclusive, in ascending order of chips
   */
  public int chip(int position) {
    return chip[position];
  }

  /** Units of a chip that run, as last counted. */
  public double units(int ofChip) {
    return units[ofChip];
  }
}

package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/** Units that run at an operator's sites, by chip, counted anew each month. */
public final class RunningChips implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] units;

  // Chips of which units run, in ascending order; few of all that a run has seen.
  private final int[] chip;
  private int count;

  RunningChips(int chips) {
    units = new double[chips];
    chip = new int[chips];
  }

  /** Begins to count. */
  public void clear() {
    for (int i = 0; i < count; i++) {
      units[chip[i]] = 0;
    }
    count = 0;
  }

  /** Counts units of a chip that run at a site. */
  public void add(int ofChip, double running) {
    if (units[ofChip] == 0 && running > 0) {
      int at = count++;
      while (at > 0 && chip[at - 1] > ofChip) {
        chip[at] = chip[at - 1];
        at--;
      }
      chip[at] = ofChip;
    }
    units[ofChip] += running;
  }

  /** Number of chips of which units run, as last counted. */
  public int count() {
    return count;
  }

  /**
   * A chip of which units run.
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

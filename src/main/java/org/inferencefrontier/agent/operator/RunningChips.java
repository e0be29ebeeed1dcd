package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/** Units that run at an operator's sites, by chip, counted anew each month. */
public final class RunningChips implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] units;

  // Chips of which units run, in ascending order.
  private final int[] chip;
  private int count;

  RunningChips(int chips) {
    units = new double[chips];
    chip = new int[chips];
  }

  /** Begins to count. */
  public void open() {
    Arrays.fill(units, 0);
  }

  /**
   * Units by chip, for the counter to add to: the chips of all parks are counted every month, too
   * many for a call each.
   */
  public double[] counted() {
    return units;
  }

  /**
   * Ends the count.
   *
   * @param chips number of chips known so far
   */
  public void close(int chips) {
    count = 0;
    for (int c = 0; c < chips; c++) {
      if (units[c] > 0) {
        chip[count++] = c;
      }
    }
  }

  /** Number of chips of which units run. */
  public int count() {
    return count;
  }

  /**
   * A chip of which units run.
   *
   * @param at 0 to {@link #count()}, exclusive, in ascending order of chips
   */
  public int chip(int at) {
    return chip[at];
  }

  /** Units of a chip that run, as last counted. */
  public double units(int ofChip) {
    return units[ofChip];
  }
}

package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Installed chips of all operators.
 *
 * <p>A site is an operator's capacity in one grid area for one use (training campus or inference
 * site). Sites of one operator, use and compute market make a {@link Park}. Only sites and parks
 * that ever took chips are kept.
 */
public final class Fleet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int chips;
  private final int[] parkOfSite;
  private final int[] column;
  private final Park[] parks;
  private final Park[] opened;
  private int count;

  /**
   * @param parkOfSite park of each possible site, from 0
   * @param parks number of possible parks
   * @param chips most chips of a run, below 32768
   */
  public Fleet(int[] parkOfSite, int parks, int chips) {
    this.chips = chips;
    this.parkOfSite = parkOfSite.clone();
    this.column = new int[parkOfSite.length];
    Arrays.fill(column, -1);
    this.parks = new Park[parks];
    this.opened = new Park[parks];
  }

  /** Number of parks with sites, in the order in which they were opened. */
  public int parkCount() {
    return count;
  }

  /**
   * A park with sites.
   *
   * @param open 0 to {@link #parkCount()}, exclusive
   */
  public Park park(int open) {
    return opened[open];
  }

  /** The park of a site, opened if need be. */
  public Park parkOf(int site) {
    int index = parkOfSite[site];
    if (parks[index] == null) {
      parks[index] = new Park(chips);
      opened[count++] = parks[index];
    }
    return parks[index];
  }

  /** Column of a site in its park, opened if need be. */
  public int columnOf(int site) {
    if (column[site] < 0) {
      column[site] = parkOf(site).open(site);
    }
    return column[site];
  }

  /** Adds units that were new at {@code born}; nothing for units of 0 or less. */
  public void add(int site, int chip, double added, double born) {
    if (added <= 0) {
      return;
    }
    Park park = parkOf(site);
    int at = columnOf(site);
    park.join(park.rowToJoin(chip), at, added, born);
  }
}

package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Installed chips of all operators by site.
 *
 * <p>A site is an operator's capacity in one grid area for one use (training campus or inference
 * site). Only sites that ever held chips are kept, in the order in which they were opened.
 */
public final class Fleet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int chips;
  private final int[] position;
  private final int[] site;
  private final Cohorts[] cohorts;
  private int count;

  /**
   * @param sites number of possible sites
   * @param chips most chips of a run, below 32768
   */
  public Fleet(int sites, int chips) {
    this.chips = chips;
    position = new int[sites];
    Arrays.fill(position, -1);
    site = new int[sites];
    cohorts = new Cohorts[sites];
  }

  /** Number of sites that hold or held chips. */
  public int siteCount() {
    return count;
  }

  /**
   * Index of an opened site.
   *
   * @param opened 0 to {@link #siteCount()}, exclusive
   */
  public int site(int opened) {
    return site[opened];
  }

  /** What an opened site holds. */
  public Cohorts cohorts(int opened) {
    return cohorts[opened];
  }

  /** Adds units that were new at {@code born}; nothing for units of 0 or less. */
  public void add(int atSite, int ofChip, double added, double born) {
    if (added <= 0) {
      return;
    }
    if (position[atSite] < 0) {
      site[count] = atSite;
      cohorts[count] = new Cohorts(chips);
      position[atSite] = count++;
    }
    cohorts[position[atSite]].add(ofChip, added, born);
  }
}

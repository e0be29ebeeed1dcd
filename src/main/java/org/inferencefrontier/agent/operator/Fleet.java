package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Installed chips of all operators.
 *
 * <p>A site is an operator's capacity in one grid area for one use (training campus or inference
 * site). Sites of one operator, use, compute market and export law make a {@link Park}: the sites
 * of a state that gets a law of its own leave the common park with the chips they run. Only sites
 * and parks that ever took chips are kept.
 */
public final class Fleet implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int COMMON = -1;

  /** Parks to make room for: one under the common law and, where states have laws, one more. */
  private static final int PARKS_OF_HOLDER = 2;

  private final Register sites;
  private final Register chips;
  private final int[] holderOfSite;
  private final int[] stateOfSite;
  private final int[] column;

  // By site: its park, once somebody asked for it.
  private final Park[] parkOfSite;

  // By state: whether it has a law of its own.
  private final boolean[] isApart;

  // At holder * (states + 1) + 0 under the common law, or 1 + state.
  private final Park[] parks;
  private Park[] opened;
  private int count;

  /**
   * @param holderOfSite of each possible site, from 0: sites of the same number have the same
   *     operator, use and compute market
   * @param stateOfSite state whose law each possible site is under
   */
  public Fleet(int[] holderOfSite, int[] stateOfSite) {
    this.holderOfSite = holderOfSite.clone();
    this.stateOfSite = stateOfSite.clone();
    this.column = new int[holderOfSite.length];
    Arrays.fill(column, -1);
    this.parkOfSite = new Park[holderOfSite.length];
    this.isApart = new boolean[Arrays.stream(stateOfSite).max().orElse(0) + 1];
    int holders = Arrays.stream(holderOfSite).max().orElse(0) + 1;
    this.parks = new Park[holders * (isApart.length + 1)];
    int expected = PARKS_OF_HOLDER * holders;
    this.opened = new Park[expected];
    this.sites = Park.sites(holderOfSite.length);
    this.chips = Park.chips(expected);
  }

  /** Number of parks, in the order in which they were opened; one may have lost all its sites. */
  public int parkCount() {
    return count;
  }

  /**
   * A park.
   *
   * @param open 0 to {@link #parkCount()}, exclusive
   */
  public Park park(int open) {
    return opened[open];
  }

  /** The park of a site, opened if need be. */
  public Park parkOf(int site) {
    Park park = parkOfSite[site];
    return park != null ? park : findPark(site);
  }

  private Park findPark(int site) {
    int state = isApart[stateOfSite[site]] ? stateOfSite[site] : COMMON;
    parkOfSite[site] = park(holderOfSite[site], state);
    return parkOfSite[site];
  }

  private Park park(int holder, int state) {
    int index = holder * (isApart.length + 1) + 1 + state;
    if (parks[index] == null) {
      parks[index] = new Park(count, sites, chips, state);
      if (count == opened.length) {
        opened = Arrays.copyOf(opened, 2 * count);
      }
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

  /** Whether a state's sites are in parks of their own. */
  public boolean isApart(int state) {
    return isApart[state];
  }

  /**
   * From now on a state's sites are in parks of their own, with the chips they run. They stay there
   * if the law becomes the common one again.
   */
  public void setApart(int state) {
    isApart[state] = true;
    for (int site = 0; site < parkOfSite.length; site++) {
      if (stateOfSite[site] == state) {
        parkOfSite[site] = null;
      }
    }
    int before = count;
    for (int p = 0; p < before; p++) {
      if (opened[p].apart() == COMMON) {
        setApart(opened[p], state);
      }
    }
  }

  private void setApart(Park common, int state) {
    for (int at = common.siteCount() - 1; at >= 0; at--) {
      int site = common.site(at);
      if (stateOfSite[site] == state) {
        column[site] = common.moveSite(at, parkOf(site));
        for (int later = at; later < common.siteCount(); later++) {
          column[common.site(later)] = later;
        }
      }
    }
    common.dropEmpty();
  }

  /**
   * Adds units that were new at {@code born} to a site and with it to its park; nothing for units
   * of 0 or less.
   *
   * @param kilowatts rated IT power of a unit
   */
  public void add(int site, int chip, double added, double kilowatts, double born) {
    if (added <= 0) {
      return;
    }
    int at = columnOf(site);
    Park park = parkOf(site);
    park.join(park.rowToJoin(chip), added, born);
    park.addKilowatts(at, added * kilowatts);
  }
}

package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/**
 * Installed chips of one operator at the sites that have the same use, compute market and export
 * law: a row for each chip that it runs, a column for each site.
 *
 * <p>All sites of a park run the same mix of chips, each in proportion to its rated IT power: an
 * operator that fills its halls spreads whatever comes over all that have room. So units and ages
 * are kept by chip, power by site, and what a site does is its part of what the park does. The
 * chips of a row are one cohort: units that join move its mean age.
 */
public final class Park implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int ROOM_FOR_SITES = 4;
  private static final int ROOM_FOR_CHIPS = 32;

  // Figures of a row: units; units times the month in which they were new; a reader's memo.
  private static final int UNITS = 0;
  private static final int BORN_UNITS = 1;
  private static final int MEMO = 2;
  private static final int WIDTH = 3;

  private final int number;
  private final int apart;

  // By column: a site with its rated IT power, kW.
  private final Register sites;
  private int firstSite;
  private int siteRoom = ROOM_FOR_SITES;
  private int siteCount;

  // By row: a chip with its cohort.
  private final Register chips;
  private int firstChip;
  private int chipRoom = ROOM_FOR_CHIPS;
  private int rowCount;

  /**
   * @param number position among the parks of the fleet
   * @param sites where the sites of all parks are kept, of {@link #sites}
   * @param chips where the chips of all parks are kept, of {@link #chips}
   * @param apart the state that all its sites are in, -1 for those under the common law
   */
  Park(int number, Register sites, Register chips, int apart) {
    this.number = number;
    this.apart = apart;
    this.sites = sites;
    this.chips = chips;
    this.firstSite = sites.reserve(siteRoom);
    this.firstChip = chips.reserve(chipRoom);
  }

  /** A register for so many sites. */
  static Register sites(int sites) {
    return new Register(1, sites);
  }

  /** A register for the chips of so many parks, some of which move to a place twice as wide. */
  static Register chips(int parks) {
    return new Register(WIDTH, parks * ROOM_FOR_CHIPS * 3 / 2);
  }

  /** Its position in {@link Fleet#park}. */
  public int number() {
    return number;
  }

  /** The state whose own export law its sites are under, -1 if they are under the common law. */
  public int apart() {
    return apart;
  }

  /** Number of sites, in the order in which they were opened. */
  public int siteCount() {
    return siteCount;
  }

  /** Index of a site in the fleet. */
  public int site(int column) {
    return sites.key[firstSite + column];
  }

  /** Rated IT power of the chips at a site, kW. */
  public double kilowatts(int column) {
    return sites.figure[firstSite + column];
  }

  /** Rated IT power of the chips at all sites, kW. */
  public double kilowatts() {
    double sum = 0;
    double[] kilowatts = sites.figure;
    for (int entry = firstSite; entry < firstSite + siteCount; entry++) {
      sum += kilowatts[entry];
    }
    return sum;
  }

  /** Number of chips with a row, in the order in which they first came. */
  public int rowCount() {
    return rowCount;
  }

  /**
   * Chip of a row.
   *
   * @param row 0 to {@link #rowCount()}, exclusive
   */
  public int chip(int row) {
    return chips.key[firstChip + row];
  }

  /** Units of a row's chip at all sites. */
  public double units(int row) {
    return chips.figure[(firstChip + row) * WIDTH + UNITS];
  }

  /** Units times the mean month in which they were new. */
  public double bornUnits(int row) {
    return chips.figure[(firstChip + row) * WIDTH + BORN_UNITS];
  }

  /**
   * What a reader worked out of the month in which a row's units were new, 0 if nothing; forgotten
   * when units join the row.
   */
  public double memo(int row) {
    return chips.figure[(firstChip + row) * WIDTH + MEMO];
  }

  /** Keeps what a reader worked out of the month in which a row's units were new. */
  public void keepMemo(int row, double value) {
    chips.figure[(firstChip + row) * WIDTH + MEMO] = value;
  }

  /** Opens a site and returns its column. */
  int open(int newSite) {
    if (siteCount == siteRoom) {
      siteRoom *= 2;
      firstSite = sites.move(firstSite, siteCount, siteRoom);
    }
    sites.open(firstSite + siteCount, newSite);
    return siteCount++;
  }

  /** The row of a chip to which units are about to join, opened if there is none. */
  public int rowToJoin(int ofChip) {
    // What is delivered came last month, too: its row is among the last.
    int[] chip = chips.key;
    for (int entry = firstChip + rowCount - 1; entry >= firstChip; entry--) {
      if (chip[entry] == ofChip) {
        return entry - firstChip;
      }
    }
    return openRow(ofChip);
  }

  private int openRow(int ofChip) {
    if (rowCount == chipRoom) {
      chipRoom *= 2;
      firstChip = chips.move(firstChip, rowCount, chipRoom);
    }
    chips.open(firstChip + rowCount, ofChip);
    return rowCount++;
  }

  /**
   * Adds units to a row; the power that they take is added by site.
   *
   * @param row of {@link #rowToJoin}
   * @param added positive
   * @param born month in which they were new
   */
  public void join(int row, double added, double born) {
    double[] figure = chips.figure;
    int at = (firstChip + row) * WIDTH;
    figure[at + UNITS] += added;
    figure[at + BORN_UNITS] += added * born;
    figure[at + MEMO] = 0;
  }

  /** Removes a share (0-1) of a row and returns the units removed; their power goes by site. */
  public double remove(int row, double share) {
    double[] figure = chips.figure;
    int at = (firstChip + row) * WIDTH;
    double all = figure[at + UNITS];
    if (share >= 1) {
      figure[at + UNITS] = 0;
      figure[at + BORN_UNITS] = 0;
      return all;
    }
    double removed = all * share;
    figure[at + UNITS] = all - removed;
    figure[at + BORN_UNITS] *= 1 - share;
    return removed;
  }

  /** Adds rated IT power to a site, or takes it, kW. */
  public void addKilowatts(int column, double added) {
    double left = sites.figure[firstSite + column] + added;
    sites.figure[firstSite + column] = left > 0 ? left : 0;
  }

  /** Scales the power of all sites to that of the park's chips, so that nothing drifts, kW. */
  public void balance(double ofChips) {
    double sum = kilowatts();
    double scale = sum > 0 ? ofChips / sum : 0;
    double[] kilowatts = sites.figure;
    for (int entry = firstSite; entry < firstSite + siteCount; entry++) {
      kilowatts[entry] *= scale;
    }
  }

  /** Drops rows without units, keeping the order of the others. */
  public void dropEmpty() {
    int kept = 0;
    for (int row = 0; row < rowCount; row++) {
      if (units(row) > 0) {
        if (kept < row) {
          chips.copy(firstChip + row, firstChip + kept, 1);
        }
        kept++;
      }
    }
    rowCount = kept;
  }

  /** Gives a site with its part of every row to another park, whose column is returned. */
  int moveSite(int column, Park to) {
    double all = kilowatts();
    double share = all > 0 ? kilowatts(column) / all : 0;
    for (int row = 0; row < rowCount && share > 0; row++) {
      double born = bornUnits(row) / units(row);
      double moved = remove(row, share);
      if (moved > 0) {
        to.join(to.rowToJoin(chip(row)), moved, born);
      }
    }
    int there = to.open(site(column));
    to.addKilowatts(there, kilowatts(column));
    siteCount--;
    sites.copy(firstSite + column + 1, firstSite + column, siteCount - column);
    return there;
  }
}

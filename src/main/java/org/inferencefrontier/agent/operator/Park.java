package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

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

  private static final int INITIAL_ROOM = 8;

  // Columns of a cohort: units; units times the month in which they were new; a reader's memo.
  private static final int UNITS = 0;
  private static final int BORN_UNITS = 1;
  private static final int MEMO = 2;
  private static final int WIDTH = 3;

  private final int number;
  private final short[] rowOf;
  private final int apart;

  // By column.
  private int[] site = new int[INITIAL_ROOM];
  private double[] kilowatts = new double[INITIAL_ROOM];
  private int siteCount;

  // By row.
  private int[] chip = new int[INITIAL_ROOM];
  private double[] cohort = new double[INITIAL_ROOM * WIDTH];
  private int rowCount;

  /**
   * @param number position among the parks of the fleet
   * @param chips most chips of a run
   * @param apart the state that all its sites are in, -1 for those under the common law
   */
  Park(int number, int chips, int apart) {
    this.number = number;
    this.apart = apart;
    rowOf = new short[chips];
    Arrays.fill(rowOf, (short) -1);
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
    return site[column];
  }

  /** Rated IT power of the chips at a site, kW. */
  public double kilowatts(int column) {
    return kilowatts[column];
  }

  /** Rated IT power of the chips at all sites, kW. */
  public double kilowatts() {
    double sum = 0;
    for (int column = 0; column < siteCount; column++) {
      sum += kilowatts[column];
    }
    return sum;
  }

  /** Number of chips with a row, in the order in which they first came. */
  public int rowCount() {
    return rowCount;
  }

  public int chip(int row) {
    return chip[row];
  }

  /** Units of a row's chip at all sites. */
  public double units(int row) {
    return cohort[row * WIDTH + UNITS];
  }

  /** Units times the mean month in which they were new. */
  public double bornUnits(int row) {
    return cohort[row * WIDTH + BORN_UNITS];
  }

  /**
   * What a reader worked out of the month in which a row's units were new, 0 if nothing; forgotten
   * when units join the row.
   */
  public double memo(int row) {
    return cohort[row * WIDTH + MEMO];
  }

  /** Keeps what a reader worked out of the month in which a row's units were new. */
  public void keepMemo(int row, double value) {
    cohort[row * WIDTH + MEMO] = value;
  }

  /** Opens a site and returns its column. */
  int open(int newSite) {
    if (siteCount == site.length) {
      site = Arrays.copyOf(site, 2 * siteCount);
      kilowatts = Arrays.copyOf(kilowatts, 2 * siteCount);
    }
    site[siteCount] = newSite;
    kilowatts[siteCount] = 0;
    return siteCount++;
  }

  /** The row of a chip to which units are about to join, opened if there is none. */
  public int rowToJoin(int ofChip) {
    int row = rowOf[ofChip];
    return row < 0 ? openRow(ofChip) : row;
  }

  private int openRow(int ofChip) {
    if (rowCount == chip.length) {
      int room = 2 * rowCount;
      chip = Arrays.copyOf(chip, room);
      cohort = Arrays.copyOf(cohort, room * WIDTH);
    }
    chip[rowCount] = ofChip;
    Arrays.fill(cohort, rowCount * WIDTH, (rowCount + 1) * WIDTH, 0);
    rowOf[ofChip] = (short) rowCount;
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
    int at = row * WIDTH;
    cohort[at + UNITS] += added;
    cohort[at + BORN_UNITS] += added * born;
    cohort[at + MEMO] = 0;
  }

  /** Removes a share (0-1) of a row and returns the units removed; their power goes by site. */
  public double remove(int row, double share) {
    int at = row * WIDTH;
    if (share >= 1) {
      double all = cohort[at + UNITS];
      cohort[at + UNITS] = 0;
      cohort[at + BORN_UNITS] = 0;
      return all;
    }
    double removed = cohort[at + UNITS] * share;
    cohort[at + UNITS] -= removed;
    cohort[at + BORN_UNITS] *= 1 - share;
    return removed;
  }

  /** Adds rated IT power to a site, or takes it, kW. */
  public void addKilowatts(int column, double added) {
    kilowatts[column] = Math.max(0, kilowatts[column] + added);
  }

  /** Scales the power of all sites to that of the park's chips, so that nothing drifts, kW. */
  public void balance(double ofChips) {
    double sum = kilowatts();
    double scale = sum > 0 ? ofChips / sum : 0;
    for (int column = 0; column < siteCount; column++) {
      kilowatts[column] *= scale;
    }
  }

  /** Drops rows without units, keeping the order of the others. */
  public void dropEmpty() {
    int kept = 0;
    for (int row = 0; row < rowCount; row++) {
      if (cohort[row * WIDTH + UNITS] <= 0) {
        rowOf[chip[row]] = -1;
        continue;
      }
      if (kept < row) {
        rowOf[chip[row]] = (short) kept;
        chip[kept] = chip[row];
        System.arraycopy(cohort, row * WIDTH, cohort, kept * WIDTH, WIDTH);
      }
      kept++;
    }
    rowCount = kept;
  }

  /** Gives a site with its part of every row to another park, whose column is returned. */
  int moveSite(int column, Park to) {
    double all = kilowatts();
    double share = all > 0 ? kilowatts[column] / all : 0;
    for (int row = 0; row < rowCount && share > 0; row++) {
      double born = bornUnits(row) / units(row);
      double moved = remove(row, share);
      if (moved > 0) {
        to.join(to.rowToJoin(chip[row]), moved, born);
      }
    }
    int there = to.open(site[column]);
    to.kilowatts[there] = kilowatts[column];
    siteCount--;
    System.arraycopy(site, column + 1, site, column, siteCount - column);
    System.arraycopy(kilowatts, column + 1, kilowatts, column, siteCount - column);
    return there;
  }
}

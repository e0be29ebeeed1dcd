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

  private final short[] rowOf;
  private final int apart;

  // By column.
  private int[] site = new int[INITIAL_ROOM];
  private double[] kilowatts = new double[INITIAL_ROOM];
  private int siteCount;

  // By row.
  private int[] chip = new int[INITIAL_ROOM];
  private double[] units = new double[INITIAL_ROOM];
  private double[] bornUnits = new double[INITIAL_ROOM];
  private double[] memo = new double[INITIAL_ROOM];
  private int rowCount;

  /**
   * @param chips most chips of a run
   * @param apart the state that all its sites are in, -1 for those under the common law
   */
  Park(int chips, int apart) {
    this.apart = apart;
    rowOf = new short[chips];
    Arrays.fill(rowOf, (short) -1);
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
    return units[row];
  }

  /** Units times the mean month in which they were new. */
  public double bornUnits(int row) {
    return bornUnits[row];
  }

  /**
   * What a reader worked out of the month in which a row's units were new, 0 if nothing; forgotten
   * when units join the row.
   */
  public double memo(int row) {
    return memo[row];
  }

  /** Keeps what a reader worked out of the month in which a row's units were new. */
  public void keepMemo(int row, double value) {
    memo[row] = value;
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
      units = Arrays.copyOf(units, room);
      bornUnits = Arrays.copyOf(bornUnits, room);
      memo = Arrays.copyOf(memo, room);
    }
    chip[rowCount] = ofChip;
    units[rowCount] = 0;
    bornUnits[rowCount] = 0;
    memo[rowCount] = 0;
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
    units[row] += added;
    bornUnits[row] += added * born;
    memo[row] = 0;
  }

  /** Removes a share (0-1) of a row and returns the units removed; their power goes by site. */
  public double remove(int row, double share) {
    if (share >= 1) {
      double all = units[row];
      units[row] = 0;
      bornUnits[row] = 0;
      return all;
    }
    double removed = units[row] * share;
    units[row] -= removed;
    bornUnits[row] *= 1 - share;
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
      if (units[row] <= 0) {
        rowOf[chip[row]] = -1;
        continue;
      }
      rowOf[chip[row]] = (short) kept;
      chip[kept] = chip[row];
      units[kept] = units[row];
      bornUnits[kept] = bornUnits[row];
      memo[kept] = memo[row];
      kept++;
    }
    rowCount = kept;
  }

  /** Gives a site with its part of every row to another park, whose column is returned. */
  int moveSite(int column, Park to) {
    double all = kilowatts();
    double share = all > 0 ? kilowatts[column] / all : 0;
    for (int row = 0; row < rowCount && share > 0; row++) {
      double born = bornUnits[row] / units[row];
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

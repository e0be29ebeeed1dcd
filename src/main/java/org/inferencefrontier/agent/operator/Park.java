package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Installed chips at the sites of one operator that have the same use and compute market: a row for
 * each chip that it runs, a column for each site.
 *
 * <p>Nearly every site has nearly every chip, so that rows are dense and are walked from end to
 * end; a cohort (a chip at a site) that is not there has no units. Units that join a cohort move
 * its mean age. The arrays that rows hand out are the live ones, longer than there are sites and 0
 * behind.
 */
public final class Park implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int INITIAL_ROOM = 8;

  private final short[] rowOf;
  private int[] site = new int[INITIAL_ROOM];
  private int siteCount;

  private int[] chip = new int[INITIAL_ROOM];
  private double[][] units = new double[INITIAL_ROOM][];
  private double[][] bornUnits = new double[INITIAL_ROOM][];
  private double[][] memo = new double[INITIAL_ROOM][];

  // By row: no cohort of it is smaller or was new earlier; sums over sites, worked out when asked.
  private double[] leastUnits = new double[INITIAL_ROOM];
  private double[] earliestBorn = new double[INITIAL_ROOM];
  private double[] unitsSum = new double[INITIAL_ROOM];
  private double[] bornUnitsSum = new double[INITIAL_ROOM];
  private boolean[] isSummed = new boolean[INITIAL_ROOM];
  private int rowCount;

  /**
   * @param chips most chips of a run
   */
  Park(int chips) {
    rowOf = new short[chips];
    Arrays.fill(rowOf, (short) -1);
  }

  /** Number of sites, in the order in which they were opened. */
  public int siteCount() {
    return siteCount;
  }

  /** Index of a site in the fleet. */
  public int site(int column) {
    return site[column];
  }

  /** Number of chips with a row, in the order in which they first came. */
  public int rowCount() {
    return rowCount;
  }

  public int chip(int row) {
    return chip[row];
  }

  /** Units of a row's chip by site. */
  public double[] units(int row) {
    return units[row];
  }

  /** Units times the mean month in which they were new, by site. */
  public double[] bornUnits(int row) {
    return bornUnits[row];
  }

  /** Units of a row's chip at all sites. */
  public double unitsSum(int row) {
    sum(row);
    return unitsSum[row];
  }

  /** Units times the mean month in which they were new, at all sites. */
  public double bornUnitsSum(int row) {
    sum(row);
    return bornUnitsSum[row];
  }

  /** Most rows do not change in a month. */
  private void sum(int row) {
    if (isSummed[row]) {
      return;
    }
    double all = 0;
    double born = 0;
    for (int column = 0; column < siteCount; column++) {
      all += units[row][column];
      born += bornUnits[row][column];
    }
    unitsSum[row] = all;
    bornUnitsSum[row] = born;
    isSummed[row] = true;
  }

  /** No cohort of a row was new earlier, to rounding. */
  public double earliestBorn(int row) {
    return earliestBorn[row];
  }

  /** Whether every cohort of a row that is there has so many units. */
  public boolean hasEverywhere(int row, double least) {
    if (leastUnits[row] < least) {
      // A small cohort may have grown or gone since.
      leastUnits[row] = Double.POSITIVE_INFINITY;
      for (int column = 0; column < siteCount; column++) {
        if (units[row][column] > 0) {
          leastUnits[row] = Math.min(leastUnits[row], units[row][column]);
        }
      }
    }
    return leastUnits[row] >= least;
  }

  /**
   * What a reader worked out of the months in which a row's cohorts were new, by site, 0 if
   * nothing; forgotten when units join the cohort.
   */
  public double[] memo(int row) {
    return memo[row];
  }

  /** Opens a site and returns its column. */
  int open(int newSite) {
    if (siteCount == site.length) {
      int room = 2 * siteCount;
      site = Arrays.copyOf(site, room);
      for (int row = 0; row < units.length && units[row] != null; row++) {
        units[row] = Arrays.copyOf(units[row], room);
        bornUnits[row] = Arrays.copyOf(bornUnits[row], room);
        memo[row] = Arrays.copyOf(memo[row], room);
      }
    }
    site[siteCount] = newSite;
    return siteCount++;
  }

  /** The row of a chip to which units are about to join, opened if there is none. */
  public int rowToJoin(int ofChip) {
    int row = rowOf[ofChip];
    if (row < 0) {
      row = openRow(ofChip);
    }
    return row;
  }

  /**
   * Adds units to a cohort.
   *
   * @param row of {@link #rowToJoin}
   * @param added positive
   * @param born month in which they were new
   */
  public void join(int row, int column, double added, double born) {
    units[row][column] += added;
    bornUnits[row][column] += added * born;
    memo[row][column] = 0;
    leastUnits[row] = Math.min(leastUnits[row], added);
    earliestBorn[row] = Math.min(earliestBorn[row], born);
    isSummed[row] = false;
  }

  private int openRow(int ofChip) {
    if (rowCount == chip.length) {
      int room = 2 * rowCount;
      chip = Arrays.copyOf(chip, room);
      units = Arrays.copyOf(units, room);
      bornUnits = Arrays.copyOf(bornUnits, room);
      memo = Arrays.copyOf(memo, room);
      leastUnits = Arrays.copyOf(leastUnits, room);
      earliestBorn = Arrays.copyOf(earliestBorn, room);
      unitsSum = Arrays.copyOf(unitsSum, room);
      bornUnitsSum = Arrays.copyOf(bornUnitsSum, room);
      isSummed = Arrays.copyOf(isSummed, room);
    }
    // Rows that were dropped stay behind the last, empty, and serve again.
    if (units[rowCount] == null) {
      units[rowCount] = new double[site.length];
      bornUnits[rowCount] = new double[site.length];
      memo[rowCount] = new double[site.length];
    }
    leastUnits[rowCount] = Double.POSITIVE_INFINITY;
    earliestBorn[rowCount] = Double.POSITIVE_INFINITY;
    isSummed[rowCount] = false;
    chip[rowCount] = ofChip;
    rowOf[ofChip] = (short) rowCount;
    return rowCount++;
  }

  /** Removes a share (0-1) of a cohort and returns the units removed. */
  public double remove(int row, int column, double share) {
    isSummed[row] = false;
    if (share >= 1) {
      double all = units[row][column];
      units[row][column] = 0;
      bornUnits[row][column] = 0;
      memo[row][column] = 0;
      return all;
    }
    double removed = units[row][column] * share;
    units[row][column] -= removed;
    bornUnits[row][column] *= 1 - share;
    leastUnits[row] = Math.min(leastUnits[row], units[row][column]);
    return removed;
  }

  /** Drops rows without units, keeping the order of the others. */
  public void dropEmpty() {
    int kept = 0;
    for (int row = 0; row < rowCount; row++) {
      if (isEmpty(units[row])) {
        rowOf[chip[row]] = -1;
        continue;
      }
      if (kept != row) {
        rowOf[chip[row]] = (short) kept;
        chip[kept] = chip[row];
        swap(units, kept, row);
        swap(bornUnits, kept, row);
        swap(memo, kept, row);
        leastUnits[kept] = leastUnits[row];
        earliestBorn[kept] = earliestBorn[row];
        unitsSum[kept] = unitsSum[row];
        bornUnitsSum[kept] = bornUnitsSum[row];
        isSummed[kept] = isSummed[row];
      }
      kept++;
    }
    rowCount = kept;
  }

  private boolean isEmpty(double[] row) {
    for (int column = 0; column < siteCount; column++) {
      if (row[column] > 0) {
        return false;
      }
    }
    return true;
  }

  private static void swap(double[][] rows, int one, int other) {
    double[] kept = rows[one];
    rows[one] = rows[other];
    rows[other] = kept;
  }
}

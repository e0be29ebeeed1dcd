package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Installed chips of all operators as cohorts of one chip at one site, in parallel arrays.
 *
 * <p>A site is an operator's capacity in one grid area for one use (training campus or inference
 * site). Units that join a cohort move its mean age.
 */
public final class Fleet implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double NOTHING = 1e-9;

  private final int chips;
  private final int[][] cohortOf;
  private int[] site;
  private int[] chip;
  private double[] units;
  private double[] bornMonth;
  private int count;

  /**
   * @param sites number of possible sites
   * @param chips most chips of a run
   */
  public Fleet(int sites, int chips) {
    this.chips = chips;
    cohortOf = new int[sites][];
    int capacity = 4096;
    site = new int[capacity];
    chip = new int[capacity];
    units = new double[capacity];
    bornMonth = new double[capacity];
  }

  public int count() {
    return count;
  }

  public int site(int cohort) {
    return site[cohort];
  }

  public int chip(int cohort) {
    return chip[cohort];
  }

  public double units(int cohort) {
    return units[cohort];
  }

  /** Mean age in months. */
  public double age(int cohort, int month) {
    return month - bornMonth[cohort];
  }

  /** Adds units that were new at {@code born}. */
  public void add(int atSite, int ofChip, double added, double born) {
    if (added <= 0) {
      return;
    }
    int[] row = cohortOf[atSite];
    if (row == null) {
      row = new int[chips];
      Arrays.fill(row, -1);
      cohortOf[atSite] = row;
    }
    int cohort = row[ofChip];
    if (cohort < 0) {
      if (count == site.length) {
        grow();
      }
      cohort = count++;
      row[ofChip] = cohort;
      site[cohort] = atSite;
      chip[cohort] = ofChip;
      units[cohort] = 0;
      bornMonth[cohort] = born;
    }
    double total = units[cohort] + added;
    bornMonth[cohort] += (born - bornMonth[cohort]) * added / total;
    units[cohort] = total;
  }

  /** Removes a share (0-1) of a cohort and returns the units removed. */
  public double remove(int cohort, double share) {
    double removed = units[cohort] * share;
    units[cohort] -= removed;
    return removed;
  }

  /** Drops empty cohorts, keeping the order of the others. */
  public void compact() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (units[i] <= NOTHING) {
        cohortOf[site[i]][chip[i]] = -1;
        continue;
      }
      if (kept != i) {
        site[kept] = site[i];
        chip[kept] = chip[i];
        units[kept] = units[i];
        bornMonth[kept] = bornMonth[i];
        cohortOf[site[kept]][chip[kept]] = kept;
      }
      kept++;
    }
    count = kept;
  }

  private void grow() {
    int capacity = site.length * 2;
    site = Arrays.copyOf(site, capacity);
    chip = Arrays.copyOf(chip, capacity);
    units = Arrays.copyOf(units, capacity);
    bornMonth = Arrays.copyOf(bornMonth, capacity);
  }
}

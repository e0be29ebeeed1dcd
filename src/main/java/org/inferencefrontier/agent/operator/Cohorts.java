package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Installed chips of one site as cohorts of one chip, in the order in which the chips first came.
 *
 * <p>Units that join a cohort move its mean age.
 */
public final class Cohorts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer units than this are rounding. */
  private static final double NOTHING = 1e-9;

  private static final int INITIAL_ROOM = 8;

  private final short[] cohortOf;
  private int[] chip = new int[INITIAL_ROOM];
  private double[] units = new double[INITIAL_ROOM];
  private double[] bornMonth = new double[INITIAL_ROOM];
  private double[] memo = new double[INITIAL_ROOM];
  private int count;

  /**
   * @param chips most chips of a run
   */
  Cohorts(int chips) {
    cohortOf = new short[chips];
    Arrays.fill(cohortOf, (short) -1);
  }

  /** Number of cohorts, empty ones included until {@link #dropEmpty}. */
  public int count() {
    return count;
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

  /** Month in which its units were new, in the mean. */
  public double bornMonth(int cohort) {
    return bornMonth[cohort];
  }

  /**
   * What a reader worked out of a cohort's {@link #bornMonth} and keeps until it moves, 0 if
   * nothing.
   */
  public double memo(int cohort) {
    return memo[cohort];
  }

  /** Keeps what is worked out of {@link #bornMonth}; not 0. */
  public void memorise(int cohort, double value) {
    memo[cohort] = value;
  }

  /** Adds units that were new at {@code born}. */
  void add(int ofChip, double added, double born) {
    int cohort = cohortOf[ofChip];
    if (cohort < 0) {
      cohort = open(ofChip, born);
    }
    double total = units[cohort] + added;
    bornMonth[cohort] += (born - bornMonth[cohort]) * added / total;
    memo[cohort] = 0;
    units[cohort] = total;
  }

  private int open(int ofChip, double born) {
    if (count == chip.length) {
      int room = 2 * count;
      chip = Arrays.copyOf(chip, room);
      units = Arrays.copyOf(units, room);
      bornMonth = Arrays.copyOf(bornMonth, room);
      memo = Arrays.copyOf(memo, room);
    }
    chip[count] = ofChip;
    cohortOf[ofChip] = (short) count;
    units[count] = 0;
    bornMonth[count] = born;
    return count++;
  }

  /** Removes a share (0-1) of a cohort and returns the units removed. */
  public double remove(int cohort, double share) {
    double removed = units[cohort] * share;
    units[cohort] -= removed;
    return removed;
  }

  /** Drops empty cohorts, keeping the order of the others. */
  public void dropEmpty() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (units[i] <= NOTHING) {
        cohortOf[chip[i]] = -1;
        continue;
      }
      if (kept != i) {
        chip[kept] = chip[i];
        cohortOf[chip[i]] = (short) kept;
        units[kept] = units[i];
        bornMonth[kept] = bornMonth[i];
        memo[kept] = memo[i];
      }
      kept++;
    }
    count = kept;
  }
}

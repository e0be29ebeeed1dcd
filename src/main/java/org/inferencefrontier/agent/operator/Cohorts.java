package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Installed chips of one site as cohorts of one chip, in the order in which the chips first came.
 *
 * <p>Units that join a cohort move its mean age. A site holds some dozens of cohorts at most, so
 * that parallel arrays and a search from the newest are faster than any index.
 */
public final class Cohorts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer units than this are rounding. */
  private static final double NOTHING = 1e-9;

  private static final int INITIAL_ROOM = 8;

  private int[] chip = new int[INITIAL_ROOM];
  private double[] units = new double[INITIAL_ROOM];
  private double[] bornMonth = new double[INITIAL_ROOM];
  private int count;

  Cohorts() {}

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

  /** Adds units that were new at {@code born}. */
  void add(int ofChip, double added, double born) {
    int cohort = find(ofChip);
    if (cohort < 0) {
      cohort = open(ofChip, born);
    }
    double total = units[cohort] + added;
    bornMonth[cohort] += (born - bornMonth[cohort]) * added / total;
    units[cohort] = total;
  }

  private int find(int ofChip) {
    for (int i = count - 1; i >= 0; i--) {
      if (chip[i] == ofChip) {
        return i;
      }
    }
    return -1;
  }

  private int open(int ofChip, double born) {
    if (count == chip.length) {
      int room = 2 * count;
      chip = Arrays.copyOf(chip, room);
      units = Arrays.copyOf(units, room);
      bornMonth = Arrays.copyOf(bornMonth, room);
    }
    chip[count] = ofChip;
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
        continue;
      }
      chip[kept] = chip[i];
      units[kept] = units[i];
      bornMonth[kept] = bornMonth[i];
      kept++;
    }
    count = kept;
  }
}

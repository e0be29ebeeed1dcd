package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Chips that an operator has on order, on their way or waiting for power, new and used: a row for
 * each, in ascending order of chips. They are few of all that a run has seen, so that what is asked
 * of them every month lies close together.
 */
public final class Holdings implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Months from shipment to a chip that waits for power at the operator. */
  static final int TRANSIT_MONTHS = 2;

  private static final int SLOTS = TRANSIT_MONTHS + 1;

  /** Hardly any operator of the shipped world ever has more rows at once. */
  private static final int INITIAL_ROOM = 48;

  // Columns of a row, units: ordered and not shipped, and those of them scheduled for later months;
  // waiting for power, and the used ones of these; on their way by month of arrival, round and
  // round, and the used ones of these.
  private static final int ORDERED = 0;
  private static final int SCHEDULED = 1;
  private static final int WAITING = 2;
  private static final int USED_WAITING = 3;
  private static final int TRANSIT = 4;
  private static final int USED_TRANSIT = TRANSIT + SLOTS;
  private static final int WIDTH = USED_TRANSIT + SLOTS;

  // By chip: its row, -1 if it has none.
  private final short[] rowOf;

  // By chip, whether it has a row or not: mean month in which its used units were new.
  private final double[] bornMonth;

  private int[] chip = new int[INITIAL_ROOM];
  private double[] units = new double[INITIAL_ROOM * WIDTH];
  private int count;

  Holdings(int chips) {
    rowOf = new short[chips];
    Arrays.fill(rowOf, (short) -1);
    bornMonth = new double[chips];
  }

  /** Number of chips of which there may be units; of others there are none. */
  public int count() {
    return count;
  }

  /**
   * A chip of which there may be units.
   *
   * @param row 0 to {@link #count()}, exclusive, in ascending order of chips
   */
  public int chip(int row) {
    return chip[row];
  }

  /** Row of a chip, -1 if it has none. */
  int rowOf(int ofChip) {
    return rowOf[ofChip];
  }

  /** Units of a row ordered and not shipped. */
  public double ordered(int row) {
    return units[row * WIDTH + ORDERED];
  }

  /** Units of a row ordered, not shipped and wanted now: the others are scheduled for later. */
  public double due(int row) {
    int at = row * WIDTH;
    return units[at + ORDERED] - units[at + SCHEDULED];
  }

  /** Units of a row delivered and waiting for power. */
  public double waiting(int row) {
    return units[row * WIDTH + WAITING];
  }

  /** Units of a row on their way. */
  public double inTransit(int row) {
    double sum = 0;
    int first = row * WIDTH + TRANSIT;
    for (int at = first; at < first + SLOTS; at++) {
      sum += units[at];
    }
    return sum;
  }

  /** Mean month in which a row's waiting units were new; unused ones are new until installed. */
  public double bornMonth(int row, int month) {
    double waiting = units[row * WIDTH + WAITING];
    double used = units[row * WIDTH + USED_WAITING];
    return used > 0 && waiting > 0
        ? month + (bornMonth[chip[row]] - month) * Math.min(1, used / waiting)
        : month;
  }

  /** Takes units of a row out of those that wait, used and new ones alike. */
  public void install(int row, double installed) {
    if (installed > 0) {
      int at = row * WIDTH;
      units[at + USED_WAITING] *= 1 - Math.min(1, installed / units[at + WAITING]);
      units[at + WAITING] = Math.max(0, units[at + WAITING] - installed);
    }
  }

  /** Orders units, a share (0-1) of them for later months. */
  void order(int ofChip, double ordered, double scheduledShare) {
    int at = open(ofChip) * WIDTH;
    units[at + ORDERED] += ordered;
    units[at + SCHEDULED] += scheduledShare * ordered;
  }

  /** A share (0-1) of all units that are scheduled for later months is wanted now. */
  void release(double share) {
    double kept = 1 - share;
    for (int at = SCHEDULED; at < count * WIDTH; at += WIDTH) {
      units[at] *= kept;
    }
  }

  void cancel(int ofChip, double cancelled) {
    int row = rowOf[ofChip];
    if (row >= 0) {
      takeOrdered(row, cancelled);
    }
  }

  private void takeOrdered(int row, double taken) {
    int at = row * WIDTH;
    double left = Math.max(0, units[at + ORDERED] - taken);
    units[at + ORDERED] = left;
    units[at + SCHEDULED] = Math.min(units[at + SCHEDULED], left);
  }

  /** Ordered units leave their vendor. */
  void ship(int ofChip, double shipped, int month) {
    int row = open(ofChip);
    takeOrdered(row, shipped);
    units[row * WIDTH + TRANSIT + slot(month + TRANSIT_MONTHS)] += shipped;
  }

  /** Used units that were new at {@code born} leave their seller. */
  void shipUsed(int ofChip, double shipped, double born, int month) {
    int at = open(ofChip) * WIDTH;
    int slot = slot(month + TRANSIT_MONTHS);
    units[at + TRANSIT + slot] += shipped;
    double held = units[at + USED_WAITING];
    for (int s = 0; s < SLOTS; s++) {
      held += units[at + USED_TRANSIT + s];
    }
    bornMonth[ofChip] += (born - bornMonth[ofChip]) * shipped / (held + shipped);
    units[at + USED_TRANSIT + slot] += shipped;
  }

  private static int slot(int month) {
    return month % SLOTS;
  }

  /** What arrives this month waits from now on; rows without units go. */
  void receive(int month) {
    dropEmpty();
    int slot = slot(month);
    for (int at = 0; at < count * WIDTH; at += WIDTH) {
      double due = units[at + TRANSIT + slot];
      if (due > 0) {
        units[at + WAITING] += due;
        units[at + TRANSIT + slot] = 0;
        units[at + USED_WAITING] += units[at + USED_TRANSIT + slot];
        units[at + USED_TRANSIT + slot] = 0;
      }
    }
  }

  private int open(int ofChip) {
    int row = rowOf[ofChip];
    return row < 0 ? insert(ofChip) : row;
  }

  private int insert(int ofChip) {
    if (count == chip.length) {
      chip = Arrays.copyOf(chip, 2 * count);
      units = Arrays.copyOf(units, 2 * count * WIDTH);
    }
    int row = count++;
    while (row > 0 && chip[row - 1] > ofChip) {
      chip[row] = chip[row - 1];
      rowOf[chip[row]] = (short) row;
      row--;
    }
    chip[row] = ofChip;
    rowOf[ofChip] = (short) row;
    int from = row * WIDTH;
    System.arraycopy(units, from, units, from + WIDTH, (count - 1) * WIDTH - from);
    Arrays.fill(units, from, from + WIDTH, 0);
    return row;
  }

  private void dropEmpty() {
    int kept = 0;
    for (int row = 0; row < count; row++) {
      int held = chip[row];
      if (ordered(row) == 0 && waiting(row) == 0 && inTransit(row) == 0) {
        rowOf[held] = -1;
      } else {
        if (kept < row) {
          chip[kept] = held;
          rowOf[held] = (short) kept;
          System.arraycopy(units, row * WIDTH, units, kept * WIDTH, WIDTH);
        }
        kept++;
      }
    }
    count = kept;
  }
}

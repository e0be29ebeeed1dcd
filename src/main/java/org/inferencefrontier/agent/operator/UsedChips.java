package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/**
 * Second-hand trade of one operator: the used units among those that are on their way to it or wait
 * for power, with when they were new, and what it paid and took.
 */
public final class UsedChips implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] waiting;
  private final double[][] transit;
  private final double[] bornMonth;
  private double netSpendUsd;

  /** Paid for used chips this month, to sellers and for moving them, USD. */
  public double paidUsd;

  public double movingUsd;

  /** Received for used chips this month, USD. */
  public double receivedUsd;

  /** Bought this month: peak and useful H100e. */
  public double boughtH100e;

  public double boughtUsefulH100e;

  /** Peak H100e sold this month. */
  public double soldH100e;

  UsedChips(int chips, int slots) {
    waiting = new double[chips];
    transit = new double[slots][chips];
    bornMonth = new double[chips];
  }

  /** Clears the month's flows. */
  public void openMonth() {
    paidUsd = 0;
    movingUsd = 0;
    receivedUsd = 0;
    boughtH100e = 0;
    boughtUsefulH100e = 0;
    soldH100e = 0;
  }

  /**
   * Pays for units.
   *
   * @param usd to the seller
   * @param moving for taking out, testing, moving and mounting, USD
   */
  public void buy(double peakH100e, double usefulH100e, double usd, double moving) {
    boughtH100e += peakH100e;
    boughtUsefulH100e += usefulH100e;
    paidUsd += usd;
    movingUsd += moving;
    netSpendUsd += usd + moving;
  }

  /** Takes the money for units. */
  public void sell(double peakH100e, double usd) {
    soldH100e += peakH100e;
    receivedUsd += usd;
    netSpendUsd -= usd;
  }

  /** Spend less receipts since the last plan, USD; can be negative. */
  public double netSpendUsd() {
    return netSpendUsd;
  }

  /** What was spent so far has reduced a plan's budget. */
  void closePlan() {
    netSpendUsd = 0;
  }

  void ship(int chip, double units, double born, int slot) {
    double held = waiting[chip];
    for (double[] month : transit) {
      held += month[chip];
    }
    bornMonth[chip] += (born - bornMonth[chip]) * units / (held + units);
    transit[slot][chip] += units;
  }

  void receive(int slot, int chip) {
    waiting[chip] += transit[slot][chip];
    transit[slot][chip] = 0;
  }

  /** A share (0-1) of an inventory is installed, used units and new ones alike. */
  void install(int chip, double share) {
    waiting[chip] *= 1 - share;
  }

  /** Mean month in which the units of an inventory were new, where unused ones are new now. */
  double bornMonth(int chip, double inventory, int month) {
    return waiting[chip] > 0 && inventory > 0
        ? month + (bornMonth[chip] - month) * Math.min(1, waiting[chip] / inventory)
        : month;
  }
}

package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/** Second-hand trade of one operator: what it paid and took, bought and sold. */
public final class UsedChips implements Serializable {
  private static final long serialVersionUID = 1L;

  private double netSpendUsd;
  private double receivedUsd;
  private double boughtUsefulH100e;

  /** Paid to sellers this month, USD. */
  public double paidUsd;

  /** Paid this month for taking out, testing, moving and mounting, USD. */
  double movingUsd;

  /** Peak H100e bought this month. */
  public double boughtH100e;

  /** Peak H100e sold this month. */
  public double soldH100e;

  UsedChips() {}

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

  /** Received for used chips this month, USD. */
  public double receivedUsd() {
    return receivedUsd;
  }

  /** Useful H100e bought this month. */
  public double boughtUsefulH100e() {
    return boughtUsefulH100e;
  }
}

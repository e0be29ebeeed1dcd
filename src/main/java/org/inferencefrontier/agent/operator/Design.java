package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/** A generation of custom silicon between the decision to design it and its first volume. */
public final class Design implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int generation;
  private final boolean announced;
  private final double usdPerMonth;
  private double costUsd;
  private double spentUsd;
  private int tapeOutMonth;
  private int volumeMonth;
  private int failures;
  private boolean tapedOut;

  /**
   * @param generation its number
   * @param month tick at which it begins
   * @param volumeMonth tick at which first volume is planned
   * @param announced whether its specification and that month are announced
   * @param rampMonths months from tape-out to volume
   * @param costUsd what it will cost
   */
  Design(
      int generation,
      int month,
      int volumeMonth,
      boolean announced,
      int rampMonths,
      double costUsd) {
    this.generation = generation;
    this.announced = announced;
    this.volumeMonth = volumeMonth;
    this.tapeOutMonth = Math.max(month, volumeMonth - rampMonths);
    this.costUsd = costUsd;
    this.usdPerMonth = costUsd / Math.max(1, volumeMonth - month);
  }

  /** Number of the generation, from 1. */
  public int generation() {
    return generation;
  }

  /** Tick at which its chips come to volume as planned today. */
  public int volumeMonth() {
    return volumeMonth;
  }

  /** Whether good chips came back: from then on only volume is missing. */
  public boolean isTapedOut() {
    return tapedOut;
  }

  boolean isAnnounced() {
    return announced;
  }

  /** Tick of the next tape-out. */
  int tapeOutMonth() {
    return tapeOutMonth;
  }

  int failures() {
    return failures;
  }

  /** Cost not yet spent, USD. */
  double remainingUsd() {
    return costUsd - spentUsd;
  }

  /** Share of its cost that is spent, 0-1. */
  double progress() {
    return spentUsd / costUsd;
  }

  /**
   * Spends some months' part of the cost.
   *
   * @return USD spent
   */
  double spend(int months) {
    double usd = Math.max(0, Math.min(remainingUsd(), months * usdPerMonth));
    spentUsd += usd;
    return usd;
  }

  /** The tape-out failed: another one costs money and months. */
  void fail(int delayMonths, double respinUsd) {
    failures++;
    tapeOutMonth += delayMonths;
    volumeMonth += delayMonths;
    costUsd += respinUsd;
  }

  /** Good chips came back; the ramp may still slip. */
  void tapeOut(int slipMonths) {
    tapedOut = true;
    volumeMonth += slipMonths;
  }

  /** Moves the plan: neither its tape-out nor its volume can lie before a month. */
  void notBefore(int tapeOut, int volume) {
    tapeOutMonth = Math.max(tapeOutMonth, tapeOut);
    volumeMonth = Math.max(volumeMonth, volume);
  }
}

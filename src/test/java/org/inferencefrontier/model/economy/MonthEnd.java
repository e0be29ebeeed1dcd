package org.inferencefrontier.model.economy;

/** Ends a month in which only a part of its phases was played. */
public final class MonthEnd {
  private MonthEnd() {}

  public static void of(Economy economy) {
    economy.endMonth();
  }
}

package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.world.time.Timeline;

/** What buyers of each compute market spend on merchant vendors' chips. */
public final class MerchantSpend implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] monthUsd = new double[WorldIndex.MARKETS];
  private final double[] yearUsd = new double[WorldIndex.MARKETS];

  /** Notes a delivery. */
  public void bought(int market, double usd) {
    monthUsd[market] += usd;
  }

  /** Closes a month: the yearly figure is smoothed over about a year. */
  public void closeMonth() {
    for (int m = 0; m < yearUsd.length; m++) {
      yearUsd[m] += (Timeline.MONTHS_A_YEAR * monthUsd[m] - yearUsd[m]) / Timeline.MONTHS_A_YEAR;
    }
    Arrays.fill(monthUsd, 0);
  }

  /** Spend of a market at the rate of the last year, USD a year. */
  public double usdPerYear(int market) {
    return yearUsd[market];
  }
}

package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;

/**
 * What buyers of each compute market know of each vendor: its smoothed share of the
 * H100-equivalents that they bought.
 */
public final class Familiarity implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Weight of a month's purchases. Judgement: half of what buyers know is a year old, as their
   * staff and code turn over with a generation of chips.
   */
  private static final double SMOOTHING = 0.06;

  private final double[][] share;
  private final double[][] bought;

  Familiarity(int vendors) {
    share = new double[WorldIndex.MARKETS][vendors];
    bought = new double[WorldIndex.MARKETS][vendors];
  }

  /** Notes a delivery. */
  public void bought(Operator operator, Chip chip, double units) {
    bought[operator.market()][chip.vendor()] += units * chip.peakH100e();
  }

  /** Starts from what was noted so far. */
  void start() {
    close(1);
  }

  /** Closes a month. */
  public void closeMonth() {
    close(SMOOTHING);
  }

  private void close(double weight) {
    for (int m = 0; m < share.length; m++) {
      double total = 0;
      for (double h100e : bought[m]) {
        total += h100e;
      }
      for (int v = 0; v < share[m].length && total > 0; v++) {
        share[m][v] += weight * (bought[m][v] / total - share[m][v]);
      }
      Arrays.fill(bought[m], 0);
    }
  }

  /** Shares by vendor in a market; callers must not write. */
  public double[] inMarket(int market) {
    return share[market];
  }
}

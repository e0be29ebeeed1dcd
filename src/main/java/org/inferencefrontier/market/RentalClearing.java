package org.inferencefrontier.market;

import java.util.function.DoubleUnaryOperator;

/** Finds the rental price at which compute demanded equals compute available. */
public final class RentalClearing {
  /** Bisections: of any range of prices they leave less than a part in ten trillion. */
  private static final int STEPS = 44;

  /** Secants that bring the price near, and the excess demand, in logarithms, that is near. */
  private static final int SECANTS = 10;

  private static final double NEAR = 1e-8;

  /** Half the width of what bisection still has to decide, a difference of log prices. */
  private static final double UNDECIDED = 1e-11;

  /** Log excess demand that is more than rounding, which is some 1e-15. */
  private static final double BEYOND_ROUNDING = 1e-12;

  private RentalClearing() {}

  /**
   * Solves demand(price) = capacity by bisection on the logarithm of price.
   *
   * <p>Secants find the price first. As demand falls in price it is over capacity below a price at
   * which it is, and under capacity above one at which it is: with two such prices close to the
   * solution, bisection asks for demand in its last steps only.
   *
   * @param demand compute demanded at a price, falling in price
   * @param capacity compute available, positive
   * @param lowUsd lowest price considered, positive
   * @param highUsd highest price considered
   * @return the clearing price, or the bound if demand stays on one side of capacity
   */
  public static double clearingPrice(
      DoubleUnaryOperator demand, double capacity, double lowUsd, double highUsd) {
    double low = Exponentials.log(lowUsd);
    double high = Exponentials.log(highUsd);
    double near = approach(demand, capacity, low, high);
    double below = near - UNDECIDED;
    double above = near + UNDECIDED;
    boolean isOver = excess(demand, below, capacity) > BEYOND_ROUNDING;
    boolean isUnder = excess(demand, above, capacity) < -BEYOND_ROUNDING;
    for (int step = 0; step < STEPS; step++) {
      double middle = 0.5 * (low + high);
      boolean over;
      if (isOver && middle <= below) {
        over = true;
      } else if (isUnder && middle >= above) {
        over = false;
      } else {
        over = demand.applyAsDouble(Exponentials.exp(middle)) > capacity;
      }
      if (over) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Exponentials.exp(0.5 * (low + high));
  }

  /**
   * Log price near the solution, by secants on log demand; anything where they do not lead there.
   */
  private static double approach(
      DoubleUnaryOperator demand, double capacity, double low, double high) {
    double at = 0.5 * (low + high);
    double excess = excess(demand, at, capacity);
    // What a fixed sum of money buys falls as the price rises.
    double slope = -1;
    for (int round = 0; round < SECANTS && Math.abs(excess) > NEAR; round++) {
      double next = Math.max(low, Math.min(high, at - excess / slope));
      double found = excess(demand, next, capacity);
      slope = (found - excess) / (next - at);
      at = next;
      excess = found;
    }
    return at - excess / slope;
  }

  /** Logarithm of demand over capacity at a log price. */
  private static double excess(DoubleUnaryOperator demand, double logUsd, double capacity) {
    return Exponentials.log(demand.applyAsDouble(Exponentials.exp(logUsd)) / capacity);
  }
}

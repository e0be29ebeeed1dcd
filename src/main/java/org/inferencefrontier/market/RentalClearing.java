package org.inferencefrontier.market;

import java.util.function.DoubleUnaryOperator;

/** Finds the rental price at which compute demanded equals compute available. */
public final class RentalClearing {
  private static final int STEPS = 44;

  private RentalClearing() {}

  /**
   * Solves demand(price) = capacity by bisection on the logarithm of price.
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
    for (int step = 0; step < STEPS; step++) {
      double middle = 0.5 * (low + high);
      if (demand.applyAsDouble(Exponentials.exp(middle)) > capacity) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Exponentials.exp(0.5 * (low + high));
  }
}

package org.inferencefrontier.market;

/** Shares scarce supply among claimants with pre-booked rights; unused rights are re-offered. */
public final class Rationing {
  private Rationing() {}

  /**
   * Allocates supply. Each claimant first gets the smaller of its claim and its pre-booked share;
   * what remains is shared in proportion to unmet claims.
   *
   * @param supply amount available, not negative
   * @param claims amounts wanted, not negative
   * @param rights pre-booked shares of the supply, sum at most 1
   * @param allocation result; sums to min(supply, sum of claims)
   * @param count how many leading entries take part
   */
  public static void allocate(
      double supply, double[] claims, double[] rights, double[] allocation, int count) {
    double left = supply;
    double unmet = 0;
    for (int i = 0; i < count; i++) {
      allocation[i] = Math.min(claims[i], rights[i] * supply);
      left -= allocation[i];
      unmet += claims[i] - allocation[i];
    }
    if (unmet <= 0 || left <= 0) {
      return;
    }
    double share = Math.min(1, left / unmet);
    for (int i = 0; i < count; i++) {
      allocation[i] += share * (claims[i] - allocation[i]);
    }
  }
}

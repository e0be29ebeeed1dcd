package org.inferencefrontier.market;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A double auction of identical units at one price.
 *
 * <p>Bids are served from the highest value down, offers from the lowest reserve up, as long as the
 * value is not under the reserve. The price lies in the middle of those at which nobody would
 * rather trade more or less: between the larger of the last served reserve and the first unserved
 * value, and the smaller of the last served value and the first unserved reserve (a uniform-price
 * call market; Friedman, The Double Auction Market, 1993). Equal bids, and equal offers, share in
 * proportion to quantity. What it works with is kept, so that a clearing allocates nothing.
 */
public final class UniformPriceAuction implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] bidOrder;
  private final int[] offerOrder;
  private final double[] bought;
  private final double[] sold;
  private double volume;
  private double priceUsd;

  /** Lowest value and highest reserve that were served, USD. */
  private double lastValue;

  private double lastReserve;

  /**
   * @param most most bids, and most offers, of a clearing
   */
  public UniformPriceAuction(int most) {
    bidOrder = new int[most];
    offerOrder = new int[most];
    bought = new double[most];
    sold = new double[most];
  }

  /**
   * Clears the auction.
   *
   * @param values most that each bid pays for a unit, USD
   * @param wanted units that each bid wants, not negative
   * @param bids number of leading entries of these two that take part
   * @param reserves least that each offer takes for a unit, USD
   * @param offered units on each offer, not negative
   * @param offers number of leading entries of these two that take part
   */
  public void clear(
      double[] values, double[] wanted, int bids, double[] reserves, double[] offered, int offers) {
    int bidders = sort(values, wanted, bids, true, bidOrder);
    int sellers = sort(reserves, offered, offers, false, offerOrder);
    findPrice(values, wanted, bidders, reserves, offered, sellers);
    share(values, wanted, bids, true, bidOrder, bidders, bought);
    share(reserves, offered, offers, false, offerOrder, sellers, sold);
  }

  /** Units that change hands. */
  public double volume() {
    return volume;
  }

  /** Price of a unit, USD; NaN if nothing changes hands. */
  public double priceUsd() {
    return priceUsd;
  }

  /** Units that a bid gets. */
  public double bought(int bid) {
    return bought[bid];
  }

  /** Units that an offer sells. */
  public double sold(int offer) {
    return sold[offer];
  }

  private void findPrice(
      double[] values,
      double[] wanted,
      int bidders,
      double[] reserves,
      double[] offered,
      int sellers) {
    volume = 0;
    priceUsd = Double.NaN;
    int b = 0;
    int s = 0;
    double wantedLeft = bidders > 0 ? wanted[bidOrder[0]] : 0;
    double offeredLeft = sellers > 0 ? offered[offerOrder[0]] : 0;
    while (b < bidders && s < sellers && values[bidOrder[b]] >= reserves[offerOrder[s]]) {
      lastValue = values[bidOrder[b]];
      lastReserve = reserves[offerOrder[s]];
      double traded = Math.min(wantedLeft, offeredLeft);
      volume += traded;
      wantedLeft -= traded;
      offeredLeft -= traded;
      if (wantedLeft <= 0) {
        b++;
        wantedLeft = b < bidders ? wanted[bidOrder[b]] : 0;
      }
      if (offeredLeft <= 0) {
        s++;
        offeredLeft = s < sellers ? offered[offerOrder[s]] : 0;
      }
    }
    if (volume > 0) {
      // Both name the marginal entry itself while a part of it is left.
      double unservedValue = b < bidders ? values[bidOrder[b]] : Double.NEGATIVE_INFINITY;
      double unservedReserve = s < sellers ? reserves[offerOrder[s]] : Double.POSITIVE_INFINITY;
      priceUsd =
          0.5 * (Math.max(lastReserve, unservedValue) + Math.min(lastValue, unservedReserve));
    }
  }

  /** Gives the volume to entries in their order; entries of the same price share alike. */
  private void share(
      double[] price,
      double[] quantity,
      int count,
      boolean falling,
      int[] order,
      int ordered,
      double[] result) {
    Arrays.fill(result, 0, count, 0);
    double left = volume;
    int from = 0;
    double last = falling ? lastValue : lastReserve;
    // Beyond the margin nothing is left but what rounding leaves.
    while (from < ordered && left > 0 && !precedes(last, price[order[from]], falling)) {
      int to = from;
      double total = 0;
      while (to < ordered && price[order[to]] == price[order[from]]) {
        total += quantity[order[to++]];
      }
      double served = Math.min(1, left / total);
      for (int i = from; i < to; i++) {
        result[order[i]] = served * quantity[order[i]];
      }
      left -= served * total;
      from = to;
    }
  }

  /** Positions of the entries that hold something, by price; returns how many there are. */
  private static int sort(
      double[] price, double[] quantity, int count, boolean falling, int[] order) {
    int ordered = 0;
    for (int i = 0; i < count; i++) {
      if (quantity[i] <= 0) {
        continue;
      }
      int place = ordered++;
      while (place > 0 && precedes(price[i], price[order[place - 1]], falling)) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = i;
    }
    return ordered;
  }

  private static boolean precedes(double one, double other, boolean falling) {
    return falling ? one > other : one < other;
  }
}

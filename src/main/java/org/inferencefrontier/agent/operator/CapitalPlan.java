package org.inferencefrontier.agent.operator;

import org.inferencefrontier.market.Exponentials;

/**
 * How much compute an operator orders in a quarter.
 *
 * <p>Target capacity follows expected demand at delivery; what is wanted is gated by Tobin's q
 * (rental over user cost), held inside what can be powered within the planning time, inside a ramp
 * around past orders, and inside what cash flow and debt can pay.
 */
public final class CapitalPlan {
  private static final double LOWEST_GROWTH = -0.4;
  private static final double HIGHEST_GROWTH = 2.0;

  /** An operator without history may begin with this share of what it can pay. */
  private static final double FIRST_ORDER_SHARE = 0.1;

  /** Share of what the planning time needs that is ordered in a quarter. */
  private static final double ORDERED_PER_QUARTER = 0.4;

  private static final double REPLACEMENT_SHARE = 0.05;
  private static final double GATE_Q = 0.85;
  private static final double GATE_STEEPNESS = 8;

  /** Orders stay above this share of the fallen maximum, so that a dip can be recovered from. */
  private static final double RAMP_MEMORY = 0.6;

  /** Orders of a quarter, USD, from which on an operator's ramp is not widened by its size. */
  private static final double LARGE_ORDERS_USD = 5e9;

  private CapitalPlan() {}

  /**
   * What an operator sees when it plans.
   *
   * @param demandGrowth smoothed growth of desired compute, log a year
   * @param q rental price over user cost of new compute
   * @param unmetShare share of its market's demand that went unserved
   * @param clientTilt log of its clients' share of need over its share of capacity
   * @param capacity useful H100e running
   * @param waiting useful H100e in inventory and on order
   * @param powerRoomH100e useful H100e that its power within the planning time can take beyond the
   *     running fleet
   * @param allInUsdPerH100e price of a useful H100e with server and facility
   * @param inventoryShare inventory over running capacity
   * @param affordableUsd most it can pay in the quarter
   */
  record Situation(
      double demandGrowth,
      double q,
      double unmetShare,
      double clientTilt,
      double capacity,
      double waiting,
      double powerRoomH100e,
      double allInUsdPerH100e,
      double inventoryShare,
      double affordableUsd) {}

  /** Growth an operator expects, log a year. */
  static double expectedGrowth(
      Situation seen, double longRunWeight, double bias, OperatorSettings settings) {
    double growth =
        (1 - longRunWeight) * seen.demandGrowth()
            + longRunWeight * settings.longRunGrowth()
            + settings.rentalResponse() * Exponentials.log(seen.q())
            + bias
            + Math.min(0.2, seen.unmetShare())
            + settings.clientResponse() * seen.clientTilt();
    return Math.max(LOWEST_GROWTH, Math.min(HIGHEST_GROWTH, growth));
  }

  /** What held an order where it is. */
  public enum Limit {
    /** Expected demand asks for no more. */
    DEMAND,
    /** No more could be powered within the planning time. */
    POWER,
    /** Orders cannot grow faster. */
    RAMP,
    /** Orders do not fall faster. */
    COMMITMENT,
    /** Cash flow and debt pay for no more. */
    MONEY
  }

  /**
   * Orders of a quarter.
   *
   * @param usd what is ordered
   * @param limit what held it there
   */
  record Orders(double usd, Limit limit) {}

  /**
   * Orders of the quarter.
   *
   * @param growth expected growth
   * @param previousUsd orders of the quarter before
   * @param rememberedUsd slowly falling maximum of past orders
   */
  static Orders orders(
      Situation seen,
      double growth,
      double previousUsd,
      double rememberedUsd,
      OperatorSettings settings) {
    double years = settings.planningYears();
    double target = (seen.capacity() + seen.waiting()) * Exponentials.exp(growth * years);
    double gate = 1 / (1 + Exponentials.power(seen.q() / GATE_Q, -GATE_STEEPNESS));
    double wanted =
        Math.max(0, target + REPLACEMENT_SHARE * seen.capacity() - seen.capacity() - seen.waiting())
            * gate;
    Limit limit = Limit.DEMAND;
    double room = Math.max(0, seen.powerRoomH100e());
    if (wanted > room) {
      wanted = room;
      limit = Limit.POWER;
    }
    double usd = wanted * seen.allInUsdPerH100e() * ORDERED_PER_QUARTER / years;
    double surge = Math.max(0, Exponentials.log(seen.q()));
    double base = Math.max(previousUsd, RAMP_MEMORY * rememberedUsd);
    double ramp = settings.rampPerQuarter() * sizeFactor(base, settings);
    double highest =
        base > 0
            ? base * (1 + ramp * (1 + settings.rampSurge() * surge))
            : FIRST_ORDER_SHARE * Math.max(0, seen.affordableUsd());
    if (isEntrant(seen) && base <= 0) {
      // Who has nothing to extrapolate begins with what its first money pays; power follows.
      usd = highest * gate;
    }
    if (usd > highest) {
      usd = highest;
      limit = Limit.RAMP;
    }
    double lowest =
        seen.inventoryShare() < 0.15 ? previousUsd * (1 - 1.2 * settings.rampPerQuarter()) : 0;
    if (usd < lowest) {
      usd = lowest;
      limit = Limit.COMMITMENT;
    }
    if (usd > seen.affordableUsd()) {
      usd = Math.max(0, seen.affordableUsd());
      limit = Limit.MONEY;
    }
    return new Orders(usd, limit);
  }

  private static boolean isEntrant(Situation seen) {
    return seen.capacity() + seen.waiting() <= 0;
  }

  /** Growth varies more among small firms: by a power law of size (Stanley and others 1996). */
  private static double sizeFactor(double ordersUsd, OperatorSettings settings) {
    return ordersUsd <= 0 || ordersUsd >= LARGE_ORDERS_USD
        ? 1
        : Exponentials.power(LARGE_ORDERS_USD / ordersUsd, settings.rampSizeExponent());
  }
}

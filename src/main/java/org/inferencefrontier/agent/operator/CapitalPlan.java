package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;

/**
 * How much compute an operator orders in a quarter.
 *
 * <p>Target capacity follows expected demand at delivery; what is wanted is gated by Tobin's q
 * (rental over user cost), held inside what can be powered within the planning time, inside a ramp
 * around past orders, and inside what cash flow and debt can pay.
 */
public final class CapitalPlan implements Serializable {
  private static final long serialVersionUID = 1L;
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

  // What the operator sees, set anew for every plan so that the months make no objects.
  private double demandGrowth;
  private double q;
  private double unmetShare;
  private double clientTilt;
  private double capacity;
  private double waiting;
  private double powerRoomH100e;
  private double allInUsdPerH100e;
  private double inventoryShare;
  private double affordableUsd;

  private double usd;
  private Limit limit = Limit.DEMAND;

  /**
   * Takes in what an operator sees when it plans.
   *
   * @param demandGrowthSeen smoothed growth of desired compute, log a year
   * @param rentalOverCost rental price over user cost of new compute
   * @param unmet share of its market's demand that went unserved
   * @param tilt log of its clients' share of need over its share of capacity
   * @param runningH100e useful H100e running
   * @param waitingH100e useful H100e in inventory and on order
   * @param roomH100e useful H100e that its power within the planning time can take beyond the
   *     running fleet
   * @param usdPerH100e price of a useful H100e with server and facility
   * @param inventoryOverRunning inventory over running capacity
   * @param mostUsd most it can pay in the quarter
   */
  CapitalPlan see(
      double demandGrowthSeen,
      double rentalOverCost,
      double unmet,
      double tilt,
      double runningH100e,
      double waitingH100e,
      double roomH100e,
      double usdPerH100e,
      double inventoryOverRunning,
      double mostUsd) {
    this.demandGrowth = demandGrowthSeen;
    this.q = rentalOverCost;
    this.unmetShare = unmet;
    this.clientTilt = tilt;
    this.capacity = runningH100e;
    this.waiting = waitingH100e;
    this.powerRoomH100e = roomH100e;
    this.allInUsdPerH100e = usdPerH100e;
    this.inventoryShare = inventoryOverRunning;
    this.affordableUsd = mostUsd;
    return this;
  }

  /** Growth an operator expects, log a year. */
  double expectedGrowth(double longRunWeight, double bias, OperatorSettings settings) {
    double growth =
        (1 - longRunWeight) * demandGrowth
            + longRunWeight * settings.longRunGrowth()
            + settings.rentalResponse() * Exponentials.log(q)
            + bias
            + Math.min(0.2, unmetShare)
            + settings.clientResponse() * clientTilt;
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
   * Sets the orders of the quarter, {@link #usd} and {@link #limit}.
   *
   * @param growth expected growth
   * @param previousUsd orders of the quarter before
   * @param rememberedUsd slowly falling maximum of past orders
   */
  CapitalPlan order(
      double growth, double previousUsd, double rememberedUsd, OperatorSettings settings) {
    double years = settings.planningYears();
    double target = (capacity + waiting) * Exponentials.exp(growth * years);
    double gate = 1 / (1 + Exponentials.power(q / GATE_Q, -GATE_STEEPNESS));
    double wanted = Math.max(0, target + REPLACEMENT_SHARE * capacity - capacity - waiting) * gate;
    limit = Limit.DEMAND;
    double room = Math.max(0, powerRoomH100e);
    if (wanted > room) {
      wanted = room;
      limit = Limit.POWER;
    }
    usd = wanted * allInUsdPerH100e * ORDERED_PER_QUARTER / years;
    double surge = Math.max(0, Exponentials.log(q));
    double base = Math.max(previousUsd, RAMP_MEMORY * rememberedUsd);
    double ramp = settings.rampPerQuarter() * sizeFactor(base, settings);
    double highest =
        base > 0
            ? base * (1 + ramp * (1 + settings.rampSurge() * surge))
            : FIRST_ORDER_SHARE * Math.max(0, affordableUsd);
    if (isEntrant() && base <= 0) {
      // Who has nothing to extrapolate begins with what its first money pays; power follows.
      usd = highest * gate;
    }
    if (usd > highest) {
      usd = highest;
      limit = Limit.RAMP;
    }
    double lowest = inventoryShare < 0.15 ? previousUsd * (1 - 1.2 * settings.rampPerQuarter()) : 0;
    if (usd < lowest) {
      usd = lowest;
      limit = Limit.COMMITMENT;
    }
    if (usd > affordableUsd) {
      usd = Math.max(0, affordableUsd);
      limit = Limit.MONEY;
    }
    return this;
  }

  /** What is ordered, USD. */
  double usd() {
    return usd;
  }

  /** What held it there. */
  Limit limit() {
    return limit;
  }

  private boolean isEntrant() {
    return capacity + waiting <= 0;
  }

  /** Growth varies more among small firms: by a power law of size (Stanley and others 1996). */
  private static double sizeFactor(double ordersUsd, OperatorSettings settings) {
    return ordersUsd <= 0 || ordersUsd >= LARGE_ORDERS_USD
        ? 1
        : Exponentials.power(LARGE_ORDERS_USD / ordersUsd, settings.rampSizeExponent());
  }
}

package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;

/**
 * How much compute an operator orders in a quarter.
 *
 * <p>Target capacity follows expected demand at delivery, of what it has or of what the laboratory
 * that it builds for needs, whichever is more; what is wanted is gated by Tobin's q (rental over
 * user cost), held inside what can be powered within the planning time, inside a ramp around past
 * orders, and inside what cash flow and debt can pay.
 */
public final class CapitalPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Least and most growth that anybody plans with, log a year. Judgement: a fall by a third and
   * sevenfold growth, so that an extrapolation of a few months cannot run away.
   */
  private static final double LOWEST_GROWTH = -0.4;

  private static final double HIGHEST_GROWTH = 2.0;

  /**
   * Part of the running fleet that an order replaces. Judgement: the decay of 0.05 a year in the
   * capital charge ({@code cost.capital-charge}).
   */
  private static final double REPLACEMENT_SHARE = 0.05;

  private OrderOutlook seen;
  private double usd;
  private Limit limit = Limit.DEMAND;

  /**
   * Looks at what an operator sees when it plans.
   *
   * @param outlook read until the next plan, never written or copied
   */
  CapitalPlan see(OrderOutlook outlook) {
    this.seen = outlook;
    return this;
  }

  /** Growth an operator expects, log a year. */
  double expectedGrowth(double longRunWeight, double bias, OperatorSettings settings) {
    double growth =
        (1 - longRunWeight) * seen.demandGrowth
            + longRunWeight * settings.longRunGrowth()
            + settings.rentalResponse() * Exponentials.log(seen.q)
            + bias
            + Math.min(settings.orders().unmetResponseMost(), seen.unmetShare)
            + settings.clients().response() * seen.clientTilt;
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
    OrderRule rule = settings.orders();
    OrderRamp bounds = settings.ramp();
    double q = seen.q;
    double capacity = seen.capacityH100e;
    double waiting = seen.waitingH100e;
    double affordableUsd = seen.affordableUsd;
    double years = settings.planningYears();
    double today = Math.max(capacity + waiting, seen.laboratoryH100e);
    double target = today * Exponentials.exp(growth * years);
    double gate = 1 / (1 + Exponentials.power(q / rule.gateQ(), -rule.gateSteepness()));
    double wanted = Math.max(0, target + REPLACEMENT_SHARE * capacity - capacity - waiting) * gate;
    limit = Limit.DEMAND;
    double room = Math.max(0, seen.powerRoomH100e);
    if (wanted > room) {
      wanted = room;
      limit = Limit.POWER;
    }
    usd = wanted * seen.allInUsdPerH100e * rule.perQuarter() / years;
    double surge = Math.max(0, Exponentials.log(q));
    double base = Math.max(previousUsd, bounds.memory() * rememberedUsd);
    double ramp = bounds.perQuarter() * sizeFactor(base, bounds);
    double highest =
        base > 0
            ? base * (1 + ramp * (1 + bounds.surge() * surge))
            : bounds.firstOrderShare() * Math.max(0, affordableUsd);
    boolean entrant = capacity + waiting <= 0;
    if (entrant && base <= 0) {
      // Who has nothing to extrapolate begins with what its first money pays; power follows.
      usd = highest * gate;
    }
    if (usd > highest) {
      usd = highest;
      limit = Limit.RAMP;
    }
    double lowest =
        seen.inventoryShare() < bounds.idleStockAlarm()
            ? previousUsd * (1 - bounds.cutOverRamp() * bounds.perQuarter())
            : 0;
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

  /** Growth varies more among small firms: by a power law of size (Stanley and others 1996). */
  private static double sizeFactor(double ordersUsd, OrderRamp bounds) {
    double large = bounds.largeOrdersUsd();
    return ordersUsd <= 0 || ordersUsd >= large
        ? 1
        : Exponentials.power(large / ordersUsd, bounds.sizeExponent());
  }
}

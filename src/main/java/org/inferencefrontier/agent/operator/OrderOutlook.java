package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/**
 * What an operator sees when it plans its orders. It is filled anew for every plan, so that the
 * months make no objects; whoever fills it sets every field that is not said to be the operator's
 * own.
 */
public final class OrderOutlook implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Smoothed growth of desired compute in its market, log a year. */
  public double demandGrowth;

  /** Rental price over user cost of new compute, positive. */
  public double q;

  /** Share of its market's demand that went unserved, 0-1. */
  public double unmetShare;

  /** Useful H100e in inventory, on their way and on order. */
  public double waitingH100e;

  /**
   * Useful H100e that its power within the planning time can take beyond the running fleet;
   * negative if it has too little for what waits.
   */
  public double powerRoomH100e;

  /** Price of a useful H100e with server and facility, USD, positive. */
  public double allInUsdPerH100e;

  /** Useful H100e delivered or on their way. */
  public double inventoryH100e;

  /** Log of its clients' share of need over its share of capacity; the operator's own. */
  double clientTilt;

  /** What its laboratory needs of it today, useful H100e, 0 for none; the operator's own. */
  double laboratoryH100e;

  /** Useful H100e running; the operator's own. */
  double capacityH100e;

  /** Most it can pay in the quarter, USD; the operator's own. */
  double affordableUsd;

  /** Inventory over running capacity. */
  double inventoryShare() {
    return inventoryH100e / Math.max(1, capacityH100e);
  }
}

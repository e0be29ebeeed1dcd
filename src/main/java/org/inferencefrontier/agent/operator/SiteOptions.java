package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/**
 * What operators can see of every grid area when they site capacity. Arrays are indexed by area and
 * refreshed before decisions; nobody sees the future.
 */
public final class SiteOptions implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Cost of a kilowatt of IT load for a year without chips, thousand USD. */
  public final double[] costThousandUsd;

  /** Years from a request to halls that take chips. */
  public final double[] yearsToPower;

  /** Years from a request to a shell that stands: land, permits and construction. */
  public final double[] yearsToShell;

  /** Large load the area can connect in a year, MW. */
  public final double[] connectionMegawatts;

  /** Mean over the market's demand of the log of the share in reach, segment by segment. */
  public final double[] logReach;

  /** Demand that must be served here, share of the market's. */
  public final double[] boundShare;

  /** Political risk, 0 none to 1. */
  public final double[] risk;

  /** Share of supply that is not reliable, 0 none to 1. */
  public final double[] unreliability;

  /** Carbon cost, thousand USD a kilowatt-year at the operators' value or the price in force. */
  public final double[] carbonThousandUsd;

  /** Share of capital cost the state pays. */
  public final double[] subsidy;

  /** New connections are stopped. */
  public final boolean[] closed;

  /** Share of the market's capacity that stands there. */
  public final double[] concentration;

  /**
   * @param areas number of areas
   */
  public SiteOptions(int areas) {
    costThousandUsd = new double[areas];
    yearsToPower = new double[areas];
    yearsToShell = new double[areas];
    connectionMegawatts = new double[areas];
    logReach = new double[areas];
    unreliability = new double[areas];
    boundShare = new double[areas];
    risk = new double[areas];
    carbonThousandUsd = new double[areas];
    subsidy = new double[areas];
    closed = new boolean[areas];
    concentration = new double[areas];
  }

  /** Whether an area takes requests at all. */
  public boolean isOpen(int area) {
    return !closed[area] && connectionMegawatts[area] > 0;
  }
}

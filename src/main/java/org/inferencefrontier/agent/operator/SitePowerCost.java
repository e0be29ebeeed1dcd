package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/**
 * What power costs at a group of sites, weighted by the room that chips would find at each: a
 * mutable holder that is measured anew for every purchase.
 */
public final class SitePowerCost implements Serializable {
  private static final long serialVersionUID = 1L;

  private double weight;
  private double efficiencySum;
  private double billSum;

  /** Forgets all sites. */
  public void clear() {
    weight = 0;
    efficiencySum = 0;
    billSum = 0;
  }

  /**
   * Adds a site.
   *
   * @param megawatts room for chips there, facility MW; 0 changes nothing
   * @param powerUsageEffectiveness facility power over IT power, 1 or more
   * @param tariffUsdPerMegawattHour electricity price
   */
  public void add(
      double megawatts, double powerUsageEffectiveness, double tariffUsdPerMegawattHour) {
    weight += megawatts;
    efficiencySum += megawatts * powerUsageEffectiveness;
    billSum += megawatts * powerUsageEffectiveness * tariffUsdPerMegawattHour;
  }

  /** Makes this the cost of one site. */
  public void set(double powerUsageEffectiveness, double tariffUsdPerMegawattHour) {
    clear();
    add(1, powerUsageEffectiveness, tariffUsdPerMegawattHour);
  }

  /** Whether no site has room. */
  public boolean isEmpty() {
    return !(weight > 0);
  }

  /** Mean facility power over IT power. */
  public double powerUsageEffectiveness() {
    return efficiencySum / weight;
  }

  /**
   * Mean tariff by what the sites draw, USD/MWh: with the mean PUE it gives the mean bill of a
   * kilowatt exactly.
   */
  public double tariffUsdPerMegawattHour() {
    return billSum / efficiencySum;
  }
}

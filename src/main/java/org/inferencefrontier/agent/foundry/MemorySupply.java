package org.inferencefrontier.agent.foundry;

import java.io.Serializable;
import org.inferencefrontier.world.profile.Route;
import org.inferencefrontier.world.time.Timeline;

/**
 * High-bandwidth memory for packaged chips of one route: the makers' plans while they hold, then
 * expansion towards what open orders need, under a growth ceiling and with a lead. What arrives
 * after the plans is decided a lead before, so that the first decisions fall into their last
 * months. Memory is made to order; imports go into a store that chips draw on where that does not
 * do. Who may get no more spreads what it has: of what was in store before the month's imports only
 * a part is drawn in a month.
 */
public final class MemorySupply implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Room for what is under way, months: longer than any lead. */
  private static final int HORIZON = 36;

  private static final int MONTHS = Timeline.MONTHS_A_YEAR;

  private final Route route;
  private final double[] pipeline = new double[HORIZON];
  private double pipelineTotal;
  private double gigabytesPerMonth;
  private double storedGigabytes;
  private double receivedGigabytes;
  private double drawnGigabytes;
  private double utilisation;

  /** Supply of a route as it was in January 2023. */
  public MemorySupply(Route route, FoundrySettings settings) {
    this.route = route;
    gigabytesPerMonth = settings.memory(route).initialGigabytesPerMonth();
  }

  /** What the makers of the route supply a month, GB. */
  public double gigabytesPerMonth() {
    return gigabytesPerMonth;
  }

  /** In store for the months to come, GB. */
  public double storedGigabytes() {
    return storedGigabytes;
  }

  /**
   * What will be in store when what is decided now arrives, GB: a lead of imports and of drawing on
   * it at the pace of the last month. A store that runs out before then spares no maker anything.
   */
  public double storedAheadGigabytes(FoundrySettings parameters) {
    int months = leadMonths(parameters.memory(route));
    double change = (receivedGigabytes - drawnGigabytes) * months;
    return Math.max(0, storedGigabytes + change);
  }

  /** Memory for a month's chips, GB: new, imported, and the part of the store that is drawn on. */
  public double availableGigabytes(FoundrySettings parameters) {
    double kept = Math.max(0, storedGigabytes - receivedGigabytes);
    double spread = kept / parameters.memory(route).storeMonths();
    return gigabytesPerMonth + (storedGigabytes - kept) + spread;
  }

  /** Adds to the store what comes from the makers of another route, GB. */
  public void receive(double gigabytes) {
    storedGigabytes += gigabytes;
    receivedGigabytes = gigabytes;
  }

  /**
   * Gives a month's chips their memory.
   *
   * @param gigabytes memory of all chips that packaging allows this month
   * @param parameters of which the route's own are read
   * @return part of the chips wanted that there is memory for, 0-1
   */
  public double ration(double gigabytes, FoundrySettings parameters) {
    double available = availableGigabytes(parameters);
    double share = gigabytes <= available ? 1 : available / gigabytes;
    utilisation = available > 0 ? share * gigabytes / available : 0;
    drawnGigabytes = Math.min(storedGigabytes, Math.max(0, share * gigabytes - gigabytesPerMonth));
    storedGigabytes -= drawnGigabytes;
    return share;
  }

  /**
   * Expands for the next month.
   *
   * @param month this month, from 0
   * @param neededGigabytesPerMonth memory that would work open orders down in time, GB a month
   */
  public void expand(int month, double neededGigabytesPerMonth, FoundrySettings parameters) {
    MemorySettings settings = parameters.memory(route);
    int lead = leadMonths(settings);
    if (month < settings.plannedMonths()) {
      gigabytesPerMonth *= StrictMath.exp(settings.plannedGrowthPerYear() / MONTHS);
    } else {
      double arriving = pipeline[month % HORIZON];
      pipeline[month % HORIZON] = 0;
      pipelineTotal -= arriving;
      gigabytesPerMonth += arriving;
    }
    if (month + lead < settings.plannedMonths()) {
      return;
    }
    double monthsOfPlan = Math.max(0, settings.plannedMonths() - 1 - month);
    double ahead =
        gigabytesPerMonth * StrictMath.exp(settings.plannedGrowthPerYear() * monthsOfPlan / MONTHS)
            + pipelineTotal;
    double most = ahead * StrictMath.expm1(settings.growthCeilingPerYear(ahead) / MONTHS);
    double missing = neededGigabytesPerMonth - ahead;
    double addition = Math.max(0, Math.min(missing, most));
    pipeline[(month + lead) % HORIZON] += addition;
    pipelineTotal += addition;
  }

  private static int leadMonths(MemorySettings settings) {
    return Math.max(1, Math.min(HORIZON - 1, (int) Math.round(settings.leadMonths())));
  }

  /** Share of the month's memory, new and to be drawn, that shipped chips took. */
  public double utilisation() {
    return utilisation;
  }
}

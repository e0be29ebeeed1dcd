package org.inferencefrontier.agent.foundry;

import java.io.Serializable;

/**
 * High-bandwidth memory for packaged chips of the western route: to the end of 2025 the makers'
 * plans, then expansion towards what open orders need, under a growth ceiling and with a lead.
 */
public final class MemorySupply implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Plans that were made public run to the end of 2025. */
  private static final int PLANNED_MONTHS = 36;

  private static final int HORIZON = 36;

  private final double[] pipeline = new double[HORIZON];
  private double pipelineTotal;
  private double gigabytesPerMonth;

  /** Share of the month's memory that shipped chips took. */
  public double utilisation;

  /**
   * @param settings parameters; the supply of January 2023 is taken from them
   */
  public MemorySupply(MemorySettings settings) {
    gigabytesPerMonth = settings.initialGigabytesPerMonth();
  }

  /** Memory for a month's chips, GB. */
  public double gigabytesPerMonth() {
    return gigabytesPerMonth;
  }

  /**
   * Part of the chips wanted that there is memory for, 0-1.
   *
   * @param gigabytes memory of all chips that packaging allows this month
   */
  public double ration(double gigabytes) {
    double share = gigabytes <= gigabytesPerMonth ? 1 : gigabytesPerMonth / gigabytes;
    utilisation = gigabytesPerMonth > 0 ? share * gigabytes / gigabytesPerMonth : 0;
    return share;
  }

  /**
   * Expands for the next month.
   *
   * @param neededGigabytesPerMonth memory that would work open orders down in time, GB a month
   */
  public void expand(int month, double neededGigabytesPerMonth, MemorySettings settings) {
    if (month < PLANNED_MONTHS) {
      gigabytesPerMonth *= StrictMath.exp(settings.plannedGrowthPerYear() / 12);
      return;
    }
    double arriving = pipeline[month % HORIZON];
    pipeline[month % HORIZON] = 0;
    pipelineTotal -= arriving;
    gigabytesPerMonth += arriving;
    double most = gigabytesPerMonth * StrictMath.expm1(settings.growthCeilingPerYear() / 12);
    double missing = neededGigabytesPerMonth - gigabytesPerMonth - pipelineTotal;
    double addition = Math.max(0, Math.min(missing, most));
    int lead = Math.max(1, Math.min(HORIZON - 1, (int) Math.round(settings.leadMonths())));
    pipeline[(month + lead) % HORIZON] += addition;
    pipelineTotal += addition;
  }
}

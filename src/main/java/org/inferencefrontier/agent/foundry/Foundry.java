package org.inferencefrontier.agent.foundry;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Rationing;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.Route;
import org.inferencefrontier.world.time.Timeline;

/** A foundry's advanced packaging: capacity, expansion under way, rights of its customers. */
public final class Foundry implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Room for what is under way, months: longer than any lead. */
  private static final int HORIZON = 36;

  /**
   * However small a foundry, its capacity grows by no more in a year, log. Judgement: sevenfold;
   * bounds the size exponent where a foundry starts from next to nothing.
   */
  private static final double HIGHEST_GROWTH = 2;

  /**
   * Weight of the last month in the backlog that is planned for. Judgement: five months' memory.
   */
  private static final double BACKLOG_SMOOTHING = 0.2;

  /**
   * Wafers a month at which a foundry's growth ceiling is that of its file. Judgement: a round size
   * between that of the largest in January 2023 and a year on.
   */
  private static final double REFERENCE_WAFERS = 10_000;

  /** Capacity is not planned for a yield under this, share: keeps the quotient finite. */
  private static final double LEAST_YIELD = 0.05;

  private final int index;
  private final FoundryProfile profile;
  private final double[] pipeline = new double[HORIZON];
  private final double[] rights;
  private double wafersPerMonth;
  private double pipelineTotal;
  private double smoothedBacklogWafers = -1;
  private double targetWafers;
  private double ceilingWafers;
  private double addedWafers;
  private double usedWafers;
  private double offeredWafers;

  /**
   * A foundry as it stood in January 2023.
   *
   * @param vendors number of vendors
   */
  public Foundry(int index, FoundryProfile profile, int vendors) {
    this.index = index;
    this.profile = profile;
    this.rights = new double[vendors];
    this.wafersPerMonth = profile.usableWafersPerMonth();
    int lead = leadMonths();
    double perMonth = profile.pipelineShare() * wafersPerMonth;
    for (int m = 1; m <= lead; m++) {
      pipeline[m % HORIZON] += perMonth;
      pipelineTotal += perMonth;
    }
  }

  /** Position among the foundries. */
  public int index() {
    return index;
  }

  /** What its file says. */
  public FoundryProfile profile() {
    return profile;
  }

  /** Sets the share of capacity that a vendor has booked at the start. */
  public void book(int vendor, double share) {
    rights[vendor] = share;
  }

  /** Share of the month's good wafers that a vendor has booked. */
  public double bookedShare(int vendor) {
    return rights[vendor];
  }

  /** Packaging wafer starts a month, before yield. */
  public double wafersPerMonth() {
    return wafersPerMonth;
  }

  /** Good share of chips in a month: learning halves the gap to the mature yield. */
  double goodShare(int month) {
    return profile.matureYield()
        - (profile.matureYield() - profile.initialYield())
            * Exponentials.power(2, -month / profile.yieldHalfLifeMonths());
  }

  /** Wafers a month that become good chips. */
  public double goodWafers(int month, FoundrySettings settings) {
    double lever = profile.route() == Route.WEST ? settings.capacityMultiplier() : 1;
    return wafersPerMonth * goodShare(month) * lever;
  }

  /**
   * Allocates the month's good wafers and moves rights towards the shares of claims.
   *
   * @param claims wafers wanted by vendor
   * @param allocation result by vendor
   */
  public void allocate(int month, double[] claims, double[] allocation, FoundrySettings settings) {
    double good = goodWafers(month, settings);
    Rationing.allocate(good, claims, rights, allocation, rights.length);
    double total = 0;
    usedWafers = 0;
    for (int v = 0; v < rights.length; v++) {
      total += claims[v];
      usedWafers += allocation[v];
    }
    offeredWafers = good;
    if (total > 0) {
      for (int v = 0; v < rights.length; v++) {
        rights[v] += settings.rightsAdjustment() * (claims[v] / total - rights[v]);
      }
    }
  }

  /**
   * Expands to work down the backlog within the target time, under the growth ceiling.
   *
   * @param backlogWafers wafers that all open orders still need
   * @param publicMoney factor on the ceiling: above 1 for support, below for tools held back
   */
  public void expand(
      int month, double backlogWafers, double publicMoney, FoundrySettings settings) {
    smoothedBacklogWafers =
        smoothedBacklogWafers < 0
            ? backlogWafers
            : smoothedBacklogWafers + BACKLOG_SMOOTHING * (backlogWafers - smoothedBacklogWafers);
    double arriving = pipeline[month % HORIZON];
    pipeline[month % HORIZON] = 0;
    pipelineTotal -= arriving;
    wafersPerMonth += arriving;

    double share = Math.max(LEAST_YIELD, goodShare(month));
    double target =
        smoothedBacklogWafers / settings.backlogTargetMonths() * settings.overshoot() / share;
    double ceiling =
        profile.growthCeilingPerYear()
            * boldness(settings)
            * publicMoney
            * Exponentials.power(wafersPerMonth / REFERENCE_WAFERS, -settings.sizeExponent());
    double most =
        wafersPerMonth
            * (Exponentials.exp(Math.min(ceiling, HIGHEST_GROWTH) / Timeline.MONTHS_A_YEAR) - 1);
    double addition = Math.max(0, Math.min(target - wafersPerMonth - pipelineTotal, most));
    targetWafers = target;
    ceilingWafers = most;
    addedWafers = addition;
    pipeline[(month + leadMonths()) % HORIZON] += addition;
    pipelineTotal += addition;
  }

  /** Capacity under way, wafers a month. */
  public double pipelineWafers() {
    return Math.max(0, pipelineTotal);
  }

  /** Capacity that the backlog asked for at the last look, wafers a month. */
  public double targetWafers() {
    return targetWafers;
  }

  /** Most that could be begun at the last look, wafers a month. */
  public double ceilingWafers() {
    return ceilingWafers;
  }

  /** Capacity begun at the last look, wafers a month. */
  public double addedWafers() {
    return addedWafers;
  }

  /** Share of its ceiling that the named strategy goes to. */
  private double boldness(FoundrySettings settings) {
    return switch (profile.strategy()) {
      case BACKLOG_FOLLOWING, STATE_BACKED -> 1;
      case CAUTIOUS -> settings.expansion().cautiousShare();
    };
  }

  private int leadMonths() {
    return Math.max(1, Math.min(HORIZON - 1, (int) Math.round(profile.leadMonths())));
  }

  /** Wafers allocated this month. */
  public double usedWafers() {
    return usedWafers;
  }

  /** Good wafers that there were to allocate this month. */
  public double offeredWafers() {
    return offeredWafers;
  }
}

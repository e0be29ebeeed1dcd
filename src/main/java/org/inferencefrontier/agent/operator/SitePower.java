package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/**
 * Power of one operator's sites by area and use: facility megawatts granted, under construction and
 * powered. A site's index is {@code area * 2 + use}.
 */
public final class SitePower implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Use of a training campus. */
  public static final int TRAINING = 0;

  /** Use of an inference site. */
  public static final int INFERENCE = 1;

  private static final int HORIZON = 48;

  private final double[] powered;
  private final double[] used;
  private final double[] onsite;
  private final double[][] building;
  private final double[] buildingOfSite;
  private final double[] buildingOfMonth = new double[HORIZON];
  private double poweredTotal;
  private double usedTotal;
  private double buildingTotal;

  /**
   * @param areas number of grid areas
   */
  public SitePower(int areas) {
    powered = new double[areas * 2];
    used = new double[areas * 2];
    onsite = new double[areas];
    building = new double[HORIZON][areas * 2];
    buildingOfSite = new double[areas * 2];
  }

  /** Adds power that is there at once. */
  public void energise(int site, double megawatts) {
    powered[site] += megawatts;
    poweredTotal += megawatts;
  }

  /** Starts building halls for granted power. */
  public void build(int site, double megawatts, int month, int buildMonths) {
    int slot = (month + Math.max(1, Math.min(HORIZON - 1, buildMonths))) % HORIZON;
    building[slot][site] += megawatts;
    buildingOfSite[site] += megawatts;
    buildingOfMonth[slot] += megawatts;
    buildingTotal += megawatts;
  }

  /** Notes that megawatts of an area come from the operator's own plant. */
  public void addOnsite(int area, double megawatts) {
    onsite[area] += megawatts;
  }

  /** Completes what is due this month. */
  public void complete(int month) {
    if (buildingOfMonth[month % HORIZON] <= 0) {
      return;
    }
    buildingOfMonth[month % HORIZON] = 0;
    double[] due = building[month % HORIZON];
    for (int s = 0; s < due.length; s++) {
      if (due[s] > 0) {
        energise(s, due[s]);
        buildingTotal -= due[s];
        buildingOfSite[s] = Math.max(0, buildingOfSite[s] - due[s]);
        due[s] = 0;
      }
    }
    if (buildingTotal < 1e-9) {
      buildingTotal = 0;
    }
  }

  /** Megawatts that complete within so many months. */
  public double completingWithin(int month, int months) {
    double sum = 0;
    int last = Math.min(HORIZON - 1, months);
    for (int m = 1; m <= last; m++) {
      sum += buildingOfMonth[(month + m) % HORIZON];
    }
    return sum;
  }

  /** Megawatts under construction at a site. */
  public double buildingMegawatts(int site) {
    return buildingOfSite[site];
  }

  /** Forgets use before it is counted anew from the fleet. */
  public void clearUsed() {
    java.util.Arrays.fill(used, 0);
    usedTotal = 0;
  }

  public void use(int site, double megawatts) {
    used[site] += megawatts;
    usedTotal += megawatts;
  }

  public double poweredMegawatts(int site) {
    return powered[site];
  }

  public double usedMegawatts(int site) {
    return used[site];
  }

  /** Powered and not used, never negative. */
  public double freeMegawatts(int site) {
    return Math.max(0, powered[site] - used[site]);
  }

  /** Of an area's powered megawatts, those from plant behind the meter. */
  public double onsiteMegawatts(int area) {
    return onsite[area];
  }

  public double poweredTotal() {
    return poweredTotal;
  }

  public double usedTotal() {
    return usedTotal;
  }

  public double buildingTotal() {
    return buildingTotal;
  }
}

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

  /** Longest building time in months: a small reactor takes seven years. */
  private static final int HORIZON = 100;

  private final double[] powered;
  private final double[] used;
  private final double[] onsite;
  private final double[] onsiteGranted;
  private final double[] flexible;
  private final double[] obliged;
  private final double[] beforeObligation;
  private final double[] onsiteUsd;
  private final double[] onsiteGrams;
  private final double[] contracted;
  private final double[] contractedUsd;
  private double contractedTotal;

  /** By month due: megawatts at site; the row is there once something is due. */
  private final double[][] building;

  /** By month due: megawatts of plant on site, with USD/MWh and g/kWh times megawatts, by area. */
  private final double[][] onsiteBuilding;

  private final double[] buildingOfSite;
  private final double[] buildingOfMonth = new double[HORIZON];
  private double poweredTotal;

  // Places with power, in the order in which it came, and rows of the calendars to use again.
  private final int[] places;
  private int placeCount;

  // Areas with power at any use, in ascending order.
  private final int[] poweredAreas;
  private int poweredAreaCount;
  private final double[][] spare = new double[HORIZON][];
  private int spareCount;
  private final double[][] spareOnsite = new double[HORIZON][];
  private int spareOnsiteCount;
  private double usedTotal;
  private double buildingTotal;

  /**
   * @param areas number of grid areas
   */
  public SitePower(int areas) {
    powered = new double[areas * 2];
    places = new int[areas * 2];
    poweredAreas = new int[areas];
    used = new double[areas * 2];
    onsite = new double[areas];
    onsiteGranted = new double[areas];
    flexible = new double[areas];
    obliged = new double[areas];
    beforeObligation = new double[areas];
    onsiteUsd = new double[areas];
    onsiteGrams = new double[areas];
    contracted = new double[areas];
    contractedUsd = new double[areas];
    building = new double[HORIZON][];
    onsiteBuilding = new double[HORIZON][];
    buildingOfSite = new double[areas * 2];
  }

  /** Adds power that is there at once. */
  public void energise(int site, double megawatts) {
    if (powered[site] == 0 && megawatts > 0) {
      places[placeCount++] = site;
      notePowered(site / 2);
    }
    powered[site] += megawatts;
    poweredTotal += megawatts;
  }

  private void notePowered(int area) {
    int at = poweredAreaCount;
    while (at > 0 && poweredAreas[at - 1] > area) {
      at--;
    }
    if (at == 0 || poweredAreas[at - 1] != area) {
      System.arraycopy(poweredAreas, at, poweredAreas, at + 1, poweredAreaCount - at);
      poweredAreas[at] = area;
      poweredAreaCount++;
    }
  }

  /** Starts building halls for granted power. */
  public void build(int site, double megawatts, int month, int buildMonths) {
    int slot = slot(month, buildMonths);
    if (building[slot] == null) {
      building[slot] = spareCount > 0 ? spare[--spareCount] : new double[powered.length];
    }
    building[slot][site] += megawatts;
    buildingOfSite[site] += megawatts;
    buildingOfMonth[slot] += megawatts;
    buildingTotal += megawatts;
  }

  private static int slot(int month, int buildMonths) {
    return (month + Math.max(1, Math.min(HORIZON - 1, buildMonths))) % HORIZON;
  }

  /**
   * Starts building the plant that will feed halls of an area.
   *
   * @param usdPerMegawattHour levelised cost of what it makes
   * @param gramsPerKilowattHour its emissions
   */
  public void buildOnsite(
      int area,
      double megawatts,
      double usdPerMegawattHour,
      double gramsPerKilowattHour,
      int month,
      int buildMonths) {
    onsiteGranted[area] += megawatts;
    int slot = slot(month, buildMonths);
    if (onsiteBuilding[slot] == null) {
      onsiteBuilding[slot] =
          spareOnsiteCount > 0 ? spareOnsite[--spareOnsiteCount] : new double[3 * onsite.length];
    }
    double[] due = onsiteBuilding[slot];
    due[3 * area] += megawatts;
    due[3 * area + 1] += megawatts * usdPerMegawattHour;
    due[3 * area + 2] += megawatts * gramsPerKilowattHour;
  }

  /** Notes that megawatts granted in an area are on a connection that may be curtailed. */
  public void noteFlexible(int area, double megawatts) {
    flexible[area] += megawatts;
  }

  /** Share of what an area's grid has granted, live or not, that may be curtailed first; 0-1. */
  public double flexibleShare(int area) {
    if (flexible[area] <= 0) {
      return 0;
    }
    int site = area * 2;
    double granted =
        powered[site] + powered[site + 1] + buildingOfSite[site] + buildingOfSite[site + 1];
    double fromGrid = granted - onsiteGranted[area];
    return fromGrid <= 0 ? 0 : Math.min(1, flexible[area] / fromGrid);
  }

  /** Notes a contract for the output of a plant in an area: mean MW and price. */
  public void contract(int area, double meanMegawatts, double usdPerMegawattHour) {
    contracted[area] += meanMegawatts;
    contractedUsd[area] += meanMegawatts * usdPerMegawattHour;
    contractedTotal += meanMegawatts;
  }

  /** Mean output contracted in an area, MW. */
  public double contractedMegawatts(int area) {
    return contracted[area];
  }

  /** Mean output contracted anywhere, MW. */
  public double contractedTotal() {
    return contractedTotal;
  }

  /** Mean price of what is contracted in an area, USD/MWh. */
  public double contractedUsdPerMegawattHour(int area) {
    return contracted[area] > 0 ? contractedUsd[area] / contracted[area] : 0;
  }

  /** Completes what is due this month. */
  public void complete(int month) {
    if (buildingOfMonth[month % HORIZON] <= 0) {
      return;
    }
    buildingOfMonth[month % HORIZON] = 0;
    completeOnsite(month % HORIZON);
    double[] due = building[month % HORIZON];
    for (int s = 0; s < due.length; s++) {
      if (due[s] > 0) {
        energise(s, due[s]);
        buildingTotal -= due[s];
        buildingOfSite[s] = Math.max(0, buildingOfSite[s] - due[s]);
        due[s] = 0;
      }
    }
    spare[spareCount++] = due;
    building[month % HORIZON] = null;
    if (buildingTotal < 1e-9) {
      buildingTotal = 0;
    }
  }

  private void completeOnsite(int slot) {
    double[] due = onsiteBuilding[slot];
    if (due == null) {
      return;
    }
    for (int a = 0; a < onsite.length; a++) {
      onsite[a] += due[3 * a];
      onsiteUsd[a] += due[3 * a + 1];
      onsiteGrams[a] += due[3 * a + 2];
    }
    java.util.Arrays.fill(due, 0);
    onsiteBuilding[slot] = null;
    spareOnsite[spareOnsiteCount++] = due;
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

  /** Begins to count use anew from the fleet. */
  public void openCount() {
    usedTotal = 0;
  }

  /** Counts what a site uses; every site that ever used power is counted once. */
  public void count(int site, double megawatts) {
    used[site] = megawatts;
    usedTotal += megawatts;
  }

  public void use(int site, double megawatts) {
    used[site] += megawatts;
    usedTotal += megawatts;
  }

  /** Number of sites that have power. */
  public int placeCount() {
    return placeCount;
  }

  /**
   * A site that has power.
   *
   * @param position 0 to {@link #placeCount()}, exclusive, in the order in which they got it
   */
  public int place(int position) {
    return places[position];
  }

  /** Number of areas in which it has power at any use. */
  public int poweredAreaCount() {
    return poweredAreaCount;
  }

  /**
   * An area in which it has power.
   *
   * @param position 0 to {@link #poweredAreaCount()}, exclusive, in ascending order of areas
   */
  public int poweredArea(int position) {
    return poweredAreas[position];
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

  /** Notes that a state paid for megawatts of an area that must serve it. */
  public void oblige(int area, double megawatts) {
    if (obliged[area] <= 0) {
      beforeObligation[area] = powered[area * 2] + powered[area * 2 + 1];
    }
    obliged[area] += megawatts;
  }

  /** Share of an area's powered megawatts that a state paid for and has a say in, 0-1. */
  public double obligedShare(int area) {
    if (obliged[area] <= 0) {
      return 0;
    }
    double here = powered[area * 2] + powered[area * 2 + 1];
    double since = here - beforeObligation[area];
    return since <= 0 ? 0 : Math.min(obliged[area], since) / here;
  }

  /** Those megawatts times the levelised cost of what they make, USD/MWh. */
  public double onsiteUsd(int area) {
    return onsiteUsd[area];
  }

  /** Those megawatts times their emissions, g/kWh. */
  public double onsiteGrams(int area) {
    return onsiteGrams[area];
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

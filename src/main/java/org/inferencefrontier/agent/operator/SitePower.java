package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/**
 * Power of one operator's sites by area and use: facility megawatts granted, under construction and
 * powered. A site's index is {@code area * USES + use}.
 */
public final class SitePower implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Use of a training campus. */
  public static final int TRAINING = 0;

  /** Use of an inference site. */
  public static final int INFERENCE = 1;

  /** Number of uses: an area has a site for each. */
  public static final int USES = 2;

  /** Longest building time in months: a small reactor takes seven years. */
  private static final int HORIZON = 100;

  /** Halls that may be under construction before their calendar must grow. */
  private static final int ROOM = 1024;

  // What is asked of an area month by month stands together, in a block by area: megawatts powered,
  // used and under construction by use, of plant on site, and of flexible connections.
  private static final int BLOCK = 8;
  private static final int POWERED = 0;
  private static final int USED = 2;
  private static final int BUILDING = 4;
  private static final int ONSITE = 6;
  private static final int FLEXIBLE = 7;

  private final double[] block;

  // Areas where anything is powered or under construction, ascending.
  private final int[] areas;
  private int areaCount;

  // Areas with power at any use, ascending.
  private final int[] poweredAreas;
  private int poweredAreaCount;

  // Places with power, in the order in which it came.
  private final int[] places;
  private int placeCount;

  private final double[] onsiteGranted;
  private final double[] obliged;
  private final double[] beforeObligation;
  private final double[] onsiteUsd;
  private final double[] onsiteGrams;
  private final double[] contracted;
  private final double[] contractedUsd;

  /** By month due and site: megawatts. */
  private final DueCalendar building = new DueCalendar(HORIZON, 1, ROOM);

  /** By month due and area: megawatts of plant on site, with USD/MWh and g/kWh times megawatts. */
  private final DueCalendar onsiteBuilding = new DueCalendar(HORIZON, 3, ROOM / 4);

  private final double[] buildingOfMonth = new double[HORIZON];
  private double poweredTotal;
  private double largestCampus;
  private double usedTotal;
  private double buildingTotal;

  /**
   * @param areas number of grid areas
   */
  SitePower(int areas) {
    block = new double[areas * BLOCK];
    this.areas = new int[areas];
    poweredAreas = new int[areas];
    places = new int[areas * USES];
    onsiteGranted = new double[areas];
    obliged = new double[areas];
    beforeObligation = new double[areas];
    onsiteUsd = new double[areas];
    onsiteGrams = new double[areas];
    contracted = new double[areas];
    contractedUsd = new double[areas];
  }

  private static int at(int site, int what) {
    return (site >> 1) * BLOCK + what + (site & 1);
  }

  /** Adds power that is there at once. */
  public void energise(int site, double megawatts) {
    if (block[at(site, POWERED)] == 0 && megawatts > 0) {
      places[placeCount++] = site;
      areaCount = enter(areas, areaCount, site >> 1);
      poweredAreaCount = enter(poweredAreas, poweredAreaCount, site >> 1);
    }
    block[at(site, POWERED)] += megawatts;
    poweredTotal += megawatts;
    if ((site & 1) == TRAINING) {
      largestCampus = Math.max(largestCampus, block[at(site, POWERED)]);
    }
  }

  /** Enters an area into a list that rises, unless it is there; gives the list's new length. */
  private static int enter(int[] list, int count, int area) {
    int at = count;
    while (at > 0 && list[at - 1] > area) {
      at--;
    }
    if (at > 0 && list[at - 1] == area) {
      return count;
    }
    System.arraycopy(list, at, list, at + 1, count - at);
    list[at] = area;
    return count + 1;
  }

  /** Starts building halls for granted power. */
  public void build(int site, double megawatts, int month, int buildMonths) {
    int slot = slot(month, buildMonths);
    if (block[at(site, BUILDING)] == 0 && megawatts > 0) {
      areaCount = enter(areas, areaCount, site >> 1);
    }
    building.add(building.entry(slot, site), 0, megawatts);
    block[at(site, BUILDING)] += megawatts;
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
    int entry = onsiteBuilding.entry(slot(month, buildMonths), area);
    onsiteBuilding.add(entry, 0, megawatts);
    onsiteBuilding.add(entry, 1, megawatts * usdPerMegawattHour);
    onsiteBuilding.add(entry, 2, megawatts * gramsPerKilowattHour);
  }

  /** Notes that megawatts granted in an area are on a connection that may be curtailed. */
  public void noteFlexible(int area, double megawatts) {
    block[area * BLOCK + FLEXIBLE] += megawatts;
  }

  /** Share of what an area's grid has granted, live or not, that may be curtailed first; 0-1. */
  public double flexibleShare(int area) {
    int here = area * BLOCK;
    double flexible = block[here + FLEXIBLE];
    if (flexible <= 0) {
      return 0;
    }
    double granted =
        block[here + POWERED]
            + block[here + POWERED + 1]
            + block[here + BUILDING]
            + block[here + BUILDING + 1];
    double fromGrid = granted - onsiteGranted[area];
    return fromGrid <= 0 ? 0 : Math.min(1, flexible / fromGrid);
  }

  /** Notes a contract for the output of a plant in an area: mean MW and price. */
  public void contract(int area, double meanMegawatts, double usdPerMegawattHour) {
    contracted[area] += meanMegawatts;
    contractedUsd[area] += meanMegawatts * usdPerMegawattHour;
  }

  /** Mean output contracted in an area, MW. */
  public double contractedMegawatts(int area) {
    return contracted[area];
  }

  /** Mean price of what is contracted in an area, USD/MWh. */
  public double contractedUsdPerMegawattHour(int area) {
    return contracted[area] > 0 ? contractedUsd[area] / contracted[area] : 0;
  }

  /** Completes what is due this month. */
  public void complete(int month) {
    int slot = month % HORIZON;
    if (buildingOfMonth[slot] <= 0) {
      return;
    }
    buildingOfMonth[slot] = 0;
    completeOnsite(slot);
    for (int entry = building.first(slot); entry >= 0; entry = building.next(entry)) {
      int site = building.place(entry);
      double due = building.value(entry, 0);
      if (due > 0) {
        energise(site, due);
        buildingTotal -= due;
        int at = at(site, BUILDING);
        block[at] = Math.max(0, block[at] - due);
      }
    }
    building.clear(slot);
    if (buildingTotal < 1e-9) {
      buildingTotal = 0;
    }
  }

  private void completeOnsite(int slot) {
    if (onsiteBuilding.isEmpty()) {
      return;
    }
    for (int entry = onsiteBuilding.first(slot); entry >= 0; entry = onsiteBuilding.next(entry)) {
      int area = onsiteBuilding.place(entry);
      block[area * BLOCK + ONSITE] += onsiteBuilding.value(entry, 0);
      onsiteUsd[area] += onsiteBuilding.value(entry, 1);
      onsiteGrams[area] += onsiteBuilding.value(entry, 2);
    }
    onsiteBuilding.clear(slot);
  }

  /** Megawatts that complete within so many months. */
  public double completingWithin(int month, int months) {
    double sum = 0;
    int slot = month % HORIZON;
    for (int left = Math.min(HORIZON - 1, months); left > 0; left--) {
      slot = slot + 1 < HORIZON ? slot + 1 : 0;
      sum += buildingOfMonth[slot];
    }
    return sum;
  }

  /** Megawatts under construction at a site. */
  public double buildingMegawatts(int site) {
    return block[at(site, BUILDING)];
  }

  /** Begins to count use anew from the fleet. */
  public void openCount() {
    usedTotal = 0;
  }

  /** Counts what a site uses; every site that ever used power is counted once. */
  public void count(int site, double megawatts) {
    block[at(site, USED)] = megawatts;
    usedTotal += megawatts;
  }

  /** Uses power of a site that has some. */
  public void use(int site, double megawatts) {
    block[at(site, USED)] += megawatts;
    usedTotal += megawatts;
  }

  /** Number of areas where anything is powered or under construction. */
  public int areaCount() {
    return areaCount;
  }

  /**
   * An area where anything is powered or under construction; of others there is nothing.
   *
   * @param position 0 to {@link #areaCount()}, exclusive, in ascending order of areas
   */
  public int area(int position) {
    return areas[position];
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

  /** Facility megawatts powered at a site. */
  public double poweredMegawatts(int site) {
    return block[at(site, POWERED)];
  }

  /** Facility megawatts in use at a site. */
  public double usedMegawatts(int site) {
    return block[at(site, USED)];
  }

  /** Adds what stands free at each of its sites, never negative, by area. */
  public void addFree(double[] megawattsByArea) {
    for (int i = 0; i < placeCount; i++) {
      int site = places[i];
      int at = at(site, POWERED);
      double free = block[at] - block[at + USED - POWERED];
      if (free > 0) {
        megawattsByArea[site >> 1] += free;
      }
    }
  }

  /** Megawatts of its largest training site with power. */
  public double largestCampus() {
    return largestCampus;
  }

  /** Powered megawatts of an area's sites. */
  public double poweredInArea(int area) {
    return block[area * BLOCK + POWERED] + block[area * BLOCK + POWERED + 1];
  }

  /** Used megawatts of an area's sites. */
  public double usedInArea(int area) {
    return block[area * BLOCK + USED] + block[area * BLOCK + USED + 1];
  }

  /** Powered and not used, never negative. */
  public double freeMegawatts(int site) {
    return Math.max(0, block[at(site, POWERED)] - block[at(site, USED)]);
  }

  /** Of an area's powered megawatts, those from plant behind the meter. */
  public double onsiteMegawatts(int area) {
    return block[area * BLOCK + ONSITE];
  }

  /** Notes that a state paid for megawatts of an area that must serve it. */
  public void oblige(int area, double megawatts) {
    if (obliged[area] <= 0) {
      beforeObligation[area] = poweredInArea(area);
    }
    obliged[area] += megawatts;
  }

  /** Share of an area's powered megawatts that a state paid for and has a say in, 0-1. */
  public double obligedShare(int area) {
    if (obliged[area] <= 0) {
      return 0;
    }
    double here = poweredInArea(area);
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

  /** Facility megawatts powered at all sites. */
  public double poweredTotal() {
    return poweredTotal;
  }

  /** Facility megawatts in use at all sites. */
  public double usedTotal() {
    return usedTotal;
  }

  /** Facility megawatts under construction at all sites. */
  public double buildingTotal() {
    return buildingTotal;
  }
}

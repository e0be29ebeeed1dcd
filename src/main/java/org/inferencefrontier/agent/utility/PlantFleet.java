package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.world.GenerationTechnology;
import org.inferencefrontier.world.GridArea;

/** Power plants of one area by technology, running and under construction. */
final class PlantFleet implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int HORIZON = 160;

  private final List<GenerationTechnology> technologies;
  private final double[] megawatts;
  private final double[] orderedThisYear;
  private final double[][] pipeline;
  private double retiredPerMonth;

  PlantFleet(GridArea area, List<GenerationTechnology> technologies) {
    this.technologies = technologies;
    this.megawatts = new double[technologies.size()];
    this.orderedThisYear = new double[technologies.size()];
    this.pipeline = new double[HORIZON][];
    for (int t = 0; t < megawatts.length; t++) {
      megawatts[t] =
          switch (technologies.get(t).id()) {
            case "gas-combined-cycle" -> 0.75 * area.gasMegawatts();
            case "gas-peaker" -> 0.25 * area.gasMegawatts() + area.oilMegawatts();
            case "coal" -> area.coalMegawatts();
            case "nuclear" -> area.nuclearMegawatts();
            case "hydro" -> area.hydroMegawatts();
            case "wind-onshore" -> area.windMegawatts();
            case "solar" -> area.solarMegawatts();
            case "geothermal" -> area.otherMegawatts();
            case "battery" -> area.batteryMegawatts();
            default -> 0;
          };
    }
  }

  int count() {
    return megawatts.length;
  }

  GenerationTechnology technology(int index) {
    return technologies.get(index);
  }

  double megawatts(int technology) {
    return megawatts[technology];
  }

  /** Capacity that counts at the peak, MW. */
  double firmMegawatts() {
    double firm = 0;
    for (int t = 0; t < megawatts.length; t++) {
      firm += megawatts[t] * technologies.get(t).capacityCredit();
    }
    return firm;
  }

  /** Firm capacity that completes within so many months, MW. */
  double firmArriving(int month, int months) {
    double firm = 0;
    for (int m = 1; m <= Math.min(months, HORIZON - 1); m++) {
      double[] due = pipeline[(month + m) % HORIZON];
      if (due != null) {
        for (int t = 0; t < due.length; t++) {
          firm += due[t] * technologies.get(t).capacityCredit();
        }
      }
    }
    return firm;
  }

  void order(int technology, double ordered, int month) {
    int slot = (month + Math.min(HORIZON - 1, technologies.get(technology).leadMonths())) % HORIZON;
    if (pipeline[slot] == null) {
      pipeline[slot] = new double[megawatts.length];
    }
    pipeline[slot][technology] += ordered;
    orderedThisYear[technology] += ordered;
  }

  /** Notes capacity under construction that completes at a tick. */
  void underway(int technology, double building, int arrivalMonth) {
    int slot = arrivalMonth % HORIZON;
    if (pipeline[slot] == null) {
      pipeline[slot] = new double[megawatts.length];
    }
    pipeline[slot][technology] += building;
  }

  double orderedThisYear(int technology) {
    return orderedThisYear[technology];
  }

  void openYear() {
    java.util.Arrays.fill(orderedThisYear, 0);
  }

  /** Completes what is due; coal leaves slowly where carbon has a price. */
  void complete(int month, double coalRetirementPerMonth) {
    double[] due = pipeline[month % HORIZON];
    if (due != null) {
      for (int t = 0; t < due.length; t++) {
        megawatts[t] += due[t];
        due[t] = 0;
      }
    }
    if (coalRetirementPerMonth > 0) {
      for (int t = 0; t < megawatts.length; t++) {
        if ("coal".equals(technologies.get(t).id())) {
          retiredPerMonth = megawatts[t] * coalRetirementPerMonth;
          megawatts[t] -= retiredPerMonth;
        }
      }
    }
  }
}

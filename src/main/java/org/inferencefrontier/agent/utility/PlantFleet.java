package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.world.GenerationTechnology;
import org.inferencefrontier.world.GridArea;

/** Power plants of one area by technology, running and under construction. */
final class PlantFleet implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int HORIZON = 160;

  /** Share of the energy from gas and oil that peaking plant makes. */
  private static final double PEAKER_ENERGY = 0.07;

  private final List<GenerationTechnology> technologies;
  private final double[] megawatts;

  /** Mean output over rating: the area's own in 2023-25, the catalogue's for new plant. */
  private final double[] factor;

  private final PlantGroup[] group;
  private final double[] groupMegawatts = new double[PlantGroup.values().length];
  private final GridStress.Exposure[] exposure;

  private final double[] orderedThisYear;
  private final double[][] pipeline;

  // Firm capacity under construction by month due, and rows of the pipeline to use again.
  private final double[] firmDue = new double[HORIZON];
  private final double[] capacityCredit;
  private final double[][] spare = new double[HORIZON][];
  private int spareCount;
  private double retiredPerMonth;

  PlantFleet(GridArea area, List<GenerationTechnology> technologies) {
    this.technologies = technologies;
    this.megawatts = new double[technologies.size()];
    this.factor = new double[technologies.size()];
    this.group = new PlantGroup[technologies.size()];
    this.exposure = new GridStress.Exposure[technologies.size()];
    this.orderedThisYear = new double[technologies.size()];
    this.pipeline = new double[HORIZON][];
    this.capacityCredit = new double[technologies.size()];
    for (int t = 0; t < megawatts.length; t++) {
      capacityCredit[t] = technologies.get(t).capacityCredit();
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
      group[t] = PlantGroup.of(technologies.get(t).id());
      exposure[t] = GridStress.Exposure.of(technologies.get(t));
      factor[t] = initialFactor(area, technologies.get(t), megawatts[t]);
    }
    sumGroups();
  }

  private static double initialFactor(
      GridArea area, GenerationTechnology technology, double installed) {
    double terawattHours =
        switch (technology.id()) {
          case "gas-combined-cycle" -> (1 - PEAKER_ENERGY) * area.gasTerawattHours();
          case "gas-peaker" -> PEAKER_ENERGY * area.gasTerawattHours();
          case "coal" -> area.coalTerawattHours();
          case "nuclear" -> area.nuclearTerawattHours();
          case "hydro" -> area.hydroTerawattHours();
          case "wind-onshore" -> area.windTerawattHours();
          case "solar" -> area.solarTerawattHours();
          case "geothermal" -> area.otherTerawattHours();
          default -> -1;
        };
    return installed <= 0 || terawattHours < 0
        ? technology.capacityFactor()
        : Math.min(1, terawattHours * 1e6 / 8760 / installed);
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
      firm += megawatts[t] * capacityCredit[t];
    }
    return firm;
  }

  /** Capacity that counts at the peak and that stress leaves, MW. */
  double firmMegawatts(GridStress stress) {
    double firm = 0;
    for (int t = 0; t < megawatts.length; t++) {
      firm += megawatts[t] * capacityCredit[t] * stress.left(exposure[t]);
    }
    return firm;
  }

  /** Installed megawatts of a group of technologies. */
  double megawatts(PlantGroup of) {
    return groupMegawatts[of.ordinal()];
  }

  /** What stress does to a technology's plants. */
  GridStress.Exposure exposure(int technology) {
    return exposure[technology];
  }

  private void sumGroups() {
    java.util.Arrays.fill(groupMegawatts, 0);
    for (int t = 0; t < megawatts.length; t++) {
      groupMegawatts[group[t].ordinal()] += megawatts[t];
    }
  }

  /** Mean output of a technology's plants, MW. */
  double meanOutput(int technology) {
    return megawatts[technology] * factor[technology];
  }

  /** Firm capacity that completes within so many months, MW. */
  double firmArriving(int month, int months) {
    double firm = 0;
    for (int m = 1; m <= Math.min(months, HORIZON - 1); m++) {
      firm += firmDue[(month + m) % HORIZON];
    }
    return firm;
  }

  void order(int technology, double ordered, int month) {
    int slot = (month + Math.min(HORIZON - 1, technologies.get(technology).leadMonths())) % HORIZON;
    build(slot, technology, ordered);
    orderedThisYear[technology] += ordered;
  }

  /** Notes capacity under construction that completes at a tick. */
  void underway(int technology, double building, int arrivalMonth) {
    build(arrivalMonth % HORIZON, technology, building);
  }

  private void build(int slot, int technology, double building) {
    if (pipeline[slot] == null) {
      pipeline[slot] = spareCount > 0 ? spare[--spareCount] : new double[megawatts.length];
    }
    pipeline[slot][technology] += building;
    firmDue[slot] += building * capacityCredit[technology];
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
    if (due == null && coalRetirementPerMonth <= 0) {
      return;
    }
    if (due != null) {
      for (int t = 0; t < due.length; t++) {
        if (due[t] > 0) {
          factor[t] =
              (megawatts[t] * factor[t] + due[t] * technologies.get(t).capacityFactor())
                  / (megawatts[t] + due[t]);
        }
        megawatts[t] += due[t];
        due[t] = 0;
      }
      firmDue[month % HORIZON] = 0;
      pipeline[month % HORIZON] = null;
      spare[spareCount++] = due;
    }
    if (coalRetirementPerMonth > 0) {
      for (int t = 0; t < megawatts.length; t++) {
        if ("coal".equals(technologies.get(t).id())) {
          retiredPerMonth = megawatts[t] * coalRetirementPerMonth;
          megawatts[t] -= retiredPerMonth;
        }
      }
    }
    sumGroups();
  }
}

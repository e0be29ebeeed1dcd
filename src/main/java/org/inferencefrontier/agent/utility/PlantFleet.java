package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.GenerationTechnology;
import org.inferencefrontier.world.GridArea;

/** Power plants of one area by technology, running and under construction. */
final class PlantFleet implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int HORIZON = 160;

  /** Share of the energy from gas and oil that peaking plant makes. */
  private static final double PEAKER_ENERGY = 0.07;

  private final PlantCatalogue catalogue;
  private final double[] megawatts;

  /** Mean output over rating: the area's own in 2023-25, the catalogue's for new plant. */
  private final double[] factor;

  private final double[] orderedThisYear;

  // Under construction, round and round by month due: at slot * technologies + technology the
  // megawatts, at slot the firm capacity and whether there is anything.
  private final double[] pipeline;
  private final double[] firmDue = new double[HORIZON];
  private final boolean[] isDue = new boolean[HORIZON];

  // Summed when plants are completed or closed: everybody asks every month.
  private double firmMegawatts;

  PlantFleet(GridArea area, PlantCatalogue catalogue) {
    this.catalogue = catalogue;
    int count = catalogue.count();
    this.megawatts = new double[count];
    this.factor = new double[count];
    this.orderedThisYear = new double[count];
    this.pipeline = new double[HORIZON * count];
    for (int t = 0; t < count; t++) {
      megawatts[t] =
          switch (catalogue.get(t).id()) {
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
      factor[t] = initialFactor(area, catalogue.get(t), megawatts[t]);
    }
    sumFirm();
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

  /** Its technologies. */
  PlantCatalogue catalogue() {
    return catalogue;
  }

  double megawatts(int technology) {
    return megawatts[technology];
  }

  /** Capacity that counts at the peak, MW. */
  double firmMegawatts() {
    return firmMegawatts;
  }

  private void sumFirm() {
    double firm = 0;
    for (int t = 0; t < megawatts.length; t++) {
      firm += megawatts[t] * catalogue.capacityCredit[t];
    }
    firmMegawatts = firm;
  }

  /** Capacity that counts at the peak and that stress leaves, MW. */
  double firmMegawatts(GridStress stress) {
    double firm = 0;
    for (int t = 0; t < megawatts.length; t++) {
      firm +=
          megawatts[t] * catalogue.capacityCredit[t] * stress.left(catalogue.exposure[t]);
    }
    return firm;
  }

  /** Installed megawatts of a group of technologies. */
  double megawatts(PlantGroup of) {
    double sum = 0;
    for (int t : catalogue.members(of)) {
      sum += megawatts[t];
    }
    return sum;
  }

  /** Mean emissions of what the plants make, g/kWh; NaN if they make nothing. */
  double gramsPerKilowattHour() {
    double output = 0;
    double grams = 0;
    for (int t = 0; t < megawatts.length; t++) {
      double mean = megawatts[t] * factor[t];
      output += mean;
      grams += mean * catalogue.emissions[t];
    }
    return output <= 0 ? Double.NaN : grams / output;
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
    int lead = Math.min(HORIZON - 1, catalogue.leadMonths[technology]);
    underway(technology, ordered, month + lead);
    orderedThisYear[technology] += ordered;
  }

  /** Notes capacity under construction that completes at a tick. */
  void underway(int technology, double building, int arrivalMonth) {
    int slot = arrivalMonth % HORIZON;
    pipeline[slot * megawatts.length + technology] += building;
    firmDue[slot] += building * catalogue.capacityCredit[technology];
    isDue[slot] = true;
  }

  double orderedThisYear(int technology) {
    return orderedThisYear[technology];
  }

  void openYear() {
    java.util.Arrays.fill(orderedThisYear, 0);
  }

  /** Completes what is due; coal leaves slowly where carbon has a price. */
  void complete(int month, double coalRetirementPerMonth) {
    int slot = month % HORIZON;
    boolean isClosing = coalRetirementPerMonth > 0 && catalogue.coal >= 0;
    if (isDue[slot]) {
      completeDue(slot);
    } else if (!isClosing) {
      return;
    }
    if (isClosing) {
      megawatts[catalogue.coal] -= megawatts[catalogue.coal] * coalRetirementPerMonth;
    }
    sumFirm();
  }

  private void completeDue(int slot) {
    int first = slot * megawatts.length;
    for (int t = 0; t < megawatts.length; t++) {
      double due = pipeline[first + t];
      if (due > 0) {
        factor[t] =
            (megawatts[t] * factor[t] + due * catalogue.capacityFactor[t]) / (megawatts[t] + due);
        megawatts[t] += due;
        pipeline[first + t] = 0;
      }
    }
    firmDue[slot] = 0;
    isDue[slot] = false;
  }
}

package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.technology.PlantGroup;
import org.inferencefrontier.world.time.Hours;
import org.inferencefrontier.world.time.Timeline;

/** Power plants of one area by technology, running and under construction. */
final class PlantFleet implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Share of an area's gas plant that is combined-cycle; the rest stands for its peak. Judgement:
   * statistics of the areas give gas as one figure.
   */
  private static final double COMBINED_CYCLE_SHARE = 0.75;

  /**
   * Share of the energy from gas and oil that peaking plant makes. Judgement: with the split of
   * capacity, combined cycles of all areas run 58% of the year and peaking plant 9%.
   */
  private static final double PEAKER_ENERGY = 0.07;

  /**
   * Output of poor sites over that of good ones. Judgement: bounds what the rounded output of small
   * fleets says of their sites.
   */
  private static final double POOREST_SITE = 0.5;

  private static final int MONTHS = Timeline.MONTHS_A_YEAR;

  private final PlantCatalogue catalogue;
  private final PlantRegister register;
  private final int area;

  // Where the area's technologies begin in the register, and how many they are.
  private final int first;
  private final int count;
  private final double[] megawatts;
  private final double[] factor;

  // Mean output over rating of what is built here.
  private final double[] newFactor;

  private final double[] orderedThisYear;

  // Firm capacity under construction, round and round by month due.
  private final double[] firmDue;

  // Summed when plants are completed or closed: everybody asks every month. By group of
  // technologies: installed megawatts, and mean output.
  private double firmMegawatts;
  private final double[] ofGroup = new double[PlantGroup.values().length];
  private final double[] outputOfGroup = new double[GenerationGroup.values().length];

  /** Mean output of all plants, stores left out, MW. */
  private double output;

  /**
   * @param index position of the area in the register
   */
  PlantFleet(GridArea area, int index, PlantRegister register) {
    this.register = register;
    this.catalogue = register.catalogue;
    this.area = index;
    this.count = catalogue.count();
    this.first = index * count;
    this.megawatts = register.megawatts;
    this.factor = register.factor;
    this.newFactor = new double[count];
    this.orderedThisYear = new double[count];
    this.firmDue = new double[register.slots];
    for (int t = 0; t < count; t++) {
      megawatts[first + t] =
          switch (catalogue.get(t).initialPlant()) {
            case COMBINED_CYCLE -> COMBINED_CYCLE_SHARE * area.gasMegawatts();
            case PEAKING -> (1 - COMBINED_CYCLE_SHARE) * area.gasMegawatts() + area.oilMegawatts();
            case COAL -> area.coalMegawatts();
            case NUCLEAR -> area.nuclearMegawatts();
            case HYDRO -> area.hydroMegawatts();
            case WIND -> area.windMegawatts();
            case SOLAR -> area.solarMegawatts();
            case OTHER -> area.otherMegawatts();
            case BATTERY -> area.batteryMegawatts();
            case NONE -> 0;
          };
      factor[first + t] = initialFactor(area, catalogue.get(t), megawatts[first + t]);
      newFactor[t] = newFactor(area, catalogue.get(t), megawatts[first + t], factor[first + t]);
    }
    sum();
  }

  private static double initialFactor(
      GridArea area, GenerationTechnology technology, double installed) {
    double terawattHours =
        switch (technology.initialPlant()) {
          case COMBINED_CYCLE -> (1 - PEAKER_ENERGY) * area.gasTerawattHours();
          case PEAKING -> PEAKER_ENERGY * area.gasTerawattHours();
          case COAL -> area.coalTerawattHours();
          case NUCLEAR -> area.nuclearTerawattHours();
          case HYDRO -> area.hydroTerawattHours();
          case WIND -> area.windTerawattHours();
          case SOLAR -> area.solarTerawattHours();
          case OTHER -> area.otherTerawattHours();
          case BATTERY, NONE -> -1;
        };
    return installed <= 0 || terawattHours < 0
        ? technology.capacityFactor()
        : Math.min(1, Hours.meanMegawatts(terawattHours) / installed);
  }

  /** Capacity added in a year of 2023 and 2024, MW; -1 where the area's row does not tell. */
  static double builtMegawattsPerYear(GridArea area, GenerationTechnology technology) {
    return switch (technology.initialPlant()) {
      case SOLAR -> area.solarBuiltMegawattsPerYear();
      case WIND -> area.windBuiltMegawattsPerYear();
      default -> -1;
    };
  }

  /**
   * New plants stand in the same sun and wind as those there are; the catalogue's are good sites.
   * The output of 2023 and after came from more than what stood in January: half of a year's plants
   * besides.
   */
  private static double newFactor(
      GridArea area, GenerationTechnology technology, double installed, double factor) {
    double typical = technology.capacityFactor();
    double built = builtMegawattsPerYear(area, technology);
    if (built < 0 || installed <= 0) {
      return typical;
    }
    double own = factor * installed / (installed + built / 2);
    return Math.max(POOREST_SITE * typical, Math.min(typical, own));
  }

  /** Its technologies. */
  PlantCatalogue catalogue() {
    return catalogue;
  }

  double megawatts(int technology) {
    return megawatts[first + technology];
  }

  /** Capacity that counts at the peak, MW. */
  double firmMegawatts() {
    return firmMegawatts;
  }

  private void sum() {
    double[] credit = catalogue.capacityCredit;
    int[] group = catalogue.group;
    double firm = 0;
    double made = 0;
    Arrays.fill(ofGroup, 0);
    Arrays.fill(outputOfGroup, 0);
    for (int t = 0; t < count; t++) {
      double installed = megawatts[first + t];
      firm += installed * credit[t];
      ofGroup[group[t]] += installed;
      int of = catalogue.generationGroup[t];
      if (of >= 0) {
        double mean = installed * factor[first + t];
        outputOfGroup[of] += mean;
        made += mean;
      }
    }
    firmMegawatts = firm;
    output = made;
  }

  /** Capacity that counts at the peak and that stress leaves, MW. */
  double firmMegawatts(GridStress stress) {
    double firm = 0;
    for (int t = 0; t < count; t++) {
      firm +=
          megawatts[first + t] * catalogue.capacityCredit[t] * stress.left(catalogue.exposure[t]);
    }
    return firm;
  }

  /** Installed megawatts of a group of technologies. */
  double megawatts(PlantGroup of) {
    return ofGroup[of.ordinal()];
  }

  /** Mean output of a group of technologies, by its ordinal, MW. */
  double meanMegawatts(int group) {
    double mean = 0;
    for (int t = 0; t < count; t++) {
      if (catalogue.group[t] == group) {
        mean += megawatts[first + t] * factor[first + t];
      }
    }
    return mean;
  }

  /** Mean output of new plant of a technology, MW. */
  double meanMegawattsOfNew(int technology, double rating) {
    return rating * newFactor[technology];
  }

  /** A group's share of what the plants make, 0-1; NaN if they make nothing. */
  double generationShare(GenerationGroup of) {
    return output > 0 ? outputOfGroup[of.ordinal()] / output : Double.NaN;
  }

  /** Mean emissions of what the plants make, g/kWh; NaN if they make nothing. */
  double gramsPerKilowattHour() {
    double grams = 0;
    for (int t = 0; t < count; t++) {
      // What batteries give was made before.
      if (catalogue.generationGroup[t] >= 0) {
        grams += megawatts[first + t] * factor[first + t] * catalogue.emissions[t];
      }
    }
    return output <= 0 ? Double.NaN : grams / output;
  }

  /** Firm capacity that completes within so many months, MW. */
  double firmArriving(int month, int months) {
    double firm = 0;
    int slot = month % firmDue.length;
    for (int left = Math.min(months, firmDue.length - 1); left > 0; left--) {
      slot = slot + 1 < firmDue.length ? slot + 1 : 0;
      firm += firmDue[slot];
    }
    return firm;
  }

  void order(int technology, double ordered, int month) {
    int lead = Math.min(PlantRegister.LONGEST_LEAD_MONTHS, catalogue.leadMonths[technology]);
    build(technology, ordered, month + lead);
    orderedThisYear[technology] += ordered;
  }

  /**
   * Orders what completes in equal parts in the twelve months after the lead, and does not count
   * against what may be ordered in the year.
   */
  void orderOverYear(int technology, double ordered, int month) {
    for (int later = 0; ordered > 0 && later < MONTHS; later++) {
      int lead = Math.min(register.slots - 1, catalogue.leadMonths[technology] + later);
      build(technology, ordered / MONTHS, month + lead);
    }
  }

  private void build(int technology, double ordered, int due) {
    int slot = due % register.slots;
    int row = slot * register.areas + area;
    register.due[row * count + technology] += ordered;
    register.isDue[row] = true;
    firmDue[slot] += ordered * catalogue.capacityCredit[technology];
  }

  /**
   * Notes capacity under construction of which as much completes in each of the months to come.
   *
   * @param building megawatts a month, by technology
   */
  void underway(double[] building, int months) {
    for (int month = 1; month <= months; month++) {
      int slot = month % register.slots;
      int row = slot * register.areas + area;
      for (int t = 0; t < count; t++) {
        if (building[t] > 0) {
          register.due[row * count + t] += building[t];
          register.isDue[row] = true;
          firmDue[slot] += building[t] * catalogue.capacityCredit[t];
        }
      }
    }
  }

  double orderedThisYear(int technology) {
    return orderedThisYear[technology];
  }

  /** Megawatts of a group, by its ordinal, that were ordered for the peak or for a contract. */
  double orderedThisYearOfGroup(int group) {
    double ordered = 0;
    for (int t = 0; t < count; t++) {
      ordered += catalogue.group[t] == group ? orderedThisYear[t] : 0;
    }
    return ordered;
  }

  void openYear() {
    Arrays.fill(orderedThisYear, 0);
  }

  /** Completes what is due; coal leaves slowly where carbon has a price. */
  void complete(int month, double coalRetirementPerMonth) {
    int slot = month % register.slots;
    boolean isClosing = coalRetirementPerMonth > 0 && catalogue.coal >= 0;
    if (register.isDue[slot * register.areas + area]) {
      completeDue(slot);
    } else if (!isClosing || megawatts(catalogue.coal) <= 0) {
      return;
    }
    if (isClosing) {
      int coal = first + catalogue.coal;
      megawatts[coal] -= megawatts[coal] * coalRetirementPerMonth;
    }
    sum();
  }

  private void completeDue(int slot) {
    int row = slot * register.areas + area;
    for (int t = 0; t < count; t++) {
      int at = first + t;
      double due = register.due[row * count + t];
      if (due > 0) {
        factor[at] = (megawatts[at] * factor[at] + due * newFactor[t]) / (megawatts[at] + due);
        megawatts[at] += due;
        register.due[row * count + t] = 0;
      }
    }
    register.isDue[row] = false;
    firmDue[slot] = 0;
  }
}

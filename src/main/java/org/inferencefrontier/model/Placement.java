package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.vendor.ChipTable;

/** Where the capacity is that the allotment of chips to uses makes: by site, area and vendor. */
final class Placement implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Chips older than this are old: the claim that they go on serving. */
  private static final int OLD_MONTHS = 36;

  /** The mean age of a cohort is rounded by less than this. */
  private static final double ROUNDING_MONTHS = 1e-6;

  private final FrontierModel model;

  // What a unit does, by market and at chip * USES + use of its site: useful H100e and kilowatts
  // that train and serve. The fleet is walked once with these instead of with its chips' figures.
  private final double[][] trains;
  private final double[][] serves;
  private final double[][] trainingKilowatts;
  private final double[][] inferenceKilowatts;
  private final boolean[] custom;

  // By site of the park in hand: what its chips do.
  private final double[] training;
  private final double[] inference;
  private final double[] kilowattsTraining;
  private final double[] kilowattsInference;

  Placement(FrontierModel model) {
    this.model = model;
    int cells = model.chips.capacity() * Capacity.USES;
    trains = new double[WorldIndex.MARKETS][cells];
    serves = new double[WorldIndex.MARKETS][cells];
    trainingKilowatts = new double[WorldIndex.MARKETS][cells];
    inferenceKilowatts = new double[WorldIndex.MARKETS][cells];
    custom = new boolean[model.chips.capacity()];
    int areas = model.capacity.areas;
    training = new double[areas];
    inference = new double[areas];
    kilowattsTraining = new double[areas];
    kilowattsInference = new double[areas];
  }

  /** Forgets what a market's units did. */
  void open(int market) {
    Arrays.fill(trains[market], 0);
    Arrays.fill(serves[market], 0);
    Arrays.fill(trainingKilowatts[market], 0);
    Arrays.fill(inferenceKilowatts[market], 0);
  }

  /**
   * Notes the share of its time for which a chip at a kind of site trains.
   *
   * @param cell {@code chip * USES + use of the site}
   */
  void allot(int market, int cell, double trainingShare) {
    ChipTable chips = model.chips;
    int chip = cell / Capacity.USES;
    double kilowatts = chips.get(chip).kilowatts();
    custom[chip] = chips.get(chip).customer() >= 0;
    trains[market][cell] = trainingShare * chips.usefulTraining[chip];
    serves[market][cell] = (1 - trainingShare) * chips.usefulInference[chip];
    trainingKilowatts[market][cell] = trainingShare * kilowatts;
    inferenceKilowatts[market][cell] = (1 - trainingShare) * kilowatts;
  }

  /** Useful capacity by site, area, operator and vendor. */
  void place() {
    Capacity capacity = model.capacity;
    Arrays.fill(capacity.siteTraining, 0);
    Arrays.fill(capacity.siteInference, 0);
    Arrays.fill(capacity.areaTraining, 0);
    Arrays.fill(capacity.areaInference, 0);
    Arrays.fill(capacity.areaTrainingKilowatts, 0);
    Arrays.fill(capacity.areaInferenceKilowatts, 0);
    capacity.agedInference = 0;
    for (Operator operator : model.operators) {
      operator.trainingCapacity = 0;
      operator.inferenceCapacity = 0;
      operator.ownInferenceCapacity = 0;
      operator.capacityH100e = 0;
    }
    for (int p = 0; p < model.fleet.parkCount(); p++) {
      work(model.fleet.park(p));
      place(model.fleet.park(p));
    }
    measureVendors();
  }

  /** What the chips of a park do, by site. */
  private void work(Park park) {
    int sites = park.siteCount();
    int use = model.capacity.useOf(park.site(0));
    int market = model.index.marketOfArea(model.capacity.areaOf(park.site(0)));
    Arrays.fill(training, 0, sites, 0);
    Arrays.fill(inference, 0, sites, 0);
    Arrays.fill(kilowattsTraining, 0, sites, 0);
    Arrays.fill(kilowattsInference, 0, sites, 0);
    for (int row = 0; row < park.rowCount(); row++) {
      int cell = park.chip(row) * Capacity.USES + use;
      double[] units = park.units(row);
      // Most chips have one use at a kind of site.
      if (trainingKilowatts[market][cell] > 0) {
        addProduct(training, units, trains[market][cell], sites);
        addProduct(kilowattsTraining, units, trainingKilowatts[market][cell], sites);
      }
      if (inferenceKilowatts[market][cell] > 0) {
        addProduct(inference, units, serves[market][cell], sites);
        addProduct(kilowattsInference, units, inferenceKilowatts[market][cell], sites);
        countOldAndOwn(park, row, serves[market][cell]);
      }
    }
  }

  /** What of a chip's serving is on old chips, and what on own silicon. */
  private void countOldAndOwn(Park park, int row, double each) {
    int lastOldMonth = model.month - OLD_MONTHS;
    if (park.earliestBorn(row) < lastOldMonth + ROUNDING_MONTHS) {
      double[] units = park.units(row);
      double[] bornUnits = park.bornUnits(row);
      double old = 0;
      for (int i = 0; i < park.siteCount(); i++) {
        old += bornUnits[i] < lastOldMonth * units[i] ? units[i] : 0;
      }
      model.capacity.agedInference += old * each;
    }
    if (custom[park.chip(row)]) {
      model.operators[model.capacity.operatorOf(park.site(0))].ownInferenceCapacity +=
          park.unitsSum(row) * each;
    }
  }

  private static void addProduct(double[] sum, double[] units, double each, int sites) {
    for (int i = 0; i < sites; i++) {
      sum[i] += units[i] * each;
    }
  }

  private void place(Park park) {
    Capacity capacity = model.capacity;
    Operator operator = model.operators[capacity.operatorOf(park.site(0))];
    for (int i = 0; i < park.siteCount(); i++) {
      int site = park.site(i);
      int area = capacity.areaOf(site);
      capacity.siteTraining[site] = training[i];
      capacity.siteInference[site] = inference[i];
      capacity.areaTraining[area] += training[i];
      capacity.areaInference[area] += inference[i];
      capacity.areaTrainingKilowatts[area] += kilowattsTraining[i];
      capacity.areaInferenceKilowatts[area] += kilowattsInference[i];
      operator.trainingCapacity += training[i];
      operator.inferenceCapacity += inference[i];
      operator.capacityH100e += training[i] + inference[i];
    }
  }

  private void measureVendors() {
    Capacity capacity = model.capacity;
    Arrays.fill(capacity.vendorTraining, 0);
    Arrays.fill(capacity.vendorInference, 0);
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      double[] units = capacity.marketUnits[m];
      for (int cell = 0; cell < model.chips.count() * Capacity.USES; cell++) {
        int vendor = model.chips.get(cell / Capacity.USES).vendor();
        capacity.vendorTraining[vendor] += units[cell] * trains[m][cell];
        capacity.vendorInference[vendor] += units[cell] * serves[m][cell];
      }
    }
  }
}

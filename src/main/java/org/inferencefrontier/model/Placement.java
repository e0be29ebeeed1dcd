package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Cohorts;
import org.inferencefrontier.agent.operator.Fleet;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.ChipTable;

/** Where the capacity is that the allotment of chips to uses makes: by site, area and vendor. */
final class Placement implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Chips older than this are old: the claim that they go on serving. */
  private static final int OLD_MONTHS = 36;

  private final FrontierModel model;

  // What a unit does, by market and at chip * USES + use of its site: useful H100e and kilowatts
  // that train and serve. The fleet is walked once with these instead of with its chips' figures.
  private final double[][] trains;
  private final double[][] serves;
  private final double[][] trainingKilowatts;
  private final double[][] inferenceKilowatts;
  private final boolean[] custom;

  Placement(FrontierModel model) {
    this.model = model;
    int cells = model.chips.capacity() * Capacity.USES;
    trains = new double[WorldIndex.MARKETS][cells];
    serves = new double[WorldIndex.MARKETS][cells];
    trainingKilowatts = new double[WorldIndex.MARKETS][cells];
    inferenceKilowatts = new double[WorldIndex.MARKETS][cells];
    custom = new boolean[model.chips.capacity()];
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
    Fleet fleet = model.fleet;
    for (int s = 0; s < fleet.siteCount(); s++) {
      placeSite(fleet.site(s), fleet.cohorts(s));
    }
    measureVendors();
  }

  private void placeSite(int site, Cohorts cohorts) {
    Capacity capacity = model.capacity;
    int area = capacity.areaOf(site);
    int use = capacity.useOf(site);
    int market = model.index.marketOfArea(area);
    double[] unitTrains = trains[market];
    double[] unitServes = serves[market];
    double[] unitTrainingKilowatts = trainingKilowatts[market];
    double[] unitInferenceKilowatts = inferenceKilowatts[market];
    double training = 0;
    double inference = 0;
    double kilowattsTraining = 0;
    double kilowattsInference = 0;
    double inferenceOfOld = 0;
    double inferenceOfOwn = 0;
    int lastOldMonth = model.month - OLD_MONTHS;
    for (int i = 0; i < cohorts.count(); i++) {
      int cell = cohorts.chip(i) * Capacity.USES + use;
      double units = cohorts.units(i);
      training += units * unitTrains[cell];
      double serving = units * unitServes[cell];
      inference += serving;
      inferenceOfOld += cohorts.bornMonth(i) < lastOldMonth ? serving : 0;
      inferenceOfOwn += custom[cohorts.chip(i)] ? serving : 0;
      kilowattsTraining += units * unitTrainingKilowatts[cell];
      kilowattsInference += units * unitInferenceKilowatts[cell];
    }
    capacity.siteTraining[site] = training;
    capacity.siteInference[site] = inference;
    capacity.areaTraining[area] += training;
    capacity.areaInference[area] += inference;
    capacity.areaTrainingKilowatts[area] += kilowattsTraining;
    capacity.areaInferenceKilowatts[area] += kilowattsInference;
    Operator operator = model.operators[capacity.operatorOf(site)];
    operator.trainingCapacity += training;
    operator.inferenceCapacity += inference;
    operator.ownInferenceCapacity += inferenceOfOwn;
    capacity.agedInference += inferenceOfOld;
    operator.capacityH100e += training + inference;
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

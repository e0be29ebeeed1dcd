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

  private final FrontierModel model;

  // What a unit does, by market and at chip * USES + use of its site: useful H100e and kilowatts
  // that train and serve. The fleet is walked once with these instead of with its chips' figures.
  private final double[][] trains;
  private final double[][] serves;
  private final double[][] trainingKilowatts;
  private final double[][] inferenceKilowatts;
  private final boolean[] custom;

  // What the chips of the park in hand do.
  private double training;
  private double inference;
  private double kilowattsTraining;
  private double kilowattsInference;

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
    for (int p = 0; p < model.fleet.parkCount(); p++) {
      Park park = model.fleet.park(p);
      if (park.siteCount() > 0) {
        work(park);
        place(park);
      }
    }
    model.capacity.places.read(model.capacity);
    measureVendors();
  }

  /** What the chips of a park do. */
  private void work(Park park) {
    int use = model.capacity.useOf(park.site(0));
    int market = model.index.marketOfArea(model.capacity.areaOf(park.site(0)));
    training = 0;
    inference = 0;
    kilowattsTraining = 0;
    kilowattsInference = 0;
    for (int row = 0; row < park.rowCount(); row++) {
      int cell = park.chip(row) * Capacity.USES + use;
      double units = park.units(row);
      training += units * trains[market][cell];
      kilowattsTraining += units * trainingKilowatts[market][cell];
      kilowattsInference += units * inferenceKilowatts[market][cell];
      double served = units * serves[market][cell];
      inference += served;
      countOldAndOwn(park, row, served);
    }
  }

  /** What of a chip's serving is on old chips, and what on own silicon. */
  private void countOldAndOwn(Park park, int row, double served) {
    if (park.bornUnits(row) < (model.month - OLD_MONTHS) * park.units(row)) {
      model.capacity.agedInference += served;
    }
    if (custom[park.chip(row)]) {
      model.operators[model.capacity.operatorOf(park.site(0))].ownInferenceCapacity += served;
    }
  }

  /** Each site does its part by power. */
  private void place(Park park) {
    double kilowatts = park.kilowatts();
    if (kilowatts <= 0) {
      return;
    }
    Capacity capacity = model.capacity;
    for (int i = 0; i < park.siteCount(); i++) {
      int site = park.site(i);
      int area = capacity.areaOf(site);
      double share = park.kilowatts(i) / kilowatts;
      capacity.places.note(site / Capacity.USES);
      capacity.siteTraining[site] = share * training;
      capacity.siteInference[site] = share * inference;
      capacity.areaTraining[area] += share * training;
      capacity.areaInference[area] += share * inference;
      capacity.areaTrainingKilowatts[area] += share * kilowattsTraining;
      capacity.areaInferenceKilowatts[area] += share * kilowattsInference;
    }
    Operator operator = model.operators[capacity.operatorOf(park.site(0))];
    operator.trainingCapacity += training;
    operator.inferenceCapacity += inference;
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

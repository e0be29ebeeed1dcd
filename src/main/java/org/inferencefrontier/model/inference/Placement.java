package org.inferencefrontier.model.inference;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.WorldIndex;

/** Where the capacity is that the allotment of chips to uses makes: by site, area and vendor. */
final class Placement implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Chips older than this are old: the claim that they go on serving. */
  private static final int OLD_MONTHS = 36;

  private final Economy economy;

  // What a unit does, side by side: useful H100e that train and serve, kilowatts that do.
  private static final int TRAINS = 0;
  private static final int SERVES = 1;
  private static final int TRAINING_KILOWATTS = 2;
  private static final int INFERENCE_KILOWATTS = 3;
  private static final int PARTS = 4;

  // By market, at (chip * USES + use of its site) * PARTS. The fleet is walked once with these
  // instead of with its chips' figures.
  private final double[][] does;
  private final boolean[] custom;

  // By market: cells in which units do anything this month, ascending.
  private final int[][] noted;
  private final int[] notedCount = new int[WorldIndex.MARKETS];

  // What the chips of the park in hand do.
  private double training;
  private double inference;
  private double kilowattsTraining;
  private double kilowattsInference;
  private double agedInference;

  Placement(Economy economy) {
    this.economy = economy;
    int cells = economy.chips().capacity() * Capacity.USES;
    does = new double[WorldIndex.MARKETS][cells * PARTS];
    noted = new int[WorldIndex.MARKETS][cells];
    custom = new boolean[economy.chips().capacity()];
  }

  /** Forgets what a market's units did. */
  void open(int market) {
    for (int i = 0; i < notedCount[market]; i++) {
      int first = noted[market][i] * PARTS;
      Arrays.fill(does[market], first, first + PARTS, 0);
    }
    notedCount[market] = 0;
  }

  /**
   * Notes the share of its time for which a chip at a kind of site trains; cells come in ascending
   * order.
   *
   * @param cell {@code chip * USES + use of the site}
   */
  void allot(int market, int cell, double trainingShare) {
    ChipTable chips = economy.chips();
    int chip = cell / Capacity.USES;
    double kilowatts = chips.get(chip).kilowatts();
    custom[chip] = chips.get(chip).customer() >= 0;
    double[] ofMarket = does[market];
    int first = cell * PARTS;
    ofMarket[first + TRAINS] = trainingShare * chips.usefulTraining[chip];
    ofMarket[first + SERVES] = (1 - trainingShare) * chips.usefulInference[chip];
    ofMarket[first + TRAINING_KILOWATTS] = trainingShare * kilowatts;
    ofMarket[first + INFERENCE_KILOWATTS] = (1 - trainingShare) * kilowatts;
    noted[market][notedCount[market]++] = cell;
  }

  /** Useful capacity by site, area, operator and vendor. */
  void place() {
    Capacity capacity = economy.capacity();
    Arrays.fill(capacity.areaTraining, 0);
    Arrays.fill(capacity.areaInference, 0);
    Arrays.fill(capacity.areaTrainingKilowatts, 0);
    Arrays.fill(capacity.areaInferenceKilowatts, 0);
    agedInference = 0;
    for (Operator operator : economy.operators()) {
      operator.trainingCapacity = 0;
      operator.inferenceCapacity = 0;
      operator.ownInferenceCapacity = 0;
      operator.capacityH100e = 0;
    }
    for (int p = 0; p < economy.fleet().parkCount(); p++) {
      Park park = economy.fleet().park(p);
      if (park.siteCount() > 0) {
        work(park);
        place(park);
      }
    }
    capacity.agedInference = agedInference;
    measureVendors();
  }

  /** What the chips of a park do, and what of its serving is on old chips and on own silicon. */
  private void work(Park park) {
    int use = economy.capacity().useOf(park.site(0));
    double[] ofMarket = does[economy.index().marketOfArea(economy.capacity().areaOf(park.site(0)))];
    Operator operator = economy.operators()[economy.capacity().operatorOf(park.site(0))];
    int oldest = economy.month() - OLD_MONTHS;
    double trained = 0;
    double served = 0;
    double trainingKilowatts = 0;
    double inferenceKilowatts = 0;
    double aged = agedInference;
    double own = operator.ownInferenceCapacity;
    for (int row = 0; row < park.rowCount(); row++) {
      int chip = park.chip(row);
      int first = (chip * Capacity.USES + use) * PARTS;
      double units = park.units(row);
      double serves = units * ofMarket[first + SERVES];
      trained += units * ofMarket[first + TRAINS];
      served += serves;
      trainingKilowatts += units * ofMarket[first + TRAINING_KILOWATTS];
      inferenceKilowatts += units * ofMarket[first + INFERENCE_KILOWATTS];
      aged += park.bornUnits(row) < oldest * units ? serves : 0;
      own += custom[chip] ? serves : 0;
    }
    training = trained;
    inference = served;
    kilowattsTraining = trainingKilowatts;
    kilowattsInference = inferenceKilowatts;
    agedInference = aged;
    operator.ownInferenceCapacity = own;
  }

  /** Each site does its part by power. */
  private void place(Park park) {
    Capacity capacity = economy.capacity();
    double kilowatts = park.kilowatts();
    if (kilowatts <= 0) {
      // Nothing clears sites between months: each is in a park, or has never had machines.
      for (int i = 0; i < park.siteCount(); i++) {
        capacity.siteTraining[park.site(i)] = 0;
        capacity.siteInference[park.site(i)] = 0;
      }
      return;
    }
    for (int i = 0; i < park.siteCount(); i++) {
      int site = park.site(i);
      int area = capacity.areaOf(site);
      double share = park.kilowatts(i) / kilowatts;
      double trains = share * training;
      double serves = share * inference;
      capacity.siteTraining[site] = trains;
      capacity.siteInference[site] = serves;
      capacity.areaTraining[area] += trains;
      capacity.areaInference[area] += serves;
      capacity.areaTrainingKilowatts[area] += share * kilowattsTraining;
      capacity.areaInferenceKilowatts[area] += share * kilowattsInference;
    }
    Operator operator = economy.operators()[capacity.operatorOf(park.site(0))];
    operator.trainingCapacity += training;
    operator.inferenceCapacity += inference;
    operator.capacityH100e += training + inference;
  }

  private void measureVendors() {
    Capacity capacity = economy.capacity();
    Arrays.fill(capacity.vendorTraining, 0);
    Arrays.fill(capacity.vendorInference, 0);
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      double[] units = capacity.marketUnits[m];
      for (int i = 0; i < notedCount[m]; i++) {
        int cell = noted[m][i];
        int vendor = economy.chips().vendorOf(cell / Capacity.USES);
        capacity.vendorTraining[vendor] += units[cell] * does[m][cell * PARTS + TRAINS];
        capacity.vendorInference[vendor] += units[cell] * does[m][cell * PARTS + SERVES];
      }
    }
  }
}

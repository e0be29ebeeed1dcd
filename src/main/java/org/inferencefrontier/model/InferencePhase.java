package org.inferencefrontier.model;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Fleet;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;

/**
 * Phase 3: the compute markets clear. Demand for services and training meets capacity at a rental
 * price; chips are allotted to uses; areas are served from sites.
 */
final class InferencePhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Price path along which volume growth is measured, so that expectations do not chase prices. */
  private static final double REFERENCE_PATH_USD = 3;

  private static final double REFERENCE_PATH_DECLINE = 0.25;

  private static final double TRAINING_SHARE_SMOOTHING = 0.2;

  private final FrontierModel model;
  private final ServingPlan serving;
  private final DoubleUnaryOperator[] demandCurve;
  private final double[] legacyShareOfMarket;

  // Entries of the allotment: one for each chip and kind of site that hold units in a market.
  private final int[][] entryOf;
  private final double[][] entryUnits;
  private final int[] entryChip;
  private final int[] entryUse;
  private final double[] preference;
  private final double[] training;
  private final double[] inference;
  private final double[][] trainingShare;

  // What the demand curve of the market in hand reads.
  private final double[] reachable = new double[InferenceDemand.SEGMENTS];
  private double quality;
  private double trainingBudget;
  private double legacyWeight;

  InferencePhase(FrontierModel model) {
    this.model = model;
    this.serving = new ServingPlan(model);
    int entries = model.chips.capacity() * Capacity.USES;
    entryOf = new int[WorldIndex.MARKETS][entries];
    entryUnits = new double[WorldIndex.MARKETS][entries];
    trainingShare = new double[WorldIndex.MARKETS][entries];
    entryChip = new int[entries];
    entryUse = new int[entries];
    preference = new double[entries];
    training = new double[entries];
    inference = new double[entries];
    demandCurve = new DoubleUnaryOperator[] {this::desired, this::desired};
    legacyShareOfMarket = new double[WorldIndex.MARKETS];
    for (Operator operator : model.operators) {
      legacyShareOfMarket[operator.market()] += operator.profile().legacyInferenceShare();
    }
  }

  @Override
  public void step() {
    gatherUnits();
    measureRunningCost();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      clear(m);
    }
    placeCapacity();
    serving.serve();
    useTraining();
    settleOperators();
  }

  private void gatherUnits() {
    for (double[] units : entryUnits) {
      Arrays.fill(units, 0, model.chips.count() * Capacity.USES, 0);
    }
    Fleet fleet = model.fleet;
    for (int i = 0; i < fleet.count(); i++) {
      int site = fleet.site(i);
      int market = model.index.marketOfArea(model.capacity.areaOf(site));
      entryUnits[market][fleet.chip(i) * Capacity.USES + model.capacity.useOf(site)] +=
          fleet.units(i);
    }
  }

  /** Capacity at the present blend of uses, and what running it costs. */
  private void measureRunningCost() {
    double operation = model.settings.operator().owningCost().operationUsdPerKilowattHour();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = model.markets[m];
      double capacity = 0;
      double kilowatts = 0;
      for (int c = 0; c < model.chips.count(); c++) {
        double units = entryUnits[m][c * 2] + entryUnits[m][c * 2 + 1];
        capacity += units * blend(c, market.trainingShare);
        kilowatts += units * model.chips.get(c).kilowatts();
      }
      market.capacity = capacity;
      double tariff = meanTariff(m) / 1000;
      market.runningUsd = capacity <= 0 ? 0.1 : kilowatts / capacity * 1.2 * (tariff + operation);
    }
  }

  private double blend(int chip, double share) {
    return share * model.chips.usefulTraining[chip]
        + (1 - share) * model.chips.usefulInference[chip];
  }

  private double meanTariff(int market) {
    double sum = 0;
    double weight = 0;
    for (int a = 0; a < model.capacity.areas; a++) {
      if (model.index.marketOfArea(a) == market) {
        double load = 1 + model.utilities[a].aiMegawatts;
        sum += load * model.utilities[a].tariff;
        weight += load;
      }
    }
    return weight <= 0 ? 80 : sum / weight;
  }

  private void clear(int m) {
    ComputeMarket market = model.markets[m];
    Settings settings = model.settings;
    readDemand(m);
    setTrainingBudgets(m);
    trainingBudget = market.trainingBudgetUsd;
    if (model.month > 0) {
      market.clear(demandCurve[m], settings.market());
    }
    market.inferenceDesired = inferenceAt(market.rentalUsd);
    market.trainingDesired = compute(trainingBudget, market.rentalUsd);
    market.serviceRevenueUsd = serviceRevenue(market.rentalUsd);
    double path = REFERENCE_PATH_USD * StrictMath.exp(-REFERENCE_PATH_DECLINE * model.month / 12.0);
    market.expect(desired(path), settings.market().growthSmoothing());
    market.trainingShare +=
        TRAINING_SHARE_SMOOTHING * (1 - market.inferenceShareDesired() - market.trainingShare);
    allot(m, market);
  }

  private void readDemand(int m) {
    Arrays.fill(reachable, 0);
    for (int a = 0; a < model.capacity.areas; a++) {
      if (model.index.marketOfArea(a) == m) {
        for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
          reachable[k] += model.demand.reachableUsd(k, a);
        }
      }
    }
    double best = 1e-9;
    for (Lab lab : model.labs) {
      best = Math.max(best, lab.effectiveCompute());
    }
    quality = StrictMath.log(Math.max(1, best));
    legacyWeight = legacyShareOfMarket[m];
  }

  /** Compute that USD a year buy at a price, useful H100e. */
  private static double compute(double usdPerYear, double rentalUsd) {
    return usdPerYear / (12 * InferenceDemand.HOURS * rentalUsd);
  }

  private double serviceRevenue(double rentalUsd) {
    double usd = 0;
    for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
      usd +=
          reachable[k] * model.demand.budgetShare(k, rentalUsd, quality, model.settings.demand());
    }
    return usd;
  }

  private double inferenceAt(double rentalUsd) {
    double legacy = legacyWeight * model.demand.legacyUsd(rentalUsd, model.settings.demand());
    return compute(serviceRevenue(rentalUsd) + legacy, rentalUsd);
  }

  private double desired(double rentalUsd) {
    return inferenceAt(rentalUsd) + compute(trainingBudget, rentalUsd);
  }

  /** Labs budget on last month's revenue; embedded inference trains its own models. */
  private void setTrainingBudgets(int m) {
    ComputeMarket market = model.markets[m];
    double revenue = serviceRevenue(market.rentalUsd);
    double leader = 0;
    for (Lab lab : model.labs) {
      leader = Math.max(leader, lab.trainingBudgetUsd);
    }
    if (model.capacity.initialLeaderBudgetUsd <= 0) {
      model.capacity.initialLeaderBudgetUsd = leader;
    }
    double ratio =
        model.capacity.initialLeaderBudgetUsd <= 0
            ? 1
            : leader / model.capacity.initialLeaderBudgetUsd;
    double total =
        model.settings.market().legacyTraining()
            * legacyWeight
            * model.demand.legacyUsd(market.rentalUsd, model.settings.demand());
    for (Lab lab : model.labs) {
      if (lab.market() == m) {
        lab.setTrainingBudget(
            model.month, revenue, market.serviceGrowth, ratio, model.settings.lab());
        total += lab.trainingBudgetUsd;
      }
    }
    market.trainingBudgetUsd = total;
  }

  private void allot(int m, ComputeMarket market) {
    int count = 0;
    MarketSettings settings = model.settings.market();
    for (int c = 0; c < model.chips.count(); c++) {
      for (int use = 0; use < Capacity.USES; use++) {
        double units = entryUnits[m][c * Capacity.USES + use];
        entryOf[m][c * Capacity.USES + use] = -1;
        if (units <= 0 || model.chips.usefulInference[c] <= 0) {
          continue;
        }
        Chip chip = model.chips.get(c);
        double years = Math.max(0, model.month - chip.releaseMonth()) / 12.0;
        double campus = use == 0 ? settings.campusPreference() : -settings.campusPreference();
        entryChip[count] = c;
        entryUse[count] = use;
        preference[count] =
            StrictMath.log(model.chips.usefulTraining[c] / model.chips.usefulInference[c])
                - settings.cascadeByAge() * years
                + campus;
        training[count] = units * model.chips.usefulTraining[c];
        inference[count] = units * model.chips.usefulInference[c];
        entryOf[m][c * Capacity.USES + use] = count;
        count++;
      }
    }
    market.allot(preference, training, inference, trainingShare[m], count, settings.cascadeScale());
  }

  /** Useful capacity by site, area and vendor. */
  private void placeCapacity() {
    Capacity capacity = model.capacity;
    Arrays.fill(capacity.siteTraining, 0);
    Arrays.fill(capacity.siteInference, 0);
    Arrays.fill(capacity.siteTrainingKilowatts, 0);
    Arrays.fill(capacity.siteInferenceKilowatts, 0);
    Arrays.fill(capacity.areaTraining, 0);
    Arrays.fill(capacity.areaInference, 0);
    Arrays.fill(capacity.vendorTraining, 0);
    Arrays.fill(capacity.vendorInference, 0);
    for (Operator operator : model.operators) {
      operator.trainingCapacity = 0;
      operator.inferenceCapacity = 0;
      operator.capacityH100e = 0;
    }
    Fleet fleet = model.fleet;
    for (int i = 0; i < fleet.count(); i++) {
      int site = fleet.site(i);
      int chip = fleet.chip(i);
      int area = capacity.areaOf(site);
      int m = model.index.marketOfArea(area);
      int entry = entryOf[m][chip * Capacity.USES + capacity.useOf(site)];
      if (entry < 0 || fleet.units(i) <= 0) {
        continue;
      }
      double share = trainingShare[m][entry];
      double units = fleet.units(i);
      double trains = units * share * model.chips.usefulTraining[chip];
      double serves = units * (1 - share) * model.chips.usefulInference[chip];
      double kilowatts = units * model.chips.get(chip).kilowatts();
      capacity.siteTraining[site] += trains;
      capacity.siteInference[site] += serves;
      capacity.siteTrainingKilowatts[site] += share * kilowatts;
      capacity.siteInferenceKilowatts[site] += (1 - share) * kilowatts;
      capacity.areaTraining[area] += trains;
      capacity.areaInference[area] += serves;
      int vendor = model.chips.get(chip).vendor();
      capacity.vendorTraining[vendor] += trains;
      capacity.vendorInference[vendor] += serves;
      Operator operator = model.operators[capacity.operatorOf(site)];
      operator.trainingCapacity += trains;
      operator.inferenceCapacity += serves;
      operator.capacityH100e += trains + serves;
    }
    if (model.month == 0) {
      double total = 0;
      for (double trains : capacity.areaTraining) {
        total += trains;
      }
      capacity.initialTrainingScale = Math.max(1, total);
    }
  }

  private void useTraining() {
    double most = model.settings.market().highestUtilisation();
    for (ComputeMarket market : model.markets) {
      market.trainingUsed = Math.min(market.trainingDesired, most * market.trainingCapacity);
      double desired = market.trainingDesired + market.inferenceDesired;
      market.unmetShare =
          desired <= 0
              ? 0
              : Math.max(0, 1 - (market.trainingUsed + market.inferenceUsed) / desired);
    }
  }

  /** What each operator sold and earned; energy by use and area. */
  private void settleOperators() {
    new Settlement(model).settle();
  }
}

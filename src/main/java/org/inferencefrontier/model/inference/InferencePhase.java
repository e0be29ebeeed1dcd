package org.inferencefrontier.model.inference;

import java.util.Arrays;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;
import org.inferencefrontier.model.economy.SiteCost;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.settings.ExpectationSettings;
import org.inferencefrontier.model.settings.MarketSettings;
import org.inferencefrontier.model.settings.Settings;

/**
 * Phase 3: the compute markets clear. Demand for services and training meets capacity at a rental
 * price; chips are allotted to uses; areas are served from sites.
 */
public final class InferencePhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Running cost of a market without chips, USD/H100e-h: an H100's at a dear tariff. */
  private static final double RUNNING_USD_WITHOUT_CHIPS = 0.1;

  private final Economy economy;
  private final SiteCost siteCost;
  private final ServingPlan serving;
  private final DemandCurve[] demandCurve = new DemandCurve[WorldIndex.MARKETS];

  /** Largest training budget over that of the first month. */
  private double leaderBudgetRatio;

  private final Placement placement;
  private final Settlement settlement;

  // Entries of the allotment: one for each chip and kind of site that hold units in a market.
  private final int[] entryCell;
  private final double[] preference;
  private final double[] training;
  private final double[] inference;
  private final double[] trainingShare;

  // By market: the chips that run there.
  private final int[][] running;
  private final int[] runningCount = new int[WorldIndex.MARKETS];

  // By chip: training over serving as last seen, and its logarithm, which both kinds of site and
  // both markets ask for.
  private final double[] advantage;
  private final double[] logAdvantage;

  /**
   * @param economy the run's state
   */
  public InferencePhase(Economy economy) {
    this.economy = economy;
    this.siteCost = new SiteCost(economy);
    this.serving = new ServingPlan(economy);
    this.placement = new Placement(economy);
    this.settlement = new Settlement(economy);
    int entries = economy.chips().capacity() * Capacity.USES;
    trainingShare = new double[entries];
    entryCell = new int[entries];
    preference = new double[entries];
    training = new double[entries];
    inference = new double[entries];
    running = new int[WorldIndex.MARKETS][economy.chips().capacity()];
    advantage = new double[economy.chips().capacity()];
    logAdvantage = new double[economy.chips().capacity()];
    Arrays.fill(advantage, Double.NaN);
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      demandCurve[m] = new DemandCurve();
    }
  }

  @Override
  public void step() {
    economy.poweredAreas().read();
    measureRunningCost();
    measureLeader();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      clear(m);
    }
    placement.place();
    scaleFirstMonth();
    serving.serve();
    useTraining();
    settlement.settle();
  }

  /** Capacity at the present blend of uses, and what running it costs. */
  private void measureRunningCost() {
    double operation = economy.settings().operator().owningCost().operationUsdPerKilowattHour();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = economy.markets()[m];
      double capacity = 0;
      double kilowatts = 0;
      runningCount[m] = 0;
      for (int c = 0; c < economy.chips().count(); c++) {
        double[] ofMarket = economy.capacity().marketUnits[m];
        double units = ofMarket[c * Capacity.USES] + ofMarket[c * Capacity.USES + 1];
        if (units <= 0) {
          continue;
        }
        running[m][runningCount[m]++] = c;
        capacity += units * economy.chips().useful(c, market.trainingShare);
        kilowatts += units * economy.chips().get(c).kilowatts();
      }
      market.capacity = capacity;
      double kilowattHourUsd =
          siteCost.powerUsageEffectiveness(m) * (siteCost.tariff(m) / 1000 + operation);
      market.runningUsd =
          capacity <= 0 ? RUNNING_USD_WITHOUT_CHIPS : kilowatts / capacity * kilowattHourUsd;
    }
  }

  private void clear(int m) {
    ComputeMarket market = economy.markets()[m];
    Settings settings = economy.settings();
    DemandCurve demand = demandCurve[m];
    demand.open(economy, m, economy.modelQuality(), economy.index().legacyInferenceShare(m));
    setTrainingBudgets(m);
    demand.setTrainingBudgetUsd(market.trainingBudgetUsd);
    if (economy.month() > 0) {
      market.clear(demand, settings.market());
    }
    market.inferenceDesired = demand.inference(market.rentalUsd);
    market.trainingDesired = demand.training(market.rentalUsd);
    market.serviceUseUsd = demand.serviceUsd(market.rentalUsd);
    market.serviceCostUsd = demand.serviceCostUsd(market.rentalUsd);
    ExpectationSettings expectation = settings.market().expectation();
    double path = expectation.referenceRentalUsd(economy.month());
    market.expect(demand.applyAsDouble(path), expectation.smoothing());
    market.trainingShare +=
        expectation.trainingSmoothing()
            * (1 - market.inferenceShareDesired() - market.trainingShare);
    allot(m, market);
  }

  /**
   * Laboratories budget on the use of services at last month's rental price; embedded inference
   * trains its own models.
   */
  private void setTrainingBudgets(int m) {
    ComputeMarket market = economy.markets()[m];
    double useUsd = demandCurve[m].serviceUsd(market.rentalUsd);
    double total =
        economy.settings().market().legacyTraining() * demandCurve[m].legacyUsd(market.rentalUsd);
    for (Lab lab : economy.labs()) {
      if (lab.market() == m) {
        lab.setTrainingBudget(
            economy.month(),
            useUsd,
            market.serviceGrowth(),
            leaderBudgetRatio,
            economy.settings().reasoning().exchange(),
            economy.settings().lab());
        total += lab.trainingBudgetUsd;
      }
    }
    market.trainingBudgetUsd = total;
  }

  /** Laboratories of both markets see the largest budget of last month. */
  private void measureLeader() {
    double leader = 0;
    for (Lab lab : economy.labs()) {
      leader = Math.max(leader, lab.trainingBudgetUsd);
    }
    if (economy.capacity().initialLeaderBudgetUsd <= 0) {
      economy.capacity().initialLeaderBudgetUsd = leader;
    }
    double initial = economy.capacity().initialLeaderBudgetUsd;
    leaderBudgetRatio = initial <= 0 ? 1 : leader / initial;
  }

  private void allot(int m, ComputeMarket market) {
    int count = 0;
    MarketSettings settings = economy.settings().market();
    double[] units = economy.capacity().marketUnits[m];
    for (int i = 0; i < runningCount[m]; i++) {
      int c = running[m][i];
      double trains = economy.chips().usefulTraining[c];
      double serves = economy.chips().usefulInference[c];
      if (serves <= 0) {
        continue;
      }
      double prefers = preference(c, trains / serves, settings.cascadeByAge());
      for (int use = 0; use < Capacity.USES; use++) {
        int cell = c * Capacity.USES + use;
        if (units[cell] > 0) {
          double campus =
              use == SitePower.TRAINING
                  ? settings.campusPreference()
                  : -settings.campusPreference();
          preference[count] = prefers + campus;
          training[count] = units[cell] * trains;
          inference[count] = units[cell] * serves;
          entryCell[count] = cell;
          count++;
        }
      }
    }
    market.allot(preference, training, inference, trainingShare, count, settings.cascadeScale());
    placement.open(m);
    for (int e = 0; e < count; e++) {
      placement.allot(m, entryCell[e], trainingShare[e]);
    }
  }

  /** Log advantage of a chip in training, less what old chips lose to new ones. */
  private double preference(int c, double advantage, double cascadeByAge) {
    if (advantage != this.advantage[c]) {
      this.advantage[c] = advantage;
      logAdvantage[c] = StrictMath.log(advantage);
    }
    double years = Math.max(0, economy.month() - economy.chips().releaseMonth(c)) / 12.0;
    return logAdvantage[c] - cascadeByAge * years;
  }

  /** Effective compute of laboratories is measured against the field of January 2023. */
  private void scaleFirstMonth() {
    if (economy.month() == 0) {
      double total = 0;
      for (double trains : economy.capacity().areaTraining) {
        total += trains;
      }
      economy.capacity().initialTrainingScale = Math.max(1, total);
    }
  }

  /** Share of a market's training capacity that stands still because its power is curtailed. */
  private double trainingCurtailed(int market) {
    double curtailed = 0;
    double total = 0;
    for (int a : economy.index().areasOfMarket(market)) {
      curtailed += economy.curtailment().ofTraining(a) * economy.capacity().areaTraining[a];
      total += economy.capacity().areaTraining[a];
    }
    return total > 0 ? curtailed / total : 0;
  }

  private void useTraining() {
    double most = economy.settings().market().highestUtilisation();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = economy.markets()[m];
      market.trainingUsed =
          Math.min(
              market.trainingDesired, most * market.trainingCapacity * (1 - trainingCurtailed(m)));
      double desired = market.trainingDesired + market.inferenceDesired;
      market.unmetShare =
          desired <= 0
              ? 0
              : Math.max(0, 1 - (market.trainingUsed + market.inferenceUsed) / desired);
    }
  }
}

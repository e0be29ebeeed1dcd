package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;

/**
 * Chips leave their owners by age, when they no longer earn their power, or for newer ones that
 * wait for it. What is fit for a second life is offered; the rest retires.
 */
final class Retirement implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Monthly hazard of retirement of a chip well past its life. */
  static final double OLD_AGE_HAZARD = 0.12;

  /** Monthly hazard of a chip that no longer earns its running cost. */
  private static final double UNECONOMIC_HAZARD = 0.1;

  /** Monthly hazard of an old chip where newer ones wait for its power. */
  private static final double DISPLACEMENT_HAZARD = 0.03;

  /** A waiting chip displaces one that yields less than this share of its work per watt. */
  private static final double DISPLACEMENT_RATIO = 0.35;

  private static final double AGE_SPREAD_YEARS = 0.7;

  /** Fewer units than this are rounding, not chips. */
  private static final double SMALLEST_UNITS = 1e-6;

  /** A remnant so small is scrapped. */
  private static final double SMALLEST_COHORT = 2;

  /** The mean age of a cohort is rounded by less than this. */
  private static final double ROUNDING_MONTHS = 1e-6;

  /** A site is looked at once in so many months. */
  private static final int REVIEW_MONTHS = 3;

  /** Years before the end of its life in which a chip does not retire of age. */
  private static final double YOUNG_YEARS = 4;

  private final FrontierModel model;
  private final SecondHandMarket secondHand;

  // By chip: useful work and rated power of a unit.
  private final double[] work;
  private final double[] kilowatts;
  private final double[] bestWorkPerKilowatt;

  // Units that leave by operator and chip, only while decisions are kept.
  private final double[][] left;
  private final OperatorLog log;

  // Columns of the park in hand whose turn it is, and by column what its power costs and what
  // leaves it.
  private final int[] due;
  private final double[] kilowattHourUsd;
  private final double[] releasedKilowatts;
  private int dueCount;
  private double highestKilowattHourUsd;

  private double life;

  /** Odds of staying of a chip born in month 0. */
  private double youth;

  Retirement(FrontierModel model, SecondHandMarket secondHand) {
    this.model = model;
    this.secondHand = secondHand;
    this.work = new double[model.chips.capacity()];
    this.kilowatts = new double[model.chips.capacity()];
    this.bestWorkPerKilowatt = new double[model.operators.length];
    this.left =
        model.log.isKept() ? new double[model.operators.length][model.chips.capacity()] : null;
    this.log = new OperatorLog(model);
    this.due = new int[model.capacity.areas];
    this.kilowattHourUsd = new double[model.capacity.areas];
    this.releasedKilowatts = new double[model.capacity.areas];
  }

  /** Reviews the sites whose turn it is. */
  void review() {
    observeChips();
    life = model.settings.operator().lifeYears();
    youth = StrictMath.exp((life - model.month / 12.0) / AGE_SPREAD_YEARS);
    for (int p = 0; p < model.fleet.parkCount(); p++) {
      Park park = model.fleet.park(p);
      findDue(park);
      if (dueCount > 0) {
        review(park);
      }
    }
    if (left != null) {
      for (Operator operator : model.operators) {
        log.retirement(operator, left[operator.index()]);
        Arrays.fill(left[operator.index()], 0);
      }
    }
  }

  private void observeChips() {
    for (int c = 0; c < model.chips.count(); c++) {
      work[c] = Math.max(model.chips.usefulTraining[c], model.chips.usefulInference[c]);
      kilowatts[c] = model.chips.get(c).kilowatts();
    }
    for (Operator operator : model.operators) {
      double best = 0;
      for (int i = 0; i < operator.dealtCount(); i++) {
        int c = operator.dealt(i);
        if (operator.inventory(c) > SMALLEST_UNITS) {
          best = Math.max(best, work[c] / kilowatts[c]);
        }
      }
      bestWorkPerKilowatt[operator.index()] = best;
    }
  }

  private void findDue(Park park) {
    int turn = model.month % REVIEW_MONTHS;
    double operation = model.settings.operator().owningCost().operationUsdPerKilowattHour();
    dueCount = 0;
    highestKilowattHourUsd = 0;
    for (int column = 0; column < park.siteCount(); column++) {
      if (park.site(column) % REVIEW_MONTHS == turn) {
        int area = model.capacity.areaOf(park.site(column));
        double pue = model.index.powerUsageEffectiveness(area);
        due[dueCount++] = column;
        kilowattHourUsd[column] = pue * (model.utilities[area].tariff / 1000 + operation);
        highestKilowattHourUsd = Math.max(highestKilowattHourUsd, kilowattHourUsd[column]);
        releasedKilowatts[column] = 0;
      }
    }
  }

  private void review(Park park) {
    boolean emptied = false;
    for (int row = 0; row < park.rowCount(); row++) {
      emptied |= review(park, row);
    }
    if (emptied) {
      park.dropEmpty();
    }
    Operator operator = model.operators[model.capacity.operatorOf(park.site(0))];
    for (int i = 0; i < dueCount; i++) {
      double pue = model.index.powerUsageEffectiveness(model.capacity.areaOf(park.site(due[i])));
      int place = model.capacity.placeOf(park.site(due[i]));
      operator.power().use(place, -releasedKilowatts[due[i]] / 1000 * pue);
    }
  }

  /** Reviews a chip at the sites that are due and says whether one of them lost all of it. */
  private boolean review(Park park, int row) {
    int chip = park.chip(row);
    int operator = model.capacity.operatorOf(park.site(0));
    int market = model.index.marketOfArea(model.capacity.areaOf(park.site(0)));
    double worthUsd = model.markets[market].rentalUsd * work[chip];
    double displaced = DISPLACEMENT_RATIO * bestWorkPerKilowatt[operator];
    double displacement = work[chip] < displaced * kilowatts[chip] ? DISPLACEMENT_HAZARD : 0;
    double oldBorn = model.month - 12 * (life - YOUNG_YEARS);
    boolean isUneconomic = worthUsd < kilowatts[chip] * highestKilowattHourUsd;
    if (displacement == 0
        && !isUneconomic
        && park.earliestBorn(row) > oldBorn + ROUNDING_MONTHS
        && park.hasEverywhere(row, SMALLEST_COHORT)) {
      return false;
    }
    double[] units = park.units(row);
    double[] bornUnits = park.bornUnits(row);
    boolean emptied = false;
    for (int i = 0; i < dueCount; i++) {
      int column = due[i];
      if (units[column] <= 0) {
        continue;
      }
      double hazard = displacement;
      if (bornUnits[column] <= oldBorn * units[column]) {
        hazard += OLD_AGE_HAZARD / (1 + youth * lateBirth(park, row, column));
      }
      if (isUneconomic && worthUsd < kilowatts[chip] * kilowattHourUsd[column]) {
        hazard += UNECONOMIC_HAZARD;
      }
      boolean remnant = units[column] < SMALLEST_COHORT;
      if (remnant || hazard > 0) {
        double share = remnant ? 1 : Math.min(1, REVIEW_MONTHS * hazard);
        double born = bornUnits[column] / units[column];
        double removed = park.remove(row, column, share);
        double offered = remnant ? 0 : secondHand.offer(market, operator, chip, removed, born);
        model.ledger.retired[chip] += removed - offered;
        if (left != null) {
          left[operator][chip] += removed;
        }
        releasedKilowatts[column] += removed * kilowatts[chip];
        emptied |= share == 1;
      }
    }
    return emptied;
  }

  /**
   * The part of the logistic odds of staying that the birth of a cohort sets; the month sets the
   * rest. Births hardly move, so that the exponential is worked out once and not every review.
   */
  private static double lateBirth(Park park, int row, int column) {
    double[] memo = park.memo(row);
    if (memo[column] == 0) {
      double born = park.bornUnits(row)[column] / park.units(row)[column];
      memo[column] = StrictMath.exp(born / 12 / AGE_SPREAD_YEARS);
    }
    return memo[column];
  }
}

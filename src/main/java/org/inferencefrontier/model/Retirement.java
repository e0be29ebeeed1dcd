package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Cohorts;
import org.inferencefrontier.agent.operator.Fleet;
import org.inferencefrontier.agent.operator.Operator;

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
  }

  /** Reviews the sites whose turn it is. */
  void review() {
    observeChips();
    life = model.settings.operator().lifeYears();
    youth = StrictMath.exp((life - model.month / 12.0) / AGE_SPREAD_YEARS);
    Fleet fleet = model.fleet;
    int turn = model.month % REVIEW_MONTHS;
    for (int s = 0; s < fleet.siteCount(); s++) {
      if (fleet.site(s) % REVIEW_MONTHS == turn) {
        review(fleet.site(s), fleet.cohorts(s));
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
      for (int c = 0; c < model.chips.count(); c++) {
        if (operator.inventory(c) > SMALLEST_UNITS) {
          best = Math.max(best, work[c] / kilowatts[c]);
        }
      }
      bestWorkPerKilowatt[operator.index()] = best;
    }
  }

  /**
   * The part of the logistic odds of staying that the birth of a cohort sets; the month sets the
   * rest. Births hardly move, so that the exponential is worked out once and not every review.
   */
  private static double lateBirth(Cohorts cohorts, int cohort) {
    double known = cohorts.memo(cohort);
    if (known == 0) {
      known = StrictMath.exp(cohorts.bornMonth(cohort) / 12 / AGE_SPREAD_YEARS);
      cohorts.memorise(cohort, known);
    }
    return known;
  }

  private void review(int site, Cohorts cohorts) {
    int area = model.capacity.areaOf(site);
    int operator = model.capacity.operatorOf(site);
    double pue = model.index.powerUsageEffectiveness(area);
    double operation = model.settings.operator().owningCost().operationUsdPerKilowattHour();
    double kilowattHourUsd = pue * (model.utilities[area].tariff / 1000 + operation);
    int marketIndex = model.index.marketOfArea(area);
    double rentalUsd = model.markets[marketIndex].rentalUsd;
    double displaced = DISPLACEMENT_RATIO * bestWorkPerKilowatt[operator];
    double oldBorn = model.month - 12 * (life - YOUNG_YEARS);
    double releasedKilowatts = 0;
    boolean emptied = false;
    for (int i = 0; i < cohorts.count(); i++) {
      int chip = cohorts.chip(i);
      double hazard = 0;
      if (cohorts.bornMonth(i) <= oldBorn) {
        hazard = OLD_AGE_HAZARD / (1 + youth * lateBirth(cohorts, i));
      }
      if (rentalUsd * work[chip] < kilowatts[chip] * kilowattHourUsd) {
        hazard += UNECONOMIC_HAZARD;
      }
      if (work[chip] < displaced * kilowatts[chip]) {
        hazard += DISPLACEMENT_HAZARD;
      }
      boolean remnant = cohorts.units(i) < SMALLEST_COHORT;
      double share = remnant ? 1 : Math.min(1, REVIEW_MONTHS * hazard);
      if (share > 0) {
        double removed = cohorts.remove(i, share);
        double offered =
            remnant
                ? 0
                : secondHand.offer(marketIndex, operator, chip, removed, cohorts.bornMonth(i));
        model.ledger.retired[chip] += removed - offered;
        if (left != null) {
          left[operator][chip] += removed;
        }
        releasedKilowatts += removed * kilowatts[chip];
        emptied |= share == 1;
      }
    }
    if (emptied) {
      cohorts.dropEmpty();
    }
    model
        .operators[operator]
        .power()
        .use(model.capacity.placeOf(site), -releasedKilowatts / 1000 * pue);
  }
}

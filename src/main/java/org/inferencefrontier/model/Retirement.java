package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.market.Exponentials;

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

  /** A chip of a park is looked at once in so many months. */
  private static final int REVIEW_MONTHS = 3;

  /** Years before the end of its life in which a chip does not retire of age. */
  private static final double YOUNG_YEARS = 4;

  private final FrontierModel model;
  private final SecondHandMarket secondHand;

  // By chip: rated power of a unit, and useful work of a kilowatt.
  private final double[] kilowatts;
  private final double[] workPerKilowatt;
  private final double[] bestWorkPerKilowatt;

  // Units that leave by operator and chip, only while decisions are kept.
  private final double[][] left;
  private final OperatorLog log;

  // By area: what a kilowatt-hour of IT load costs there.
  private final double[] kilowattHourUsd;

  // By site of the park in hand: rated IT power that leaves only there, kW.
  private final double[] releasedThere;

  // Rated IT power that leaves all sites of the park in hand alike, kW.
  private double released;

  private double life;

  /** Odds of staying of a chip born in month 0. */
  private double youth;

  Retirement(FrontierModel model, SecondHandMarket secondHand) {
    this.model = model;
    this.secondHand = secondHand;
    this.kilowatts = new double[model.chips.capacity()];
    this.workPerKilowatt = new double[model.chips.capacity()];
    this.bestWorkPerKilowatt = new double[model.operators.length];
    this.left =
        model.log.isKept() ? new double[model.operators.length][model.chips.capacity()] : null;
    this.log = new OperatorLog(model);
    this.kilowattHourUsd = new double[model.capacity.areas];
    this.releasedThere = new double[model.capacity.areas];
  }

  /** Reviews the chips whose turn it is. */
  void review() {
    observeChips();
    observePower();
    life = model.settings.operator().lifeYears();
    youth = Exponentials.exp((life - model.month / 12.0) / AGE_SPREAD_YEARS);
    for (int p = 0; p < model.fleet.parkCount(); p++) {
      Park park = model.fleet.park(p);
      double kilowattsBefore = park.kilowatts();
      if (kilowattsBefore > 0) {
        review(park, kilowattsBefore);
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
      double work = Math.max(model.chips.usefulTraining[c], model.chips.usefulInference[c]);
      kilowatts[c] = model.chips.get(c).kilowatts();
      workPerKilowatt[c] = work / kilowatts[c];
    }
    for (Operator operator : model.operators) {
      double best = 0;
      for (int i = 0; i < operator.dealtCount(); i++) {
        int c = operator.dealt(i);
        if (operator.inventory(c) > SMALLEST_UNITS) {
          best = Math.max(best, workPerKilowatt[c]);
        }
      }
      bestWorkPerKilowatt[operator.index()] = best;
    }
  }

  private void observePower() {
    double operation = model.settings.operator().owningCost().operationUsdPerKilowattHour();
    for (int a = 0; a < kilowattHourUsd.length; a++) {
      double pue = model.index.powerUsageEffectiveness(a);
      kilowattHourUsd[a] = pue * (model.utilities[a].tariff / 1000 + operation);
    }
  }

  private void review(Park park, double parkKilowatts) {
    Operator operator = model.operators[model.capacity.operatorOf(park.site(0))];
    int market = model.index.marketOfArea(model.capacity.areaOf(park.site(0)));
    double highestUsd = 0;
    for (int i = 0; i < park.siteCount(); i++) {
      highestUsd = Math.max(highestUsd, kilowattHourUsd[model.capacity.areaOf(park.site(i))]);
      releasedThere[i] = 0;
    }
    released = 0;
    int turn = Math.floorMod(model.month - operator.index(), REVIEW_MONTHS);
    boolean emptied = false;
    boolean leaves = false;
    for (int row = 0; row < park.rowCount(); row++) {
      int chip = park.chip(row);
      if (chip % REVIEW_MONTHS == turn) {
        double share = share(park, row, operator.index(), market, highestUsd, parkKilowatts);
        if (share > 0) {
          leave(park, row, share, operator.index(), market);
          leaves = true;
          emptied |= share >= 1;
        }
      }
    }
    if (leaves) {
      release(park, operator, parkKilowatts);
    }
    if (emptied) {
      park.dropEmpty();
    }
  }

  /** Share of a row that leaves; the power that it leaves free is noted. */
  private double share(
      Park park, int row, int operator, int market, double highestUsd, double parkKilowatts) {
    int chip = park.chip(row);
    double units = park.units(row);
    double rowKilowatts = units * kilowatts[chip];
    if (units < SMALLEST_COHORT) {
      released += rowKilowatts;
      return 1;
    }
    double displaced = DISPLACEMENT_RATIO * bestWorkPerKilowatt[operator];
    double hazard = workPerKilowatt[chip] < displaced ? DISPLACEMENT_HAZARD : 0;
    if (park.bornUnits(row) <= (model.month - 12 * (life - YOUNG_YEARS)) * units) {
      hazard += OLD_AGE_HAZARD / (1 + youth * lateBirth(park, row));
    }
    double share = Math.min(1, REVIEW_MONTHS * hazard);
    released += share * rowKilowatts;
    double worthUsd = model.markets[market].rentalUsd * workPerKilowatt[chip];
    if (worthUsd >= highestUsd) {
      return share;
    }
    double more = Math.min(1, REVIEW_MONTHS * (hazard + UNECONOMIC_HAZARD)) - share;
    double partThere = 0;
    for (int i = 0; i < park.siteCount(); i++) {
      if (worthUsd < kilowattHourUsd[model.capacity.areaOf(park.site(i))]) {
        double part = park.kilowatts(i) / parkKilowatts;
        partThere += part;
        releasedThere[i] += more * part * rowKilowatts;
      }
    }
    return share + more * partThere;
  }

  private void leave(Park park, int row, double share, int operator, int market) {
    int chip = park.chip(row);
    double born = park.bornUnits(row) / park.units(row);
    boolean remnant = park.units(row) < SMALLEST_COHORT;
    double removed = park.remove(row, share);
    double offered = remnant ? 0 : secondHand.offer(market, operator, chip, removed, born);
    model.ledger.retired[chip] += removed - offered;
    if (left != null) {
      left[operator][chip] += removed;
    }
  }

  /** What leaves frees power at every site by its part, and more where it is dear. */
  private void release(Park park, Operator operator, double parkKilowatts) {
    for (int i = 0; i < park.siteCount(); i++) {
      int area = model.capacity.areaOf(park.site(i));
      double free = released * (park.kilowatts(i) / parkKilowatts) + releasedThere[i];
      park.addKilowatts(i, -free);
      double pue = model.index.powerUsageEffectiveness(area);
      operator.power().use(model.capacity.placeOf(park.site(i)), -free / 1000 * pue);
    }
  }

  /**
   * The part of the logistic odds of staying that the birth of a row sets; the month sets the rest.
   * Births hardly move, so that the exponential is worked out once and not every review.
   */
  private static double lateBirth(Park park, int row) {
    if (park.memo(row) == 0) {
      double born = park.bornUnits(row) / park.units(row);
      park.keepMemo(row, Exponentials.exp(born / 12 / AGE_SPREAD_YEARS));
    }
    return park.memo(row);
  }
}

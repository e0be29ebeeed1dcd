package org.inferencefrontier.model.delivery;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.operator.OperatorLog;
import org.inferencefrontier.model.settings.RetirementSettings;
import org.inferencefrontier.world.time.Timeline;

/**
 * Chips leave their owners by age, when they no longer earn their power, or for newer ones that
 * wait for it. What is fit for a second life is offered; the rest retires.
 */
final class Retirement implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer units than this are rounding, not chips. */
  private static final double SMALLEST_UNITS = 1e-6;

  /** A remnant of fewer units is scrapped. Judgement: nobody keeps a server for one chip. */
  private static final double SMALLEST_COHORT = 2;

  /**
   * A remnant of old chips that no longer fills a rack is scrapped. Judgement: its upkeep is that
   * of a rack.
   */
  private static final double SMALLEST_OLD_COHORT = SecondHandMarket.RACK_UNITS;

  /** A chip of a park is looked at once in so many months: owners review by the quarter. */
  private static final int REVIEW_MONTHS = 3;

  /**
   * A chip does not retire of age until so many years before the end of its life. Judgement: the
   * odds of it are then those of six spreads; what is left out saves time and is no chip.
   */
  private static final double YOUNG_YEARS = 4;

  private static final int MONTHS = Timeline.MONTHS_A_YEAR;

  private final Economy economy;
  private final SecondHandMarket secondHand;

  // Useful work of a kilowatt: by chip, and of the best chip that waits by operator.
  private final double[] workPerKilowatt;
  private final double[] bestWorkPerKilowatt;

  // Units that leave by operator and chip, only while decisions are kept.
  private final double[][] left;
  private final OperatorLog log;

  // By area: what a kilowatt-hour of IT load costs there.
  private final double[] kilowattHourUsd;

  // Parameters in force, and the spread of lives that the parks' memos are worked out with.
  private RetirementSettings hazards;
  private double spreadOfMemos;

  /** A chip born later does not retire of age. */
  private double oldBefore;

  /** Odds of staying of a chip born in month 0. */
  private double youth;

  // The park in hand: whose it is, what a unit of work rents for, work of a kilowatt under which
  // newer chips displace; by site its part of the park's power, what a kilowatt-hour costs and
  // rated IT power that leaves only there, kW; and the rows whose turn it is.
  private Operator operator;
  private int market;
  private double rentalUsd;
  private double displacedWork;
  private final double[] part;
  private final double[] siteUsd;
  private final double[] releasedThere;
  private final int[] dueRow;
  private double lowestUsd;
  private double highestUsd;

  // Rated IT power that leaves all its sites alike, kW.
  private double released;

  Retirement(Economy economy, SecondHandMarket secondHand) {
    this.economy = economy;
    this.secondHand = secondHand;
    this.hazards = economy.settings().retirement();
    this.spreadOfMemos = hazards.lifeSpreadYears();
    this.workPerKilowatt = new double[economy.chips().capacity()];
    this.bestWorkPerKilowatt = new double[economy.operators().length];
    this.left =
        economy.log().isKept()
            ? new double[economy.operators().length][economy.chips().capacity()]
            : null;
    this.log = new OperatorLog(economy);
    this.kilowattHourUsd = new double[economy.capacity().areas];
    this.part = new double[economy.capacity().areas];
    this.dueRow = new int[economy.chips().capacity()];
    this.siteUsd = new double[economy.capacity().areas];
    this.releasedThere = new double[economy.capacity().areas];
  }

  /** Reviews the chips whose turn it is. */
  void review() {
    observeChips();
    observePower();
    hazards = economy.settings().retirement();
    forgetOtherSpread();
    double life = economy.settings().operator().lifeYears();
    oldBefore = economy.month() - MONTHS * (life - YOUNG_YEARS);
    youth =
        Exponentials.exp((life - economy.month() / (double) MONTHS) / hazards.lifeSpreadYears());
    for (int p = 0; p < economy.fleet().parkCount(); p++) {
      Park park = economy.fleet().park(p);
      double kilowattsBefore = park.kilowatts();
      if (kilowattsBefore > 0) {
        review(park, kilowattsBefore);
      }
    }
    if (left != null) {
      for (Operator owner : economy.operators()) {
        log.retirement(owner, left[owner.index()]);
        Arrays.fill(left[owner.index()], 0);
      }
    }
  }

  /** What parks remember of a row holds for one spread of lives; a scenario may change it. */
  private void forgetOtherSpread() {
    if (spreadOfMemos == hazards.lifeSpreadYears()) {
      return;
    }
    spreadOfMemos = hazards.lifeSpreadYears();
    for (int p = 0; p < economy.fleet().parkCount(); p++) {
      Park park = economy.fleet().park(p);
      for (int row = 0; row < park.rowCount(); row++) {
        park.keepMemo(row, 0);
      }
    }
  }

  private void observeChips() {
    double[] kilowatts = economy.chips().kilowatts;
    for (int c = 0; c < economy.chips().count(); c++) {
      double work = economy.chips().mostUseful(c);
      workPerKilowatt[c] = work / kilowatts[c];
    }
    for (Operator owner : economy.operators()) {
      double best = 0;
      Holdings holdings = owner.holdings();
      for (int row = 0; row < holdings.count(); row++) {
        if (holdings.waiting(row) > SMALLEST_UNITS) {
          best = Math.max(best, workPerKilowatt[holdings.chip(row)]);
        }
      }
      bestWorkPerKilowatt[owner.index()] = best;
    }
  }

  private void observePower() {
    double operation = economy.settings().operator().owningCost().operationUsdPerKilowattHour();
    for (int a = 0; a < kilowattHourUsd.length; a++) {
      double pue = economy.index().powerUsageEffectiveness(a);
      kilowattHourUsd[a] = pue * (economy.utilities()[a].gridPrice() / 1000 + operation);
    }
  }

  private void review(Park park, double parkKilowatts) {
    observe(park, parkKilowatts);
    boolean emptied = false;
    boolean leaves = false;
    int due = findDue(park);
    for (int i = 0; i < due; i++) {
      int row = dueRow[i];
      double share = share(park, row);
      if (share > 0) {
        leave(park, row, share);
        leaves = true;
        emptied |= share >= 1;
      }
    }
    if (leaves) {
      release(park);
    }
    if (emptied) {
      park.dropEmpty();
    }
  }

  /** Notes the rows whose turn it is: apart from their review, as processors guess turns badly. */
  private int findDue(Park park) {
    int turn = economy.turns().sinceTurn(operator, economy.month(), REVIEW_MONTHS);
    int due = 0;
    for (int row = 0; row < park.rowCount(); row++) {
      dueRow[due] = row;
      due += park.chip(row) % REVIEW_MONTHS == turn ? 1 : 0;
    }
    return due;
  }

  /** Works out once a month what all rows of a park are reviewed with. */
  private void observe(Park park, double parkKilowatts) {
    operator = economy.operators()[economy.capacity().operatorOf(park.site(0))];
    market = economy.index().marketOfArea(economy.capacity().areaOf(park.site(0)));
    rentalUsd = economy.markets()[market].rentalUsd;
    displacedWork = hazards.displacementRatio() * bestWorkPerKilowatt[operator.index()];
    int firstSite = economy.capacity().site(operator.index(), 0, 0);
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (int i = 0; i < park.siteCount(); i++) {
      double usd = kilowattHourUsd[(park.site(i) - firstSite) / Capacity.USES];
      lowest = usd < lowest ? usd : lowest;
      highest = usd > highest ? usd : highest;
      siteUsd[i] = usd;
      part[i] = park.kilowatts(i) / parkKilowatts;
      releasedThere[i] = 0;
    }
    lowestUsd = lowest;
    highestUsd = highest;
    released = 0;
  }

  /** Share of a row that leaves; the power that it leaves free is noted. */
  private double share(Park park, int row) {
    int chip = park.chip(row);
    double units = park.units(row);
    double rowKilowatts = units * economy.chips().kilowatts[chip];
    if (units < SMALLEST_COHORT) {
      released += rowKilowatts;
      return 1;
    }
    double work = workPerKilowatt[chip];
    double hazard = work < displacedWork ? hazards.displacementHazard() : 0;
    if (park.bornUnits(row) <= oldBefore * units) {
      if (units < SMALLEST_OLD_COHORT) {
        released += rowKilowatts;
        return 1;
      }
      hazard += hazards.oldAgeHazard() / (1 + youth * lateBirth(park, row));
    }
    double share = Math.min(1, REVIEW_MONTHS * hazard);
    released += share * rowKilowatts;
    double worthUsd = rentalUsd * work;
    if (worthUsd >= highestUsd) {
      return share;
    }
    double more = Math.min(1, REVIEW_MONTHS * (hazard + hazards.uneconomicHazard())) - share;
    return share + more * uneconomicPart(worthUsd, more, rowKilowatts, park.siteCount());
  }

  /** Part of a row at sites where it no longer earns its power; what more leaves there is noted. */
  private double uneconomicPart(double worthUsd, double more, double rowKilowatts, int sites) {
    double sum = 0;
    if (worthUsd < lowestUsd) {
      for (int i = 0; i < sites; i++) {
        releasedThere[i] += more * part[i] * rowKilowatts;
        sum += part[i];
      }
      return sum;
    }
    for (int i = 0; i < sites; i++) {
      if (worthUsd < siteUsd[i]) {
        releasedThere[i] += more * part[i] * rowKilowatts;
        sum += part[i];
      }
    }
    return sum;
  }

  private void leave(Park park, int row, double share) {
    int chip = park.chip(row);
    // Rows go as a whole only where they are remnants.
    boolean isOffered = share < 1 && secondHand.takes(chip);
    double born = isOffered ? park.bornUnits(row) / park.units(row) : 0;
    double removed = park.remove(row, share);
    double offered =
        isOffered ? secondHand.offer(market, operator.index(), chip, removed, born) : 0;
    economy.ledger().retired[chip] += removed - offered;
    if (left != null) {
      left[operator.index()][chip] += removed;
    }
  }

  /** What leaves frees power at every site by its part, and more where it is dear. */
  private void release(Park park) {
    SitePower power = operator.power();
    int firstSite = economy.capacity().site(operator.index(), 0, 0);
    for (int i = 0; i < park.siteCount(); i++) {
      int place = park.site(i) - firstSite;
      double free = released * part[i] + releasedThere[i];
      park.addKilowatts(i, -free);
      double pue = economy.index().powerUsageEffectiveness(place / Capacity.USES);
      power.use(place, -free / 1000 * pue);
    }
  }

  /**
   * The part of the logistic odds of staying that the birth of a row sets; the month sets the rest.
   * Births hardly move, so that the exponential is worked out once and not every review.
   */
  private double lateBirth(Park park, int row) {
    if (park.memo(row) == 0) {
      double born = park.bornUnits(row) / park.units(row);
      park.keepMemo(row, Exponentials.exp(born / MONTHS / hazards.lifeSpreadYears()));
    }
    return park.memo(row);
  }
}

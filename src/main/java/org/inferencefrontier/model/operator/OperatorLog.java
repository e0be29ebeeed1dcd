package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.Clause;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;

/** Tells the decision log which chips operators choose and retire, and what their fleets do. */
public final class OperatorLog implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Smaller parts of a budget than this are not told. */
  private static final double SMALLEST_SHARE = 0.001;

  /** Fewer chips than this are not told. */
  private static final double SMALLEST_UNITS = 1;

  private final Economy economy;

  /**
   * @param economy the run's state
   */
  public OperatorLog(Economy economy) {
    this.economy = economy;
  }

  /**
   * The split of a purchase over chips.
   *
   * @param share share of the budget by chip
   * @param lot share of the budget by chip that is ordered of it
   */
  void chips(Operator operator, double usd, double[] share, double[] lot, double ban) {
    for (int c = 0; c < economy.chips().count(); c++) {
      boolean isOrdered = share[c] > 0 && lot[c] > 0;
      if (share[c] < SMALLEST_SHARE && !isOrdered) {
        continue;
      }
      economy.decided(
          operator.profile().id(),
          "chip choice",
          economy.chips().get(c).id(),
          share[c],
          isOrdered,
          reason(operator, c, usd, ban, isOrdered && lot[c] > share[c] ? lot[c] : 0));
    }
  }

  /**
   * Why a chip gets its part of a budget.
   *
   * @param lot share of the budget that is ordered of it where that is more than its part, else 0
   */
  private Reason reason(Operator operator, int c, double usd, double ban, double lot) {
    Chip chip = economy.chips().get(c);
    List<Clause> clauses = new ArrayList<>();
    clauses.add(ReasonTerm.BUDGET.is(usd, "score: share of %.3g USD"));
    clauses.add(ReasonTerm.SYSTEM_PRICE.is(economy.chips().priceUsd[c], "; system price %.0f USD"));
    clauses.add(
        ReasonTerm.USEFUL_IN_TRAINING.is(
            economy.chips().usefulTraining[c], " for %.2f useful H100e in training"));
    clauses.add(
        ReasonTerm.USEFUL_IN_INFERENCE.is(
            economy.chips().usefulInference[c], " and %.2f in inference"));
    clauses.add(ReasonTerm.RATED_POWER.is(chip.kilowatts(), " at %.2f kW"));
    clauses.add(
        ReasonTerm.WORK_THAT_TRAINS.percent(
            economy.markets()[operator.market()].trainingShare, "; %.0f%% of the work trains"));
    clauses.add(
        chip.customer() >= 0
            ? Clause.words("; own silicon")
            : ReasonTerm.HABIT.is(
                economy.familiarity().inMarket(operator.market())[chip.vendor()],
                "; habit: vendor's share %.3f of the market's purchases"));
    if (ban > 0) {
      clauses.add(ReasonTerm.IMPORT_BAN.is(ban, "; import ban %.2f"));
    }
    if (lot > 0) {
      clauses.add(ReasonTerm.LOT.percent(lot, "; ordered in a lot of %.0f%%"));
    }
    return new Reason(clauses);
  }

  /** What part of an operator's capacity trains in a month. */
  public void uses(Operator operator) {
    double all = operator.trainingCapacity + operator.inferenceCapacity;
    if (all <= 0) {
      return;
    }
    ComputeMarket market = economy.markets()[operator.market()];
    Reason reason =
        Reason.of(
            ReasonTerm.CAPACITY.is(all, "score: share of its %.0f useful H100e"),
            ReasonTerm.TRAINING_WANTED.is(
                1 - market.inferenceShareDesired(),
                "; chips go where they are better beside others, until the market's share that"
                    + " trains is what is asked for, %.3f"),
            ReasonTerm.RENTAL.is(market.rentalUsd, "; rental %.3f USD/H100e-h"));
    String id = operator.profile().id();
    economy.decided(id, "use", "train", operator.trainingCapacity / all, true, reason);
    economy.decided(id, "use", "serve", operator.inferenceCapacity / all, true, reason);
  }

  /**
   * Chips that leave an operator's fleet in a month.
   *
   * @param units units that leave, by chip
   */
  public void retirement(Operator operator, double[] units) {
    for (int c = 0; c < economy.chips().count(); c++) {
      if (units[c] < SMALLEST_UNITS) {
        continue;
      }
      Chip chip = economy.chips().get(c);
      double work = economy.chips().mostUseful(c);
      economy.decided(
          operator.profile().id(),
          "retirement",
          chip.id(),
          units[c],
          true,
          Reason.of(
              ReasonTerm.YEARS_IN_VOLUME.is(
                  (economy.month() - chip.releaseMonth()) / 12.0,
                  "score: chips that leave, sold or scrapped; in volume for %.1f years"),
              ReasonTerm.LIFE.is(economy.settings().operator().lifeYears(), ", life %.1f"),
              ReasonTerm.EARNINGS.is(
                  work * economy.markets()[operator.market()].rentalUsd,
                  "; earns %.3f USD an hour at most"),
              ReasonTerm.RATED_POWER.is(chip.kilowatts(), " and draws %.2f kW")));
    }
  }
}

package org.inferencefrontier.model.operator;

import java.io.Serializable;
import java.util.Locale;
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
    ComputeMarket market = economy.markets()[operator.market()];
    for (int c = 0; c < economy.chips().count(); c++) {
      boolean isOrdered = share[c] > 0 && lot[c] > 0;
      if (share[c] < SMALLEST_SHARE && !isOrdered) {
        continue;
      }
      Chip chip = economy.chips().get(c);
      economy
          .log()
          .record(
              economy.month(),
              operator.profile().id(),
              "chip choice",
              chip.id(),
              share[c],
              isOrdered,
              String.format(
                  Locale.ROOT,
                  "score: share of %.3g USD; system price %.0f USD for %.2f useful H100e in"
                      + " training and %.2f in inference at %.2f kW; %.0f%% of the work trains;"
                      + " %s%s%s",
                  usd,
                  economy.chips().priceUsd[c],
                  economy.chips().usefulTraining[c],
                  economy.chips().usefulInference[c],
                  chip.kilowatts(),
                  100 * market.trainingShare,
                  chip.customer() >= 0
                      ? "own silicon"
                      : String.format(
                          Locale.ROOT,
                          "habit: vendor's share %.3f of the market's purchases",
                          economy.familiarity().inMarket(operator.market())[chip.vendor()]),
                  ban > 0 ? String.format(Locale.ROOT, "; import ban %.2f", ban) : "",
                  isOrdered && lot[c] > share[c]
                      ? String.format(Locale.ROOT, "; ordered in a lot of %.0f%%", 100 * lot[c])
                      : ""));
    }
  }

  /** What part of an operator's capacity trains in a month. */
  public void uses(Operator operator) {
    double all = operator.trainingCapacity + operator.inferenceCapacity;
    if (all <= 0) {
      return;
    }
    ComputeMarket market = economy.markets()[operator.market()];
    String reason =
        String.format(
            Locale.ROOT,
            "score: share of its %.0f useful H100e; chips go where they are better beside others,"
                + " until the market's share that trains is what is asked for, %.3f; rental %.3f"
                + " USD/H100e-h",
            all,
            1 - market.inferenceShareDesired(),
            market.rentalUsd);
    record(operator, "use", "train", operator.trainingCapacity / all, true, reason);
    record(operator, "use", "serve", operator.inferenceCapacity / all, true, reason);
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
      record(
          operator,
          "retirement",
          chip.id(),
          units[c],
          true,
          String.format(
              Locale.ROOT,
              "score: chips that leave, sold or scrapped; in volume for %.1f years, life %.1f;"
                  + " earns %.3f USD an hour at most and draws %.2f kW",
              (economy.month() - chip.releaseMonth()) / 12.0,
              economy.settings().operator().lifeYears(),
              work * economy.markets()[operator.market()].rentalUsd,
              chip.kilowatts()));
    }
  }

  private void record(
      Operator operator,
      String decision,
      String what,
      double score,
      boolean chosen,
      String reason) {
    economy
        .log()
        .record(economy.month(), operator.profile().id(), decision, what, score, chosen, reason);
  }
}

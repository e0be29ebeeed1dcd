package org.inferencefrontier.model.training;

import java.io.Serializable;
import java.util.Locale;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.time.Timeline;

/** Tells the decision log why laboratories spend, charge and think as they do. */
public final class LabLog implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String[] SEGMENTS = {"real time", "chat and search", "agents and batch"};

  private final Economy economy;

  /**
   * @param economy the run's state, with its log
   */
  public LabLog(Economy economy) {
    this.economy = economy;
  }

  /** Training budget, prices at home and depth of thinking of a month, once all are set. */
  public void month(Lab lab) {
    ComputeMarket market = economy.markets()[lab.market()];
    record(
        lab,
        "training budget",
        "train",
        lab.trainingBudgetUsd,
        String.format(
            Locale.ROOT,
            "score: USD a year; use of its models %.3g USD a year at posted prices, expected growth"
                + " of services %.2f a year; share of users %.3f; what all laboratories of the"
                + " market spend %.3g USD a year",
            lab.useWorthUsd,
            market.serviceGrowth(),
            lab.share(),
            market.trainingBudgetUsd));
    for (int k = 0; k < SEGMENTS.length; k++) {
      double price = economy.providers().priceOverCost(lab.index(), lab.market(), k);
      if (price > 0) {
        record(
            lab,
            "price",
            SEGMENTS[k],
            1 - 1 / price,
            String.format(
                Locale.ROOT,
                "score: gross margin over compute; strategy %s; share of the segment %.3f; compute"
                    + " unserved %.3f; floor %.2f",
                lab.profile().pricing().strategy().name().toLowerCase(Locale.ROOT),
                economy.providers().volumeShare(lab.index(), lab.market(), k),
                market.unmetShare,
                lab.profile().pricing().floorGrossMargin()));
      }
    }
    record(
        lab,
        "reasoning depth",
        "think",
        lab.reasoningDepth(),
        String.format(
            Locale.ROOT,
            "score: compute of a request over a single pass; compute of a million of its tokens"
                + " costs %.3g USD at home; mean gross margin %.2f; thinking pays from %s",
            market.rentalUsd
                * economy.demand().work()
                / economy.providers().books().tokenYield().ofLab(lab.index()),
            economy.providers().meanMargin(lab),
            Timeline.month((int) Math.ceil(economy.settings().reasoning().firstMonth()))));
  }

  private void record(Lab lab, String decision, String what, double score, String reason) {
    economy.log().record(economy.month(), lab.profile().id(), decision, what, score, true, reason);
  }
}

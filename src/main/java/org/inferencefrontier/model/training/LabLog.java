package org.inferencefrontier.model.training;

import java.io.Serializable;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.WrittenName;
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
        Reason.of(
            ReasonTerm.USE_OF_MODELS.is(
                lab.useWorthUsd,
                "score: USD a year; use of its models %.3g USD a year at posted prices"),
            ReasonTerm.SERVICE_GROWTH.is(
                market.serviceGrowth(), ", expected growth of services %.2f a year"),
            ReasonTerm.SHARE_OF_USERS.is(lab.share(), "; share of users %.3f"),
            ReasonTerm.MARKET_TRAINING.is(
                market.trainingBudgetUsd,
                "; what all laboratories of the market spend %.3g USD a year")));
    for (int k = 0; k < SEGMENTS.length; k++) {
      double price = economy.providers().priceOverCost(lab.index(), lab.market(), k);
      if (price > 0) {
        record(
            lab,
            "price",
            SEGMENTS[k],
            1 - 1 / price,
            Reason.of(
                ReasonTerm.STRATEGY.named(
                    WrittenName.of(lab.profile().pricing().strategy()),
                    "score: gross margin over compute; strategy %s"),
                ReasonTerm.SHARE_OF_SEGMENT.is(
                    economy.providers().volumeShare(lab.index(), lab.market(), k),
                    "; share of the segment %.3f"),
                ReasonTerm.UNSERVED.is(market.unmetShare, "; compute unserved %.3f"),
                ReasonTerm.FLOOR.is(lab.profile().pricing().floorGrossMargin(), "; floor %.2f")));
      }
    }
    record(
        lab,
        "reasoning depth",
        "think",
        lab.reasoningDepth(),
        Reason.of(
            ReasonTerm.TOKEN_COST.is(
                market.rentalUsd
                    * economy.demand().work()
                    / economy.providers().books().tokenYield().ofLab(lab.index()),
                "score: compute of a request over a single pass; compute of a million of its"
                    + " tokens costs %.3g USD at home"),
            ReasonTerm.MEAN_MARGIN.is(
                economy.providers().meanMargin(lab), "; mean gross margin %.2f"),
            ReasonTerm.THINKING_FROM.named(
                Timeline.month((int) Math.ceil(economy.settings().reasoning().firstMonth()))
                    .toString(),
                "; thinking pays from %s")));
  }

  private void record(Lab lab, String decision, String what, double score, Reason reason) {
    economy.decided(lab.profile().id(), decision, what, score, true, reason);
  }
}

package org.inferencefrontier.report.text;

import org.inferencefrontier.world.profile.ExpectationStrategy;
import org.inferencefrontier.world.profile.FoundryStrategy;
import org.inferencefrontier.world.profile.LabPricingStrategy;
import org.inferencefrontier.world.profile.PricingStrategy;
import org.inferencefrontier.world.profile.SitingStrategy;
import org.inferencefrontier.world.profile.StateStrategy;
import org.inferencefrontier.world.profile.UtilityStrategy;

/** What agents' rules do, for readers who do not know their names. */
public final class RuleWords {
  private RuleWords() {}

  /** How a vendor prices, as a sentence goes on after the vendor. */
  public static String of(PricingStrategy pricing) {
    return switch (pricing) {
      case SKIM -> "takes what scarcity and rivals allow";
      case MATCH -> "follows the market leader's price at a discount";
      case DEFEND_SHARE -> "gives up margin when its share falls";
      case PENETRATE -> "holds a low margin to win share";
      case COST_PLUS -> "takes a contracted margin on cost";
    };
  }

  /** How a laboratory prices, as a sentence goes on after it. */
  public static String of(LabPricingStrategy pricing) {
    return switch (pricing) {
      case PREMIUM -> "takes the margin that competition allows";
      case MATCH -> "follows its rivals' mean margin";
      case PENETRATE -> "gives up margin for share";
    };
  }

  /** When a foundry expands. */
  public static String of(FoundryStrategy foundry) {
    return switch (foundry) {
      case BACKLOG_FOLLOWING -> "builds to work down its backlog";
      case CAUTIOUS -> "builds to work down its backlog, with a lower ceiling";
      case STATE_BACKED -> "builds with public money, at a limited yield";
    };
  }

  /** What an operator expects of demand. */
  public static String of(ExpectationStrategy expectations) {
    return switch (expectations) {
      case EXTRAPOLATIVE -> "expects demand to grow mostly as it did lately";
      case FUNDAMENTAL -> "expects demand to grow mostly as a long-run belief has it";
      case BALANCED -> "expects demand to grow between recent growth and a long-run belief";
    };
  }

  /** Where an operator would rather build. */
  public static String of(SitingStrategy siting) {
    return switch (siting) {
      case COST_FIRST -> "builds where power is cheap and soon";
      case USER_FIRST -> "builds near users";
      case BALANCED -> "weighs cost, time and nearness where it builds";
      case HOME_FIRST -> "builds at home unless it cannot";
    };
  }

  /** How plants come to be built in a utility's area. */
  public static String of(UtilityStrategy utility) {
    return switch (utility) {
      case MARKET -> "leaves plants to a market, which builds a part of what the peak will lack";
      case INTEGRATED -> "orders what the peak will lack, with its reserve";
      case STATE_LED -> "orders what the peak will lack, and more ahead of demand";
    };
  }

  /** What a state is about. */
  public static String of(StateStrategy state) {
    return switch (state) {
      case EXPORT_CONTROLLER -> "controls exports of frontier compute and trades access for ties";
      case SELF_RELIANT -> "builds a supply of its own and answers controls";
      case SUBSIDISER -> "answers rivals' subsidies to keep industry at home";
      case SOVEREIGNTIST -> "pays for compute of its own and keeps data at home";
      case HUB -> "attracts foreign capacity with power and permits";
      case PASSIVE -> "acts only when its grid is in trouble";
    };
  }
}

package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.SitingStrategy;

/** The score of a grid area for an operator's next block of megawatts. */
public final class Siting {
  private static final double FIRST_WEIGHT = 1.6;
  private static final double HOME_FIRST_WEIGHT = 3;

  private Siting() {}

  /** What law says to an operator about an area. */
  public enum Law {
    /** Free to build. */
    OPEN,
    /** Western operators may not build in China. */
    CLOSED_MARKET,
    /** Home and host are in conflict. */
    CONFLICT,
    /** The chips that it needs may not enter. */
    CHIPS_BARRED,
    /** What stands there takes all the chips that the state may import. */
    CAP_REACHED
  }

  /**
   * The bilateral side of a siting decision.
   *
   * @param sameState the area lies in the operator's home state
   * @param sameMarket the area lies in the operator's own compute market
   * @param alignment alignment of home and host, -1 to 1
   * @param ownShare operator's share of its own powered capacity there
   * @param law whether law keeps the operator, or the chips it needs, out
   */
  public record Relation(
      boolean sameState, boolean sameMarket, double alignment, double ownShare, Law law)
      implements Serializable {}

  /**
   * Systematic utility of an area.
   *
   * @param use {@link SitePower#TRAINING} or {@link SitePower#INFERENCE}
   * @param terms result: what each {@link SitingTerm} adds, by ordinal
   * @return sum of the terms; negative infinity if the area is closed or barred
   */
  public static double utility(
      SiteOptions options,
      int area,
      int use,
      SitingStrategy strategy,
      Relation relation,
      SitingSettings settings,
      double[] terms) {
    java.util.Arrays.fill(terms, 0);
    if (options.closed[area]
        || relation.law() != Law.OPEN
        || options.connectionMegawatts[area] <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double costWeight = strategy == SitingStrategy.COST_FIRST ? FIRST_WEIGHT : 1;
    boolean inference = use == SitePower.INFERENCE;
    set(
        terms,
        SitingTerm.SCALE,
        settings.scale() * Exponentials.log(options.connectionMegawatts[area]));
    set(
        terms,
        SitingTerm.COST,
        -costWeight
            * settings.cost()
            * options.costThousandUsd[area]
            * (1 - options.subsidy[area]));
    set(
        terms,
        SitingTerm.TIME,
        -(inference ? settings.timeInference() : settings.timeTraining() * costWeight)
            * options.yearsToPower[area]);
    set(terms, SitingTerm.RISK, -settings.risk() * options.risk[area]);
    set(terms, SitingTerm.RELIABILITY, -settings.reliability() * options.unreliability[area]);
    set(terms, SitingTerm.ALIGNMENT, settings.alignment() * relation.alignment());
    set(terms, SitingTerm.SUBSIDY, settings.subsidy() * options.subsidy[area]);
    set(terms, SitingTerm.CARBON, -settings.carbon() * options.carbonThousandUsd[area]);
    set(terms, SitingTerm.CONCENTRATION, -settings.concentration() * options.concentration[area]);
    set(terms, SitingTerm.INCUMBENCY, settings.incumbency() * relation.ownShare());
    if (inference) {
      double reachWeight = strategy == SitingStrategy.USER_FIRST ? FIRST_WEIGHT : 1;
      set(terms, SitingTerm.REACH, reachWeight * settings.reach() * options.logReach[area]);
      set(
          terms,
          SitingTerm.BOUND,
          settings.bound() * Exponentials.log(options.boundShare[area] + 0.01));
    }
    if (relation.sameState()) {
      double homeWeight = strategy == SitingStrategy.HOME_FIRST ? HOME_FIRST_WEIGHT : 1;
      set(terms, SitingTerm.HOME, homeWeight * settings.home());
    }
    if (!relation.sameMarket()) {
      set(terms, SitingTerm.ABROAD, -settings.chinaAbroad());
    }
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    return sum;
  }

  private static void set(double[] terms, SitingTerm term, double value) {
    terms[term.ordinal()] = value;
  }
}

package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.profile.SitingStrategy;

/**
 * The score of grid areas for operators' next blocks of megawatts, a month at a time: what an area
 * is to everybody is worked out once, what it is to an operator is added.
 */
public final class Siting implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Share of bound demand that every area counts as having. Judgement: a percent of the market is
   * hardly worth a site, and where there is none the logarithm must stay finite.
   */
  private static final double SMALLEST_BOUND_SHARE = 0.01;

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

  private final SiteOptions options;
  private final double[] terms = new double[SitingTerm.values().length];

  // By strategy and use, at area: the sum of the terms up to RELIABILITY, which are the same to all
  // operators; worked out for the first who asks in a month.
  private final double[][] commonSum;
  private final boolean[] isSummed;

  // By area: the terms that are the same to all operators and strategies.
  private final double[] scaleTerm;
  private final double[] boundTerm;
  private final double[] subsidyTerm;
  private final double[] carbonTerm;
  private final double[] concentrationTerm;
  private SitingSettings settings;

  /**
   * @param options what operators see of the areas; read, and never written
   */
  public Siting(SiteOptions options) {
    this.options = options;
    int areas = options.closed.length;
    int kinds = SitingStrategy.values().length * SitePower.USES;
    this.commonSum = new double[kinds][areas];
    this.isSummed = new boolean[kinds];
    this.scaleTerm = new double[areas];
    this.boundTerm = new double[areas];
    this.subsidyTerm = new double[areas];
    this.carbonTerm = new double[areas];
    this.concentrationTerm = new double[areas];
  }

  /** Opens a month: the options have changed. */
  public void open(SitingSettings inForce) {
    this.settings = inForce;
    Arrays.fill(isSummed, false);
    for (int a = 0; a < subsidyTerm.length; a++) {
      if (options.isOpen(a)) {
        scaleTerm[a] = settings.scale() * Exponentials.log(options.connectionMegawatts[a]);
        boundTerm[a] =
            settings.bound() * Exponentials.log(options.boundShare[a] + SMALLEST_BOUND_SHARE);
      }
      subsidyTerm[a] = settings.subsidy() * options.subsidy[a];
      carbonTerm[a] = -settings.carbon() * options.carbonThousandUsd[a];
      concentrationTerm[a] = -settings.concentration() * options.concentration[a];
    }
  }

  /**
   * Systematic utilities of areas that are open: of each the sum of its terms in their order.
   *
   * @param use {@link SitePower#TRAINING} or {@link SitePower#INFERENCE}
   * @param relations the areas, and what they are to the operator
   * @param result the utilities, at the positions of the areas
   */
  public void utilities(
      int use, SitingStrategy strategy, SiteRelations relations, double[] result) {
    double[] common = commonSums(use, strategy);
    double[] subsidy = subsidyTerm;
    double[] carbon = carbonTerm;
    double[] concentration = concentrationTerm;
    double ofAlignment = settings.alignment();
    double ofIncumbency = settings.incumbency();
    double atHome = home(strategy);
    double abroad = -settings.chinaAbroad();
    for (int i = 0; i < relations.count(); i++) {
      int area = relations.area[i];
      result[i] =
          common[area]
              + ofAlignment * relations.alignment[i]
              + subsidy[area]
              + carbon[area]
              + concentration[area]
              + ofIncumbency * relations.ownShare[i]
              + (relations.sameState[i] ? atHome : 0)
              + (relations.sameMarket[i] ? 0 : abroad);
    }
  }

  private double[] commonSums(int use, SitingStrategy strategy) {
    int kind = strategy.ordinal() * SitePower.USES + use;
    double[] sums = commonSum[kind];
    if (!isSummed[kind]) {
      isSummed[kind] = true;
      for (int a = 0; a < sums.length; a++) {
        sums[a] = options.isOpen(a) ? commonSum(a, use, strategy) : Double.NEGATIVE_INFINITY;
      }
    }
    return sums;
  }

  private double commonSum(int area, int use, SitingStrategy strategy) {
    setCommon(area, use, strategy, terms);
    double sum = 0;
    for (int term = 0; term < SitingTerm.ALIGNMENT.ordinal(); term++) {
      sum += terms[term];
    }
    return sum;
  }

  /**
   * Every term of an area's utility.
   *
   * @param result what each {@link SitingTerm} adds, by ordinal
   * @return whether the area is open; else there are no terms
   */
  public boolean terms(
      int area, int use, SitingStrategy strategy, Relation relation, double[] result) {
    Arrays.fill(result, 0);
    if (!options.isOpen(area) || relation.law() != Law.OPEN) {
      return false;
    }
    setCommon(area, use, strategy, result);
    set(result, SitingTerm.ALIGNMENT, settings.alignment() * relation.alignment());
    set(result, SitingTerm.SUBSIDY, subsidyTerm[area]);
    set(result, SitingTerm.CARBON, carbonTerm[area]);
    set(result, SitingTerm.CONCENTRATION, concentrationTerm[area]);
    set(result, SitingTerm.INCUMBENCY, settings.incumbency() * relation.ownShare());
    if (relation.sameState()) {
      set(result, SitingTerm.HOME, home(strategy));
    }
    if (!relation.sameMarket()) {
      set(result, SitingTerm.ABROAD, -settings.chinaAbroad());
    }
    return true;
  }

  private double home(SitingStrategy strategy) {
    double weight = strategy == SitingStrategy.HOME_FIRST ? settings.strategies().homeFirst() : 1;
    return weight * settings.home();
  }

  /** Sets the terms before {@link SitingTerm#ALIGNMENT}; those of users are 0 in training. */
  private void setCommon(int area, int use, SitingStrategy strategy, double[] result) {
    double first = settings.strategies().first();
    double costWeight = strategy == SitingStrategy.COST_FIRST ? first : 1;
    boolean inference = use == SitePower.INFERENCE;
    set(result, SitingTerm.SCALE, scaleTerm[area]);
    set(
        result,
        SitingTerm.COST,
        -costWeight
            * settings.cost()
            * options.costThousandUsd[area]
            * (1 - options.subsidy[area]));
    set(
        result,
        SitingTerm.TIME,
        -(inference ? settings.timeInference() : settings.timeTraining() * costWeight)
            * options.yearsToPower[area]);
    double reachWeight = strategy == SitingStrategy.USER_FIRST ? first : 1;
    set(
        result,
        SitingTerm.REACH,
        inference ? reachWeight * settings.reach() * options.logReach[area] : 0);
    set(result, SitingTerm.BOUND, inference ? boundTerm[area] : 0);
    set(result, SitingTerm.RISK, -settings.risk() * options.risk[area]);
    set(result, SitingTerm.RELIABILITY, -settings.reliability() * options.unreliability[area]);
  }

  private static void set(double[] terms, SitingTerm term, double value) {
    terms[term.ordinal()] = value;
  }
}

package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.profile.SitingStrategy;
import org.junit.jupiter.api.Test;

class SitingTest {
  private static final SitingSettings SETTINGS = SitingSettings.from(RealWorld.reference());
  private static final SitingStrategy STRATEGY = SitingStrategy.COST_FIRST;
  private static final Siting.Relation FRIEND =
      new Siting.Relation(false, true, 0.5, 0.1, Siting.Law.OPEN);

  private final SiteOptions options = new SiteOptions(1);
  private final double[] terms = new double[SitingTerm.values().length];

  SitingTest() {
    options.costThousandUsd[0] = 2;
    options.yearsToPower[0] = 2;
    options.connectionMegawatts[0] = 500;
    options.logReach[0] = -1.5;
    options.unreliability[0] = 0.05;
    options.boundShare[0] = 0.05;
    options.risk[0] = 0.2;
    options.subsidy[0] = 0.05;
    options.carbonThousandUsd[0] = 0.1;
    options.concentration[0] = 0.1;
  }

  private double utility(int use, Siting.Relation relation) {
    Siting siting = new Siting(options);
    siting.open(SETTINGS);
    if (!siting.terms(0, use, STRATEGY, relation, terms)) {
      return Double.NEGATIVE_INFINITY;
    }
    SiteRelations relations = new SiteRelations(1);
    relations.add(
        0, relation.sameState(), relation.sameMarket(), relation.alignment(), relation.ownShare());
    double[] utility = new double[1];
    siting.utilities(use, STRATEGY, relations, utility);
    return utility[0];
  }

  @Test
  void closedBarredOrFullAreasAreNoChoice() {
    assertThat(utility(0, FRIEND)).isFinite();
    assertThat(utility(0, new Siting.Relation(false, true, 0.5, 0.1, Siting.Law.CONFLICT)))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    options.closed[0] = true;
    assertThat(utility(1, FRIEND)).isEqualTo(Double.NEGATIVE_INFINITY);
    options.closed[0] = false;
    options.connectionMegawatts[0] = 0;
    assertThat(utility(1, FRIEND)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void everyTermHasItsSign() {
    double base = utility(SitePower.INFERENCE, FRIEND);
    double[][] worse = {
      options.costThousandUsd,
      options.yearsToPower,
      options.risk,
      options.unreliability,
      options.logReach,
      options.carbonThousandUsd,
      options.concentration
    };
    for (double[] term : worse) {
      double before = term[0];
      term[0] *= 1.5;
      assertThat(utility(SitePower.INFERENCE, FRIEND)).isLessThan(base);
      term[0] = before;
    }
    double[][] better = {options.connectionMegawatts, options.boundShare, options.subsidy};
    for (double[] term : better) {
      double before = term[0];
      term[0] *= 1.5;
      assertThat(utility(SitePower.INFERENCE, FRIEND)).isGreaterThan(base);
      term[0] = before;
    }
    assertThat(utility(1, new Siting.Relation(false, true, 0.9, 0.1, Siting.Law.OPEN)))
        .isGreaterThan(base);
    assertThat(utility(1, new Siting.Relation(false, true, 0.5, 0.4, Siting.Law.OPEN)))
        .isGreaterThan(base);
    assertThat(utility(1, new Siting.Relation(true, true, 0.5, 0.1, Siting.Law.OPEN)))
        .isGreaterThan(base);
    assertThat(utility(1, new Siting.Relation(false, false, 0.5, 0.1, Siting.Law.OPEN)))
        .isLessThan(base);
  }

  @Test
  void theScoreIsTheSumOfTheTermsThatAreLogged() {
    double score =
        utility(SitePower.INFERENCE, new Siting.Relation(true, false, 0.5, 0.1, Siting.Law.OPEN));
    double sum = 0;
    for (SitingTerm term : SitingTerm.values()) {
      assertThat(terms[term.ordinal()]).as(term.words()).isNotZero();
      sum += terms[term.ordinal()];
    }
    assertThat(score).isCloseTo(sum, within(1e-12));
  }

  @Test
  void strategiesCountForAsMuchAsTheirWeights() {
    Siting.Relation home = new Siting.Relation(true, true, 0.5, 0.1, Siting.Law.OPEN);
    assertThat(term(SitingTerm.COST, SitingStrategy.COST_FIRST, home, "siting.first-weight"))
        .isEqualTo(2);
    assertThat(term(SitingTerm.REACH, SitingStrategy.USER_FIRST, home, "siting.first-weight"))
        .isEqualTo(2);
    assertThat(term(SitingTerm.HOME, SitingStrategy.HOME_FIRST, home, "siting.home-first-weight"))
        .isEqualTo(2);
  }

  /** A term with the parameter at 2 over the same at 1. */
  private double term(
      SitingTerm term, SitingStrategy strategy, Siting.Relation relation, String name) {
    double[] of = new double[2];
    for (int i = 0; i < 2; i++) {
      Siting siting = new Siting(options);
      siting.open(SitingSettings.from(RealWorld.reference().with(name, i + 1)));
      siting.terms(0, SitePower.INFERENCE, strategy, relation, terms);
      of[i] = terms[term.ordinal()];
    }
    return of[1] / of[0];
  }

  @Test
  void trainingDoesNotLookAtUsers() {
    double before = utility(SitePower.TRAINING, FRIEND);
    options.logReach[0] = -0.1;
    options.boundShare[0] = 0.9;
    assertThat(utility(SitePower.TRAINING, FRIEND)).isCloseTo(before, within(1e-12));
  }
}

package org.inferencefrontier.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.study.StoredComparison.Difference;
import org.inferencefrontier.study.statistics.PairedDifference;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** It was "ERCOT: moratorium 2.5% -> 43%". */
class PolicyFindingsTest {
  private static final int DECEMBER_2030 = 95;
  private static final int DECEMBER_2035 = 155;

  private final Names names = new Names(RealWorld.world());

  private static Difference of(
      String indicator, String entity, int month, double reference, double scenario) {
    double change = scenario - reference;
    return new Difference(
        "carbon-price",
        indicator,
        entity,
        month,
        new PairedDifference(
            40, reference, scenario, change, change / 2, change, 0, 0, 1, 0.4, 0.1));
  }

  @Test
  void aMoratoriumIsAShareOfRunsInAMonth() {
    Difference headline = of("area.moratorium", "ercot", DECEMBER_2030, 0.025, 0.43);
    assertThat(
            PolicyFindings.sentence(
                names,
                headline,
                Optional.of(of("area.moratorium", "ercot", DECEMBER_2035, 0, 0.6))))
        .isEqualTo(
            "ERCOT: a stop of new connections (moratorium) is in force in 43% of the runs in"
                + " December 2030, against 2.5% in the reference; 60% of the runs in December"
                + " 2035, against 0% in the reference.");
    // A run that ends there has no later month.
    assertThat(PolicyFindings.sentence(names, headline, Optional.of(headline)))
        .endsWith("December 2030, against 2.5% in the reference.");
  }

  @Test
  void tiersAndMovesAreMeans() {
    assertThat(
            PolicyFindings.sentence(
                names, of("state.export_tier", "ind", DECEMBER_2030, 2, 2.4), Optional.empty()))
        .startsWith("India: its export tier is 2.4 instead of 2 in December 2030, means over")
        .contains("1 is free, 2 capped");
    assertThat(
            PolicyFindings.sentence(
                names,
                of("state.policy_moves", "usa", DECEMBER_2030, 3.28, 5.38),
                Optional.empty()))
        .isEqualTo(
            "United States: by December 2030 it has made 5.38 policy moves by its own rules"
                + " instead of 3.28, means over the runs.");
  }

  /** A table had "Alchip: gross margin, 25%, 25%, 0.00349 points". */
  @Test
  void whatReadsTheSameInBothIsNoFinding() {
    Difference unseen = of("vendor.gross_margin", "alchip", DECEMBER_2030, 0.25, 0.2500349);
    assertThat(ComparisonFindings.readsAlike(unseen, Measure.SHARE)).isTrue();
    Difference seen = of("vendor.gross_margin", "alchip", DECEMBER_2030, 0.25, 0.27);
    assertThat(ComparisonFindings.readsAlike(seen, Measure.SHARE)).isFalse();
  }
}

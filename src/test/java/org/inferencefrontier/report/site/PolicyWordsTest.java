package org.inferencefrontier.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.analysis.PolicyEntry;
import org.inferencefrontier.world.policy.PolicyInstrument;
import org.junit.jupiter.api.Test;

class PolicyWordsTest {
  /** A subsidy of 23% was told beside one of 0.25. */
  @Test
  void reasonsAreInTheUnitOfWhatTheyExplain() {
    assertThat(why(PolicyInstrument.SUBSIDY, "highest subsidy anywhere", 0.25, Double.NaN))
        .isEqualTo("highest subsidy anywhere: 25%");
    assertThat(why(PolicyInstrument.MORATORIUM, "data centres' share of electricity", 0.263, 0.16))
        .isEqualTo("data centres' share of electricity: 26% (acts from 16%)");
    assertThat(why(PolicyInstrument.PERMITTING, "months to a connection", 20.25, 12))
        .isEqualTo("months to a connection: 20.3 (acts from 12)");
  }

  private static String why(
      PolicyInstrument instrument, String why, double observed, double alarm) {
    return PolicyWords.why(
        new PolicyEntry(30, "irl", "", instrument, "own", why, observed, alarm, 0, 1));
  }
}

package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.world.evidence.Claim;
import org.junit.jupiter.api.Test;

class ClaimWordsTest {
  private static Claim claim(String when) {
    return new Claim("C01", "said", "asked for", ">=", "80", "%", when, "forecast", "somebody");
  }

  /** One table had 2030-12 in one column and Apr 2030 in the next. */
  @Test
  void datesAreWrittenAsBesideThem() {
    assertThat(ClaimWords.when(claim("by 2030-12"))).isEqualTo("by Dec 2030");
    assertThat(ClaimWords.when(claim("2025 -> 2030"))).isEqualTo("2025 → 2030");
    assertThat(ClaimWords.when(claim("2023-2024"))).isEqualTo("2023-2024");
    assertThat(ClaimWords.when(claim("catalogue"))).isEqualTo("by data sheet");
  }
}

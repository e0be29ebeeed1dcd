package org.inferencefrontier.report.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimResult;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;
import org.junit.jupiter.api.Test;

class ClaimChapterTest {
  /** "At most 30" held in "100% (96% to 100%)" of the runs, of which all had 2.98. */
  @Test
  void ofALimitItIsToldWhatWasChecked() {
    Claim claim =
        new Claim("C16", "Up to 30x", "asked", "<=", "30 ; 25", "ratio", "catalogue", "spec", "X");
    ClaimResult result =
        new ClaimResult(
            claim, "measured", "ratio", 100, 100, 1, 0.96, 1, same(2.98), same(2.01), same(0));
    Section section =
        new ClaimChapter(new ClaimBook(List.of(result), List.of())).section().orElseThrow();

    assertThat(section.points())
        .singleElement()
        .asString()
        .startsWith("C16 states a limit: up to 30 ; 25, by data sheet. Any lower value keeps it,")
        .endsWith("have 2.98 ; 2.01 by the median: that so much is reached was not checked.");
    List<String> cells = section.tables().get(0).rows().get(0);
    assertThat(cells.get(1)).isEqualTo("up to 30 ; 25, by data sheet");
    assertThat(cells.get(2)).isEqualTo("limit kept in 100%, the same in every run");
  }

  private static Spread same(double value) {
    return Spread.of(new double[] {value, value, value});
  }
}

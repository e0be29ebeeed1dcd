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
        .startsWith("C16 states a limit: Up to 30x (up to 30 and 25, by data sheet). A run far")
        .endsWith("is 2.98 and 2.01. Whether so much is ever reached is not asked.");
    List<String> cells = section.tables().get(0).rows().get(0);
    assertThat(cells.get(1)).isEqualTo("up to 30 and 25, by data sheet");
    assertThat(cells.get(2)).isEqualTo("limit kept in 100%, the same in every run");
  }

  /** "The runs have 30.7": of what, the sentence did not say. */
  @Test
  void whatTheRunsHaveStandsWithItsUnit() {
    Claim claim = new Claim("C43", "Up to 70%", "asked", "<=", "70", "%", "2030", "forecast", "X");
    Claim range =
        new Claim("C17", "70% lower", "asked", "between", "-70..-50", "% cost", "2023", "X", "X");
    List<ClaimResult> results =
        List.of(claim, range).stream()
            .map(
                each ->
                    new ClaimResult(
                        each, "measured", "%", 9, 9, 1, 1, 1, same(0), same(30.7), same(0)))
            .toList();
    Section section = new ClaimChapter(new ClaimBook(results, List.of())).section().orElseThrow();

    assertThat(section.points()).singleElement().asString().contains("of the runs is 30.7%.");
    assertThat(section.tables().get(0).rows().get(1).get(1))
        .isEqualTo("between −70 and −50% cost, 2023");
  }

  private static Spread same(double value) {
    return Spread.of(new double[] {value, value, value});
  }
}

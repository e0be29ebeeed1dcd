package org.inferencefrontier.report.credibility;

import java.util.List;
import java.util.Optional;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.claim.ClaimResult;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.ClaimWords;

/** Published claims held against the runs. */
final class ClaimChapter {
  private final ClaimBook claims;

  ClaimChapter(ClaimBook claims) {
    this.claims = claims;
  }

  /** The chapter; empty without claims. */
  Optional<Section> section() {
    if (claims.measured().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "claims",
            "Claims held against the runs",
            String.join(" ", ClaimWords.READING) + unmeasured(),
            ClaimWords.limits(claims),
            List.of(),
            List.of(findings(), definitions()),
            List.of()));
  }

  private String unmeasured() {
    int count = claims.unmeasured().size();
    return count == 0
        ? ""
        : " "
            + count
            + (count == 1 ? " further claim is" : " further claims are")
            + " not measured.";
  }

  private DataTable findings() {
    return new DataTable(
        "table-claims",
        ClaimWords.COLUMNS,
        List.of(
            Column.words("Claim"),
            Column.words("Stated"),
            Column.numbers("Holds in"),
            Column.numbers("Value"),
            Column.words("Unit"),
            Column.numbers("From"),
            Column.numbers("Runs with a date"),
            Column.words("Kind"),
            Column.words("Source")),
        claims.measured().stream().map(ClaimChapter::finding).toList());
  }

  private static List<String> finding(ClaimResult result) {
    return List.of(
        ClaimWords.name(result.claim()),
        ClaimWords.stated(result.claim()),
        ClaimWords.held(result),
        ClaimWords.values(result),
        ClaimWords.unit(result),
        ClaimWords.from(result),
        ClaimWords.dated(result),
        result.claim().kind(),
        result.claim().source());
  }

  private DataTable definitions() {
    return new DataTable(
        "table-claim-definitions",
        "How the claims were measured, and where that differs from what was meant",
        List.of(Column.words("Claim"), Column.words("Asked for"), Column.words("Measured as")),
        claims.measured().stream()
            .map(
                result ->
                    List.of(result.claim().id(), result.claim().indicator(), result.definition()))
            .toList());
  }
}

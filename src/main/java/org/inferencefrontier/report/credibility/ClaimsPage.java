package org.inferencefrontier.report.credibility;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.ClaimWords;

/** The ledger of published claims: each with our distribution and how it was measured. */
public final class ClaimsPage {
  private final ReportContext context;

  /** The page of a study. */
  public ClaimsPage(ReportContext context) {
    this.context = context;
  }

  /** The page: every claim with the share of runs in which it holds. */
  public ChapterPage page() {
    ClaimBook claims = context.claims();
    List<Section> sections = new ArrayList<>();
    new ClaimChapter(claims).section().ifPresent(sections::add);
    if (!claims.unmeasured().isEmpty()) {
      sections.add(unmeasured(claims));
    }
    if (sections.isEmpty()) {
      sections.add(
          Section.ofPoints(
              "claims", "No claims", "This study was not held against claims.", List.of()));
    }
    return new ChapterPage(
        SitePage.CLAIMS.masthead(
            context,
            "Published claims, held against the runs",
            "What others have said would happen, in how many runs it does, and by when. Sort by"
                + " any column; the filter takes words.",
            SitePage.chapters(sections)),
        sections,
        "",
        List.of(),
        List.of(SitePage.TABLES));
  }

  private static Section unmeasured(ClaimBook claims) {
    return new Section(
        "unmeasured",
        "Claims that are not measured",
        "They stand here so that nobody takes silence for agreement.",
        List.of(),
        List.of(
            new DataTable(
                "table-claims-unmeasured",
                "Claims without numbers, and why",
                List.of(
                    Column.words("Claim"),
                    Column.words("When"),
                    Column.words("Why not"),
                    Column.words("Source")),
                claims.unmeasured().stream()
                    .map(
                        each ->
                            List.of(
                                ClaimWords.name(each.claim()),
                                ClaimWords.when(each.claim()),
                                each.why(),
                                each.claim().source()))
                    .toList())));
  }
}

package org.inferencefrontier.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.analysis.PolicyChronicle;
import org.inferencefrontier.analysis.StoredFindings;
import org.inferencefrontier.analysis.claim.ClaimBook;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.study.file.DecisionBook;

/** Reports of studies that lack one thing or another. */
final class Reports {
  /** Of a study whose runs were not held against claims. */
  static final StoredFindings NOTHING_FOUND =
      new StoredFindings(new ClaimBook(List.of(), List.of()), List.of(), PolicyChronicle.NONE);

  private Reports() {}

  /** The whole report of a study that kept nothing but its numbers. */
  static void full(StudyResult study, Path directory) throws IOException {
    ReportWriter.write(
        study, NOTHING_FOUND, DecisionBook.NONE, KeptAnalyses.NONE, Extent.FULL, directory);
  }

  /** Every page; the figures as PNG and CSV besides would take most of the time. */
  static void pages(StudyResult study, StoredFindings found, DecisionBook decisions, Path directory)
      throws IOException {
    ReportWriter.write(
        ReportContext.of(study, found, decisions, KeptAnalyses.NONE),
        Extent.FULL,
        false,
        directory);
  }
}

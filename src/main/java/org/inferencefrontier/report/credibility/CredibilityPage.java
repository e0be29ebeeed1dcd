package org.inferencefrontier.report.credibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.analysis.kept.Kind;
import org.inferencefrontier.report.figure.RecordWording;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.DesignWords;
import org.inferencefrontier.study.run.FailedRun;
import org.inferencefrontier.study.run.RunCount;

/** The page of how far to trust the study. */
public final class CredibilityPage {
  private static final int FAILURES_LISTED = 50;

  private final ReportContext context;
  private final Path directory;

  /**
   * The page of a study.
   *
   * @param directory the report's folder; only files that are in it are offered
   */
  public CredibilityPage(ReportContext context, Path directory) {
    this.context = context;
    this.directory = directory;
  }

  /**
   * The page.
   *
   * @throws IOException if a kept analysis cannot be read
   */
  public ChapterPage page() throws IOException {
    List<Section> sections = new ArrayList<>();
    RecordWording wording = new RecordWording(context.names(), context.study().summary().catalog());
    new RecordChapter(context.study().record(), context.maker(), wording)
        .section()
        .ifPresent(sections::add);
    KeptAnalyses kept = context.kept();
    kept.backcast().map(new ScoreChapter(context)::section).ifPresent(sections::add);
    kept.calibration().map(new FittingChapter(context)::section).ifPresent(sections::add);
    kept.sensitivity().map(new DriverChapter(context)::section).ifPresent(sections::add);
    kept.discovery().map(new DiscoveryChapter(context)::section).ifPresent(sections::add);
    notKept(kept).ifPresent(sections::add);
    new ConvergenceChapter(context, directory).section().ifPresent(sections::add);
    sections.add(failures());
    new FurtherResults(directory).section().ifPresent(sections::add);
    sections.add(
        Section.ofPoints(
            "limits",
            "What the model leaves out",
            "The full list is docs/limits.md beside the program.",
            limits()));
    return new ChapterPage(
        SitePage.CREDIBILITY.masthead(
            context,
            "How far to trust it",
            "The runs against what happened, whether there are enough of them, which failed, and"
                + " what no run contains.",
            SitePage.chapters(sections)),
        sections,
        "",
        List.of(),
        List.of(SitePage.TABLES));
  }

  /** How to make what is not there; empty if all is. */
  private static Optional<Section> notKept(KeptAnalyses kept) {
    return kept.missing().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "not-kept",
                "Not among the inputs yet",
                "Reports also show what these commands keep in world-data/credibility: "
                    + String.join(", ", kept.missing().stream().map(Kind::command).toList())
                    + ".",
                List.of(),
                List.of()));
  }

  private Section failures() {
    List<FailedRun> failed = context.study().failures();
    String lead =
        failed.isEmpty()
            ? "Every run came to its end."
            : failed.size()
                + " of "
                + RunCount.of(context.study().manifest().runs())
                + " ended in an error and "
                + (failed.size() == 1 ? "is" : "are")
                + " in no number of this report.";
    List<DataTable> tables =
        failed.isEmpty()
            ? List.of()
            : List.of(
                new DataTable(
                    "table-failed",
                    "Failed runs; data/failed-runs.json has what repeats them",
                    List.of(DataTable.Column.words("Run"), DataTable.Column.words("Why")),
                    failed.stream()
                        .limit(FAILURES_LISTED)
                        .map(run -> List.of(Integer.toString(run.run()), run.message()))
                        .toList()));
    return new Section("failed", "Failed runs", lead, List.of(), tables);
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    limits.add(DesignWords.band(context.study().manifest()));
    limits.addAll(LIMITS);
    return limits;
  }

  private static final List<String> LIMITS =
      List.of(
          "How elastic demand is, and how much agentic services will be worth, decide most of what"
              + " happens after 2027; the record hardly tells either.",
          "There are two compute markets, the West and China, each with one rental price: no"
              + " contracts of different length, no trade between the two, no smuggling.",
          "Grid areas are points. They do not exchange power beyond the imports they start with,"
              + " and there is no hourly balance.",
          "Vendors' chips differ in a few figures; variants of one generation are one entry.",
          "Speed for a single user has no price: makers that sell it (Cerebras, Groq, Etched,"
              + " SambaNova) sell next to nothing in the runs, which says nothing about them.",
          "Operators and laboratories carry no debt, do not fail, merge or appear.",
          "An operator without a fleet grows slowly from its first orders: OpenAI's own sites"
              + " hardly begin, whatever was announced.",
          "States act one by one by rules of thumb: no negotiation, no elections, no war.",
          "Safety, jobs, and what AI is used for do not appear. Demand is money and compute.",
          "Read years and stocks, not months: orders and power can swing from month to month.");
}

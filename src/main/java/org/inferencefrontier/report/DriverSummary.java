package org.inferencefrontier.report;

import java.util.List;
import java.util.Optional;
import org.inferencefrontier.analysis.kept.KeptSensitivity;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Driver;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Headline;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;

/** What would change the answer: the first drivers of each headline, in a line each. */
final class DriverSummary {
  private static final int NAMED = 3;

  private DriverSummary() {}

  /** The chapter; empty if no analysis of sensitivity is kept. */
  static Optional<Section> section(ReportContext context) {
    return context.kept().sensitivity().map(kept -> section(kept, context));
  }

  private static Section section(KeptSensitivity kept, ReportContext context) {
    ParameterWords words = new ParameterWords(context.world());
    return new Section(
        "what-would-change",
        "What would change the answer",
        "Each headline's strongest drivers among the uncertain parameters, with its median where the"
            + " parameter is in its lowest and in its highest quarter. Knowing these better would"
            + " narrow the bands most.",
        kept.headlines().stream().map(headline -> point(headline, words)).toList(),
        List.of(),
        List.of(),
        List.of(
            new Masthead.Link(
                SitePage.CREDIBILITY.file() + "#" + DriverChapter.ANCHOR,
                "All drivers, with tornado charts and shares of variance",
                false)));
  }

  private static String point(Headline headline, ParameterWords words) {
    String title = HeadlineWords.title(headline) + ": ";
    if (!HeadlineWords.varies(headline)) {
      return title + "the same in every run.";
    }
    List<Driver> top = HeadlineWords.top(headline, NAMED);
    if (top.isEmpty()) {
      return title + "no single parameter stands out.";
    }
    Measure measure = HeadlineWords.measure(headline);
    return title
        + String.join(
            "; ",
            top.stream()
                .map(
                    driver ->
                        words.of(driver.name())
                            + " (low "
                            + measure.write().apply(driver.lowQuarter())
                            + ", high "
                            + measure.write().apply(driver.highQuarter())
                            + ")")
                .toList())
        + ".";
  }
}

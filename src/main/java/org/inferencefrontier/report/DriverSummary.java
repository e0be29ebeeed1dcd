package org.inferencefrontier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.analysis.kept.KeptSensitivity;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Driver;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Headline;
import org.inferencefrontier.analysis.sensitivity.Drivers;
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
        "Each headline's strongest drivers among the uncertain parameters whose effect shows, with"
            + " its median where the parameter is in its lowest and in its highest quarter. Knowing"
            + " them better narrows a band as far as they weigh more than chance and than many"
            + " small parameters. Shares of variance count what a driver does together with others,"
            + " so that they overlap.",
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
    String unnamed = unnamed(headline);
    if (top.isEmpty()) {
      return title + "no single parameter stands out." + unnamed;
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
        + "."
        + unnamed;
  }

  /** A sentence on what no single parameter accounts for; empty if that is next to nothing. */
  private static String unnamed(Headline headline) {
    List<Driver> unnamed = HeadlineWords.unnamed(headline);
    if (unnamed.isEmpty()) {
      return "";
    }
    List<String> shares = new ArrayList<>();
    unnamed.forEach(driver -> shares.add(name(driver) + " " + Wording.percent(driver.total())));
    HeadlineWords.top(headline, 1)
        .forEach(driver -> shares.add("the first of these " + Wording.percent(driver.total())));
    return " Of the variance: " + String.join(", ", shares) + ".";
  }

  private static String name(Driver driver) {
    return driver.name().equals(Drivers.CHANCE) ? "chance" : "all other parameters together";
  }
}

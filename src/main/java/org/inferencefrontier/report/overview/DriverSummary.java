package org.inferencefrontier.report.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.analysis.kept.KeptSensitivity;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Driver;
import org.inferencefrontier.analysis.kept.KeptSensitivity.Headline;
import org.inferencefrontier.analysis.sensitivity.Drivers;
import org.inferencefrontier.report.figure.HeadlineWords;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.ParameterWords;
import org.inferencefrontier.report.text.Wording;

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
        "These numbers are not of this study's runs but of "
            + Wording.count(kept.made().runs())
            + " others that the program keeps, with the parameters drawn independently of each"
            + " other, so that their medians differ from those above"
            + (kept.made().commit().equals(context.study().manifest().commit())
                ? ""
                : "; they were made by another commit of the program than this study")
            + ". For each headline: the uncertain parameters that move it most, as in the tornado"
            + " charts, with its median where the parameter is in its lowest and in its highest"
            + " quarter; left out are those that move it by no more than the sampling noise of the"
            + " runs. Knowing them better narrows a band as far as they weigh more than chance and"
            + " than many small parameters. Shares of variance count what a driver does together"
            + " with others, so that they overlap.",
        kept.headlines().stream().map(headline -> point(headline, words)).toList(),
        List.of(),
        List.of(),
        List.of(
            new Masthead.Link(
                SitePage.CREDIBILITY.file() + "#" + Anchors.DRIVERS,
                "All drivers, with tornado charts and shares of variance",
                false)));
  }

  private static String point(Headline headline, ParameterWords words) {
    String title = HeadlineWords.title(headline) + ": ";
    if (!HeadlineWords.varies(headline)) {
      return title + "the same in every run.";
    }
    List<Driver> top = HeadlineWords.top(headline, NAMED);
    String chance =
        HeadlineWords.leadingChance(headline)
            .map(
                driver ->
                    "chance first, "
                        + Wording.percent(driver.total())
                        + " of the variance"
                        + (top.isEmpty() ? "; " : "; then "))
            .orElse("");
    return title
        + chance
        + (top.isEmpty() ? "no single parameter stands out" : named(headline, top, words))
        + "."
        + onlyTogether(headline, words)
        + unnamed(headline);
  }

  private static String named(Headline headline, List<Driver> top, ParameterWords words) {
    Measure measure = HeadlineWords.measure(headline);
    return String.join(
        "; ",
        top.stream()
            .map(
                driver ->
                    words.plain(driver.name())
                        + " (low "
                        + measure.write().apply(driver.lowQuarter())
                        + ", high "
                        + measure.write().apply(driver.highQuarter())
                        + ")")
            .toList());
  }

  /** A sentence on parameters that count only together with others; empty if there are none. */
  private static String onlyTogether(Headline headline, ParameterWords words) {
    List<Driver> hidden = HeadlineWords.onlyTogether(headline);
    return hidden.isEmpty()
        ? ""
        : " Only together with others: "
            + String.join(
                "; ",
                hidden.stream()
                    .map(
                        driver ->
                            words.plain(driver.name())
                                + " ("
                                + Wording.percent(driver.total())
                                + " of the variance)")
                    .toList())
            + ".";
  }

  /** A sentence on what no single parameter accounts for; empty if that is next to nothing. */
  private static String unnamed(Headline headline) {
    List<String> shares = new ArrayList<>();
    boolean chanceSaid = HeadlineWords.leadingChance(headline).isPresent();
    HeadlineWords.unnamed(headline).stream()
        .filter(driver -> !(chanceSaid && driver.name().equals(Drivers.CHANCE)))
        .forEach(driver -> shares.add(name(driver) + " " + Wording.percent(driver.total())));
    if (shares.isEmpty() && !chanceSaid) {
      return "";
    }
    HeadlineWords.top(headline, 1)
        .forEach(
            driver -> shares.add("the first named parameter " + Wording.percent(driver.total())));
    return shares.isEmpty() ? "" : " Of the variance: " + String.join(", ", shares) + ".";
  }

  private static String name(Driver driver) {
    return driver.name().equals(Drivers.CHANCE) ? "chance" : "all other parameters together";
  }
}

package org.inferencefrontier.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;

/** The page that draws any indicator of anybody, with a few static charts for a start. */
public final class ExplorePage {
  private final ReportContext context;

  /** The page of a study. */
  public ExplorePage(ReportContext context) {
    this.context = context;
  }

  /** The page, without the data, which {@link ExploreData} writes beside it. */
  public ChapterPage page() {
    List<Section> sections = new ArrayList<>();
    context
        .maker()
        .figure(
            "figure-start",
            "A few of the world's numbers",
            "The explorer above draws every other indicator in the same way.",
            List.of(
                world(
                    "Installed H100e, powers of ten", Measure.H100E_LOGARITHMIC, "installed_h100e"),
                world("Electricity of AI, TWh a year", Measure.TERAWATT_HOURS, "ai_twh"),
                world("Custom silicon, share", Measure.SHARE, "custom_silicon_share")),
            false)
        .ifPresent(
            figure ->
                sections.add(new Section("start", "For a start", "", List.of(figure), List.of())));
    List<Masthead.Link> links = new ArrayList<>();
    links.add(new Masthead.Link("#explorer", "Explorer", false));
    links.addAll(SitePage.chapters(sections));
    return new ChapterPage(
        SitePage.EXPLORE.masthead(
            context,
            "Any number of anybody",
            "Choose an indicator and whose it is: the median over time with its bands, and the"
                + " values to take away.",
            links),
        sections,
        "",
        List.of(),
        List.of("assets/d3.min.js", ExploreData.INDEX, "assets/explore.js"));
  }

  private static Panel world(String title, Measure measure, String indicator) {
    return new Panel(title, measure, new Line("world." + indicator, "", title, HouseTheme.BLUE));
  }
}

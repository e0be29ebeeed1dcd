package org.inferencefrontier.report.vendor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.ChapterPage;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AgentPanels;
import org.inferencefrontier.report.site.CourseChapter;
import org.inferencefrontier.report.site.DecisionChapter;
import org.inferencefrontier.report.site.PageMaker;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.ReportPage;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.RuleWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.file.DecisionBook.Option;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.Route;

/** A page for each foundry: what it packages, who has booked it, and why it builds or waits. */
public final class FoundryPages {
  private static final Measure WAFERS = logarithmic("wafers a month");
  private static final Measure GIGABYTES = logarithmic("GB a month");

  private final ReportContext context;
  private final List<FoundryProfile> foundries;

  /** The pages of a study. */
  public FoundryPages(ReportContext context) {
    this.context = context;
    this.foundries =
        context.world().foundries().stream()
            .sorted(
                Comparator.comparingDouble(
                        (FoundryProfile foundry) -> -foundry.usableWafersPerMonth())
                    .thenComparing(FoundryProfile::id))
            .toList();
  }

  /** Makers of the pages. */
  public List<PageMaker> makers() {
    return foundries.stream().<PageMaker>map(foundry -> () -> List.of(page(foundry))).toList();
  }

  /**
   * Ways to the pages, the largest at the start first.
   *
   * @param current the foundry whose page it stands on, null for none
   */
  List<Masthead.Link> links(FoundryProfile current) {
    return foundries.stream()
        .map(
            foundry ->
                new Masthead.Link(
                    file(foundry), context.names().of(foundry.id()), foundry.equals(current)))
        .toList();
  }

  private static Measure logarithmic(String unit) {
    return new Measure(unit, Wording::shortNumber, Wording::shortNumber, Scale.LOGARITHMIC);
  }

  private ReportPage page(FoundryProfile foundry) {
    List<Section> sections = new ArrayList<>();
    sections.add(facts(foundry));
    new CourseChapter(context, "When it built, and when it waited")
        .of(foundry.id())
        .ifPresent(sections::add);
    customers(foundry).ifPresent(sections::add);
    together(foundry).ifPresent(sections::add);
    sections.add(new DecisionChapter(context, "Why it builds or waits").of(foundry.id()));
    return ReportPage.ofChapters(
        file(foundry),
        new ChapterPage(
            SitePage.VENDORS.masthead(
                context,
                context.names().of(foundry.id()),
                lead(foundry),
                SitePage.chapters(sections)),
            sections,
            "A page for each foundry",
            links(foundry),
            List.of(SitePage.TABLES)));
  }

  private String lead(FoundryProfile foundry) {
    return "Packages accelerators "
        + (foundry.route() == Route.CHINA
            ? "in China's supply chain"
            : "outside China's supply chain")
        + ". Home: "
        + context.names().of(foundry.home())
        + ". It "
        + RuleWords.of(foundry.strategy())
        + ".";
  }

  private static Section facts(FoundryProfile foundry) {
    return Section.ofPoints(
        "facts",
        "What it starts with",
        "Advanced packaging is what holds back accelerators most. Figures of its file.",
        List.of(
            Wording.number(foundry.usableWafersPerMonth())
                + " packaging wafers a month usable for accelerators in January 2023.",
            "New capacity comes "
                + Wording.number(foundry.leadMonths())
                + " months after it is decided.",
            "At 10,000 wafers a month it grows by at most "
                + Wording.percent(Math.expm1(foundry.growthCeilingPerYear()))
                + " a year.",
            "Of its chips "
                + Wording.percent(foundry.initialYield())
                + " are good at the start, and "
                + Wording.percent(foundry.matureYield())
                + " in the end."));
  }

  /** What is recorded of all foundries, with the memory that its route shares. */
  private Optional<Section> together(FoundryProfile foundry) {
    boolean chinese = foundry.route() == Route.CHINA;
    String memory = chinese ? "world.chinese_memory_" : "world.memory_";
    AgentPanels all = new AgentPanels("", "All foundries", HouseTheme.BLUE);
    return all.chapter(
        context.maker(),
        "together",
        "All foundries together",
        "What a foundry has by then is not recorded foundry by foundry over the runs. Chips need"
            + " packaging and high-bandwidth memory: what is short of the two limits them, and the"
            + " share of the other that is used falls.",
        "packaging and memory",
        List.of(
            all.one("Packaging, wafers a month, powers of ten", WAFERS, "world.packaging_wafers"),
            all.one("Share of good wafers allotted", Measure.SHARE, "world.packaging_utilisation"),
            all.one(
                (chinese ? "Memory of China's makers" : "Memory outside China")
                    + ", GB a month, powers of ten",
                GIGABYTES,
                memory + "gigabytes"),
            all.one("Share of that memory taken", Measure.SHARE, memory + "utilisation")));
  }

  /** Vendors that had a part of it at the last booking of run 0. */
  private Optional<Section> customers(FoundryProfile foundry) {
    List<Option> bookings =
        context.decisions().options().stream()
            .filter(
                option -> option.decision().equals("booking") && option.name().equals(foundry.id()))
            .sorted(
                Comparator.comparingDouble((Option option) -> -option.score())
                    .thenComparing(Option::agent))
            .toList();
    if (bookings.isEmpty()) {
      return Optional.empty();
    }
    DataTable table =
        new DataTable(
            "table-customers",
            "Vendors that booked a part of it at their last booking of run 0",
            List.of(
                Column.words("Vendor"),
                Column.words("Month"),
                Column.numbers("Share of its wafers")),
            bookings.stream()
                .map(
                    option ->
                        List.of(
                            context.names().of(option.agent()),
                            Wording.month(option.month()),
                            Wording.percent(option.score())))
                .toList(),
            bookings.stream().map(option -> SitePage.file("vendor", option.agent())).toList());
    return Optional.of(
        new Section(
            "customers",
            "Who has booked it",
            "Rights to packaging follow what vendors claim.",
            List.of(),
            List.of(table)));
  }

  private static String file(FoundryProfile foundry) {
    return SitePage.file("foundry", foundry.id());
  }
}

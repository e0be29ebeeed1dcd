package org.inferencefrontier.report.vendor;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.Catalogue;
import org.inferencefrontier.report.site.CourseChapter;
import org.inferencefrontier.report.site.DecisionChapter;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.RuleWords;
import org.inferencefrontier.report.text.VendorWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;

/** The chapters of one vendor's page: its figures, its roadmap and why it decided so. */
final class VendorChapters {
  /** The model counts no further. */
  private static final String BACKLOG = "Backlog, months, " + Vendor.MOST_MONTHS + " at most";

  private final ReportContext context;
  private final VendorProfile vendor;

  VendorChapters(ReportContext context, VendorProfile vendor) {
    this.context = context;
    this.vendor = vendor;
  }

  /** The chapters that have something to show. */
  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    context
        .maker()
        .figure(
            "figure-vendor",
            context.names().of(vendor.id()) + " in figures",
            isInDataCentres()
                ? "Shares are of useful compute installed for each use."
                : "It sells nothing to data centres.",
            List.of(
                shares(),
                panel("Revenue, USD a month", Measure.USD_PER_MONTH, "vendor.revenue"),
                panel(
                    "Device silicon, USD a month", Measure.USD_PER_MONTH, "vendor.device_revenue"),
                panel("Gross margin", Measure.SHARE, "vendor.gross_margin"),
                panel("Price of an H100-equivalent, USD", Measure.USD, "vendor.price_per_h100e"),
                panel(BACKLOG, Measure.MONTHS, "vendor.backlog_months"),
                panel("Finished goods, weeks of supply", Measure.WEEKS, "vendor.inventory_weeks"),
                panel(
                    "Installed H100e, powers of ten",
                    Measure.H100E_LOGARITHMIC,
                    "vendor.installed_h100e")),
            false)
        .ifPresent(
            figure ->
                sections.add(new Section("figures", "Figures", "", List.of(figure), List.of())));
    new Catalogue(context)
        .roadmap(vendor.id(), "table-roadmap")
        .ifPresent(
            roadmap ->
                sections.add(
                    new Section(
                        "roadmap", "Roadmap", roadmapLead(), bestChip(), List.of(roadmap))));
    if (!sections.isEmpty()) {
      new CourseChapter(context, "How its price moved").of(vendor.id()).ifPresent(sections::add);
      new DecisionChapter(context, "Why this price, why this chip")
          .ofWhoDecided(vendor.id())
          .ifPresent(sections::add);
    }
    return sections;
  }

  private boolean isInDataCentres() {
    return vendor.kind() != VendorKind.EDGE
        || VendorWords.designsBesides(context.world(), vendor)
        || VendorWords.acceleratorsBesides(context.world(), vendor);
  }

  private List<Figure> bestChip() {
    return context
        .maker()
        .figure(
            "figure-best-chip",
            "Best merchant chip on sale",
            "Dense 8-bit peak of the best released chip, in H100-equivalents.",
            List.of(
                panel(
                    "Best chip in H100e, powers of ten",
                    Measure.H100E_LOGARITHMIC,
                    "vendor.newest_chip_h100e")),
            false)
        .map(List::of)
        .orElse(List.of());
  }

  /** What the vendor is, in a few words. */
  static String lead(ReportContext context, VendorProfile vendor) {
    String sells =
        switch (vendor.kind()) {
          case MERCHANT -> "Sells accelerators to anybody";
          case DESIGN_HOUSE -> "Makes the chips that operators order for themselves";
          case EDGE -> "Sells device silicon";
        };
    String besides =
        VendorWords.designsBesides(context.world(), vendor)
            ? ", and makes chips that operators order for themselves"
            : "";
    return sells
        + (VendorWords.acceleratorsBesides(context.world(), vendor)
            ? ", and accelerators to anybody"
            : "")
        + besides
        + ". Home: "
        + context.names().of(vendor.home())
        + ". It "
        + RuleWords.of(vendor.pricing().strategy())
        + ", aiming at a gross margin of "
        + Wording.percent(vendor.pricing().targetGrossMargin())
        + ".";
  }

  private String roadmapLead() {
    return vendor.kind() == VendorKind.DESIGN_HOUSE
        ? "Custom silicon follows the customers' programmes."
        : "After the catalogue a generation is due every "
            + vendor.roadmap().cadenceMonths()
            + " months; slips, research and luck move it. Its unit is a bundle: what it does,"
            + " draws and costs grows with every generation, so count H100-equivalents and not"
            + " units.";
  }

  private Panel shares() {
    return new Panel(
        "Share of compute",
        Measure.SHARE,
        Double.NaN,
        List.of(
            new Line(
                "vendor.training_compute_share", vendor.id(), "Training", HouseTheme.VERMILLION),
            new Line("vendor.inference_compute_share", vendor.id(), "Inference", HouseTheme.BLUE)));
  }

  private Panel panel(String title, Measure measure, String indicator) {
    String name = context.names().of(vendor.id());
    return new Panel(
        title, measure, new Line(indicator, vendor.id(), name, AgentColours.of(vendor.id())));
  }
}

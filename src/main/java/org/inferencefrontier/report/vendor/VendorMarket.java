package org.inferencefrontier.report.vendor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AgentPanels;
import org.inferencefrontier.report.site.LargestAgents;
import org.inferencefrontier.report.site.ReportContext;

/** The chapters of the page of vendors that set vendors side by side. */
final class VendorMarket {
  private static final int OPERATORS = 6;
  private static final AgentPanels WORLD = new AgentPanels("", "World", HouseTheme.BLUE);

  private final ReportContext context;
  private final LargestAgents vendors;

  VendorMarket(ReportContext context) {
    this.context = context;
    this.vendors = new LargestAgents(context, "vendor.revenue", ": the largest vendors", "revenue");
  }

  /**
   * The chapters that have something to show.
   *
   * @param single whether single agents have pages to lead to
   */
  List<Section> all(boolean single) {
    return Stream.of(
            shares(),
            revenue(),
            new ValueLayerChapter(context).section(),
            prices(),
            concentration(),
            programmes(),
            single ? foundries() : Optional.<Section>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Section> shares() {
    return Section.ofFigures(
        "shares",
        "Shares of compute",
        "Whose chips train and whose serve, as shares of what is installed for each use, in"
            + " useful H100-equivalents.",
        List.of(
            vendors.figure(
                "figure-training-shares",
                "Compute installed for training",
                "Share of training compute; every panel has the same scale.",
                "vendor.training_compute_share",
                Measure.SHARE,
                true),
            vendors.figure(
                "figure-inference-shares",
                "Compute installed for inference",
                "Share of inference compute; every panel has the same scale.",
                "vendor.inference_compute_share",
                Measure.SHARE,
                true)));
  }

  private Optional<Section> revenue() {
    return Section.ofFigures(
        "money",
        "Revenue and margins",
        "What vendors take in, and what is left of it after the cost of chips and systems.",
        List.of(
            vendors.figure(
                "figure-vendor-revenue",
                "Revenue",
                "USD a month; every panel has its own scale.",
                "vendor.revenue",
                Measure.USD_PER_MONTH,
                false),
            vendors.figure(
                "figure-margins",
                "Gross margins",
                "Gross margin on the month's shipments; every panel has the same scale.",
                "vendor.gross_margin",
                Measure.SHARE,
                true)));
  }

  private Optional<Section> foundries() {
    List<Masthead.Link> pages = new FoundryPages(context).links(null);
    return pages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "foundries",
                "Foundries",
                "Who packages the chips; a page for each says when it built, why, and for whom.",
                List.of(),
                List.of(),
                List.of(),
                pages));
  }

  private Optional<Section> prices() {
    return Section.ofFigures(
        "prices",
        "Prices and scarcity",
        "What an H100-equivalent costs, and how long buyers wait for it.",
        List.of(
            vendors.figure(
                "figure-chip-prices",
                "Price of an H100-equivalent",
                "USD of revenue for each H100-equivalent shipped; every panel has its own"
                    + " scale.",
                "vendor.price_per_h100e",
                Measure.USD,
                false),
            vendors.figure(
                "figure-backlog",
                "Backlog",
                "Months of shipments on order, the time a new order waits, counted to "
                    + Vendor.MOST_MONTHS
                    + " at most: "
                    + Vendor.MOST_MONTHS
                    + " says that much or more. Every panel has its own scale.",
                "vendor.backlog_months",
                Measure.MONTHS,
                false),
            vendors.figure(
                "figure-inventory",
                "Finished goods",
                "Weeks of shipments in the vendor's own stock; every panel has its own scale.",
                "vendor.inventory_weeks",
                Measure.WEEKS,
                false),
            rental()));
  }

  private Optional<Section> concentration() {
    return Section.ofFigures(
        "concentration",
        "Concentration",
        "The Herfindahl index is 1 where one vendor takes all revenue, and a tenth where ten"
            + " take the same.",
        List.of(herfindahl()));
  }

  private Optional<Figure> rental() {
    return context
        .maker()
        .figure(
            "figure-rental",
            "Rental of an H100-equivalent",
            "USD for an hour of a useful H100-equivalent in the western market. User cost: what"
                + " an hour of the best new compute costs who owns it, with capital, halls, power"
                + " and operation.",
            List.of(
                WORLD.several(
                    "Rental and user cost, USD an hour, powers of ten",
                    Measure.USD_LOGARITHMIC,
                    WORLD.line("Rental", "world.rental_usd_per_h100e_hour", HouseTheme.BLUE),
                    WORLD.line(
                        "User cost", "world.user_cost_usd_per_h100e_hour", HouseTheme.VERMILLION))),
            false);
  }

  private Optional<Figure> herfindahl() {
    return context
        .maker()
        .figure(
            "figure-concentration",
            "Concentration of vendors, and custom silicon",
            "World; by accelerator revenue, and by H100-equivalents added in the month.",
            List.of(
                WORLD.one("Herfindahl index of vendors", Measure.INDEX, "world.vendor_hhi"),
                WORLD.one(
                    "Custom silicon among new compute",
                    Measure.SHARE,
                    "world.custom_silicon_share")),
            false);
  }

  private Optional<Section> programmes() {
    return Section.ofFigures(
        "programmes",
        "Custom silicon",
        "Buyers' own chips: when their generations come, how much of what they buy is their own,"
            + " and what the next generation is worth to them.",
        List.of(
            new ProgrammeTimeline(context).figure(),
            builders(
                "figure-own-silicon",
                "Own silicon's share of purchases",
                "Share of the H100-equivalents bought in the month; every panel has the same"
                    + " scale.",
                "operator.own_silicon_share",
                Measure.SHARE,
                true),
            context
                .maker()
                .figure(
                    "figure-programmes-in-design",
                    "Generations in design",
                    "Chips of its own that an operator has in design at once; every panel has the"
                        + " same scale.",
                    context
                        .maker()
                        .means(
                            "operator.programmes_in_design",
                            builders(),
                            context.names(),
                            Measure.count("")),
                    true),
            builders(
                "figure-programme-value",
                "What the next generation is worth",
                "Value of the next generation at its last review, USD; every panel has its own"
                    + " scale.",
                "operator.programme_value",
                Measure.USD,
                false),
            builders(
                "figure-programme-threshold",
                "What it must be worth to be started",
                "Value at which the programme starts its next generation, USD; every panel has its"
                    + " own scale.",
                "operator.programme_threshold",
                Measure.USD,
                false)));
  }

  private Optional<Figure> builders(
      String id,
      String title,
      String reading,
      String indicator,
      Measure measure,
      boolean sameScale) {
    return context
        .maker()
        .figure(
            id,
            title,
            reading,
            context.maker().medians(indicator, builders(), context.names(), measure),
            sameScale);
  }

  /** Operators with custom silicon that buy most of it, the same in every figure. */
  private List<String> builders() {
    return context
        .ensemble()
        .top("operator.ai_capex", context.horizon().headline(), Integer.MAX_VALUE)
        .stream()
        .filter(this::hasProgramme)
        .limit(OPERATORS)
        .toList();
  }

  private boolean hasProgramme(String operator) {
    return context.world().operators().stream()
        .anyMatch(profile -> profile.id().equals(operator) && !profile.asicProgrammes().isEmpty());
  }
}

package org.inferencefrontier.report.demand;

import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.Chapters;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.LargestAgents;
import org.inferencefrontier.report.site.ReportContext;

/** The chapters of fan charts on the page of demand. */
final class DemandChapters {
  /** Beside charts of tokens and their prices. */
  private static final String WORLD = "";

  /** Laboratories that a reader looks for first, wherever the runs put them. */
  private static final List<String> ALWAYS = List.of("openai", "anthropic");

  private final ReportContext context;
  private final LargestAgents laboratories;

  DemandChapters(ReportContext context) {
    this.context = context;
    this.laboratories =
        new LargestAgents(context, "lab.revenue", ": the largest laboratories", "revenue", ALWAYS);
  }

  /** Tokens, requests, thinking. */
  Optional<Section> volume() {
    return Section.ofFigures(
        "volume",
        "Volume",
        "What operators serve, without inference embedded in other services and without people's"
            + " own devices.",
        List.of(
            figure(
                "figure-demand-volume",
                "Tokens, requests and thinking",
                "World totals. Compute of a request: a multiple of a single pass, mean of chat and"
                    + " agentic requests. "
                    + Chapters.COMPOUND,
                List.of(
                    world(
                        "Tokens a day, powers of ten",
                        Measure.TOKENS_PER_DAY_LOGARITHMIC,
                        "world.tokens_per_day"),
                    world(
                        "Requests a day, powers of ten",
                        Measure.REQUESTS_PER_DAY_LOGARITHMIC,
                        "world.requests_per_day"),
                    world(
                        "Compute of a request, single passes",
                        Measure.MULTIPLE,
                        "world.reasoning_multiplier"),
                    world(
                        "Use of AI services at posted prices, USD a year",
                        Measure.USD_PER_YEAR,
                        "world.service_revenue"))),
            laboratories.figure(
                "figure-lab-revenue",
                "Revenue",
                "What others pay a laboratory at the month's rate, USD a year: not free use, not"
                    + " use in its owner's services, not open weights with other hosts; every panel"
                    + " has its own scale. No record of it is held against the runs; what is known"
                    + " of 2023 and 2024 is two to eight times less (docs/limits.md).",
                "lab.revenue",
                Measure.USD_PER_YEAR,
                false),
            laboratories.figure(
                "figure-lab-share",
                "Share of the tokens asked",
                "Share of the tokens asked of all laboratories; every panel has the same scale.",
                "lab.token_share",
                Measure.SHARE,
                true)));
  }

  /** Posted prices and margins. */
  Optional<Section> prices() {
    return Section.ofFigures(
        "posted-prices",
        "Prices and margins",
        "Posted prices follow utilisation and competition. A margin is the posted price less"
            + " compute at the rental price, whether or not anybody pays, before partners' shares"
            + " and research; the cost of an answer below has another basis.",
        List.of(
            figure(
                "figure-token-price",
                "Price of a million tokens, and of the compute behind it",
                "Mean list price in the western market by volume; tokens of thinking count, what"
                    + " services add to them does not. "
                    + Chapters.COMPOUND,
                List.of(
                    world(
                        "One million tokens, USD, powers of ten",
                        Measure.USD_POWERS,
                        "world.usd_per_million_tokens"),
                    world(
                        "Rental, USD per H100-equivalent hour, powers of ten",
                        Measure.USD_LOGARITHMIC,
                        "world.rental_usd_per_h100e_hour"))),
            laboratories.figure(
                "figure-lab-price",
                "Price of a million tokens",
                "List price of a million tokens in USD, mean by volume, powers of ten.",
                "lab.usd_per_million_tokens",
                Measure.USD_POWERS,
                false),
            laboratories.figure(
                "figure-lab-margin",
                "Gross margin",
                "Gross margin; every panel has its own scale.",
                "lab.gross_margin",
                Measure.SHARE,
                false)));
  }

  /** What an answer costs and how long it travels. */
  Optional<Section> cost() {
    return Section.ofFigures(
        "cost",
        "Cost of an answer",
        "Cost of serving a million tokens, mean of what is served, by its parts. It is no"
            + " counterpart of the list price above: the price is of the western market alone, the"
            + " cost averages over all that operators serve, in China and for themselves too, at"
            + " what chips and halls cost and not at the rental price, on which margins are"
            + " reckoned. So it can lie over the price while margins are positive.",
        List.of(
            figure(
                "figure-cost",
                "Cost of a million tokens by part",
                "USD for a million tokens, powers of ten. The parts of a run add up to its whole;"
                    + " their medians do not add up to the median of all.",
                List.of(
                    cost("All parts", ""),
                    cost("Chips", "_chips"),
                    cost("Building and operation", "_hosting"),
                    cost("Energy", "_energy"),
                    cost("Network", "_network"))),
            context
                .maker()
                .figure(
                    "figure-latency",
                    "Network round trip",
                    "Milliseconds, mean by volume of what is free to move; every panel has the same"
                        + " scale.",
                    List.of(
                        latency("Real-time work, ms", "real_time"),
                        latency("Chat and search, ms", "chat"),
                        latency("Agents and batch work, ms", "agentic")),
                    true)));
  }

  /** People's own devices. */
  Optional<Section> edge() {
    return Section.ofFigures(
        "edge",
        "People's own devices",
        "What phones and PCs serve themselves; their electricity is not counted with data centres.",
        List.of(
            figure(
                "figure-edge",
                "Served on devices",
                "Share of inference by compute, and the devices' electricity.",
                List.of(
                    world("Share of inference", Measure.SHARE, "world.edge_share"),
                    world(
                        "Electricity of devices, TWh a year",
                        Measure.TERAWATT_HOURS,
                        "world.edge_twh")))));
  }

  private Optional<Figure> figure(String id, String title, String reading, List<Panel> panels) {
    return context.maker().figure(id, title, reading, panels, false);
  }

  private static Panel latency(String title, String segment) {
    return world(title, Measure.MILLISECONDS, "world.latency_ms_" + segment);
  }

  private static Panel cost(String title, String part) {
    return world(title, Measure.USD_POWERS, "world.usd_per_million_tokens_cost" + part);
  }

  private static Panel world(String title, Measure measure, String indicator) {
    return new Panel(title, measure, new Line(indicator, WORLD, title, HouseTheme.BLUE));
  }
}

package org.inferencefrontier.report.energy;

import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AgentPanels;
import org.inferencefrontier.report.site.AreaTables;
import org.inferencefrontier.report.site.LargestAgents;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.Wording;

/** The chapters of the page of energy that set grid areas side by side. */
final class GridChapters {
  private static final int LISTED = 40;

  private final ReportContext context;
  private final boolean single;
  private final LargestAgents areas;

  /**
   * @param single whether utilities have pages to lead to
   */
  GridChapters(ReportContext context, boolean single) {
    this.context = context;
    this.single = single;
    this.areas =
        new LargestAgents(
            context, PowerShortage.LOAD, " where data centres are most", "load of data centres");
  }

  /** Queues and tariffs. */
  Optional<Section> queues() {
    return Section.ofFigures(
        "queues",
        "Queues and tariffs",
        "How long a large load would wait for a connection, and what it pays.",
        List.of(
            world(),
            areas.figure(
                "figure-queues",
                "Months in the queue",
                "Months that a new large load would wait; 120 at most, and where new connections"
                    + " are stopped. Every panel has its own scale.",
                PowerShortage.QUEUE,
                Measure.MONTHS,
                false),
            areas.figure(
                "figure-tariffs",
                "Tariff of a large load",
                "USD per MWh; every panel has the same scale.",
                PowerShortage.TARIFF,
                Measure.USD,
                true)));
  }

  /** Reserves, and the table of areas. */
  Optional<Section> stress() {
    int month = context.horizon().headline();
    Optional<Section> drawn =
        Section.ofFigures(
            "reserves",
            "Reserve margins",
            "Firm capacity over peak load, less one: below about 15% an area is tight.",
            List.of(
                areas.figure(
                    "figure-reserves",
                    "Reserve margin",
                    "Share of peak load; every panel has its own scale.",
                    PowerShortage.RESERVE,
                    Measure.SHARE,
                    false)));
    return drawn.map(
        section ->
            section.withTables(
                AreaTables.of(
                        context,
                        "table-areas",
                        "The "
                            + LISTED
                            + " grid areas with most data centres, "
                            + Wording.longMonth(month)
                            + ": median, and band of nine runs in ten",
                        month,
                        context.ensemble().top(PowerShortage.LOAD, month, LISTED),
                        single)
                    .map(List::of)
                    .orElse(List.of())));
  }

  private Optional<Figure> world() {
    AgentPanels world = new AgentPanels("", "World", HouseTheme.BLUE);
    return context
        .maker()
        .figure(
            "figure-queue",
            "Large loads that wait for a connection",
            "GW of requests in all grid areas, firm and flexible.",
            List.of(world.one("Waiting requests, GW", Measure.GIGAWATTS, "world.queue_mw")),
            false);
  }
}

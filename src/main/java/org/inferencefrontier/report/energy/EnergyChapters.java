package org.inferencefrontier.report.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.figure.RecordWording;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AgentPanels;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.study.statistics.RecordSummary.Comparison;
import org.inferencefrontier.world.evidence.RecordPoint;

/** The world's chapters of the page of energy. */
final class EnergyChapters {
  private static final int DRAWN = 6;
  private static final String EMISSIONS = "area.ai_emissions";

  /** In a narrow place: plants of the world come to millions. */
  private static final Measure TONNES = Measure.count("t CO2 a year");

  private final ReportContext context;
  private final AgentPanels world = new AgentPanels("", "World", HouseTheme.BLUE);

  EnergyChapters(ReportContext context) {
    this.context = context;
  }

  /** Capacity by year, in power and by grid area. */
  Optional<Section> capacity() {
    List<Figure> figures = new ArrayList<>();
    figure(
            "figure-capacity",
            "Capacity for AI by year",
            "Facility GW that are connected and built for AI, used or not, and what runs there.",
            List.of(
                gigawatts("World, GW", "world.powered_mw"),
                new Panel(
                    "Of it in the United States, GW",
                    Measure.GIGAWATTS,
                    new Line("world.powered_mw_usa", "", "United States", HouseTheme.BLUE)),
                world.one(
                    "Installed chips, H100e, powers of ten",
                    Measure.H100E_LOGARITHMIC,
                    "world.installed_h100e")))
        .ifPresent(figures::add);
    context
        .maker()
        .figure(
            "figure-capacity-areas",
            "Load of data centres where it is largest",
            "Average GW of all data centres, AI and other; every panel has its own scale.",
            largest(PowerShortage.LOAD, Measure.GIGAWATTS),
            false)
        .ifPresent(figures::add);
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "capacity",
                "Capacity by year",
                "The map of the page World has it for every grid area and quarter.",
                figures,
                List.of()));
  }

  /** Electricity by use, and the record of it. */
  Optional<Section> use() {
    Optional<Figure> figure =
        figure(
            "figure-electricity",
            "Electricity by use",
            "TWh a year at the month's rate; every panel has its own scale. Devices are not"
                + " counted with data centres.",
            List.of(
                terawattHours("All data centres", "world.datacenter_twh"),
                terawattHours("AI data centres", "world.ai_twh"),
                terawattHours("Inference", "world.inference_twh"),
                terawattHours("Training", "world.training_twh"),
                terawattHours("Other data centres", "world.other_datacenter_twh"),
                terawattHours("People's own devices", "world.edge_twh")));
    List<DataTable> tables = record().map(List::of).orElse(List.of());
    return figure.isEmpty() && tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "use",
                "Electricity by use",
                "What data centres and devices draw, with cooling and losses of data centres.",
                figure.map(List::of).orElse(List.of()),
                tables));
  }

  /** What a joule does. */
  Optional<Section> efficiency() {
    return section(
        "efficiency",
        "Tokens for a joule",
        "Better chips raise it, longer thinking and larger models lower it.",
        List.of(
            world.one(
                "Tokens per joule of serving, powers of ten",
                Measure.TOKENS_PER_JOULE,
                "world.tokens_per_joule"),
            world.one(
                "Inference's share of AI's electricity",
                Measure.SHARE,
                "world.inference_share_of_energy")));
  }

  /** How operators get power beside an ordinary connection. */
  Optional<Section> supply() {
    return section(
        "supply",
        "Contracts, plant on site, flexibility",
        "Operators contract plants, generate on site, or take connections that may be curtailed.",
        List.of(
            gigawatts("Contracted plants, GW", "world.ppa_mw"),
            gigawatts("Load served by plant on site, GW", "world.onsite_mw"),
            gigawatts("Connections that may be curtailed, GW", "world.flexible_mw"),
            world.one("Curtailed, TWh a year", Measure.TERAWATT_HOURS, "world.curtailed_twh")));
  }

  /** What stands ready and waits. */
  Optional<Section> waiting() {
    return section(
        "waiting",
        "Chips without power, halls without chips",
        "From land to chips: what waits for the grid, and what is connected and not yet used.",
        List.of(
            world.one("Chips that wait for power, H100e", Measure.H100E, "world.unpowered_h100e"),
            gigawatts("Land and permits being sought, GW", "world.sites_permits_mw"),
            gigawatts("Power granted, hall not begun, GW", "world.sites_land_mw"),
            gigawatts("Halls being built, GW", "world.sites_shell_mw"),
            gigawatts("Halls with power, GW", "world.sites_live_mw"),
            gigawatts("Power of installed chips, GW", "world.sites_used_mw"),
            gigawatts("Largest training campus, GW", "world.largest_campus_mw")));
  }

  /** Power plants of all grids by technology. */
  Optional<Section> plants() {
    List<Panel> panels = new ArrayList<>();
    for (String group :
        List.of("solar", "wind", "gas", "coal", "nuclear", "hydro", "battery", "other")) {
      panels.add(
          gigawatts(
              Character.toUpperCase(group.charAt(0)) + group.substring(1) + ", GW",
              "world.plant_" + group + "_mw"));
    }
    return section(
        "plants",
        "Power plants by technology",
        "Installed in all grid areas, for every use of electricity and not for data centres alone.",
        panels);
  }

  /** Emissions of AI data centres. */
  Optional<Section> emissions() {
    List<Figure> areas =
        context
            .maker()
            .figure(
                "figure-emissions-areas",
                "Emissions where they are largest",
                "Tonnes of CO2 a year, of the grid's electricity and of plant on site; every panel"
                    + " has its own scale.",
                largest(EMISSIONS, TONNES),
                false)
            .map(List::of)
            .orElse(List.of());
    return section(
            "emissions",
            "Emissions",
            "Of AI data centres, in tonnes of CO2 a year at the month's rate; the grid's by the"
                + " intensity of each area.",
            List.of(
                world.one("From the grid, t CO2 a year", TONNES, "world.ai_grid_emissions"),
                world.one("From plant on site, t CO2 a year", TONNES, "world.ai_onsite_emissions")))
        .map(section -> section.withMore(areas));
  }

  /** A panel for each of the grid areas with most of something. */
  private List<Panel> largest(String indicator, Measure measure) {
    int month = context.horizon().headline();
    List<String> areas = context.ensemble().top(indicator, month, DRAWN);
    return context.maker().medians(indicator, areas, context.names(), measure);
  }

  private Panel terawattHours(String title, String indicator) {
    return world.one(title, Measure.TERAWATT_HOURS, indicator);
  }

  private Panel gigawatts(String title, String indicator) {
    return world.one(title, Measure.GIGAWATTS, indicator);
  }

  private Optional<Section> section(String id, String title, String lead, List<Panel> panels) {
    return figure("figure-" + id, title, "World; every panel has its own scale.", panels)
        .map(figure -> new Section(id, title, lead, List.of(figure), List.of()));
  }

  private Optional<Figure> figure(String id, String title, String reading, List<Panel> panels) {
    return context.maker().figure(id, title, reading, panels, false);
  }

  /** The record of data centres' electricity beside the runs. */
  private Optional<DataTable> record() {
    RecordWording wording = new RecordWording(context.names(), context.study().summary().catalog());
    List<List<String>> rows =
        context.study().record().comparisons().stream()
            .filter(Comparison::exists)
            .filter(comparison -> isElectricity(comparison.point()))
            .map(
                comparison ->
                    List.of(
                        wording.title(comparison.point()),
                        RecordWording.period(comparison.point()),
                        wording.record(comparison.point()),
                        wording.model(comparison),
                        wording.unit(comparison.point()),
                        comparison.point().source()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable(
                "table-electricity-record",
                "Electricity of data centres on record, beside the runs",
                List.of(
                    Column.words("Series"),
                    Column.words("Period"),
                    Column.numbers("Record and its range"),
                    Column.numbers("Runs: median and nine in ten"),
                    Column.words("Unit"),
                    Column.words("Source")),
                rows));
  }

  private static boolean isElectricity(RecordPoint point) {
    return point.indicator().endsWith("_twh")
        || point.indicator().contains(".datacenter_")
        || point.indicator().endsWith("_campus_mw");
  }
}

package org.inferencefrontier.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.FigureMaker.Line;
import org.inferencefrontier.report.figure.FigureMaker.Panel;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Figure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.Anchors;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.visual.AgentColours;
import org.inferencefrontier.world.World;

/** The chapters of fan charts: which quantities, in which order, under which words. */
public final class Chapters {
  /** Stands under every level that falling prices drive. */
  public static final String COMPOUND =
      "Levels after about 2030 follow from declines of price that compound, and are no forecasts:"
          + " compare scenarios and runs, do not quote the level.";

  private static final int VENDORS = 5;
  private static final int STATES = 6;
  private static final String WORLD = "";

  private final Ensemble ensemble;
  private final FigureMaker maker;
  private final Names names;
  private final Horizon horizon;

  /** The chapters of a study. */
  public Chapters(Ensemble ensemble, FigureMaker maker, Names names, Horizon horizon) {
    this.ensemble = ensemble;
    this.maker = maker;
    this.names = names;
    this.horizon = horizon;
  }

  /** Training against inference. */
  public Optional<Section> crossover() {
    return Section.ofFigures(
        "crossover",
        "Crossover",
        "When does running models take more than building them?",
        List.of(inferenceShares(), volume()));
  }

  private Optional<Figure> inferenceShares() {
    return maker.figure(
        Anchors.CROSSOVER,
        "Inference share in four definitions",
        "Inference as a share of training and inference together, in percent; the dashed line"
            + " is one half. The four are different questions and are never mixed.",
        InferenceShares.panels(),
        true);
  }

  private Optional<Figure> volume() {
    return maker.figure(
        Anchors.VOLUME,
        "What is trained and what is served",
        "World totals. " + COMPOUND,
        List.of(
            world(
                "Largest training run, FLOP, powers of ten",
                Measure.FLOP,
                "world.largest_training_run_flop"),
            world(
                "Tokens served a day, powers of ten",
                Measure.TOKENS_PER_DAY_LOGARITHMIC,
                "world.tokens_per_day"),
            world("Served on devices, share", Measure.SHARE, "world.edge_share")),
        false);
  }

  /** Vendors. */
  public Optional<Section> market() {
    return Section.ofFigures(
        "market",
        "Market",
        "Shares of compute are of what is installed for each use, so they move more slowly than"
            + " sales.",
        List.of(leaders(), concentration(), prices()));
  }

  private Optional<Figure> leaders() {
    return maker.figure(
        Anchors.VENDORS,
        "Who leads: shares of the largest vendors",
        "The largest in " + Wording.longMonth(horizon.headline()) + ", in percent.",
        largestVendors(),
        true);
  }

  private Optional<Figure> concentration() {
    return maker.figure(
        Anchors.CUSTOM,
        "Custom silicon and concentration",
        "Custom silicon: share of H100-equivalents added in the month. Concentration:"
            + " Herfindahl index, 1 is a monopoly.",
        List.of(
            world("Custom silicon, share", Measure.SHARE, "world.custom_silicon_share"),
            world("Concentration of vendors", Measure.INDEX, "world.vendor_hhi"),
            world(
                "Accelerator revenue, USD a month",
                Measure.USD_PER_MONTH,
                "world.accelerator_revenue")),
        false);
  }

  private Optional<Figure> prices() {
    return maker.figure(
        Anchors.PRICES,
        "Prices and scarcity",
        "What an hour of one H100-equivalent and a million tokens cost, and how much demand"
            + " finds no capacity at that price. "
            + COMPOUND,
        List.of(
            world(
                "Rental, USD per H100-equivalent hour, powers of ten",
                Measure.USD_LOGARITHMIC,
                "world.rental_usd_per_h100e_hour"),
            world(
                "One million tokens, USD, powers of ten",
                Measure.USD_POWERS,
                "world.usd_per_million_tokens"),
            world("Demand not served, share", Measure.SHARE, "world.unmet_demand_share")),
        false);
  }

  /** A vendor has one colour in all of them. */
  private List<Panel> largestVendors() {
    Map<String, String> shares = new LinkedHashMap<>();
    shares.put("vendor.training_compute_share", "Compute installed for training");
    shares.put("vendor.inference_compute_share", "Compute installed for inference");
    shares.put("vendor.revenue_share", "Accelerator revenue");
    List<String> all =
        shares.keySet().stream().flatMap(share -> top(share).stream()).distinct().toList();
    List<Color> colours = AgentColours.distinct(all);
    List<Panel> panels = new ArrayList<>();
    shares.forEach(
        (share, title) ->
            panels.add(
                new Panel(
                    title,
                    Measure.SHARE,
                    Double.NaN,
                    top(share).stream()
                        .map(id -> new Line(share, id, names.of(id), colours.get(all.indexOf(id))))
                        .toList())));
    return panels;
  }

  private List<String> top(String share) {
    return ensemble.top(share, horizon.headline(), VENDORS);
  }

  /** Energy, with the grid areas that carry most of it. */
  public Optional<Section> energy(Optional<DataTable> grids) {
    List<Figure> figures = new ArrayList<>();
    maker
        .figure(
            Anchors.ENERGY,
            "Electricity of data centres and what it runs",
            "Annualised, all data centres and the part that artificial intelligence uses.",
            List.of(
                new Panel(
                    "Electricity, TWh a year",
                    Measure.TERAWATT_HOURS,
                    Double.NaN,
                    List.of(
                        new Line("world.datacenter_twh", WORLD, "All", HouseTheme.BLUE),
                        new Line("world.ai_twh", WORLD, "AI", HouseTheme.VERMILLION))),
                world(
                    "Tokens per joule, powers of ten",
                    Measure.TOKENS_PER_JOULE,
                    "world.tokens_per_joule"),
                world(
                    "Installed compute, H100-equivalents, powers of ten",
                    Measure.H100E_LOGARITHMIC,
                    "world.installed_h100e")),
            false)
        .ifPresent(figures::add);
    List<String> areas = ensemble.top("area.datacenter_mw", horizon.headline(), 6);
    maker
        .figure(
            Anchors.AREAS,
            "Where the load lands: data centres by grid area",
            "Average load in GW of the largest grid areas; every panel has the same scale.",
            maker.medians("area.datacenter_mw", areas, names, Measure.GIGAWATTS),
            true)
        .ifPresent(figures::add);
    return Optional.of(
            new Section(
                "energy",
                "Energy",
                "Compute can be bought in months; a connection to the grid takes years.",
                figures,
                grids.map(List::of).orElse(List.of())))
        .filter(section -> !section.figures().isEmpty() || !section.tables().isEmpty());
  }

  /** Regions and the largest states. */
  public List<Figure> regions(World world) {
    List<Figure> figures = new ArrayList<>();
    String capacity = "state.inference_capacity_h100e";
    List<String> largest = ensemble.top(capacity, horizon.headline(), STATES);
    RegionFigure.make(world, ensemble, horizon, maker.source()).ifPresent(figures::add);
    maker
        .figure(
            Anchors.STATES,
            "Inference capacity of the largest states",
            "H100-equivalents that serve inference; every panel has its own scale.",
            maker.medians(capacity, largest, names, Measure.H100E),
            false)
        .ifPresent(figures::add);
    return figures;
  }

  private static Panel world(String title, Measure measure, String indicator) {
    return new Panel(title, measure, new Line(indicator, WORLD, title, HouseTheme.BLUE));
  }
}

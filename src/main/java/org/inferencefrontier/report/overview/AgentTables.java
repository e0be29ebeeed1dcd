package org.inferencefrontier.report.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inferencefrontier.report.figure.Ensemble;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.ChartData;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.site.SitePage;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.StateWords;
import org.inferencefrontier.report.text.VendorWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.time.Timeline;

/** Tables of the agents with medians at the key months. */
final class AgentTables {
  private final World world;
  private final Ensemble ensemble;
  private final Names names;
  private final Horizon horizon;
  private final List<StateProfile> placed;
  private final boolean single;

  /**
   * @param single whether single agents have pages to lead to
   */
  AgentTables(ReportContext context, boolean single) {
    this.world = context.world();
    this.ensemble = context.ensemble();
    this.names = context.names();
    this.horizon = context.horizon();
    this.placed = context.placedStates();
    this.single = single;
  }

  /**
   * Agents of a kind.
   *
   * @param head what one of them is
   * @param idOf the id of one
   * @param page file of one's own page, empty for none
   */
  private record Agents<T>(
      String head, List<T> all, Function<T, String> idOf, Function<T, String> page) {}

  /** A column of words about an agent. */
  private record Fact<T>(String name, Function<T, String> text) {}

  /**
   * A column group: an indicator at the key months.
   *
   * @param basis indicator without which it means nothing, empty for none
   */
  private record Quantity(String name, String indicator, Measure measure, String basis) {
    Quantity(String name, String indicator, Measure measure) {
      this(name, indicator, measure, "");
    }
  }

  /** The chapter of agents. */
  Section section() {
    return new Section(
        "agents",
        "Agents",
        "Who decides in the model. A dash means that the study has no such value.",
        List.of(),
        Stream.of(vendors(), operators(), laboratories(), states(), utilities())
            .filter(table -> !table.rows().isEmpty())
            .toList());
  }

  private DataTable vendors() {
    return table(
        "table-vendors",
        "Chip vendors and design houses: medians. Revenue is of chips for data centres."
            + " Makers of chips for the speed of a single user"
            + " sell next to nothing: the model has no price for it",
        new Agents<>(
            "Vendor", world.vendors(), VendorProfile::id, page("vendor", VendorProfile::id)),
        List.of(
            new Fact<>("Sells", vendor -> VendorWords.sells(world, vendor)),
            new Fact<>("Home", vendor -> names.of(vendor.home()))),
        List.of(
            new Quantity("Revenue, USD a month", "vendor.revenue", Measure.USD_PER_MONTH),
            new Quantity("Training share", "vendor.training_compute_share", Measure.SHARE),
            new Quantity("Inference share", "vendor.inference_compute_share", Measure.SHARE),
            new Quantity("Gross margin", "vendor.gross_margin", Measure.SHARE, "vendor.revenue")));
  }

  private DataTable operators() {
    return table(
        "table-operators",
        "Compute operators: medians. One that begins without a fleet grows slowly from its first"
            + " orders, whatever it announced",
        new Agents<>(
            "Operator",
            world.operators(),
            OperatorProfile::id,
            page("operator", OperatorProfile::id)),
        List.of(
            new Fact<>("Kind", operator -> WrittenName.of(operator.kind())),
            new Fact<>("Home", operator -> names.of(operator.home()))),
        List.of(
            new Quantity("AI capex, USD a month", "operator.ai_capex", Measure.USD_PER_MONTH),
            new Quantity("Powered, GW", "operator.powered_mw", Measure.GIGAWATTS),
            new Quantity(
                "Own silicon, share of purchases", "operator.own_silicon_share", Measure.SHARE),
            new Quantity("Tokens a day", "operator.tokens_per_day", Measure.TOKENS_PER_DAY)));
  }

  private DataTable laboratories() {
    return table(
        "table-labs",
        "Frontier laboratories: medians. The runs' revenue is held against no record",
        new Agents<>("Laboratory", world.labs(), LabProfile::id, page("lab", LabProfile::id)),
        List.of(
            new Fact<>("Home", lab -> names.of(lab.home())),
            new Fact<>("Owner", lab -> blank(lab.owner()) ? "independent" : names.of(lab.owner())),
            new Fact<>("Weights", lab -> lab.openWeights() ? "open" : "closed"),
            new Fact<>("Computes at, " + Wording.month(0), this::partners)),
        List.of(
            new Quantity("Revenue, USD a year", "lab.revenue", Measure.USD_PER_YEAR),
            new Quantity("Share of tokens asked", "lab.token_share", Measure.SHARE)));
  }

  /** States where the runs put something; how many others there are stands in the caption. */
  private DataTable states() {
    List<Quantity> quantities =
        List.of(
            new Quantity(
                "Inference capacity, H100-equivalents",
                "state.inference_capacity_h100e",
                Measure.H100E),
            new Quantity("Sovereignty index", "state.sovereignty_index", Measure.INDEX));
    List<StateProfile> shown =
        world.states().stream().filter(state -> isAnything(quantities, state.id())).toList();
    int others = world.states().size() - shown.size();
    return table(
        "table-states",
        "States: medians. Sovereignty: serving capacity of domestic operators at home over the"
            + " state's own demand"
            + (others == 0
                ? ""
                : ". Left out: "
                    + others
                    + (others == 1 ? " state" : " states")
                    + " where the medians of both are nought"),
        new Agents<>(
            "State",
            shown,
            StateProfile::id,
            state -> placed.contains(state) ? page("state", StateProfile::id).apply(state) : ""),
        List.of(
            new Fact<>(StateWords.GROUP, state -> StateWords.group(state.bloc())),
            new Fact<>("Acts as", state -> WrittenName.of(state.strategy()))),
        quantities);
  }

  /** Utilities; a small report, which has no pages of them, has their areas on the page Energy. */
  private DataTable utilities() {
    return table(
        "table-utilities",
        "Utilities by grid area: medians. Reserve margin: firm capacity over peak load, less one",
        new Agents<>(
            "Grid area",
            single ? world.utilities() : List.of(),
            UtilityProfile::area,
            utility -> SitePage.utility(utility.area())),
        List.of(
            new Fact<>("Utility", UtilityProfile::name),
            new Fact<>("Plans as", utility -> WrittenName.of(utility.strategy()))),
        List.of(
            new Quantity("Data centres, GW", PowerShortage.LOAD, Measure.GIGAWATTS),
            new Quantity("Reserve margin", PowerShortage.RESERVE, Measure.SHARE)));
  }

  /** Whether a quantity is more than nought; all states are shown where nothing is recorded. */
  private boolean isAnything(List<Quantity> quantities, String id) {
    boolean recorded =
        quantities.stream().anyMatch(each -> !ensemble.entities(each.indicator()).isEmpty());
    return !recorded
        || quantities.stream()
            .anyMatch(
                each ->
                    horizon.months().stream()
                        .anyMatch(month -> ensemble.median(each.indicator(), id, month) > 0));
  }

  private <T> Function<T, String> page(String kind, Function<T, String> idOf) {
    return agent -> single ? SitePage.file(kind, idOf.apply(agent)) : "";
  }

  private String partners(LabProfile lab) {
    return String.join(
        ", ",
        lab.partners().entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(partner -> names.of(partner.getKey()) + " " + Wording.percent(partner.getValue()))
            .toList());
  }

  private <T> DataTable table(
      String id, String caption, Agents<T> agents, List<Fact<T>> facts, List<Quantity> quantities) {
    List<Quantity> recorded =
        quantities.stream()
            .filter(quantity -> !ensemble.entities(quantity.indicator()).isEmpty())
            .toList();
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words(agents.head()));
    facts.forEach(fact -> columns.add(DataTable.Column.words(fact.name())));
    for (Quantity quantity : recorded) {
      for (int month : horizon.months()) {
        columns.add(new DataTable.Column(Wording.month(month), true, quantity.name()));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    List<T> sorted = agents.all().stream().sorted(bySize(recorded, agents.idOf())).toList();
    sorted.forEach(
        agent -> {
          List<String> row = new ArrayList<>();
          row.add(names.of(agents.idOf().apply(agent)));
          facts.forEach(fact -> row.add(fact.text().apply(agent)));
          for (Quantity quantity : recorded) {
            for (int month : horizon.months()) {
              row.add(cell(quantity, agents.idOf().apply(agent), month));
            }
          }
          rows.add(row);
        });
    return new DataTable(
        id,
        caption,
        columns,
        rows,
        sorted.stream().map(agents.page()).toList(),
        data(sorted, agents, facts, recorded));
  }

  /** The medians as they are stored. */
  private <T> ChartData data(
      List<T> sorted, Agents<T> agents, List<Fact<T>> facts, List<Quantity> recorded) {
    List<String> columns = new ArrayList<>(List.of("entity"));
    facts.forEach(fact -> columns.add(fact.name()));
    for (Quantity quantity : recorded) {
      horizon
          .months()
          .forEach(
              month -> columns.add(quantity.indicator() + " " + Timeline.month(month) + " p50"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (T agent : sorted) {
      String id = agents.idOf().apply(agent);
      List<String> row = new ArrayList<>(List.of(id));
      facts.forEach(fact -> row.add(fact.text().apply(agent)));
      for (Quantity quantity : recorded) {
        for (int month : horizon.months()) {
          row.add(NumberText.of(ensemble.median(quantity.indicator(), id, month)));
        }
      }
      rows.add(row);
    }
    return new ChartData(columns, rows);
  }

  /** A dash where there is nothing that it could be a share of. */
  private String cell(Quantity quantity, String id, int month) {
    boolean means = quantity.basis().isEmpty() || ensemble.median(quantity.basis(), id, month) > 0;
    return means
        ? Wording.unbroken(
            quantity.measure().write().apply(ensemble.median(quantity.indicator(), id, month)))
        : Wording.NONE;
  }

  /** Largest first by the first quantity at the headline month, then by id. */
  private <T> Comparator<T> bySize(List<Quantity> quantities, Function<T, String> idOf) {
    Comparator<T> byId = Comparator.comparing(idOf);
    if (quantities.isEmpty()) {
      return byId;
    }
    String indicator = quantities.get(0).indicator();
    return Comparator.comparingDouble((T agent) -> -size(indicator, idOf.apply(agent)))
        .thenComparing(byId);
  }

  private double size(String indicator, String id) {
    double median = ensemble.median(indicator, id, horizon.headline());
    return Double.isFinite(median) ? median : 0;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}

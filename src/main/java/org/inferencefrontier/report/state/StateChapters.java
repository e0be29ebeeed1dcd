package org.inferencefrontier.report.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inferencefrontier.report.chart.HouseTheme;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.site.AgentPanels;
import org.inferencefrontier.report.site.AreaTables;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.report.text.RuleWords;
import org.inferencefrontier.report.text.StateWords;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.visual.Region;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.StateProfile;

/** The chapters of one state's page. */
final class StateChapters {
  private static final double BILLION = 1e9;

  private final ReportContext context;
  private final StateProfile state;

  StateChapters(ReportContext context, StateProfile state) {
    this.context = context;
    this.state = state;
  }

  /** What the state is, in a few words. */
  static String lead(StateProfile state) {
    return StateWords.GROUP
        + " at the start: "
        + StateWords.group(state.bloc())
        + ". It "
        + RuleWords.of(state.strategy())
        + ". It would put at most "
        + Measure.USD.write().apply(BILLION * state.sovereignBudgetUsdBillions())
        + " a year into sovereign compute.";
  }

  /** The chapters that have something to show. */
  List<Section> all() {
    return Stream.of(figures(), areas(), Optional.of(new PolicyChapter(context, state).section()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Section> figures() {
    AgentPanels panels =
        new AgentPanels(
            state.id(),
            context.names().of(state.id()),
            Region.of(context.world(), state.id()).colour());
    return context
        .maker()
        .figure(
            "figure-state",
            context.names().of(state.id()) + " in figures",
            "Sovereignty: serving capacity of domestic operators at home over the state's own"
                + " demand. Served in its group: from other states of its export-control group;"
                + " what is left of 100% comes from other groups. Export tiers: 1 free, 2 capped, 3"
                + " export variants only, 4 barred. Every panel has its own scale.",
            List.of(
                panels.one(
                    "Serving capacity, H100e, powers of ten",
                    Measure.H100E_LOGARITHMIC,
                    "state.inference_capacity_h100e"),
                panels.one("Sovereignty index", Measure.INDEX, "state.sovereignty_index"),
                panels.several(
                    "Who serves it, share",
                    Measure.SHARE,
                    panels.line("At home", "state.served_at_home_share", HouseTheme.BLUE),
                    panels.line("In group", "state.served_in_bloc_share", HouseTheme.ORANGE)),
                panels.one(
                    "Net export of serving, H100e", Measure.H100E, "state.inference_export_h100e"),
                panels.one(
                    "Cost of a million tokens, USD, powers of ten",
                    Measure.USD_POWERS,
                    "state.usd_per_million_tokens_cost"),
                panels.one("Export tier", Measure.NUMBER, "state.export_tier"),
                panels.one(
                    "Domestically made, of its operators' chips",
                    Measure.SHARE,
                    "state.domestic_chip_share"),
                panels.one(
                    "Share of the world's data-centre electricity",
                    Measure.SHARE,
                    "state.datacenter_world_share"),
                panels.one("Policy moves of its own so far", Measure.NUMBER, "state.policy_moves")),
            false)
        .map(figure -> new Section("figures", "Figures", "", List.of(figure), List.of()));
  }

  private Optional<Section> areas() {
    int month = context.horizon().headline();
    return AreaTables.of(
            context,
            "table-areas",
            "Grid areas, " + Wording.longMonth(month) + ": median, and band of nine runs in ten",
            month,
            context.world().areas().stream()
                .filter(area -> area.country().equals(state.id()))
                .map(GridArea::id)
                .toList(),
            true)
        .map(table -> new Section("areas", "Its grids", "", List.of(), List.of(table)));
  }
}

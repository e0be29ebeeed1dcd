package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;

import java.util.List;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.PolicyInstrument;

/** What is measured of states and grid areas. */
final class PlaceMeasures {
  private PlaceMeasures() {}

  static List<Measure> all() {
    return List.of(
        monthly(
            "state.inference_capacity_h100e",
            "H100e",
            EntityKind.STATE,
            "Serving capacity on the state's soil, useful H100-equivalents.",
            (m, s) -> m.states()[s].inferenceCapacity),
        monthly(
            "state.sovereignty_index",
            "ratio",
            EntityKind.STATE,
            "Serving capacity on its soil of operators whose home or member the state is, and of what"
                + " its money built there, over the state's own demand, capped at 10.",
            (m, s) -> m.stateView().sovereigntyIndex[s]),
        monthly(
            "state.policy_moves",
            "count",
            EntityKind.STATE,
            "Policy moves that the state decided by itself so far.",
            (m, s) -> m.policyLedger().ownMoves(s)),
        monthly(
            "state.moratoria",
            "count",
            EntityKind.STATE,
            "Stops of new connections in an area, and ends of them, that the state decided by"
                + " itself so far.",
            (m, s) -> m.policyLedger().ownMoves(s, PolicyInstrument.MORATORIUM)),
        monthly(
            "state.sovereign_fund_usd",
            "USD",
            EntityKind.STATE,
            "Public money for sovereign compute so far, of dated programmes and of its own.",
            (m, s) -> m.policy().sovereignFundUsd(s)),
        monthly(
            "state.export_tier",
            "1-4",
            EntityKind.STATE,
            "Export tier for the export controller's chips: 1 free, 2 capped, 3 variants only, 4"
                + " barred.",
            (m, s) -> m.policy().exportTier(s)),
        monthly(
            "area.datacenter_mw",
            "MW",
            EntityKind.AREA,
            "Average electric load of all data centres, AI and other.",
            (m, a) -> m.utilities()[a].datacenterMegawatts()),
        monthly(
            "area.ai_mw",
            "MW",
            EntityKind.AREA,
            "Average electric load of AI data centres.",
            (m, a) -> m.utilities()[a].aiMegawatts),
        monthly(
            "area.inference_capacity_h100e",
            "H100e",
            EntityKind.AREA,
            "Serving capacity, useful H100-equivalents.",
            (m, a) -> m.capacity().areaInference[a]),
        monthly(
            "area.training_capacity_h100e",
            "H100e",
            EntityKind.AREA,
            "Training capacity, useful H100-equivalents.",
            (m, a) -> m.capacity().areaTraining[a]),
        monthly(
            "area.reserve_margin",
            "ratio",
            EntityKind.AREA,
            "Firm capacity less stress over peak load, minus one.",
            (m, a) -> m.utilities()[a].reserveMargin()),
        monthly(
            "area.queue_months",
            "months",
            EntityKind.AREA,
            "Months a new large-load request would wait, capped at 120.",
            (m, a) -> m.queueMonths(a)),
        monthly(
            "area.queue_mw",
            "MW",
            EntityKind.AREA,
            "Large-load requests that wait.",
            (m, a) -> m.utilities()[a].queue().waitingMegawatts()),
        monthly(
            "area.tariff_usd_per_mwh",
            "USD/MWh",
            EntityKind.AREA,
            "Tariff of a large load.",
            (m, a) -> m.utilities()[a].tariff),
        monthly(
            "area.moratorium",
            "0-1",
            EntityKind.AREA,
            "1 while new data-centre connections are stopped.",
            (m, a) -> m.stateView().moratorium[a] ? 1 : 0));
  }
}

package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;
import static org.inferencefrontier.indicator.MarketMeasures.ratio;

import java.util.List;
import org.inferencefrontier.model.ServingRecord;
import org.inferencefrontier.world.EntityKind;

/** What is measured of who serves whom, from where, at what cost, and of people's own devices. */
final class ServingMeasures {
  private static final double TERAWATT_HOURS_PER_MEGAWATT = 8760 / 1e6;

  private ServingMeasures() {}

  static List<Measure> all() {
    return List.of(
        monthly(
            "state.served_at_home_share",
            "0-1",
            EntityKind.STATE,
            "Share of the state's served demand that sites on its soil serve; empty when nothing"
                + " is served.",
            (m, s) -> ratio(m.serving().stateFromHome[s], m.serving().stateServed[s])),
        monthly(
            "state.served_in_bloc_share",
            "0-1",
            EntityKind.STATE,
            "Share of the state's served demand that sites in other states of its bloc serve; what"
                + " is left comes from other blocs.",
            (m, s) -> ratio(m.serving().stateFromBloc[s], m.serving().stateServed[s])),
        monthly(
            "state.inference_export_h100e",
            "H100e",
            EntityKind.STATE,
            "Compute that serves other states less what other states serve of its demand, useful"
                + " H100-equivalents.",
            (m, s) -> m.serving().stateNetExport[s]),
        monthly(
            "state.tokens_per_day",
            "tokens/day",
            EntityKind.STATE,
            "Tokens served to the state's users, without embedded inference and devices.",
            (m, s) -> m.capacity().stateTokensPerDay[s]),
        monthly(
            "state.usd_per_million_tokens_cost",
            "USD/million tokens",
            EntityKind.STATE,
            "Cost of serving a million tokens to the state, wherever from; empty when nothing is"
                + " served.",
            (m, s) -> m.serving().stateUsdPerMillionTokens[s]),
        monthly(
            "area.latency_ms",
            "ms",
            EntityKind.AREA,
            "Network round trip of what the area is served, mean by volume; empty when nothing is.",
            (m, a) -> m.serving().areaLatencyMilliseconds[a]),
        monthly(
            "area.usd_per_million_tokens_cost",
            "USD/million tokens",
            EntityKind.AREA,
            "Cost of serving a million tokens from the area: chips, hosting, energy, network.",
            (m, a) -> m.serving().areaUsdPerMillionTokens[a]),
        world("latency_ms_real_time", "ms", latency("real-time work"), s -> latency(s, 0)),
        world("latency_ms_chat", "ms", latency("chat and search"), s -> latency(s, 1)),
        world("latency_ms_agentic", "ms", latency("agents and batch work"), s -> latency(s, 2)),
        cost("", "all parts", ServingRecord::usdPerMillionTokens),
        cost("_chips", "chips", s -> s.chipsUsdPerMillionTokens),
        cost("_hosting", "building and operation", s -> s.hostingUsdPerMillionTokens),
        cost("_energy", "energy", s -> s.energyUsdPerMillionTokens),
        cost("_network", "network", s -> s.networkUsdPerMillionTokens),
        monthly(
            "world.edge_twh",
            "TWh/year",
            EntityKind.WORLD,
            "Electricity of devices that serve themselves at the month's rate; in no data centre's.",
            (m, e) -> m.capacity().deviceMegawatts * TERAWATT_HOURS_PER_MEGAWATT));
  }

  /** A reading of the month's serving. */
  @FunctionalInterface
  private interface ServingReading {
    double read(ServingRecord serving);
  }

  private static Measure world(
      String name, String unit, String definition, ServingReading reading) {
    return monthly(
        "world." + name, unit, EntityKind.WORLD, definition, (m, e) -> reading.read(m.serving()));
  }

  private static Measure cost(String part, String what, ServingReading reading) {
    return world(
        "usd_per_million_tokens_cost" + part,
        "USD/million tokens",
        "Cost of serving a million tokens, " + what + ", mean of what is served.",
        reading);
  }

  private static String latency(String what) {
    return "Network round trip of " + what + " that is free to move, mean by volume.";
  }

  private static double latency(ServingRecord serving, int segment) {
    return serving.worldLatencyMilliseconds[segment];
  }
}

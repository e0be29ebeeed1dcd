package org.inferencefrontier.indicator;

import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.ServingRecord;
import org.inferencefrontier.world.time.Hours;

/** What is measured of who serves whom, from where, at what cost, and of people's own devices. */
final class ServingMeasures extends Measure {
  private final int servedAtHomeShare =
      ofState(
          "state.served_at_home_share",
          "0-1",
          "Share of the state's served demand that sites on its soil serve; empty when nothing"
              + " is served.");

  private final int servedInBlocShare =
      ofState(
          "state.served_in_bloc_share",
          "0-1",
          "Share of the state's served demand that sites in other states of its bloc serve; what"
              + " is left comes from other blocs.");

  private final int inferenceExportH100e =
      ofState(
          "state.inference_export_h100e",
          "H100e",
          "Compute that serves other states less what other states serve of its demand, useful"
              + " H100-equivalents.");

  private final int tokensPerDay =
      ofState(
          "state.tokens_per_day",
          "tokens/day",
          "Tokens served to the state's users, without embedded inference and devices.");

  private final int usdPerMillionTokensCost =
      ofState(
          "state.usd_per_million_tokens_cost",
          "USD/million tokens",
          "Cost of serving a million tokens to the state, wherever from; empty when nothing is"
              + " served.");

  private final int latencyMilliseconds =
      ofArea(
          "area.latency_ms",
          "ms",
          "Network round trip of what the area is served, mean by volume; empty when nothing is.");

  private final int areaUsdPerMillionTokensCost =
      ofArea(
          "area.usd_per_million_tokens_cost",
          "USD/million tokens",
          "Cost of serving a million tokens from the area: chips, hosting, energy, network.");

  private final int latencyRealTime = latency("real_time", "real-time work");
  private final int latencyChat = latency("chat", "chat and search");
  private final int latencyAgentic = latency("agentic", "agents and batch work");

  private final int cost = cost("", "all parts");
  private final int costOfChips = cost("_chips", "chips");
  private final int costOfHosting = cost("_hosting", "building and operation");
  private final int costOfEnergy = cost("_energy", "energy");
  private final int costOfNetwork = cost("_network", "network");

  private final int edgeTerawattHours =
      ofWorld(
          "world.edge_twh",
          "TWh/year",
          "Electricity of devices that serve themselves at the month's rate; in no data centre's.");

  private int latency(String segment, String what) {
    return ofWorld(
        "world.latency_ms_" + segment,
        "ms",
        "Network round trip of " + what + " that is free to move, mean by volume.");
  }

  private int cost(String part, String what) {
    return ofWorld(
        "world.usd_per_million_tokens_cost" + part,
        "USD/million tokens",
        "Cost of serving a million tokens, " + what + ", mean of what is served.");
  }

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    ServingRecord serving = model.serving();
    for (int s = 0; s < model.states().length; s++) {
      double served = serving.stateServed[s];
      row[first[servedAtHomeShare] + s] = ratio(serving.stateFromHome[s], served);
      row[first[servedInBlocShare] + s] = ratio(serving.stateFromBloc[s], served);
      row[first[inferenceExportH100e] + s] = serving.stateNetExport[s];
      row[first[tokensPerDay] + s] = model.capacity().stateTokensPerDay[s];
      row[first[usdPerMillionTokensCost] + s] = serving.stateUsdPerMillionTokens[s];
    }
    for (int a = 0; a < model.index().areaCount(); a++) {
      row[first[latencyMilliseconds] + a] = serving.areaLatencyMilliseconds[a];
      row[first[areaUsdPerMillionTokensCost] + a] = serving.areaUsdPerMillionTokens[a];
    }
    row[first[latencyRealTime]] = serving.worldLatencyMilliseconds[0];
    row[first[latencyChat]] = serving.worldLatencyMilliseconds[1];
    row[first[latencyAgentic]] = serving.worldLatencyMilliseconds[2];
    row[first[cost]] = serving.usdPerMillionTokens();
    row[first[costOfChips]] = serving.chipsUsdPerMillionTokens();
    row[first[costOfHosting]] = serving.hostingUsdPerMillionTokens();
    row[first[costOfEnergy]] = serving.energyUsdPerMillionTokens();
    row[first[costOfNetwork]] = serving.networkUsdPerMillionTokens();
    row[first[edgeTerawattHours]] =
        model.capacity().deviceMegawatts * Hours.TERAWATT_HOURS_PER_MEGAWATT;
  }
}

package org.inferencefrontier.model.inference;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.InferenceDemand;
import org.inferencefrontier.model.economy.ProviderMarket;
import org.inferencefrontier.model.economy.ServingCost;
import org.inferencefrontier.model.economy.ServingRecord;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.time.Hours;

/**
 * Who serves whom from where. Demand that must be served at home goes first, then real-time work
 * within its latency reach, then chat, then agents, batch and embedded work.
 */
final class ServingPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final int areas;
  private final NationalCapacity national;
  private final ServingCost cost;
  private final ServingWeights weights;
  private final double[] waited;
  private final double[] asked;
  private final double[] bound;
  private final double[] realTime;
  private final double[] chat;
  private final double[] batch;

  /** What users ask of services at {@code [segment][area]}: the three above. */
  private final double[][] services;

  // By market: its areas' share of demand.
  private final double[] demandShare = new double[WorldIndex.MARKETS];

  ServingPlan(Economy economy) {
    this.economy = economy;
    this.areas = economy.capacity().areas;
    this.national = new NationalCapacity(economy);
    cost = new ServingCost(economy);
    weights = new ServingWeights(economy);
    waited = new double[areas];
    asked = new double[areas];
    bound = new double[areas];
    realTime = new double[areas];
    chat = new double[areas];
    batch = new double[areas];
    services = new double[][] {realTime, chat, batch};
    for (int r = 0; r < areas; r++) {
      demandShare[economy.index().marketOfArea(r)] += economy.index().demandShare(r);
    }
  }

  /** Serves the month's demand at posted prices. */
  void serve() {
    cost.update();
    ServingWeights.Change change = weights.update(cost);
    economy.serving().open();
    Capacity out = economy.capacity();
    for (double[] ofSource : out.flow) {
      Arrays.fill(ofSource, 0);
    }
    double most = economy.settings().market().highestUtilisation();
    national.open(weights, change, most);
    splitDemand();
    double served = serve(bound, ServingRecord.BOUND);
    double enforcement = economy.settings().state().residencyEnforcement();
    for (int r = 0; r < areas; r++) {
      // What cannot be served at home waits in part; the rest goes where the law is looser.
      out.areaUnmet[r] = enforcement * bound[r];
      batch[r] += (1 - enforcement) * bound[r];
    }
    // A loop: what is written out three times takes the compiler as many times the memory.
    for (int segment = 0; segment < services.length; segment++) {
      served += serve(services[segment], segment);
    }
    double unserved = 0;
    for (int r = 0; r < areas; r++) {
      out.areaUnmet[r] += realTime[r] + chat[r] + batch[r];
      unserved += out.areaUnmet[r];
    }
    measureUse(most);
    economy.serving().close(out.flow, cost);
    economy.ledger().inferenceServed = served;
    economy.ledger().inferenceUnserved = unserved;
  }

  /** How much of each area's, operator's and market's capacity serves. */
  private void measureUse(double most) {
    Capacity out = economy.capacity();
    double[] free = national.free();
    for (int a = 0; a < areas; a++) {
      double open = most * out.areaInference[a] * (1 - economy.curtailment().ofInference(a));
      double used = Math.max(0, open - free[a]);
      out.areaInferenceLoad[a] = out.areaInference[a] > 0 ? used / out.areaInference[a] : 0;
    }
    national.measureLoads(most, out.operatorInferenceLoad);
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      economy.markets()[m].inferenceUsed = 0;
    }
    for (int a = 0; a < areas; a++) {
      economy.markets()[economy.index().marketOfArea(a)].inferenceUsed +=
          out.areaInferenceLoad[a] * out.areaInference[a];
    }
  }

  /** Serves one kind of demand, adds it to the flows and notes it. */
  private double serve(double[] demand, int segment) {
    System.arraycopy(demand, 0, asked, 0, areas);
    double served =
        national.serve(demand, segment, economy.capacity().flow, weights.latency, waited);
    for (int r = 0; r < areas; r++) {
      if (asked[r] > demand[r]) {
        economy.serving().note(segment, r, asked[r] - demand[r], waited[r]);
      }
    }
    return served;
  }

  /** Demand of each area by how it may be served, useful H100e. */
  private void splitDemand() {
    askServices();
    double onDevices = deviceCompute();
    Capacity out = economy.capacity();
    out.legacyUsd = 0;
    double demanded = 0;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      double usdPerH100e = 1 / perUsd(economy.markets()[m]);
      economy.providers().books().book(m, services, usdPerH100e);
      demanded += bindToHome(m);
    }
    economy.ledger().inferenceDemanded = demanded;
    out.deviceShare = onDevices / Math.max(1e-9, onDevices + demanded);
    out.deviceMegawatts =
        onDevices
            * economy.settings().device().workRatio()
            * economy.devices().kilowattsPerH100e()
            / 1000;
  }

  /** What users ask of services at posted prices, before any of it is bound to a place. */
  private void askServices() {
    double quality = economy.modelQuality();
    ProviderMarket providers = economy.providers();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      double perUsd = perUsd(economy.markets()[m]);
      double shareRealTime = budgetShare(m, InferenceDemand.REAL_TIME, quality);
      double shareChat = budgetShare(m, InferenceDemand.CHAT, quality);
      double shareAgentic = budgetShare(m, InferenceDemand.AGENTIC, quality);
      for (int r : economy.index().areasOfMarket(m)) {
        realTime[r] =
            providers.reachableComputeUsd(InferenceDemand.REAL_TIME, r) * shareRealTime * perUsd;
        chat[r] = providers.reachableComputeUsd(InferenceDemand.CHAT, r) * shareChat * perUsd;
        batch[r] =
            providers.reachableComputeUsd(InferenceDemand.AGENTIC, r) * shareAgentic * perUsd;
      }
    }
  }

  /** Useful H100e that a USD a year rents. */
  private static double perUsd(ComputeMarket market) {
    return 1 / (Hours.A_YEAR * market.rentalUsd);
  }

  /**
   * Adds a market's embedded inference, and sets apart what the law keeps at home.
   *
   * @return the market's demand, useful H100e
   */
  private double bindToHome(int m) {
    Capacity out = economy.capacity();
    ComputeMarket market = economy.markets()[m];
    double legacyUsd =
        economy.index().legacyInferenceShare(m)
            * economy.demand().legacyUsd(market.rentalUsd, economy.settings().demand());
    double legacy = legacyUsd * perUsd(market);
    out.legacyUsd += legacyUsd;
    double weight = Math.max(1e-9, demandShare[m]);
    double total = 0;
    for (int r : economy.index().areasOfMarket(m)) {
      double residency = economy.policy().residency(economy.index().stateOfArea(r));
      batch[r] += legacy * economy.index().demandShare(r) / weight;
      bound[r] = residency * (chat[r] + batch[r]);
      chat[r] *= 1 - residency;
      batch[r] *= 1 - residency;
      out.areaDemand[r] = bound[r] + realTime[r] + chat[r] + batch[r];
      out.segmentDemand[InferenceDemand.REAL_TIME][r] = realTime[r];
      out.segmentDemand[InferenceDemand.CHAT][r] = chat[r];
      out.segmentDemand[InferenceDemand.AGENTIC][r] = batch[r];
      total += out.areaDemand[r];
    }
    return total;
  }

  private double budgetShare(int m, int segment, double quality) {
    double usd = economy.markets()[m].rentalUsd * economy.providers().relativePrice(m, segment);
    return economy.demand().budgetShare(segment, usd, quality, economy.settings().demand());
  }

  /** Compute that devices save the cloud, useful H100e. */
  private double deviceCompute() {
    double[][] share = economy.deviceChoice().share();
    double onDevices = 0;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      for (int r : economy.index().areasOfMarket(m)) {
        onDevices +=
            realTime[r] * odds(share[InferenceDemand.REAL_TIME][r])
                + chat[r] * odds(share[InferenceDemand.CHAT][r])
                + batch[r] * odds(share[InferenceDemand.AGENTIC][r]);
      }
    }
    return onDevices;
  }

  private static double odds(double share) {
    return share / Math.max(1e-9, 1 - share);
  }
}

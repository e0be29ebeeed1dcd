package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.market.Serving;

/**
 * Who serves whom from where. Demand that must be served at home goes first, then real-time work
 * within its latency reach, then chat, then agents, batch and embedded work.
 */
final class ServingPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Speed of light in fibre, km a millisecond. */
  private static final double FIBRE_KILOMETRES_PER_MILLISECOND = 200;

  private final FrontierModel model;
  private MarketSettings weighedFor;
  private final int areas;
  private final transient Serving kernel;
  private final double[] home;
  private final double[] reach;
  private final double[] near;
  private final double[] far;
  private final double[] capacity;
  private final double[] bound;
  private final double[] realTime;
  private final double[] chat;
  private final double[] batch;

  ServingPlan(FrontierModel model) {
    this.model = model;
    this.areas = model.capacity.areas;
    this.kernel = new Serving(areas);
    home = new double[areas * areas];
    reach = new double[areas * areas];
    near = new double[areas * areas];
    far = new double[areas * areas];
    capacity = new double[areas];
    bound = new double[areas];
    realTime = new double[areas];
    chat = new double[areas];
    batch = new double[areas];
    weigh();
  }

  /** Weights follow the settings; a scenario may change these inside a run. */
  private void weigh() {
    if (weighedFor == model.settings.market()) {
      return;
    }
    MarketSettings settings = model.settings.market();
    weighedFor = settings;
    double reachKilometres =
        settings.realTimeRoundTripMilliseconds()
            / 2
            * FIBRE_KILOMETRES_PER_MILLISECOND
            / settings.fibreFactor();
    WorldIndex index = model.index;
    for (int r = 0; r < areas; r++) {
      for (int a = 0; a < areas; a++) {
        if (index.marketOfArea(a) != index.marketOfArea(r)) {
          continue;
        }
        int cell = r * areas + a;
        double distance = index.distanceKilometres(r, a);
        home[cell] = index.stateOfArea(r) == index.stateOfArea(a) ? 1 : 0;
        reach[cell] = distance <= reachKilometres ? StrictMath.exp(-distance / reachKilometres) : 0;
        near[cell] = StrictMath.exp(-distance / settings.chatDecayKilometres());
        far[cell] = StrictMath.exp(-distance / settings.batchDecayKilometres());
      }
    }
  }

  /** Serves the month's demand at posted prices. */
  void serve() {
    weigh();
    Capacity out = model.capacity;
    Arrays.fill(out.flow, 0);
    double most = model.settings.market().highestUtilisation();
    for (int a = 0; a < areas; a++) {
      capacity[a] = most * out.areaInference[a];
      out.areaInferenceLoad[a] = 0;
    }
    splitDemand();
    double served = 0;
    served += kernel.serve(bound, capacity, home, out.flow);
    double enforcement = model.settings.state().residencyEnforcement();
    for (int r = 0; r < areas; r++) {
      // What cannot be served at home waits in part; the rest goes where the law is looser.
      out.areaUnmet[r] = enforcement * bound[r];
      batch[r] += (1 - enforcement) * bound[r];
    }
    served += kernel.serve(realTime, capacity, reach, out.flow);
    served += kernel.serve(chat, capacity, near, out.flow);
    served += kernel.serve(batch, capacity, far, out.flow);
    double unserved = 0;
    for (int r = 0; r < areas; r++) {
      out.areaUnmet[r] += realTime[r] + chat[r] + batch[r];
      unserved += out.areaUnmet[r];
    }
    for (int a = 0; a < areas; a++) {
      double used = Math.max(0, most * out.areaInference[a] - capacity[a]);
      out.areaInferenceLoad[a] = out.areaInference[a] > 0 ? used / out.areaInference[a] : 0;
    }
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      model.markets[m].inferenceUsed = 0;
    }
    for (int a = 0; a < areas; a++) {
      model.markets[model.index.marketOfArea(a)].inferenceUsed +=
          out.areaInferenceLoad[a] * out.areaInference[a];
    }
    model.ledger.inferenceServed = served;
    model.ledger.inferenceUnserved = unserved;
  }

  /** Demand of each area by how it may be served, useful H100e. */
  private void splitDemand() {
    Capacity out = model.capacity;
    Arrays.fill(out.areaDemand, 0);
    for (Lab lab : model.labs) {
      lab.revenueUsd = 0;
      lab.serviceCostUsd = 0;
      lab.inferenceCompute = 0;
    }
    out.legacyUsd = 0;
    double quality = model.modelQuality();
    double demanded = 0;
    double onDevices = 0;
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      ComputeMarket market = model.markets[m];
      double perUsd = 1 / (12 * InferenceDemand.HOURS * market.rentalUsd);
      double legacy = marketLegacyUsd(m, market.rentalUsd) * perUsd;
      out.legacyUsd += marketLegacyUsd(m, market.rentalUsd);
      double shareRealTime = budgetShare(m, 0, quality);
      double shareChat = budgetShare(m, 1, quality);
      double shareAgentic = budgetShare(m, 2, quality);
      double weight = marketDemandShare(m);
      double total = 0;
      for (int r = 0; r < areas; r++) {
        if (model.index.marketOfArea(r) != m) {
          continue;
        }
        double residency = model.policy.residency(model.index.stateOfArea(r));
        realTime[r] = model.providers.reachableComputeUsd(0, r) * shareRealTime * perUsd;
        chat[r] = model.providers.reachableComputeUsd(1, r) * shareChat * perUsd;
        batch[r] = model.providers.reachableComputeUsd(2, r) * shareAgentic * perUsd;
        onDevices += deviceCompute(r);
        model.providers.book(InferenceDemand.REAL_TIME, r, realTime[r], 1 / perUsd);
        model.providers.book(InferenceDemand.CHAT, r, chat[r], 1 / perUsd);
        model.providers.book(InferenceDemand.AGENTIC, r, batch[r], 1 / perUsd);
        batch[r] += legacy * model.index.demandShare(r) / weight;
        bound[r] = residency * (chat[r] + batch[r]);
        chat[r] *= 1 - residency;
        batch[r] *= 1 - residency;
        out.areaDemand[r] = bound[r] + realTime[r] + chat[r] + batch[r];
        total += out.areaDemand[r];
      }
      demanded += total;
    }
    model.ledger.inferenceDemanded = demanded;
    out.deviceShare = onDevices / Math.max(1e-9, onDevices + demanded);
  }

  private double budgetShare(int m, int segment, double quality) {
    double usd = model.markets[m].rentalUsd * model.providers.relativePrice(m, segment);
    return model.demand.budgetShare(segment, usd, quality, model.settings.demand());
  }

  private double marketLegacyUsd(int m, double rentalUsd) {
    double share = 0;
    for (var operator : model.operators) {
      if (operator.market() == m) {
        share += operator.profile().legacyInferenceShare();
      }
    }
    return share * model.demand.legacyUsd(rentalUsd, model.settings.demand());
  }

  private double marketDemandShare(int m) {
    double weight = 0;
    for (int r = 0; r < areas; r++) {
      weight += model.index.marketOfArea(r) == m ? model.index.demandShare(r) : 0;
    }
    return Math.max(1e-9, weight);
  }

  /** Compute that devices save the cloud in an area. */
  private double deviceCompute(int r) {
    double sum = 0;
    double[] cloud = {realTime[r], chat[r], batch[r]};
    for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
      double device = model.demand.deviceShare(k, r);
      sum += cloud[k] * device / Math.max(1e-9, 1 - device);
    }
    return sum;
  }
}

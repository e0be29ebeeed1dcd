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
  private final double[] kindFlow;
  private final double[] capacity;
  private final double[] bound;
  private final double[] realTime;
  private final double[] chat;
  private final double[] batch;
  private final double[] labWeight;

  ServingPlan(FrontierModel model) {
    this.model = model;
    this.areas = model.capacity.areas;
    this.kernel = new Serving(areas);
    home = new double[areas * areas];
    reach = new double[areas * areas];
    near = new double[areas * areas];
    far = new double[areas * areas];
    kindFlow = new double[areas * areas];
    capacity = new double[areas];
    bound = new double[areas];
    realTime = new double[areas];
    chat = new double[areas];
    batch = new double[areas];
    labWeight = new double[model.labs.length];
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
    served += serve(bound, home);
    double enforcement = model.settings.state().residencyEnforcement();
    for (int r = 0; r < areas; r++) {
      // What cannot be served at home waits in part; the rest goes where the law is looser.
      out.areaUnmet[r] = enforcement * bound[r];
      batch[r] += (1 - enforcement) * bound[r];
    }
    served += serve(realTime, reach);
    served += serve(chat, near);
    served += serve(batch, far);
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

  /** Serves one kind of demand and adds it to the flows. */
  private double serve(double[] demand, double[] weight) {
    double served = kernel.serve(demand, capacity, weight, kindFlow);
    double[] flow = model.capacity.flow;
    for (int cell = 0; cell < flow.length; cell++) {
      flow[cell] += kindFlow[cell];
    }
    return served;
  }

  /** Demand of each area by how it may be served, useful H100e. */
  private void splitDemand() {
    Capacity out = model.capacity;
    DemandSettings settings = model.settings.demand();
    Arrays.fill(out.areaDemand, 0);
    for (Lab lab : model.labs) {
      lab.revenueUsd = 0;
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
      double shareRealTime = model.demand.budgetShare(0, market.rentalUsd, quality, settings);
      double shareChat = model.demand.budgetShare(1, market.rentalUsd, quality, settings);
      double shareAgentic = model.demand.budgetShare(2, market.rentalUsd, quality, settings);
      double weight = marketDemandShare(m);
      double total = 0;
      for (int r = 0; r < areas; r++) {
        if (model.index.marketOfArea(r) != m) {
          continue;
        }
        double residency = model.policy.residency(model.index.stateOfArea(r));
        realTime[r] = model.demand.reachableUsd(0, r) * shareRealTime * perUsd;
        chat[r] = model.demand.reachableUsd(1, r) * shareChat * perUsd;
        batch[r] = model.demand.reachableUsd(2, r) * shareAgentic * perUsd;
        onDevices += deviceCompute(r);
        double services = realTime[r] + chat[r] + batch[r];
        earn(m, r, services, perUsd);
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

  /** Provider choice: laboratories share an area's spend by quality, home and alignment. */
  private void earn(int m, int r, double services, double perUsd) {
    int state = model.index.stateOfArea(r);
    double preference = model.settings.lab().sovereigntyPreference();
    double total = 0;
    for (int l = 0; l < labWeight.length; l++) {
      Lab lab = model.labs[l];
      labWeight[l] =
          isBarred(lab, m)
              ? 0
              : lab.share()
                  * StrictMath.exp(preference * model.policy.alignment(lab.home(), state));
      total += labWeight[l];
    }
    for (int l = 0; l < labWeight.length && total > 0; l++) {
      double compute = services * labWeight[l] / total;
      model.labs[l].inferenceCompute += compute;
      model.labs[l].revenueUsd += compute / perUsd;
    }
  }

  /** Western providers do not serve China; Chinese ones serve the west through open weights. */
  private static boolean isBarred(Lab lab, int market) {
    return lab.market() != market && (market == WorldIndex.CHINA || !lab.profile().openWeights());
  }
}

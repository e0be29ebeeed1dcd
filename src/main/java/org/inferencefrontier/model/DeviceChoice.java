package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;

/**
 * Which part of each segment's requests people's own devices answer: a logit on quality, cost and
 * latency, by segment and area.
 */
final class DeviceChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final FrontierModel model;
  private final double[][] share;

  // By market.
  private final double[] cloudUsd = new double[WorldIndex.MARKETS];

  DeviceChoice(FrontierModel model) {
    this.model = model;
    this.share = new double[InferenceDemand.SEGMENTS][model.index.areaCount()];
  }

  /** Share of requests at {@code [segment][area]}, 0-1. Callers must not write. */
  double[][] share() {
    return share;
  }

  /** Chooses anew at last month's prices and latencies. */
  void choose() {
    DeviceSettings settings = model.settings.device();
    DemandSettings demand = model.settings.demand();
    ServingSettings serving = model.settings.serving();
    double harder =
        settings.efficiencyPass() * Exponentials.log(model.demand.work() / demand.workInitial());
    double capability = model.devices.capabilityLog();
    double energy = settings.workRatio() * model.devices.kilowattsPerH100e();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      cloudUsd[m] = model.markets[m].rentalUsd * model.providers.meanPriceOverCost(m);
    }
    for (int a = 0; a < model.index.areaCount(); a++) {
      double income = settings.incomeResponse() * model.demand.incomeLog(a);
      double gap = harder - (capability - income);
      int market = model.index.marketOfArea(a);
      double householdUsd =
          settings.householdMultiple()
              * model.index.countryOfArea(a).industrialPriceUsdPerMegawattHour()
              / 1000;
      double advantage =
          settings.costResponse() * Exponentials.log(cloudUsd[market] / (energy * householdUsd))
              - settings.qualityResponse() * gap;
      for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
        share[k][a] =
            settings.preference()[k]
                + advantage
                + settings.latencyResponse() * saved(k, a, serving);
      }
    }
    for (double[] ofSegment : share) {
      Logit.binary(ofSegment);
    }
  }

  /** Latency that a device saves, over what matters to the segment; 1 where nobody serves. */
  private double saved(int segment, int area, ServingSettings serving) {
    double milliseconds = model.serving.segmentLatencyMilliseconds[segment][area];
    double scale =
        switch (segment) {
          case InferenceDemand.REAL_TIME -> serving.realTimeRoundTripMilliseconds();
          case InferenceDemand.CHAT -> serving.chatDecayMilliseconds();
          default -> serving.batchDecayMilliseconds();
        };
    return Double.isNaN(milliseconds) ? 1 : milliseconds / scale;
  }
}

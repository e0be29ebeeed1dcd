package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.model.settings.DemandSettings;
import org.inferencefrontier.model.settings.DeviceSettings;
import org.inferencefrontier.model.settings.ServingSettings;

/**
 * Which part of each segment's requests people's own devices answer: a logit on quality, cost and
 * latency, by segment and area.
 */
public final class DeviceChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;
  private final double[][] share;

  // By market.
  private final double[] cloudUsd = new double[WorldIndex.MARKETS];

  DeviceChoice(Economy economy) {
    this.economy = economy;
    this.share = new double[InferenceDemand.SEGMENTS][economy.index.areaCount()];
  }

  /** Share of requests at {@code [segment][area]}, 0-1. Callers must not write. */
  public double[][] share() {
    return share;
  }

  /** Chooses anew at last month's prices and latencies. */
  public void choose() {
    DeviceSettings settings = economy.settings.device();
    DemandSettings demand = economy.settings.demand();
    ServingSettings serving = economy.settings.serving();
    double harder =
        settings.efficiencyPass() * Exponentials.log(economy.demand.work() / demand.workInitial());
    double capability = economy.devices.capabilityLog();
    double energy = settings.workRatio() * economy.devices.kilowattsPerH100e();
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      cloudUsd[m] = economy.markets[m].rentalUsd * economy.providers.meanPriceOverCost(m);
    }
    for (int a = 0; a < economy.index.areaCount(); a++) {
      double income = settings.incomeResponse() * economy.demand.incomeLog(a);
      double gap = harder - (capability - income);
      int market = economy.index.marketOfArea(a);
      double householdUsd =
          settings.householdMultiple()
              * economy.index.countryOfArea(a).industrialPriceUsdPerMegawattHour()
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
    double milliseconds = economy.serving.segmentLatencyMilliseconds[segment][area];
    double scale =
        switch (segment) {
          case InferenceDemand.REAL_TIME -> serving.realTimeRoundTripMilliseconds();
          case InferenceDemand.CHAT -> serving.chatDecayMilliseconds();
          default -> serving.batchDecayMilliseconds();
        };
    return Double.isNaN(milliseconds) ? 1 : milliseconds / scale;
  }
}

package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;

/** What is measured of grid areas: load, capacity and connections. */
final class AreaMeasures extends Measure {
  private final int datacenterMegawatts =
      ofArea(
          "area.datacenter_mw", "MW", "Average electric load of all data centres, AI and other.");

  private final int aiMegawatts =
      ofArea("area.ai_mw", "MW", "Average electric load of AI data centres.");

  private final int inferenceCapacityH100e =
      ofArea(
          "area.inference_capacity_h100e", "H100e", "Serving capacity, useful H100-equivalents.");

  private final int trainingCapacityH100e =
      ofArea(
          "area.training_capacity_h100e", "H100e", "Training capacity, useful H100-equivalents.");

  private final int reserveMargin =
      ofArea(
          "area.reserve_margin", "ratio", "Firm capacity less stress over peak load, minus one.");

  private final int queueMonths =
      ofArea(
          "area.queue_months",
          "months",
          "Months a new large-load request would wait, capped at 120.");

  private final int queueMegawatts =
      ofArea("area.queue_mw", "MW", "Large-load requests that wait.");

  private final int tariffUsdPerMegawattHour =
      ofArea("area.tariff_usd_per_mwh", "USD/MWh", "Tariff of a large load.");

  private final int moratorium =
      ofArea("area.moratorium", "0-1", "1 while new data-centre connections are stopped.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    Utility[] utilities = model.utilities();
    Capacity capacity = model.capacity();
    boolean[] stopped = model.stateView().moratorium;
    for (int a = 0; a < utilities.length; a++) {
      Utility utility = utilities[a];
      row[first[datacenterMegawatts] + a] = utility.load().datacenterMegawatts();
      row[first[aiMegawatts] + a] = utility.load().aiMegawatts;
      row[first[inferenceCapacityH100e] + a] = capacity.areaInference[a];
      row[first[trainingCapacityH100e] + a] = capacity.areaTraining[a];
      row[first[reserveMargin] + a] = utility.reserveMargin();
      row[first[queueMonths] + a] = model.queueMonths(a);
      row[first[queueMegawatts] + a] = utility.queue().waitingMegawatts();
      row[first[tariffUsdPerMegawattHour] + a] = utility.tariff;
      row[first[moratorium] + a] = stopped[a] ? 1 : 0;
    }
  }
}

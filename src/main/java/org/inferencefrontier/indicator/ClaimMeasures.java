package org.inferencefrontier.indicator;

import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.world.place.StateGroup;
import org.inferencefrontier.world.profile.OperatorKind;
import org.inferencefrontier.world.time.Hours;

/**
 * What published claims speak of beyond what describes the world anyway: own silicon, age, places
 * and size of what serves. What they say of chips and vendors is in {@link ChipClaimMeasures}.
 */
final class ClaimMeasures extends Measure {
  private final int ownSiliconInferenceShare =
      ofOperator(
          "operator.own_silicon_inference_share",
          "0-1",
          "Share of its serving capacity on own silicon, useful H100-equivalents; empty when it"
              + " serves nothing.");

  private final int ownServingCostRatio =
      ofOperator(
          "operator.own_serving_cost_ratio",
          "ratio",
          "Cost of owning a useful hour of serving on the best own chip on sale over that on the"
              + " leading vendor's best; empty without an own chip on sale.");

  private final int hyperscalerAcceleratorSpend =
      ofWorld(
          "world.hyperscaler_accelerator_spend",
          "USD/month",
          "Accelerator spend of the hyperscalers.");

  private final int hyperscalerOwnSiliconSpend =
      ofWorld(
          "world.hyperscaler_own_silicon_spend",
          "USD/month",
          "Part of it that goes to own silicon.");

  private final int inferenceShareOfCapacity =
      ofWorld(
          "world.inference_share_of_capacity",
          "0-1",
          "Inference's share of installed compute, used or not, useful H100-equivalents.");

  private final int worldOwnSiliconInferenceShare =
      ofWorld(
          "world.own_silicon_inference_share",
          "0-1",
          "Share of serving capacity on own silicon, useful H100-equivalents.");

  private final int poweredMegawatts =
      ofWorld(
          "world.powered_mw",
          "MW",
          "Facility megawatts connected and built for AI by all operators, used or not.");

  private final int poweredMegawattsUsa =
      ofWorld("world.powered_mw_usa", "MW", "Part of it in the United States.");

  private final int[] datacenters =
      Arrays.stream(StateGroup.values()).mapToInt(this::datacentersOfGroup).toArray();

  private final int oldChipsInferenceShare =
      ofWorld(
          "world.old_chips_inference_share",
          "0-1",
          "Share of serving capacity on chips older than three years; chips of one kind that"
              + " an operator has at sites of one use and law share their mean age.");

  private final int gulfInferenceShare =
      ofWorld(
          "world.gulf_inference_share",
          "0-1",
          "Share of the world's serving capacity on the soil of the Gulf states.");

  private final int servingDistanceKilometres =
      ofWorld(
          "world.serving_distance_km",
          "km",
          "Great-circle distance between the load centres of the area that serves and the area"
              + " that is served, mean by volume; 0 inside an area.");

  private final int hallsBegunMegawatts =
      ofWorld(
          "world.halls_begun_mw",
          "MW",
          "Facility megawatts of halls for AI begun since January 2023.");

  private final int smallServingHallsBegunMegawatts =
      ofWorld(
          "world.small_serving_halls_begun_mw",
          "MW",
          "Part of it in halls for inference begun in blocks under 100 MW; a block is what one"
              + " operator begins at one site at one time.");

  private final int wattHoursPerRequest =
      ofWorld(
          "world.watt_hours_per_request",
          "Wh",
          "Electricity of a request that operators answer, mean, cooling and idle power with it;"
              + " empty when none is answered.");

  private int datacentersOfGroup(StateGroup group) {
    return ofWorld(
        "world.datacenter_twh_" + group.id(),
        "TWh/year",
        "Electricity of all data centres in "
            + FlowMeasures.words(group)
            + " at the month's rate, AI and other.");
  }

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    Capacity capacity = model.capacity();
    double inference = sum(capacity.areaInference);
    double training = sum(capacity.areaTraining);
    readOperators(model, inference, row, first);
    model.readOwnServingCostRatios(row, first[ownServingCostRatio]);
    row[first[inferenceShareOfCapacity]] = share(inference, inference + training);
    row[first[poweredMegawattsUsa]] = poweredInUnitedStates(model);
    readDatacenters(model, row, first);
    row[first[oldChipsInferenceShare]] = ratio(capacity.agedInference, inference);
    row[first[gulfInferenceShare]] = share(inferenceInGulf(model), inference);
    row[first[servingDistanceKilometres]] = model.serving().meanKilometres();
    row[first[hallsBegunMegawatts]] = capacity.hallsBegunMegawatts;
    row[first[smallServingHallsBegunMegawatts]] = capacity.smallServingHallsBegunMegawatts;
    row[first[wattHoursPerRequest]] = wattHoursPerRequestAnswered(model);
  }

  private void readOperators(FrontierModel model, double inference, double[] row, int[] first) {
    double spend = 0;
    double spendOnOwn = 0;
    double inferenceOnOwn = 0;
    double powered = 0;
    for (Operator operator : model.operators()) {
      row[first[ownSiliconInferenceShare] + operator.index()] =
          ratio(operator.ownInferenceCapacity, operator.inferenceCapacity);
      if (operator.profile().kind() == OperatorKind.HYPERSCALER) {
        spend += operator.acceleratorSpendUsd;
        spendOnOwn += operator.ownSiliconSpendUsd;
      }
      inferenceOnOwn += operator.ownInferenceCapacity;
      powered += operator.power().poweredTotal();
    }
    row[first[hyperscalerAcceleratorSpend]] = spend;
    row[first[hyperscalerOwnSiliconSpend]] = spendOnOwn;
    row[first[worldOwnSiliconInferenceShare]] = ratio(inferenceOnOwn, inference);
    row[first[poweredMegawatts]] = powered;
  }

  private static double poweredInUnitedStates(FrontierModel model) {
    double sum = 0;
    for (int area = 0; area < model.index().areaCount(); area++) {
      if (model.index().groupOfArea(area) == StateGroup.UNITED_STATES.ordinal()) {
        for (Operator operator : model.operators()) {
          SitePower power = operator.power();
          for (int use = 0; use < Capacity.USES; use++) {
            sum += power.poweredMegawatts(area * Capacity.USES + use);
          }
        }
      }
    }
    return sum;
  }

  private void readDatacenters(FrontierModel model, double[] row, int[] first) {
    for (int group : datacenters) {
      row[first[group]] = 0;
    }
    Utility[] utilities = model.utilities();
    for (int area = 0; area < utilities.length; area++) {
      int group = datacenters[model.index().groupOfArea(area)];
      row[first[group]] += utilities[area].load().datacenterMegawatts();
    }
    for (int group : datacenters) {
      row[first[group]] *= Hours.TERAWATT_HOURS_PER_MEGAWATT;
    }
  }

  private static double inferenceInGulf(FrontierModel model) {
    double[] serving = model.capacity().areaInference;
    double gulf = 0;
    for (int area = 0; area < serving.length; area++) {
      if (model.index().groupOfArea(area) == StateGroup.GULF.ordinal()) {
        gulf += serving[area];
      }
    }
    return gulf;
  }

  /** Tokens of a request times work of a token times the electricity of the compute that serves. */
  private static double wattHoursPerRequestAnswered(FrontierModel model) {
    Capacity capacity = model.capacity();
    double used = 0;
    for (ComputeMarket market : model.markets()) {
      used += market.inferenceUsed;
    }
    double wattsPerH100e = ratio(capacity.inferenceMegawatts * 1e6, used);
    double millionTokens = ratio(capacity.millionTokensPerDay, capacity.requestsPerDay);
    return millionTokens * capacity.workPerMillionTokens * wattsPerH100e;
  }
}

package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;
import static org.inferencefrontier.indicator.MarketMeasures.ratio;
import static org.inferencefrontier.indicator.MarketMeasures.share;
import static org.inferencefrontier.indicator.MarketMeasures.sum;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.Capacity;
import org.inferencefrontier.model.ComputeMarket;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.OperatorKind;
import org.inferencefrontier.world.StateGroup;

/**
 * What published claims speak of beyond what describes the world anyway: own silicon, age, places
 * and size of what serves. What they say of chips and vendors is in {@link ChipClaimMeasures}.
 */
final class ClaimMeasures {
  private static final double TERAWATT_HOURS_PER_MEGAWATT = 8760 / 1e6;

  private ClaimMeasures() {}

  static List<Measure> all() {
    return List.of(
        monthly(
            "operator.own_silicon_inference_share",
            "0-1",
            EntityKind.OPERATOR,
            "Share of its serving capacity on own silicon, useful H100-equivalents; empty when it"
                + " serves nothing.",
            (m, o) -> ratio(m.operators()[o].ownInferenceCapacity, serving(m.operators()[o]))),
        monthly(
            "operator.own_serving_cost_ratio",
            "ratio",
            EntityKind.OPERATOR,
            "Cost of owning a useful hour of serving on the best own chip on sale over that on the"
                + " leading vendor's best; empty without an own chip on sale.",
            FrontierModel::ownServingCostRatio),
        world(
            "world.hyperscaler_accelerator_spend",
            "USD/month",
            "Accelerator spend of the hyperscalers.",
            m -> ofHyperscalers(m, operator -> operator.acceleratorSpendUsd)),
        world(
            "world.hyperscaler_own_silicon_spend",
            "USD/month",
            "Part of it that goes to own silicon.",
            m -> ofHyperscalers(m, operator -> operator.ownSiliconSpendUsd)),
        world(
            "world.inference_share_of_capacity",
            "0-1",
            "Inference's share of installed compute, used or not, useful H100-equivalents.",
            m ->
                share(
                    sum(m.capacity().areaInference),
                    sum(m.capacity().areaInference) + sum(m.capacity().areaTraining))),
        world(
            "world.own_silicon_inference_share",
            "0-1",
            "Share of serving capacity on own silicon, useful H100-equivalents.",
            m -> ratio(ownServing(m), sum(m.capacity().areaInference))),
        world(
            "world.powered_mw",
            "MW",
            "Facility megawatts connected and built for AI by all operators, used or not.",
            m -> powered(m, -1)),
        world(
            "world.powered_mw_usa",
            "MW",
            "Part of it in the United States.",
            m -> powered(m, StateGroup.UNITED_STATES.ordinal())),
        datacenters(StateGroup.UNITED_STATES, "the United States"),
        datacenters(StateGroup.CHINA, "China"),
        datacenters(StateGroup.EUROPE, "Europe"),
        datacenters(StateGroup.GULF, "the Gulf"),
        datacenters(StateGroup.ASIA_PACIFIC, "the rest of Asia and the Pacific"),
        datacenters(StateGroup.ELSEWHERE, "the rest of the world"),
        world(
            "world.old_chips_inference_share",
            "0-1",
            "Share of serving capacity on chips older than three years; chips of one kind that"
                + " an operator has at sites of one use and law share their mean age.",
            m -> ratio(m.capacity().agedInference, sum(m.capacity().areaInference))),
        world(
            "world.gulf_inference_share",
            "0-1",
            "Share of the world's serving capacity on the soil of the Gulf states.",
            ClaimMeasures::gulfShare),
        world(
            "world.serving_distance_km",
            "km",
            "Great-circle distance between the load centres of the area that serves and the area"
                + " that is served, mean by volume; 0 inside an area.",
            m -> m.serving().meanKilometres),
        world(
            "world.halls_begun_mw",
            "MW",
            "Facility megawatts of halls for AI begun since January 2023.",
            m -> m.capacity().hallsBegunMegawatts),
        world(
            "world.small_serving_halls_begun_mw",
            "MW",
            "Part of it in halls for inference begun in blocks under 100 MW; a block is what one"
                + " operator begins at one site at one time.",
            m -> m.capacity().smallServingHallsBegunMegawatts),
        world(
            "world.watt_hours_per_request",
            "Wh",
            "Electricity of a request that operators answer, mean, cooling and idle power with it;"
                + " empty when none is answered.",
            ClaimMeasures::wattHoursPerRequest));
  }

  /** A reading of the whole world. */
  @FunctionalInterface
  interface WorldReading {
    double read(FrontierModel model);
  }

  static Measure world(String name, String unit, String definition, WorldReading reading) {
    return monthly(name, unit, EntityKind.WORLD, definition, (m, e) -> reading.read(m));
  }

  private static double serving(Operator operator) {
    return operator.inferenceCapacity;
  }

  private static double ofHyperscalers(FrontierModel model, ToDoubleFunction<Operator> figure) {
    double sum = 0;
    for (Operator operator : model.operators()) {
      if (operator.profile().kind() == OperatorKind.HYPERSCALER) {
        sum += figure.applyAsDouble(operator);
      }
    }
    return sum;
  }

  private static double ownServing(FrontierModel model) {
    double sum = 0;
    for (Operator operator : model.operators()) {
      sum += operator.ownInferenceCapacity;
    }
    return sum;
  }

  /** Powered megawatts of a group of states, of all with -1. */
  private static double powered(FrontierModel model, int group) {
    double sum = 0;
    for (Operator operator : model.operators()) {
      for (int area = 0; area < model.index().areaCount(); area++) {
        if (group < 0 || model.index().groupOfArea(area) == group) {
          sum += operator.power().poweredMegawatts(2 * area);
          sum += operator.power().poweredMegawatts(2 * area + 1);
        }
      }
    }
    return sum;
  }

  private static Measure datacenters(StateGroup group, String where) {
    return world(
        "world.datacenter_twh_" + group.id(),
        "TWh/year",
        "Electricity of all data centres in " + where + " at the month's rate, AI and other.",
        m -> {
          double megawatts = 0;
          for (int area = 0; area < m.index().areaCount(); area++) {
            megawatts +=
                m.index().groupOfArea(area) == group.ordinal()
                    ? m.utilities()[area].datacenterMegawatts()
                    : 0;
          }
          return megawatts * TERAWATT_HOURS_PER_MEGAWATT;
        });
  }

  private static double gulfShare(FrontierModel model) {
    double[] serving = model.capacity().areaInference;
    double gulf = 0;
    for (int area = 0; area < serving.length; area++) {
      if (model.index().groupOfArea(area) == StateGroup.GULF.ordinal()) {
        gulf += serving[area];
      }
    }
    return share(gulf, sum(serving));
  }

  /** Tokens of a request times work of a token times the electricity of the compute that serves. */
  private static double wattHoursPerRequest(FrontierModel model) {
    Capacity capacity = model.capacity();
    double used = 0;
    for (ComputeMarket market : model.markets()) {
      used += market.inferenceUsed;
    }
    double wattsPerH100e = ratio(capacity.inferenceMegawatts * 1e6, used);
    double millionTokens = ratio(capacity.millionTokensPerDay, capacity.requestsPerDay);
    return millionTokens * model.workPerMillionTokens() * wattsPerH100e;
  }
}

package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;
import static org.inferencefrontier.indicator.MarketMeasures.ratio;
import static org.inferencefrontier.indicator.MarketMeasures.share;
import static org.inferencefrontier.indicator.MarketMeasures.sum;

import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.ComputeMarket;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.WorldIndex;
import org.inferencefrontier.world.EntityKind;

/** What is measured of the world. */
final class WorldMeasures {
  /**
   * What the recorder computes when a run ends: the month from which inference stays ahead, by the
   * share that it is read from.
   */
  static final Map<String, String> CROSSOVERS =
      Map.of(
          "world.crossover_month", "world.inference_share_of_compute",
          "world.crossover_month_spend", "world.inference_share_of_spend",
          "world.crossover_month_energy", "world.inference_share_of_energy",
          "world.crossover_month_lab_budget", "world.inference_share_of_lab_budget");

  /** Months for which inference must stay ahead before the crossover counts. */
  static final int CROSSOVER_MONTHS = 6;

  private static final double TERAWATT_HOURS_PER_MEGAWATT = 8760 / 1e6;

  private WorldMeasures() {}

  static List<Measure> all() {
    return List.of(
        world(
            "world.inference_share_of_compute",
            "0-1",
            "Inference's share of compute used, useful H100-equivalents.",
            m -> share(inferenceUsed(m), inferenceUsed(m) + trainingUsed(m))),
        world(
            "world.inference_share_of_spend",
            "0-1",
            "Inference's share of accelerator spend: each market's spend by the split of desired"
                + " compute that its buyers plan for.",
            WorldMeasures::inferenceShareOfSpend),
        world(
            "world.inference_share_of_energy",
            "0-1",
            "Inference's share of the electricity of AI data centres.",
            m ->
                share(
                    m.capacity().inferenceMegawatts,
                    m.capacity().inferenceMegawatts + m.capacity().trainingMegawatts)),
        world(
            "world.inference_share_of_lab_budget",
            "0-1",
            "Inference's share of laboratories' compute budgets: serving at the rental price"
                + " against training and research.",
            WorldMeasures::inferenceShareOfLabBudget),
        world(
            "world.installed_h100e",
            "H100e",
            "H100-equivalents sold less retirements at the end of the month, by dense 8-bit peak"
                + " over 1979 TFLOP/s, with chips on their way and chips that wait for power.",
            Installed::ofWorld),
        world(
            "world.unpowered_h100e",
            "H100e",
            "H100-equivalents delivered that wait for power.",
            Installed::unpowered),
        world(
            "world.installed_age",
            "years",
            "Mean age of the chips that run, by dense 8-bit peak.",
            m -> m.capacity().installedAgeYears),
        world(
            "world.second_hand_h100e",
            "H100e/month",
            "H100-equivalents that changed hands in the month, by dense 8-bit peak.",
            SecondHand::soldH100e),
        world(
            "world.second_hand_usd_per_h100e",
            "USD",
            "Paid second hand for a useful H100-equivalent in the western market, without moving"
                + " it; empty when nothing is sold.",
            SecondHand::usdPerH100e),
        world(
            "world.accelerator_revenue",
            "USD/month",
            "Accelerator revenue of all vendors and design houses.",
            WorldMeasures::acceleratorRevenue),
        world(
            "world.ai_capex",
            "USD/month",
            "Capital expenditure of all operators on AI.",
            WorldMeasures::aiCapex),
        world(
            "world.custom_silicon_share",
            "0-1",
            "Custom silicon's share of H100-equivalents added in the month.",
            Installed::customShare),
        world(
            "world.vendor_hhi",
            "0-1",
            "Herfindahl index of vendors by accelerator revenue.",
            WorldMeasures::vendorConcentration),
        world(
            "world.training_area_hhi",
            "0-1",
            "Herfindahl index of grid areas by training capacity.",
            m -> concentration(m.capacity().areaTraining)),
        world(
            "world.inference_area_hhi",
            "0-1",
            "Herfindahl index of grid areas by serving capacity.",
            m -> concentration(m.capacity().areaInference)),
        world(
            "world.tokens_per_day",
            "tokens/day",
            "Tokens served by operators, without embedded inference and devices.",
            m -> m.capacity().millionTokensPerDay * 1e6),
        world(
            "world.requests_per_day",
            "requests/day",
            "Requests answered by operators, without embedded inference and devices.",
            m -> m.capacity().requestsPerDay),
        world(
            "world.usd_per_million_tokens",
            "USD/million tokens",
            "Mean list price of a million tokens in the western market, by volume; tokens of"
                + " thinking count.",
            m -> m.usdPerMillionTokens(WorldIndex.WEST)),
        world(
            "world.service_usd_per_million_tokens",
            "USD/million tokens",
            "Revenue of AI services over their tokens in the western market: what comes with the"
                + " tokens is in it.",
            m -> m.serviceUsdPerMillionTokens(WorldIndex.WEST)),
        world(
            "world.kwh_per_million_tokens",
            "kWh/million tokens",
            "Electricity of serving a million tokens, with cooling and what comes with the tokens;"
                + " without embedded inference and devices.",
            m ->
                MarketMeasures.ratio(
                    24_000 * m.capacity().tokenMegawatts, m.capacity().millionTokensPerDay)),
        world(
            "world.rental_usd_per_h100e_hour",
            "USD/H100e-hour",
            "Rental price of a useful H100-equivalent in the western market.",
            m -> m.markets()[WorldIndex.WEST].rentalUsd),
        world(
            "world.user_cost_usd_per_h100e_hour",
            "USD/H100e-hour",
            "User cost of the best new compute in the western market.",
            m -> m.markets()[WorldIndex.WEST].userCostUsd),
        world(
            "world.utilisation",
            "0-1",
            "Compute used over capacity.",
            m -> share(inferenceUsed(m) + trainingUsed(m), capacity(m))),
        world(
            "world.service_revenue",
            "USD/year",
            "What users pay for AI services at the month's rate.",
            m ->
                m.markets()[WorldIndex.WEST].serviceRevenueUsd
                    + m.markets()[WorldIndex.CHINA].serviceRevenueUsd),
        world(
            "world.datacenter_twh",
            "TWh/year",
            "Electricity of all data centres at the month's rate, AI and other.",
            m -> datacenterMegawatts(m) * TERAWATT_HOURS_PER_MEGAWATT),
        world(
            "world.ai_twh",
            "TWh/year",
            "Electricity of AI data centres at the month's rate.",
            m -> aiMegawatts(m) * TERAWATT_HOURS_PER_MEGAWATT),
        world(
            "world.training_twh",
            "TWh/year",
            "Electricity of AI data centres that trains, at the month's rate: their electricity by"
                + " the split of world.inference_share_of_energy.",
            m -> aiTerawattHours(m, m.capacity().trainingMegawatts)),
        world(
            "world.inference_twh",
            "TWh/year",
            "Electricity of AI data centres that serves, at the month's rate: their electricity by"
                + " the split of world.inference_share_of_energy.",
            m -> aiTerawattHours(m, m.capacity().inferenceMegawatts)),
        world(
            "world.other_datacenter_twh",
            "TWh/year",
            "Electricity of data centres for other work than AI at the month's rate.",
            m -> (datacenterMegawatts(m) - aiMegawatts(m)) * TERAWATT_HOURS_PER_MEGAWATT),
        world(
            "world.tokens_per_joule",
            "tokens/J",
            "Tokens over the electricity of serving.",
            m ->
                ratio(
                    m.capacity().millionTokensPerDay * 1e6,
                    m.capacity().inferenceMegawatts * 1e6 * 86_400)),
        world(
            "world.edge_share",
            "0-1",
            "Share of inference served on devices, by compute.",
            m -> m.capacity().deviceShare),
        world(
            "world.unmet_demand_share",
            "0-1",
            "Desired compute at posted prices that went unserved.",
            WorldMeasures::unmetShare),
        world(
            "world.reasoning_multiplier",
            "ratio",
            "Compute of a request over a single pass, mean of chat and agentic requests by volume.",
            FrontierModel::reasoning),
        world(
            "world.research_compute_share",
            "0-1",
            "Share of compute used that is laboratories' research and experiments, beside final runs"
                + " and serving.",
            m -> share(researchCompute(m), inferenceUsed(m) + trainingUsed(m))),
        world(
            "world.largest_training_run_flop",
            "FLOP",
            "Largest final run under way of any laboratory.",
            WorldMeasures::largestRun),
        world(
            "world.packaging_wafers",
            "wafers/month",
            "Advanced-packaging capacity of all foundries.",
            WorldMeasures::packagingWafers),
        world(
            "world.packaging_utilisation",
            "0-1",
            "Share of all foundries' good packaging wafers that is allotted in the month.",
            WorldMeasures::packagingUtilisation),
        world(
            "world.memory_gigabytes",
            "GB/month",
            "High-bandwidth memory that the western makers supply.",
            m -> m.memory().gigabytesPerMonth()),
        world(
            "world.memory_utilisation",
            "0-1",
            "Share of that memory that the chips shipped in the month took.",
            m -> m.memory().utilisation),
        crossover("world.crossover_month", "inference uses more compute than training"),
        crossover(
            "world.crossover_month_spend",
            "more of accelerator spend is meant for inference than for training"),
        crossover("world.crossover_month_energy", "inference takes more electricity than training"),
        crossover(
            "world.crossover_month_lab_budget",
            "laboratories pay more for serving than for training and research"));
  }

  /** The part of AI's electricity that a use takes. */
  private static double aiTerawattHours(FrontierModel model, double megawattsOfUse) {
    double split =
        share(
            megawattsOfUse,
            model.capacity().inferenceMegawatts + model.capacity().trainingMegawatts);
    return split * aiMegawatts(model) * TERAWATT_HOURS_PER_MEGAWATT;
  }

  private static Measure crossover(String name, String what) {
    return new Measure.Single(
        new IndicatorDefinition(
            name,
            "months since 2023-01",
            EntityKind.WORLD,
            true,
            "First month from which "
                + what
                + " for at least "
                + CROSSOVER_MONTHS
                + " months; empty if not reached."),
        (m, e) -> Double.NaN);
  }

  /** A reading of the whole world. */
  @FunctionalInterface
  private interface WorldReading {
    double read(FrontierModel model);
  }

  private static Measure world(String name, String unit, String definition, WorldReading reading) {
    return monthly(name, unit, EntityKind.WORLD, definition, (m, e) -> reading.read(m));
  }

  private static double inferenceUsed(FrontierModel model) {
    double sum = 0;
    for (ComputeMarket market : model.markets()) {
      sum += market.inferenceUsed;
    }
    return sum;
  }

  private static double trainingUsed(FrontierModel model) {
    double sum = 0;
    for (ComputeMarket market : model.markets()) {
      sum += market.trainingUsed;
    }
    return sum;
  }

  private static double capacity(FrontierModel model) {
    double sum = 0;
    for (ComputeMarket market : model.markets()) {
      sum += market.trainingCapacity + market.inferenceCapacity;
    }
    return sum;
  }

  private static double inferenceShareOfSpend(FrontierModel model) {
    double inference = 0;
    double total = 0;
    for (Operator operator : model.operators()) {
      double spend = operator.acceleratorSpendUsd;
      double share = 1 - model.markets()[operator.market()].trainingShare;
      inference += spend * share;
      total += spend;
    }
    return ratio(inference, total);
  }

  private static double inferenceShareOfLabBudget(FrontierModel model) {
    double training = 0;
    double inference = 0;
    for (Lab lab : model.labs()) {
      training += lab.trainingBudgetUsd;
      inference += lab.serviceCostUsd;
    }
    return share(inference, inference + training);
  }

  static double acceleratorRevenue(FrontierModel model) {
    double sum = 0;
    for (Vendor vendor : model.vendors()) {
      sum += vendor.revenueUsd;
    }
    return sum;
  }

  private static double aiCapex(FrontierModel model) {
    double sum = 0;
    for (Operator operator : model.operators()) {
      sum += operator.aiCapexUsd();
    }
    return sum;
  }

  private static double vendorConcentration(FrontierModel model) {
    double total = acceleratorRevenue(model);
    double sum = 0;
    for (Vendor vendor : model.vendors()) {
      double share = share(vendor.revenueUsd, total);
      sum += share * share;
    }
    return sum;
  }

  private static double concentration(double[] values) {
    double total = sum(values);
    double result = 0;
    for (double value : values) {
      double share = share(value, total);
      result += share * share;
    }
    return result;
  }

  private static double datacenterMegawatts(FrontierModel model) {
    double sum = 0;
    for (Utility utility : model.utilities()) {
      sum += utility.datacenterMegawatts();
    }
    return sum;
  }

  private static double aiMegawatts(FrontierModel model) {
    return model.capacity().trainingMegawatts + model.capacity().inferenceMegawatts;
  }

  private static double unmetShare(FrontierModel model) {
    double desired = 0;
    double unmet = 0;
    for (ComputeMarket market : model.markets()) {
      double wanted = market.inferenceDesired + market.trainingDesired;
      desired += wanted;
      unmet += market.unmetShare * wanted;
    }
    return share(unmet, desired);
  }

  private static double researchCompute(FrontierModel model) {
    double sum = 0;
    for (int l = 0; l < model.labs().length; l++) {
      sum += model.researchCompute(l);
    }
    return sum;
  }

  private static double largestRun(FrontierModel model) {
    double largest = 0;
    for (Lab lab : model.labs()) {
      largest = Math.max(largest, lab.largestRunFlop);
    }
    return largest;
  }

  private static double packagingWafers(FrontierModel model) {
    double sum = 0;
    for (var foundry : model.foundries()) {
      sum += foundry.wafersPerMonth();
    }
    return sum;
  }

  private static double packagingUtilisation(FrontierModel model) {
    double used = 0;
    double good = 0;
    for (var foundry : model.foundries()) {
      used += foundry.usedWafers;
      good += foundry.offeredWafers;
    }
    return MarketMeasures.share(used, good);
  }
}

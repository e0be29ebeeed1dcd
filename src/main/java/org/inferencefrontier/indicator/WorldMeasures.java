package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.time.Hours;

/** What is measured of the world: use, spend, chips, tokens, electricity, laboratories. */
final class WorldMeasures extends Measure {
  private static final double KILOWATT_HOURS_PER_MEGAWATT_DAY = Hours.A_DAY * 1e3;

  private final int inferenceShareOfCompute =
      ofWorld(
          "world.inference_share_of_compute",
          "0-1",
          "Inference's share of compute used, useful H100-equivalents.");

  private final int inferenceShareOfSpend =
      ofWorld(
          "world.inference_share_of_spend",
          "0-1",
          "Inference's share of accelerator spend: each market's spend by the split of desired"
              + " compute that its buyers plan for.");

  private final int inferenceShareOfEnergy =
      ofWorld(
          "world.inference_share_of_energy",
          "0-1",
          "Inference's share of the electricity of AI data centres.");

  private final int inferenceShareOfLabBudget =
      ofWorld(
          "world.inference_share_of_lab_budget",
          "0-1",
          "Inference's share of laboratories' compute budgets: serving at the rental price"
              + " against training and research.");

  private final int installedH100e =
      ofWorld(
          "world.installed_h100e",
          "H100e",
          "H100-equivalents sold less retirements at the end of the month, by dense 8-bit peak"
              + " over 1979 TFLOP/s, with chips on their way and chips that wait for power.");

  private final int unpoweredH100e =
      ofWorld("world.unpowered_h100e", "H100e", "H100-equivalents delivered that wait for power.");

  private final int installedAge =
      ofWorld(
          "world.installed_age", "years", "Mean age of the chips that run, by dense 8-bit peak.");

  private final int secondHandH100e =
      ofWorld(
          "world.second_hand_h100e",
          "H100e/month",
          "H100-equivalents that changed hands in the month, by dense 8-bit peak.");

  private final int secondHandUsdPerH100e =
      ofWorld(
          "world.second_hand_usd_per_h100e",
          "USD",
          "Paid second hand for a useful H100-equivalent in the western market, without moving"
              + " it; empty when nothing is sold.");

  private final int acceleratorRevenue =
      ofWorld(
          "world.accelerator_revenue",
          "USD/month",
          "Accelerator revenue of all vendors and design houses.");

  private final int aiCapitalExpenditure =
      ofWorld("world.ai_capex", "USD/month", "Capital expenditure of all operators on AI.");

  private final int customSiliconShare =
      ofWorld(
          "world.custom_silicon_share",
          "0-1",
          "Custom silicon's share of H100-equivalents added in the month.");

  private final int vendorConcentration =
      ofWorld("world.vendor_hhi", "0-1", "Herfindahl index of vendors by accelerator revenue.");

  private final int trainingAreaConcentration =
      ofWorld(
          "world.training_area_hhi", "0-1", "Herfindahl index of grid areas by training capacity.");

  private final int inferenceAreaConcentration =
      ofWorld(
          "world.inference_area_hhi", "0-1", "Herfindahl index of grid areas by serving capacity.");

  private final int tokensPerDay =
      ofWorld(
          "world.tokens_per_day",
          "tokens/day",
          "Tokens served by operators, without embedded inference and devices.");

  private final int requestsPerDay =
      ofWorld(
          "world.requests_per_day",
          "requests/day",
          "Requests answered by operators, without embedded inference and devices.");

  private final int usdPerMillionTokens =
      ofWorld(
          "world.usd_per_million_tokens",
          "USD/million tokens",
          "Mean list price of a million tokens in the western market, by volume; tokens of"
              + " thinking count.");

  private final int serviceUsdPerMillionTokens =
      ofWorld(
          "world.service_usd_per_million_tokens",
          "USD/million tokens",
          "Use of AI services at posted prices over their tokens in the western market: what comes"
              + " with the tokens is in it.");

  private final int kilowattHoursPerMillionTokens =
      ofWorld(
          "world.kwh_per_million_tokens",
          "kWh/million tokens",
          "Electricity of serving a million tokens, with cooling and what comes with the tokens;"
              + " without embedded inference and devices.");

  private final int rentalUsdPerH100eHour =
      ofWorld(
          "world.rental_usd_per_h100e_hour",
          "USD/H100e-hour",
          "Rental price of a useful H100-equivalent in the western market.");

  private final int userCostUsdPerH100eHour =
      ofWorld(
          "world.user_cost_usd_per_h100e_hour",
          "USD/H100e-hour",
          "User cost of the best new compute in the western market.");

  private final int utilisation =
      ofWorld("world.utilisation", "0-1", "Compute used over capacity.");

  private final int serviceRevenue =
      ofWorld(
          "world.service_revenue",
          "USD/year",
          "Use of AI services at posted prices at the month's rate, paid, free or in the services"
              + " of a laboratory's owner.");

  private final int datacenterTerawattHours =
      ofWorld(
          "world.datacenter_twh",
          "TWh/year",
          "Electricity of all data centres at the month's rate, AI and other.");

  private final int aiTerawattHours =
      ofWorld("world.ai_twh", "TWh/year", "Electricity of AI data centres at the month's rate.");

  private final int trainingTerawattHours =
      ofWorld(
          "world.training_twh",
          "TWh/year",
          "Electricity of AI data centres that trains, at the month's rate: their electricity by"
              + " the split of world.inference_share_of_energy.");

  private final int inferenceTerawattHours =
      ofWorld(
          "world.inference_twh",
          "TWh/year",
          "Electricity of AI data centres that serves, at the month's rate: their electricity by"
              + " the split of world.inference_share_of_energy.");

  private final int otherDatacenterTerawattHours =
      ofWorld(
          "world.other_datacenter_twh",
          "TWh/year",
          "Electricity of data centres for other work than AI at the month's rate.");

  private final int tokensPerJoule =
      ofWorld("world.tokens_per_joule", "tokens/J", "Tokens over the electricity of serving.");

  private final int edgeShare =
      ofWorld("world.edge_share", "0-1", "Share of inference served on devices, by compute.");

  private final int unmetDemandShare =
      ofWorld(
          "world.unmet_demand_share",
          "0-1",
          "Desired compute at posted prices that went unserved.");

  private final int reasoningMultiplier =
      ofWorld(
          "world.reasoning_multiplier",
          "ratio",
          "Compute of a request over a single pass, mean of chat and agentic requests by volume.");

  private final int researchComputeShare =
      ofWorld(
          "world.research_compute_share",
          "0-1",
          "Share of compute used that is laboratories' research and experiments, beside final runs"
              + " and serving.");

  private final int largestTrainingRunFlop =
      ofWorld(
          "world.largest_training_run_flop",
          "FLOP",
          "Largest final run under way of any laboratory.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    readUse(model, row, first);
    readSpend(model, row, first);
    readChips(model, row, first);
    readTokens(model, row, first);
    readElectricity(model, row, first);
    readLabs(model, row, first);
  }

  private void readUse(FrontierModel model, double[] row, int[] first) {
    double inference = 0;
    double training = 0;
    double capacity = 0;
    double desired = 0;
    double unmet = 0;
    for (ComputeMarket market : model.markets()) {
      double wanted = market.inferenceDesired + market.trainingDesired;
      inference += market.inferenceUsed;
      training += market.trainingUsed;
      capacity += market.trainingCapacity + market.inferenceCapacity;
      desired += wanted;
      unmet += market.unmetShare * wanted;
    }
    double research = 0;
    for (int l = 0; l < model.labs().length; l++) {
      research += model.researchCompute(l);
    }
    row[first[inferenceShareOfCompute]] = share(inference, inference + training);
    row[first[utilisation]] = share(inference + training, capacity);
    row[first[unmetDemandShare]] = share(unmet, desired);
    row[first[researchComputeShare]] = share(research, inference + training);
    row[first[edgeShare]] = model.capacity().deviceShare;
    row[first[trainingAreaConcentration]] = concentration(model.capacity().areaTraining);
    row[first[inferenceAreaConcentration]] = concentration(model.capacity().areaInference);
  }

  private void readSpend(FrontierModel model, double[] row, int[] first) {
    double forInference = 0;
    double spend = 0;
    double invested = 0;
    for (Operator operator : model.operators()) {
      double inferenceShare = 1 - model.markets()[operator.market()].trainingShare;
      forInference += operator.acceleratorSpendUsd * inferenceShare;
      spend += operator.acceleratorSpendUsd;
      invested += operator.aiCapexUsd();
    }
    row[first[inferenceShareOfSpend]] = ratio(forInference, spend);
    row[first[aiCapitalExpenditure]] = invested;
    double revenue = acceleratorRevenue(model);
    double concentration = 0;
    for (Vendor vendor : model.vendors()) {
      double share = share(vendor.revenueUsd, revenue);
      concentration += share * share;
    }
    row[first[acceleratorRevenue]] = revenue;
    row[first[vendorConcentration]] = concentration;
  }

  private void readChips(FrontierModel model, double[] row, int[] first) {
    row[first[installedH100e]] = Installed.ofWorld(model);
    row[first[unpoweredH100e]] = Installed.unpowered(model);
    row[first[installedAge]] = model.capacity().installedAgeYears;
    row[first[secondHandH100e]] = SecondHand.soldH100e(model);
    row[first[secondHandUsdPerH100e]] = SecondHand.usdPerH100e(model);
    row[first[customSiliconShare]] = Installed.customShare(model);
  }

  private void readTokens(FrontierModel model, double[] row, int[] first) {
    Capacity capacity = model.capacity();
    ComputeMarket west = model.markets()[WorldIndex.WEST];
    ComputeMarket china = model.markets()[WorldIndex.CHINA];
    double tokens = capacity.millionTokensPerDay * 1e6;
    row[first[tokensPerDay]] = tokens;
    row[first[requestsPerDay]] = capacity.requestsPerDay;
    row[first[usdPerMillionTokens]] = model.tokenPrices().usdPerMillion(WorldIndex.WEST);
    row[first[serviceUsdPerMillionTokens]] =
        model.tokenPrices().serviceUsdPerMillion(WorldIndex.WEST);
    row[first[kilowattHoursPerMillionTokens]] =
        ratio(
            KILOWATT_HOURS_PER_MEGAWATT_DAY * capacity.tokenMegawatts,
            capacity.millionTokensPerDay);
    row[first[tokensPerJoule]] =
        ratio(tokens, capacity.inferenceMegawatts * 1e6 * Hours.SECONDS_A_DAY);
    row[first[rentalUsdPerH100eHour]] = west.rentalUsd;
    row[first[userCostUsdPerH100eHour]] = west.userCostUsd;
    row[first[serviceRevenue]] = west.serviceUseUsd + china.serviceUseUsd;
    row[first[reasoningMultiplier]] = model.reasoning();
  }

  /** AI's electricity is split as the record of compute splits it. */
  private void readElectricity(FrontierModel model, double[] row, int[] first) {
    double training = model.capacity().trainingMegawatts;
    double inference = model.capacity().inferenceMegawatts;
    double ai = training + inference;
    double inferenceShare = share(inference, inference + training);
    double all = 0;
    for (Utility utility : model.utilities()) {
      all += utility.load().datacenterMegawatts();
    }
    row[first[inferenceShareOfEnergy]] = inferenceShare;
    row[first[datacenterTerawattHours]] = all * Hours.TERAWATT_HOURS_PER_MEGAWATT;
    row[first[aiTerawattHours]] = ai * Hours.TERAWATT_HOURS_PER_MEGAWATT;
    row[first[trainingTerawattHours]] =
        share(training, inference + training) * ai * Hours.TERAWATT_HOURS_PER_MEGAWATT;
    row[first[inferenceTerawattHours]] = inferenceShare * ai * Hours.TERAWATT_HOURS_PER_MEGAWATT;
    row[first[otherDatacenterTerawattHours]] = (all - ai) * Hours.TERAWATT_HOURS_PER_MEGAWATT;
  }

  private void readLabs(FrontierModel model, double[] row, int[] first) {
    double training = 0;
    double inference = 0;
    double largest = 0;
    for (Lab lab : model.labs()) {
      training += lab.trainingBudgetUsd;
      inference += lab.serviceCostUsd;
      largest = Math.max(largest, lab.largestRunFlop);
    }
    row[first[inferenceShareOfLabBudget]] = share(inference, inference + training);
    row[first[largestTrainingRunFlop]] = largest;
  }

  static double acceleratorRevenue(FrontierModel model) {
    double sum = 0;
    for (Vendor vendor : model.vendors()) {
      sum += vendor.revenueUsd;
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
}

package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;

import java.util.List;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.Timeline;

/** What is measured of vendors, operators and laboratories. */
final class MarketMeasures {
  /** Months between shipment and receipt. */
  private static final int TRANSIT_MONTHS = 2;

  private MarketMeasures() {}

  static List<Measure> all() {
    return List.of(
        monthly(
            "vendor.revenue",
            "USD/month",
            EntityKind.VENDOR,
            "Data-centre revenue of the month, with the systems and networking that the vendor"
                + " reports in it.",
            (m, v) -> m.vendors()[v].revenueUsd),
        monthly(
            "vendor.units",
            "chips/month",
            EntityKind.VENDOR,
            "Accelerators shipped in the month.",
            (m, v) -> m.vendors()[v].units),
        monthly(
            "vendor.installed_h100e",
            "H100e",
            EntityKind.VENDOR,
            "H100-equivalents sold less retirements at the end of the month, by dense 8-bit peak"
                + " over 1979 TFLOP/s, with chips on their way and chips that wait for power.",
            Installed::ofVendor),
        monthly(
            "vendor.gross_margin",
            "0-1",
            EntityKind.VENDOR,
            "Gross margin on the month's shipments, after what its stock costs and what is written"
                + " off; empty when nothing ships.",
            (m, v) -> margin(m.vendors()[v])),
        monthly(
            "vendor.revenue_share",
            "0-1",
            EntityKind.VENDOR,
            "Share of all vendors' accelerator revenue in the month.",
            WorldMeasures::acceleratorRevenue,
            (m, v, all) -> share(m.vendors()[v].revenueUsd, all)),
        monthly(
            "vendor.training_compute_share",
            "0-1",
            EntityKind.VENDOR,
            "Share of the installed compute that trains, in useful H100-equivalents.",
            m -> sum(m.capacity().vendorTraining),
            (m, v, all) -> share(m.capacity().vendorTraining[v], all)),
        monthly(
            "vendor.inference_compute_share",
            "0-1",
            EntityKind.VENDOR,
            "Share of the installed compute that serves, in useful H100-equivalents.",
            m -> sum(m.capacity().vendorInference),
            (m, v, all) -> share(m.capacity().vendorInference[v], all)),
        monthly(
            "vendor.price_per_h100e",
            "USD",
            EntityKind.VENDOR,
            "Revenue over H100-equivalents shipped in the month; empty when nothing ships.",
            (m, v) -> ratio(m.vendors()[v].revenueUsd, m.vendors()[v].shippedH100e)),
        monthly(
            "vendor.backlog_months",
            "months",
            EntityKind.VENDOR,
            "Orders not shipped over the smoothed rate of shipments.",
            (m, v) -> m.vendors()[v].backlogMonths()),
        monthly(
            "vendor.inventory_units",
            "chips",
            EntityKind.VENDOR,
            "Finished accelerators in the vendor's stock.",
            (m, v) -> m.vendors()[v].stockUnits),
        monthly(
            "vendor.inventory_weeks",
            "weeks",
            EntityKind.VENDOR,
            "Weeks of supply: H100-equivalents in stock over the smoothed rate of shipments.",
            (m, v) -> m.vendors()[v].stockMonths() * 52 / 12),
        monthly(
            "vendor.inventory_cost",
            "USD",
            EntityKind.VENDOR,
            "Cost of the finished accelerators in the vendor's stock.",
            (m, v) -> m.vendors()[v].stockUsd),
        monthly(
            "vendor.inventory_written_off",
            "USD/month",
            EntityKind.VENDOR,
            "Cost of the stock written off in the month: followed by a better chip, or more than"
                + " expected sales.",
            (m, v) -> m.vendors()[v].writtenOffUsd),
        monthly(
            "vendor.lead_time_months",
            "months",
            EntityKind.VENDOR,
            "Months that an order of today waits for its chips: the backlog before it and the way.",
            (m, v) -> m.vendors()[v].backlogMonths() + TRANSIT_MONTHS),
        monthly(
            "vendor.software_maturity_training",
            "0-1",
            EntityKind.VENDOR,
            "Share of its chips' training throughput that users get, NVIDIA 1.",
            (m, v) -> m.trainingMaturity(v)),
        monthly(
            "vendor.software_maturity_inference",
            "0-1",
            EntityKind.VENDOR,
            "Share of its chips' inference throughput that users get, NVIDIA 1.",
            (m, v) -> m.inferenceMaturity(v)),
        monthly(
            "vendor.device_units",
            "devices/month",
            EntityKind.VENDOR,
            "Phones and PCs sold in the month with its silicon.",
            (m, v) -> m.vendors()[v].deviceUnits),
        monthly(
            "vendor.device_revenue",
            "USD/month",
            EntityKind.VENDOR,
            "Revenue from device silicon: devices times the price of its best chip in them.",
            (m, v) -> m.vendors()[v].deviceRevenueUsd),
        monthly(
            "operator.capex",
            "USD/month",
            EntityKind.OPERATOR,
            "Capital expenditure of the month, AI and other, comparable with the headline figure.",
            (m, o) -> m.operators()[o].aiCapexUsd() + otherCapex(m, o)),
        monthly(
            "operator.ai_capex",
            "USD/month",
            EntityKind.OPERATOR,
            "Accelerators, servers and network, and halls for AI paid in the month.",
            (m, o) -> m.operators()[o].aiCapexUsd()),
        monthly(
            "operator.own_silicon_share",
            "0-1",
            EntityKind.OPERATOR,
            "Share of the H100-equivalents bought in the month that is own silicon; empty when"
                + " nothing is bought.",
            (m, o) -> ratio(m.operators()[o].boughtOwnH100e, m.operators()[o].boughtH100e)),
        monthly(
            "operator.training_share",
            "0-1",
            EntityKind.OPERATOR,
            "Share of its capacity allotted to training.",
            (m, o) -> ratio(m.operators()[o].trainingCapacity, m.operators()[o].capacityH100e)),
        monthly(
            "operator.tokens_per_day",
            "tokens/day",
            EntityKind.OPERATOR,
            "Tokens served from its sites.",
            (m, o) -> m.operators()[o].tokensPerDay),
        monthly(
            "operator.powered_mw",
            "MW",
            EntityKind.OPERATOR,
            "Facility megawatts connected and built for AI.",
            (m, o) -> m.operators()[o].power().poweredTotal()),
        monthly(
            "operator.unpowered_h100e",
            "H100e",
            EntityKind.OPERATOR,
            "H100-equivalents delivered that wait for power.",
            (m, o) -> m.operators()[o].unpoweredH100e),
        monthly(
            "operator.second_hand_h100e",
            "H100e/month",
            EntityKind.OPERATOR,
            "H100-equivalents bought second hand in the month, by dense 8-bit peak.",
            (m, o) -> m.operators()[o].used().boughtH100e),
        monthly(
            "operator.installed_h100e",
            "H100e",
            EntityKind.OPERATOR,
            "H100-equivalents running, by dense 8-bit peak.",
            (m, o) -> m.operators()[o].installedH100e),
        monthly(
            "lab.revenue",
            "USD/year",
            EntityKind.LAB,
            "Revenue from AI services at the month's rate.",
            (m, l) -> m.labs()[l].revenueUsd),
        monthly(
            "lab.usd_per_million_tokens",
            "USD/million tokens",
            EntityKind.LAB,
            "Mean list price of the tokens it sells, by volume; empty if it sells nothing.",
            (m, l) -> m.labs()[l].revenueUsd > 0 ? m.labUsdPerMillionTokens(l) : Double.NaN),
        monthly(
            "lab.gross_margin",
            "0-1",
            EntityKind.LAB,
            "Revenue less compute at the rental price over revenue, before partners' shares and"
                + " research; below 0 where it sells under cost.",
            (m, l) -> margin(m.labs()[l])),
        monthly(
            "lab.partner_payment",
            "USD/year",
            EntityKind.LAB,
            "Share of revenue that goes to partners beyond rent, at the month's rate.",
            (m, l) -> m.labs()[l].partnerPaymentUsd),
        monthly(
            "lab.token_share",
            "0-1",
            EntityKind.LAB,
            "Share of the tokens asked of all laboratories.",
            MarketMeasures::inferenceCompute,
            (m, l, all) -> share(m.labs()[l].inferenceCompute, all)),
        monthly(
            "lab.tokens_per_day",
            "tokens/day",
            EntityKind.LAB,
            "Tokens served to its users: its share of the tokens asked of all laboratories times what"
                + " operators serve.",
            MarketMeasures::inferenceCompute,
            (m, l, all) ->
                share(m.labs()[l].inferenceCompute, all) * m.capacity().millionTokensPerDay * 1e6),
        monthly(
            "lab.quality",
            "ratio",
            EntityKind.LAB,
            "Effective training compute over that of the leader of January 2023, with thinking at its"
                + " exchange rate.",
            FrontierModel::labQuality),
        monthly(
            "lab.reasoning_depth",
            "ratio",
            EntityKind.LAB,
            "Compute of a request over a single pass.",
            (m, l) -> m.labs()[l].reasoningDepth()),
        monthly(
            "lab.research_compute",
            "H100e",
            EntityKind.LAB,
            "Compute of research and experiments, without final runs, useful H100-equivalents.",
            FrontierModel::researchCompute),
        monthly(
            "lab.training_budget",
            "USD/year",
            EntityKind.LAB,
            "Training and research budget at the month's rate.",
            (m, l) -> m.labs()[l].trainingBudgetUsd),
        monthly(
            "lab.largest_run_flop",
            "FLOP",
            EntityKind.LAB,
            "Compute of the largest final run under way.",
            (m, l) -> m.labs()[l].largestRunFlop));
  }

  private static double otherCapex(FrontierModel model, int operator) {
    Operator agent = model.operators()[operator];
    int year = Timeline.month(model.month() - 1).getYear();
    return agent.otherCapexUsdPerYear(year) / 12;
  }

  private static double margin(Vendor vendor) {
    return vendor.revenueUsd > 0 ? 1 - vendor.costUsd / vendor.revenueUsd : Double.NaN;
  }

  private static double margin(Lab lab) {
    return lab.revenueUsd > 0 ? 1 - lab.serviceCostUsd / lab.revenueUsd : Double.NaN;
  }

  private static double inferenceCompute(FrontierModel model) {
    double sum = 0;
    for (Lab lab : model.labs()) {
      sum += lab.inferenceCompute;
    }
    return sum;
  }

  static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }

  static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}

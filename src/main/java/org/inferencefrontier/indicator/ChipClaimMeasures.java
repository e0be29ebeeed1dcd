package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.ClaimMeasures.world;
import static org.inferencefrontier.indicator.Indicators.monthly;
import static org.inferencefrontier.indicator.MarketMeasures.ratio;

import java.util.List;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.Orientation;
import org.inferencefrontier.world.VendorKind;

/**
 * What published claims say of vendors by use and of kinds of chips. A vendor's revenue and margin
 * are split between training and inference as its chips in service are.
 */
final class ChipClaimMeasures {
  /** From here a vendor's research is mostly for inference: Groq 1, AMD 0.6 (their files). */
  private static final double INFERENCE_FIRST = 0.75;

  private static final double TIE = 1e-12;

  private ChipClaimMeasures() {}

  static List<Measure> all() {
    return List.of(
        monthly(
            "vendor.inference_revenue",
            "USD/month",
            EntityKind.VENDOR,
            "Part of the revenue for inference: by the share of its chips in service that serve,"
                + " useful H100-equivalents.",
            (m, v) -> m.vendors()[v].revenueUsd * servingShare(m, v)),
        world(
            "world.inference_accelerator_revenue",
            "USD/month",
            "Accelerator revenue of all vendors for inference, split as vendor.inference_revenue.",
            m -> inferenceRevenue(m, false)),
        world(
            "world.merchant_inference_revenue",
            "USD/month",
            "Part of it that merchant vendors earn, without custom silicon.",
            m -> inferenceRevenue(m, true)),
        world(
            "world.merchant_revenue",
            "USD/month",
            "Accelerator revenue of the merchant vendors, without custom silicon.",
            m -> merchants(m, false)),
        world(
            "world.merchant_gross_margin",
            "0-1",
            "Gross margin of the merchant vendors together; empty when they ship nothing.",
            m -> ratio(merchants(m, true), merchants(m, false))),
        world(
            "world.inference_gross_margin",
            "0-1",
            "Gross margin of all vendors together, weighted by their revenue for inference.",
            m -> margin(m, true)),
        world(
            "world.training_gross_margin",
            "0-1",
            "Gross margin of all vendors together, weighted by their revenue for training.",
            m -> margin(m, false)),
        world(
            "world.inference_chip_revenue",
            "USD/month",
            "Revenue from chips made for inference, whatever they do; chips for both do not count.",
            ChipClaimMeasures::inferenceChipRevenue),
        world(
            "world.custom_and_inference_first_profit_share",
            "0-1",
            "Share of all vendors' gross profit that design houses of custom silicon and merchants"
                + " whose research is mostly for inference earn; empty without profit.",
            ChipClaimMeasures::challengersProfitShare),
        world(
            "world.inference_per_watt_rank_lead",
            "ratio",
            "How much better the order of chips by inference throughput per watt agrees with their"
                + " order by inference throughput shipped than the order by peak arithmetic does:"
                + " difference of two rank correlations (Kendall's tau-b), over chips shipped in"
                + " the month.",
            ChipClaimMeasures::rankLead));
  }

  private static double servingShare(FrontierModel model, int vendor) {
    double serves = model.capacity().vendorInference[vendor];
    double all = serves + model.capacity().vendorTraining[vendor];
    // Before any of its chips run, half and half.
    return all > 0 ? serves / all : 0.5;
  }

  private static double inferenceRevenue(FrontierModel model, boolean merchantsOnly) {
    double sum = 0;
    for (int v = 0; v < model.vendors().length; v++) {
      if (!merchantsOnly || model.vendors()[v].isMerchant()) {
        sum += model.vendors()[v].revenueUsd * servingShare(model, v);
      }
    }
    return sum;
  }

  private static double merchants(FrontierModel model, boolean profit) {
    double sum = 0;
    for (Vendor vendor : model.vendors()) {
      if (vendor.isMerchant()) {
        sum += profit ? vendor.revenueUsd - vendor.costUsd : vendor.revenueUsd;
      }
    }
    return sum;
  }

  private static double margin(FrontierModel model, boolean inference) {
    double profit = 0;
    double revenue = 0;
    for (int v = 0; v < model.vendors().length; v++) {
      Vendor vendor = model.vendors()[v];
      double share = servingShare(model, v);
      double weight = inference ? share : 1 - share;
      profit += weight * (vendor.revenueUsd - vendor.costUsd);
      revenue += weight * vendor.revenueUsd;
    }
    return ratio(profit, revenue);
  }

  private static double inferenceChipRevenue(FrontierModel model) {
    ChipTable chips = model.chips();
    double sum = 0;
    for (int c = 0; c < chips.count(); c++) {
      if (chips.get(c).orientation() == Orientation.INFERENCE) {
        sum += chips.shippedLastMonth[c] * chips.priceUsd[c];
      }
    }
    return sum;
  }

  private static double challengersProfitShare(FrontierModel model) {
    double challengers = 0;
    double all = 0;
    for (Vendor vendor : model.vendors()) {
      double profit = Math.max(0, vendor.revenueUsd - vendor.costUsd);
      boolean challenger =
          vendor.profile().kind() == VendorKind.DESIGN_HOUSE
              || vendor.profile().roadmap().inferenceEmphasis() >= INFERENCE_FIRST;
      all += profit;
      challengers += challenger ? profit : 0;
    }
    return ratio(challengers, all);
  }

  /** Both correlations in one walk over the pairs of chips shipped; NaN with one order only. */
  private static double rankLead(FrontierModel model) {
    ChipTable chips = model.chips();
    double balanceByWatt = 0;
    double balanceByPeak = 0;
    double orderedByWatt = 0;
    double orderedByPeak = 0;
    double orderedByShipment = 0;
    for (int a = 0; a < chips.count(); a++) {
      if (!isShipped(chips, a)) {
        continue;
      }
      double perWatt = perWatt(chips.get(a));
      double peak = chips.get(a).peakH100e();
      double shipped = shipped(chips, a);
      for (int b = 0; b < a; b++) {
        if (isShipped(chips, b)) {
          int byWatt = sign(perWatt - perWatt(chips.get(b)));
          int byPeak = sign(peak - chips.get(b).peakH100e());
          int byShipment = sign(shipped - shipped(chips, b));
          balanceByWatt += byWatt * byShipment;
          balanceByPeak += byPeak * byShipment;
          orderedByWatt += Math.abs(byWatt);
          orderedByPeak += Math.abs(byPeak);
          orderedByShipment += Math.abs(byShipment);
        }
      }
    }
    return ratio(balanceByWatt, Math.sqrt(orderedByWatt * orderedByShipment))
        - ratio(balanceByPeak, Math.sqrt(orderedByPeak * orderedByShipment));
  }

  private static boolean isShipped(ChipTable chips, int c) {
    return shipped(chips, c) > 0;
  }

  /** Inference throughput shipped, useful H100e. */
  private static double shipped(ChipTable chips, int c) {
    return chips.shippedLastMonth[c] * chips.usefulInference[c];
  }

  private static double perWatt(Chip chip) {
    return chip.inferenceH100e() / chip.kilowatts();
  }

  private static int sign(double difference) {
    return Math.abs(difference) <= TIE ? 0 : difference > 0 ? 1 : -1;
  }
}

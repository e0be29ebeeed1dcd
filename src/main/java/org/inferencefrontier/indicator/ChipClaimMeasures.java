package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.technology.Orientation;

/**
 * What published claims say of vendors by use and of kinds of chips. A vendor's revenue and margin
 * are split between training and inference as its chips in service are.
 */
final class ChipClaimMeasures extends Measure {
  /** From here a vendor's research is mostly for inference: Groq 1, AMD 0.6 (their files). */
  private static final double INFERENCE_FIRST = 0.75;

  private static final double TIE = 1e-12;

  private final int inferenceRevenue =
      ofVendor(
          "vendor.inference_revenue",
          "USD/month",
          "Part of the revenue for inference: by the share of its chips in service that serve,"
              + " useful H100-equivalents.");

  private final int inferenceAcceleratorRevenue =
      ofWorld(
          "world.inference_accelerator_revenue",
          "USD/month",
          "Accelerator revenue of all vendors for inference, split as vendor.inference_revenue.");

  private final int merchantInferenceRevenue =
      ofWorld(
          "world.merchant_inference_revenue",
          "USD/month",
          "Part of it that merchant vendors earn, without custom silicon.");

  private final int merchantRevenue =
      ofWorld(
          "world.merchant_revenue",
          "USD/month",
          "Accelerator revenue of the merchant vendors, without custom silicon.");

  private final int merchantGrossMargin =
      ofWorld(
          "world.merchant_gross_margin",
          "0-1",
          "Gross margin of the merchant vendors together; empty when they ship nothing.");

  private final int inferenceGrossMargin =
      ofWorld(
          "world.inference_gross_margin",
          "0-1",
          "Gross margin of all vendors together, weighted by their revenue for inference.");

  private final int trainingGrossMargin =
      ofWorld(
          "world.training_gross_margin",
          "0-1",
          "Gross margin of all vendors together, weighted by their revenue for training.");

  private final int inferenceChipRevenue =
      ofWorld(
          "world.inference_chip_revenue",
          "USD/month",
          "Revenue from chips made for inference, whatever they do; chips for both do not count.");

  private final int customAndInferenceFirstProfitShare =
      ofWorld(
          "world.custom_and_inference_first_profit_share",
          "0-1",
          "Share of all vendors' gross profit that design houses of custom silicon and merchants"
              + " whose research is mostly for inference earn; empty without profit.");

  private final int inferencePerWattRankLead =
      ofWorld(
          "world.inference_per_watt_rank_lead",
          "ratio",
          "How much better the order of chips by inference throughput per watt agrees with their"
              + " order by inference throughput shipped than the order by peak arithmetic does:"
              + " difference of two rank correlations (Kendall's tau-b), over chips shipped in"
              + " the month.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    readRevenue(model, row, first);
    readMargins(model, row, first);
    row[first[inferenceChipRevenue]] = revenueFromInferenceChips(model.chips());
    row[first[customAndInferenceFirstProfitShare]] = challengersProfitShare(model);
    row[first[inferencePerWattRankLead]] = rankLead(model.chips());
  }

  private void readRevenue(FrontierModel model, double[] row, int[] first) {
    double all = 0;
    double merchants = 0;
    for (int v = 0; v < model.vendors().length; v++) {
      double revenue = model.vendors()[v].revenueUsd * servingShare(model, v);
      row[first[inferenceRevenue] + v] = revenue;
      all += revenue;
      merchants += model.vendors()[v].isMerchant() ? revenue : 0;
    }
    row[first[inferenceAcceleratorRevenue]] = all;
    row[first[merchantInferenceRevenue]] = merchants;
  }

  private void readMargins(FrontierModel model, double[] row, int[] first) {
    double merchantUsd = 0;
    double merchantProfit = 0;
    double inferenceUsd = 0;
    double inferenceProfit = 0;
    double trainingUsd = 0;
    double trainingProfit = 0;
    for (int v = 0; v < model.vendors().length; v++) {
      Vendor vendor = model.vendors()[v];
      double share = servingShare(model, v);
      double profit = vendor.revenueUsd - vendor.costUsd;
      if (vendor.isMerchant()) {
        merchantUsd += vendor.revenueUsd;
        merchantProfit += profit;
      }
      inferenceUsd += share * vendor.revenueUsd;
      inferenceProfit += share * profit;
      trainingUsd += (1 - share) * vendor.revenueUsd;
      trainingProfit += (1 - share) * profit;
    }
    row[first[merchantRevenue]] = merchantUsd;
    row[first[merchantGrossMargin]] = ratio(merchantProfit, merchantUsd);
    row[first[inferenceGrossMargin]] = ratio(inferenceProfit, inferenceUsd);
    row[first[trainingGrossMargin]] = ratio(trainingProfit, trainingUsd);
  }

  private static double servingShare(FrontierModel model, int vendor) {
    double serves = model.capacity().vendorInference[vendor];
    double all = serves + model.capacity().vendorTraining[vendor];
    // Before any of its chips run, half and half.
    return all > 0 ? serves / all : 0.5;
  }

  private static double revenueFromInferenceChips(ChipTable chips) {
    double sum = 0;
    for (int i = 0; i < chips.shipments().count(); i++) {
      int c = chips.shipments().chip(i);
      if (chips.get(c).orientation() == Orientation.INFERENCE) {
        sum += chips.shipments().units(c) * chips.priceUsd[c];
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
  private static double rankLead(ChipTable chips) {
    int balanceByWatt = 0;
    int balanceByPeak = 0;
    int orderedByWatt = 0;
    int orderedByPeak = 0;
    int orderedByShipment = 0;
    double[] perKilowatt = chips.inferencePerKilowatt;
    double[] peak = chips.peakH100e;
    for (int i = 0; i < chips.shipments().count(); i++) {
      int chip = chips.shipments().chip(i);
      double throughput = throughput(chips, chip);
      if (throughput <= 0) {
        continue;
      }
      for (int j = 0; j < i; j++) {
        int other = chips.shipments().chip(j);
        double otherThroughput = throughput(chips, other);
        if (otherThroughput > 0) {
          int byWatt = sign(perKilowatt[chip] - perKilowatt[other]);
          int byPeak = sign(peak[chip] - peak[other]);
          int byShipment = sign(throughput - otherThroughput);
          balanceByWatt += byWatt * byShipment;
          balanceByPeak += byPeak * byShipment;
          orderedByWatt += byWatt * byWatt;
          orderedByPeak += byPeak * byPeak;
          orderedByShipment += byShipment * byShipment;
        }
      }
    }
    return ratio(balanceByWatt, Math.sqrt((double) orderedByWatt * orderedByShipment))
        - ratio(balanceByPeak, Math.sqrt((double) orderedByPeak * orderedByShipment));
  }

  /** Inference throughput shipped, useful H100e. */
  private static double throughput(ChipTable chips, int c) {
    return chips.shipments().units(c) * chips.usefulInference[c];
  }

  private static int sign(double difference) {
    return (difference > TIE ? 1 : 0) - (difference < -TIE ? 1 : 0);
  }
}

package org.inferencefrontier.analysis.claim;

import static org.inferencefrontier.analysis.claim.ClaimReading.of;
import static org.inferencefrontier.analysis.claim.ClaimReading.world;
import static org.inferencefrontier.analysis.claim.Paths.BILLION_USD_A_YEAR;
import static org.inferencefrontier.analysis.claim.Paths.PERCENT;
import static org.inferencefrontier.analysis.claim.Paths.each;
import static org.inferencefrontier.analysis.claim.Paths.quotient;
import static org.inferencefrontier.analysis.claim.Paths.since;
import static org.inferencefrontier.analysis.claim.Paths.yearToDate;

import java.util.HashMap;
import java.util.Map;
import org.inferencefrontier.analysis.claim.ClaimReading.Source;

/** How claims about vendors, prices, margins and own silicon are measured. */
final class MarketReadings {
  private static final String POINTS = "percentage points";
  private static final String MARGIN = "vendor.gross_margin";
  private static final String INFERENCE_REVENUE = "vendor.inference_revenue";
  private static final String ALL_REVENUE = "world.accelerator_revenue";
  private static final String SPLIT =
      " A vendor's revenue is split between the uses as its chips in service are.";

  private MarketReadings() {}

  static Map<String, ClaimReading> all() {
    Map<String, ClaimReading> all = new HashMap<>();
    all.putAll(shares());
    all.putAll(ownSilicon());
    all.putAll(revenue());
    all.putAll(margins());
    return all;
  }

  /** Shares of single vendors. */
  private static Map<String, ClaimReading> shares() {
    return Map.ofEntries(
        Map.entry(
            "C02",
            of(
                "NVIDIA's share of installed compute that serves less its share of installed"
                    + " compute that trains.",
                POINTS,
                Paths::pointsBetween,
                new Source("vendor.inference_compute_share", "nvidia"),
                new Source("vendor.training_compute_share", "nvidia"))),
        Map.entry(
            "C04",
            of(
                "Share of AMD and the start-ups (Cerebras, Etched, Groq, SambaNova, Tenstorrent) in"
                    + " all vendors' revenue for inference, over twelve months, less that of 2023."
                    + " It is AMD's: what the start-ups sell, speed for a single user, has no price"
                    + " in the model."
                    + SPLIT,
                POINTS,
                MarketReadings::shareOfChallengers,
                new Source("world.inference_accelerator_revenue", ""),
                new Source(INFERENCE_REVENUE, "amd"),
                new Source(INFERENCE_REVENUE, "cerebras"),
                new Source(INFERENCE_REVENUE, "etched"),
                new Source(INFERENCE_REVENUE, "groq"),
                new Source(INFERENCE_REVENUE, "sambanova"),
                new Source(INFERENCE_REVENUE, "tenstorrent"))),
        Map.entry(
            "C26",
            of(
                "AMD's share of the merchants' accelerator revenue, mean of the year's months.",
                "%",
                series -> Paths.percent(quotient(series[0], series[1])),
                new Source("vendor.revenue", "amd"),
                new Source("world.merchant_revenue", ""))),
        Map.entry(
            "C36",
            of(
                "NVIDIA's share of all vendors' revenue for inference less its share of their"
                    + " revenue for training, mean of the twelve months."
                    + SPLIT,
                POINTS,
                MarketReadings::inferenceLessTraining,
                new Source("vendor.revenue", "nvidia"),
                new Source("vendor.inference_revenue", "nvidia"),
                new Source(ALL_REVENUE, ""),
                new Source("world.inference_accelerator_revenue", ""))));
  }

  /** Of all vendors' revenue, which comes first, the part of the others, less that of 2023. */
  private static double[] shareOfChallengers(double[][] series) {
    double[] challengers = new double[series[0].length];
    for (int month = 0; month < challengers.length; month++) {
      for (int vendor = 1; vendor < series.length; vendor++) {
        challengers[month] += series[vendor][month];
      }
    }
    double[] share = yearlyShare(challengers, series[0]);
    return since(Paths.percent(share), 2023);
  }

  /** From a vendor's revenue, all and for inference, and that of all vendors in the same way. */
  private static double[] inferenceLessTraining(double[][] series) {
    double[] inference = quotient(series[1], series[3]);
    double[] training =
        quotient(Paths.difference(series[0], series[1]), Paths.difference(series[2], series[3]));
    return yearToDate(Paths.pointsBetween(new double[][] {inference, training}));
  }

  /** Chips of buyers' own. */
  private static Map<String, ClaimReading> ownSilicon() {
    return Map.ofEntries(
        Map.entry(
            "C03",
            of(
                "Own silicon's share of the hyperscalers' accelerator spend, over twelve months,"
                    + " less that of 2023.",
                POINTS,
                series -> since(Paths.percent(yearlyShare(series[0], series[1])), 2023),
                new Source("world.hyperscaler_own_silicon_spend", ""),
                new Source("world.hyperscaler_accelerator_spend", ""))),
        Map.entry(
            "C17",
            of(
                "Cost of owning a useful hour of serving on Amazon's best own chip on sale against"
                    + " the leading vendor's best chip on sale, at list prices of owners. The claim"
                    + " compares prices of instances to clients with older GPUs.",
                "% cost",
                series -> each(series[0], ratio -> PERCENT * (ratio - 1)),
                new Source("operator.own_serving_cost_ratio", "amazon"))),
        Map.entry(
            "C19",
            world(
                "Own silicon's share of H100-equivalents shipped, over twelve months, in a run of"
                    + " the scenario merchant-price-cut less that in the run of the base with the"
                    + " same parameters and luck.",
                POINTS,
                PairedRuns.PRICE_CUT_CHANGE,
                change -> Paths.percent(yearToDate(change)))),
        Map.entry(
            "C27",
            of(
                "Share of Google's serving capacity on own silicon.",
                "%",
                series -> Paths.percent(series[0]),
                new Source("operator.own_silicon_inference_share", "google"))));
  }

  /** Revenue of vendors. */
  private static Map<String, ClaimReading> revenue() {
    return Map.ofEntries(
        Map.entry(
            "C21",
            world(
                "Revenue from chips made for inference only, the narrow reading of an inference"
                    + " server market; chips for both uses, most of what serves, do not count. For"
                    + " the wide reading see C01 and C23.",
                BILLION_USD_A_YEAR,
                "world.inference_chip_revenue",
                Paths::billionsAYear)),
        Map.entry(
            "C23",
            world(
                "Accelerator revenue of all vendors and design houses, with the systems and"
                    + " networking that they report in it, mean of the year.",
                BILLION_USD_A_YEAR,
                ALL_REVENUE,
                Paths::billionsAYear)),
        Map.entry(
            "C24",
            world(
                "Accelerator revenue of all vendors and design houses. Other chips for generative"
                    + " AI do not count; systems that vendors report do.",
                BILLION_USD_A_YEAR,
                ALL_REVENUE,
                Paths::billionsAYear)),
        Map.entry(
            "C25",
            of(
                "AMD's accelerator revenue of the year.",
                BILLION_USD_A_YEAR,
                series -> Paths.billionsAYear(series[0]),
                new Source("vendor.revenue", "amd"))),
        Map.entry(
            "C40",
            world(
                "Revenue from chips made for inference only, of merchants and for own use; chips"
                    + " for both uses do not count.",
                BILLION_USD_A_YEAR,
                "world.inference_chip_revenue",
                Paths::billionsAYear)));
  }

  /** Prices, and what is earned. */
  private static Map<String, ClaimReading> margins() {
    return Map.ofEntries(
        Map.entry(
            "C12",
            of(
                "Inference's over training's part of accelerator spend, by the split of compute"
                    + " that buyers plan for; 0 in months in which vendors do not earn the lower"
                    + " gross margin on inference."
                    + SPLIT,
                "ratio",
                MarketReadings::spendAtLowerMargin,
                new Source("world.inference_share_of_spend", ""),
                new Source("world.inference_gross_margin", ""),
                new Source("world.training_gross_margin", ""))),
        Map.entry(
            "C15",
            world(
                "Highest rental price of a useful H100-equivalent in the western market in 2023 and"
                    + " 2024. The price is one for the whole market, without the premium of short"
                    + " contracts.",
                "USD/h",
                "world.rental_usd_per_h100e_hour",
                Paths::highestOfTwoYears)),
        Map.entry(
            "C20",
            of(
                "NVIDIA's gross margin over twelve months less that of 2024.",
                POINTS,
                series -> since(Paths.percent(yearToDate(series[0])), 2024),
                new Source(MARGIN, "nvidia"))),
        Map.entry(
            "C31",
            of(
                "Gross margin of all merchant vendors together over twelve months less that of"
                    + " 2024. That clouds' chips stay in their clouds is how the model is built.",
                POINTS,
                series -> since(Paths.percent(yearToDate(series[0])), 2024),
                new Source("world.merchant_gross_margin", ""))),
        Map.entry(
            "C38",
            of(
                "Share of all vendors' gross profit that design houses of custom silicon and"
                    + " merchants whose research is mostly for inference earn, over twelve months,"
                    + " less that of 2023: gross profit stands for value, which the model does not"
                    + " price.",
                POINTS,
                series -> since(Paths.percent(yearToDate(series[0])), 2023),
                new Source("world.custom_and_inference_first_profit_share", ""))));
  }

  /** Inference's odds in spend while its margin, which comes next, is below that of training. */
  private static double[] spendAtLowerMargin(double[][] series) {
    double[] ratio = each(series[0], Paths::odds);
    for (int month = 0; month < ratio.length; month++) {
      ratio[month] = series[1][month] < series[2][month] ? ratio[month] : 0;
    }
    return ratio;
  }

  /** A share of flows over twelve months, from the flows. */
  private static double[] yearlyShare(double[] part, double[] whole) {
    return quotient(yearToDate(part), yearToDate(whole));
  }
}

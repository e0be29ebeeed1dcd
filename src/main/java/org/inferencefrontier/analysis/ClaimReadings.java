package org.inferencefrontier.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.inferencefrontier.analysis.ClaimReading.Source;

/** How each claim is measured: the operational definitions of demand, serving and training. */
final class ClaimReadings {
  private static final int YEAR = 12;
  private static final double BILLION = 1e9;
  private static final double PERCENT = 100;

  private static final String SHARE_OF_COMPUTE = "world.inference_share_of_compute";
  private static final String SHARE_OF_SPEND = "world.inference_share_of_spend";

  private static final Map<String, ClaimReading> READINGS =
      Map.ofEntries(
          Map.entry(
              "C10",
              new ClaimReading(
                  "OpenAI's share of the tokens asked of all laboratories times the tokens that"
                      + " operators serve a day. All of OpenAI's services, not ChatGPT alone; tokens"
                      + " of thinking count.",
                  "tokens/day",
                  List.of(
                      new Source("lab.token_share", "openai"),
                      new Source("world.tokens_per_day", "")),
                  ClaimReadings::product)),
          Map.entry(
              "C22",
              world(
                  "Compute used by inference over compute used by training with research, useful"
                      + " H100-equivalents.",
                  "ratio",
                  SHARE_OF_COMPUTE,
                  ClaimReadings::odds)),
          Map.entry(
              "C28",
              new ClaimReading(
                  "Largest training run so far over the largest a year before. The model does not"
                      + " number models: a year stands for a generation. The value is the mean over"
                      + " the months.",
                  "ratio",
                  List.of(new Source("world.largest_training_run_flop", "")),
                  series -> overYear(peak(series[0]), (now, before) -> now / before))),
          Map.entry(
              "C29",
              world(
                  "Inference's share of accelerator spend, by the split of compute that buyers plan"
                      + " for.",
                  "%",
                  SHARE_OF_SPEND,
                  share -> PERCENT * share)),
          Map.entry(
              "C32",
              world(
                  "Compute used by inference over compute used by training with research; reached"
                      + " when it stays above 1.",
                  "ratio",
                  SHARE_OF_COMPUTE,
                  ClaimReadings::odds)),
          Map.entry(
              "C35",
              new ClaimReading(
                  "Growth of compute used by inference less growth of compute used by training,"
                      + " over twelve months, continuously compounded. The value is the mean over"
                      + " the months; the second half of the claim, that training stays flat, is"
                      + " not tested.",
                  "%/yr",
                  List.of(new Source(SHARE_OF_COMPUTE, "")),
                  series ->
                      overYear(
                          each(series[0], ClaimReadings::odds),
                          (now, before) -> PERCENT * StrictMath.log(now / before)))),
          Map.entry(
              "C39",
              world(
                  "Inference's share of compute used, useful H100-equivalents.",
                  "%",
                  SHARE_OF_COMPUTE,
                  share -> PERCENT * share)),
          Map.entry(
              "C41",
              world(
                  "What users pay for AI services, mean of the year. Market reports count hardware"
                      + " and software for inference too.",
                  "B USD/yr",
                  "world.service_revenue",
                  revenue -> revenue / BILLION)),
          Map.entry(
              "C44",
              world(
                  "Inference's share of accelerator spend, mean of the year, by the split of compute"
                      + " that buyers plan for.",
                  "%",
                  SHARE_OF_SPEND,
                  share -> PERCENT * share)),
          Map.entry(
              "C45",
              world(
                  "Compute of a request over a single pass, mean of chat and agentic requests by"
                      + " volume.",
                  "ratio",
                  "world.reasoning_multiplier",
                  multiplier -> multiplier)));

  private ClaimReadings() {}

  /** How a claim is measured; empty where nobody has said it yet. */
  static Optional<ClaimReading> of(String claim) {
    return Optional.ofNullable(READINGS.get(claim));
  }

  private static ClaimReading world(
      String definition, String unit, String indicator, DoubleUnaryOperator formula) {
    return new ClaimReading(
        definition, unit, List.of(new Source(indicator, "")), series -> each(series[0], formula));
  }

  private static double[] each(double[] values, DoubleUnaryOperator formula) {
    return Arrays.stream(values).map(formula).toArray();
  }

  private static double[] product(double[][] series) {
    double[] product = series[0].clone();
    for (int month = 0; month < product.length; month++) {
      product[month] *= series[1][month];
    }
    return product;
  }

  /** A share against the rest. */
  private static double odds(double share) {
    return share / (1 - share);
  }

  /** Greatest value so far. */
  private static double[] peak(double[] values) {
    double[] peak = values.clone();
    for (int month = 1; month < peak.length; month++) {
      if (!(peak[month] >= peak[month - 1])) {
        peak[month] = Double.isNaN(peak[month - 1]) ? peak[month] : peak[month - 1];
      }
    }
    return peak;
  }

  /** Compares a month with the same one of the year before. */
  @FunctionalInterface
  private interface Change {
    double of(double now, double before);
  }

  private static double[] overYear(double[] values, Change change) {
    double[] changes = new double[values.length];
    for (int month = 0; month < values.length; month++) {
      changes[month] = month < YEAR ? Double.NaN : change.of(values[month], values[month - YEAR]);
    }
    return changes;
  }
}

package org.inferencefrontier.analysis.claim;

import static org.inferencefrontier.analysis.claim.ClaimReading.world;
import static org.inferencefrontier.analysis.claim.Paths.BILLION;
import static org.inferencefrontier.analysis.claim.Paths.PERCENT;
import static org.inferencefrontier.analysis.claim.Paths.each;
import static org.inferencefrontier.analysis.claim.Paths.overYear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.analysis.claim.ClaimReading.Source;

/** How each claim is measured: the operational definitions of demand, serving and training. */
final class ClaimReadings {
  private static final String SHARE_OF_COMPUTE = "world.inference_share_of_compute";
  private static final String SHARE_OF_SPEND = "world.inference_share_of_spend";

  private static final Map<String, ClaimReading> DEMAND =
      Map.ofEntries(
          Map.entry(
              "C01",
              world(
                  "Inference's share of accelerator spend of all operators, by the split of compute"
                      + " that buyers plan for.",
                  "%",
                  SHARE_OF_SPEND,
                  Paths::percent)),
          Map.entry(
              "C10",
              new ClaimReading(
                  "OpenAI's share of the tokens asked of all laboratories times the tokens that"
                      + " operators serve a day. All of OpenAI's services, not ChatGPT alone;"
                      + " tokens of thinking count.",
                  "tokens/day",
                  List.of(
                      new Source("lab.token_share", "openai"),
                      new Source("world.tokens_per_day", "")),
                  series -> Paths.both(series[0], series[1], (share, tokens) -> share * tokens))),
          Map.entry(
              "C22",
              world(
                  "Compute used by inference over compute used by training with research, useful"
                      + " H100-equivalents.",
                  "ratio",
                  SHARE_OF_COMPUTE,
                  shares -> each(shares, Paths::odds))),
          Map.entry(
              "C28",
              new ClaimReading(
                  "Largest training run so far over the largest a year before. The model does not"
                      + " number models: a year stands for a generation. The value is the mean over"
                      + " the months.",
                  "ratio",
                  List.of(new Source("world.largest_training_run_flop", "")),
                  series -> overYear(Paths.peak(series[0]), (now, before) -> now / before))),
          Map.entry(
              "C29",
              world(
                  "Inference's share of accelerator spend, by the split of compute that buyers plan"
                      + " for.",
                  "%",
                  SHARE_OF_SPEND,
                  Paths::percent)),
          Map.entry(
              "C32",
              world(
                  "Compute used by inference over compute used by training with research; reached"
                      + " when it stays above 1.",
                  "ratio",
                  SHARE_OF_COMPUTE,
                  shares -> each(shares, Paths::odds))),
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
                          each(series[0], Paths::odds),
                          (now, before) -> PERCENT * StrictMath.log(now / before)))),
          Map.entry(
              "C39",
              world(
                  "Inference's share of compute used, useful H100-equivalents.",
                  "%",
                  SHARE_OF_COMPUTE,
                  Paths::percent)),
          Map.entry(
              "C41",
              world(
                  "Use of AI services at posted prices, paid or not, mean of the year. Market"
                      + " reports count hardware and software for inference too.",
                  "B USD/yr",
                  "world.service_revenue",
                  revenue -> each(revenue, usd -> usd / BILLION))),
          Map.entry(
              "C44",
              world(
                  "Inference's share of accelerator spend, mean of the year, by the split of"
                      + " compute that buyers plan for.",
                  "%",
                  SHARE_OF_SPEND,
                  Paths::percent)),
          Map.entry(
              "C45",
              world(
                  "Compute of a request over a single pass, mean of chat and agentic requests by"
                      + " volume.",
                  "ratio",
                  "world.reasoning_multiplier",
                  multiplier -> multiplier)));

  private static final Map<String, ClaimReading> READINGS = new HashMap<>(DEMAND);

  static {
    READINGS.putAll(MarketReadings.all());
    READINGS.putAll(PlaceReadings.all());
    READINGS.putAll(ForecastReadings.all());
  }

  private ClaimReadings() {}

  /** How a claim is measured; empty where nobody has said it yet. */
  static Optional<ClaimReading> of(String claim) {
    return Optional.ofNullable(READINGS.get(claim));
  }
}

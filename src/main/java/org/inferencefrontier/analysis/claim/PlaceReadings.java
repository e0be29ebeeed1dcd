package org.inferencefrontier.analysis.claim;

import static org.inferencefrontier.analysis.claim.ClaimReading.of;
import static org.inferencefrontier.analysis.claim.ClaimReading.world;
import static org.inferencefrontier.analysis.claim.Paths.BILLION;
import static org.inferencefrontier.analysis.claim.Paths.each;
import static org.inferencefrontier.analysis.claim.Paths.since;

import java.util.HashMap;
import java.util.Map;
import org.inferencefrontier.analysis.claim.ClaimReading.Source;

/** How claims about places, electricity, capital and what serves are measured. */
final class PlaceReadings {
  /** Searches of the claim: about nine billion a day. */
  private static final double SEARCHES_PER_YEAR = 9e9 * 365;

  private static final double WATT_HOURS_PER_TERAWATT_HOUR = 1e12;

  private PlaceReadings() {}

  static Map<String, ClaimReading> all() {
    Map<String, ClaimReading> all = new HashMap<>();
    all.putAll(electricity());
    all.putAll(places());
    all.putAll(machines());
    return all;
  }

  /** Electricity. */
  private static Map<String, ClaimReading> electricity() {
    return Map.ofEntries(
        Map.entry(
            "C05",
            world(
                "Electricity of inference over electricity of training in AI data centres, with"
                    + " cooling and idle power.",
                "ratio",
                "world.inference_share_of_energy",
                share -> each(share, Paths::odds))),
        Map.entry(
            "C06",
            world(
                "Electricity of a mean request that operators answer, with cooling and idle power,"
                    + " times nine billion searches a day. A request is one of all kinds, not a"
                    + " search.",
                "TWh/yr",
                "world.watt_hours_per_request",
                each ->
                    each(
                        each,
                        wattHours ->
                            wattHours * SEARCHES_PER_YEAR / WATT_HOURS_PER_TERAWATT_HOUR))),
        Map.entry(
            "C43",
            of(
                "Electricity of inference over that of all data centres, AI and other.",
                "%",
                series -> {
                  double[] share =
                      Paths.both(series[0], series[1], (ai, inference) -> ai * inference);
                  return Paths.percent(Paths.quotient(share, series[2]));
                },
                new Source("world.ai_twh", ""),
                new Source("world.inference_share_of_energy", ""),
                new Source("world.datacenter_twh", ""))));
  }

  /** Where capacity stands, and whom it serves. */
  private static Map<String, ClaimReading> places() {
    return Map.ofEntries(
        Map.entry(
            "C07",
            of(
                "Herfindahl index of grid areas by training capacity less that by serving capacity;"
                    + " the United States and China are several areas.",
                "index",
                series -> Paths.difference(series[0], series[1]),
                new Source("world.training_area_hhi", ""),
                new Source("world.inference_area_hhi", ""))),
        Map.entry(
            "C08",
            world(
                "Share of the world's serving capacity on the soil of the Gulf states less that of"
                    + " 2023.",
                "percentage points",
                "world.gulf_inference_share",
                share -> since(Paths.percent(share), 2023))),
        Map.entry(
            "C33",
            world(
                "Great-circle distance between the load centres of the serving and the served area,"
                    + " mean by volume, less that of 2023; what stays in an area counts as 0 km.",
                "km",
                "world.serving_distance_km",
                distance -> since(distance, 2023))),
        Map.entry(
            "C46",
            of(
                "Megawatts of halls for inference begun in blocks under 100 MW over all begun for"
                    + " AI, over twelve months. A block is what one operator begins in one grid"
                    + " area at one time; an area is large, so that blocks are rather too large.",
                "%",
                series -> {
                  double[] small = Paths.overYear(series[0], (now, before) -> now - before);
                  double[] begun = Paths.overYear(series[1], (now, before) -> now - before);
                  return Paths.percent(Paths.quotient(small, begun));
                },
                new Source("world.small_serving_halls_begun_mw", ""),
                new Source("world.halls_begun_mw", ""))));
  }

  /** What serves, and what it takes. */
  private static Map<String, ClaimReading> machines() {
    return Map.ofEntries(
        Map.entry(
            "C09",
            world(
                "Rank correlation (Kendall's tau-b) of inference throughput per watt with inference"
                    + " throughput shipped, less that of peak 8-bit arithmetic; over the chips"
                    + " shipped in a month, mean of the months.",
                "difference of correlations",
                "world.inference_per_watt_rank_lead",
                lead -> lead)),
        Map.entry(
            "C11",
            world(
                "Installed compute that serves over installed compute that trains or does research,"
                    + " used or not, useful H100-equivalents.",
                "ratio",
                "world.inference_share_of_capacity",
                share -> each(share, Paths::odds))),
        Map.entry(
            "C30",
            world(
                "Share of serving capacity on chips older than three years; chips of one kind that"
                    + " an operator has share their mean age, second-hand chips count by age alone"
                    + " and consumer cards are not modelled.",
                "%",
                "world.old_chips_inference_share",
                Paths::percent)),
        Map.entry(
            "C37",
            world(
                "Share of inference served on people's devices, by compute rather than by"
                    + " requests.",
                "%",
                "world.edge_share",
                Paths::percent)),
        Map.entry(
            "C42",
            world(
                "Capital expenditure of all operators on AI, chips and halls, summed from January"
                    + " 2024. The claim speaks of new data-centre infrastructure.",
                "B USD",
                "world.ai_capex",
                capex -> each(Paths.cumulated(capex, 2024), usd -> usd / BILLION))));
  }
}

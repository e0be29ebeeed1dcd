package org.inferencefrontier.analysis.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why claims have no reading. */
final class ClaimGaps {
  private static final String NOT_YET = "no reading of it from the recorded series is written yet";
  private static final Map<String, String> REASONS = new HashMap<>();

  static {
    reason("the catalogue lacks its chips", "C13", "C14", "C16", "C18");
    reason(
        "it takes pairs of runs, with and without the price cut; 'frontier claims' without a study"
            + " runs them",
        "C19");
    reason(
        "it takes a world without AI, and the model has none: take the load of AI out of a run and"
            + " the utilities would have built other plants",
        "C34");
    reason(
        "it counts chips, and a run counts H100-equivalents",
        "F-B12",
        "F-B13",
        "F-B14",
        "F-B15",
        "F-J25");
    reason("what China's operators have is recorded, and not what they acquire", "F-C14");
    reason("laboratories have no power of their own", "F-D17", "F-D18");
    reason("capital is not recorded by kind of demand", "F-H21");
    reason(
        "it counts what is not for AI too, whose capital the model does not know",
        "F-I09",
        "F-I10");
    reason("operators carry no debt", "F-I12");
    reason(
        "the share of electricity is recorded by grid area, and the country has several", "F-J31");
    reason(
        "it counts power of what is not for AI too, of which a run knows the load only",
        "F-J32",
        "F-J38",
        "F-J39",
        "F-J49");
    reason("its base year and its low and high values are of different publications", "F-J36");
    reason("it states one value for each of two years, and asks for both at once", "F-J44");
    reason("of single sites power is recorded, and not computing", "F-K11");
    reason("leased space is not modelled", "F-J50");
    reason(
        "a laboratory's share counts serving, training and partners that a run keeps apart",
        "F-K03");
    reason("what could be made is no result of a run", "F-K04");
  }

  private ClaimGaps() {}

  private static void reason(String why, String... claims) {
    List.of(claims).forEach(claim -> REASONS.put(claim, why));
  }

  /** What is known of why a claim is not measured. */
  static Optional<String> find(String claim) {
    return Optional.ofNullable(REASONS.get(claim));
  }

  /** Why a claim is not measured. */
  static String why(String claim) {
    return REASONS.getOrDefault(claim, NOT_YET);
  }
}

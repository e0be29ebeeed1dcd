package org.inferencefrontier.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why claims have no reading. */
final class ClaimGaps {
  private static final String NOT_YET = "no reading of it from the recorded series is written yet";
  private static final Map<String, String> REASONS = new HashMap<>();

  static {
    reason(
        "it compares figures of the catalogue, which no run changes", "C13", "C14", "C16", "C18");
    reason("a run does not record the cost of a request by kind of chip", "C17");
    reason("it takes pairs of runs, with and without the scenario's change", "C19", "C34");
    reason("a run does not count searches apart from other requests", "C06");
    reason(
        "it takes the chips' figures beside their purchases, which a run does not record", "C09");
    reason("vendors' revenue and margins are not recorded by use", "C04", "C12", "C21", "C36");
    reason("chips are not recorded by age and use together", "C30");
    reason("new megawatts are not recorded by size of block and use", "C46");
    reason("no index of market values is recorded", "C38");
    reason("revenue is not recorded by kind of accelerator", "C40");
    reason("own silicon's part of an operator's serving is not recorded", "C27");
    reason("distance is recorded as latency only", "C33");
  }

  private ClaimGaps() {}

  private static void reason(String why, String... claims) {
    List.of(claims).forEach(claim -> REASONS.put(claim, why));
  }

  /** Why a claim is not measured. */
  static String why(String claim) {
    return REASONS.getOrDefault(claim, NOT_YET);
  }
}

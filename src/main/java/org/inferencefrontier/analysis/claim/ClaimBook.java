package org.inferencefrontier.analysis.claim;

import java.util.List;
import org.inferencefrontier.world.evidence.Claim;

/**
 * Every claim with what a study says about it.
 *
 * @param measured claims that were measured, in the claims' order
 * @param unmeasured the others
 */
public record ClaimBook(List<ClaimResult> measured, List<Unmeasured> unmeasured) {
  public ClaimBook {
    measured = List.copyOf(measured);
    unmeasured = List.copyOf(unmeasured);
  }

  /**
   * A claim that was not measured.
   *
   * @param claim the claim
   * @param why why not
   */
  public record Unmeasured(Claim claim, String why) {}
}

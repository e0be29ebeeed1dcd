package org.inferencefrontier.analysis;

import java.util.List;
import java.util.Optional;
import org.inferencefrontier.world.evidence.Claim;

/**
 * Every claim with what a study says about it.
 *
 * @param measured claims that were measured, in the claims' order
 * @param unmeasured the others
 */
public record ClaimBook(List<ClaimResult> measured, List<Unmeasured> unmeasured) {
  /** No claims. */
  public static final ClaimBook EMPTY = new ClaimBook(List.of(), List.of());

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

  /** What was found about a claim; empty if it was not measured. */
  public Optional<ClaimResult> find(String id) {
    return measured.stream().filter(result -> result.claim().id().equals(id)).findFirst();
  }
}

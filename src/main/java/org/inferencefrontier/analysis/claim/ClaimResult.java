package org.inferencefrontier.analysis.claim;

import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;

/**
 * What the runs of a study say about a claim.
 *
 * @param claim the claim
 * @param definition how it was measured, in words
 * @param unit unit of the values
 * @param runs runs that have a value
 * @param held runs in which it holds
 * @param share share of the runs in which it holds, 0 to 1
 * @param shareLow lower end of its 95% interval (Wilson)
 * @param shareHigh upper end
 * @param first values at the first date of a claim that names several dates, otherwise as {@code
 *     value}
 * @param value values at its date, or at the last one
 * @param since months from which it holds or is reached, counted from January 2023; runs in which
 *     that never comes are not in it
 */
public record ClaimResult(
    Claim claim,
    String definition,
    String unit,
    int runs,
    int held,
    double share,
    double shareLow,
    double shareHigh,
    Spread first,
    Spread value,
    Spread since) {
  /**
   * Whether most runs fulfil it from the first month that counts. That month is the claim's own
   * date: when it came true is not known.
   */
  public boolean isTrueFromTheStart() {
    return ClaimTerms.of(claim)
        .filter(terms -> terms.start() > 0 && Math.round(since.median()) <= terms.start())
        .isPresent();
  }
}

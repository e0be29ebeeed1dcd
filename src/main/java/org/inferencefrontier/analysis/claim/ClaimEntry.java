package org.inferencefrontier.analysis.claim;

import java.util.Arrays;
import org.inferencefrontier.study.statistics.Spread;
import org.inferencefrontier.world.evidence.Claim;

/** A claim that is measured, with the outcomes of the runs so far: four numbers a run. */
final class ClaimEntry {
  private final Claim claim;
  private final ClaimReading reading;
  private final ClaimTerms terms;
  private final int[] series;
  private double[] firsts = new double[16];
  private double[] values = new double[16];
  private double[] sinces = new double[16];
  private int runs;
  private int held;

  /**
   * @param series positions of the reading's series among those that are read
   */
  ClaimEntry(Claim claim, ClaimReading reading, ClaimTerms terms, int[] series) {
    this.claim = claim;
    this.reading = reading;
    this.terms = terms;
    this.series = series.clone();
  }

  /** Takes the next run. */
  void add(double[][] run) {
    double[][] own = new double[series.length][];
    for (int i = 0; i < own.length; i++) {
      own[i] = run[series[i]];
    }
    ClaimOutcome outcome = ClaimOutcome.of(terms, reading.formula().apply(own));
    if (!outcome.exists()) {
      return;
    }
    if (runs == values.length) {
      firsts = Arrays.copyOf(firsts, 2 * runs);
      values = Arrays.copyOf(values, 2 * runs);
      sinces = Arrays.copyOf(sinces, 2 * runs);
    }
    firsts[runs] = outcome.first();
    values[runs] = outcome.value();
    sinces[runs] = outcome.since() < 0 ? Double.NaN : outcome.since();
    runs++;
    held += outcome.holds() ? 1 : 0;
  }

  Claim claim() {
    return claim;
  }

  boolean hasRuns() {
    return runs > 0;
  }

  /** The runs together; there must be some. */
  ClaimResult result() {
    Wilson interval = Wilson.of(held, runs);
    return new ClaimResult(
        claim,
        reading.definition(),
        reading.unit(),
        runs,
        held,
        (double) held / runs,
        interval.low(),
        interval.high(),
        Spread.of(Arrays.copyOf(firsts, runs)),
        Spread.of(Arrays.copyOf(values, runs)),
        Spread.of(Arrays.copyOf(sinces, runs)));
  }
}

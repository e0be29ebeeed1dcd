package org.inferencefrontier.analysis.calibration;

/**
 * How a calibration goes about it.
 *
 * @param runs runs of a wave
 * @param waves waves before the posterior, at least 1
 * @param draws draws that the posterior has
 * @param seed seed of all draws and runs
 * @param threads runs at a time
 */
public record MatchSettings(int runs, int waves, int draws, long seed, int threads) {
  /** Runs beyond this implausibility are left out (Pukelsheim's three-sigma rule, 1994). */
  static final double CUT_OFF = 3;
}

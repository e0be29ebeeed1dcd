package org.inferencefrontier.analysis.kept;

/**
 * How a kept result came about.
 *
 * @param version version of the program
 * @param scenario name of the scenario
 * @param runs number of runs
 * @param seed seed
 * @param posteriorSha256 SHA-256 of the posterior that was made or sampled, empty for the priors
 */
public record Made(String version, String scenario, int runs, String seed, String posteriorSha256) {
  /** Columns of the table that says so. */
  enum Column {
    VERSION,
    SCENARIO,
    RUNS,
    SEED,
    POSTERIOR_SHA256
  }
}

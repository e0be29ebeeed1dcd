package org.inferencefrontier.analysis.kept;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inferencefrontier.study.ModelInputs;

/**
 * How a kept result came about.
 *
 * @param version version of the program
 * @param commit commit of the program, {@code unknown} outside a clone; empty if it was not written
 * @param scenario name of the scenario
 * @param runs number of runs
 * @param seed seed
 * @param posteriorSha256 SHA-256 of the posterior that was made or sampled, empty for the priors
 * @param inputsSha256 one SHA-256 over the other inputs, as {@link #inputs} makes it; empty if it
 *     was not written
 */
public record Made(
    String version,
    String commit,
    String scenario,
    int runs,
    String seed,
    String posteriorSha256,
    String inputsSha256) {
  /**
   * What does not count among the inputs of an analysis: the posterior, which has a hash of its
   * own, what is kept, and what a study reads besides or instead.
   */
  private static final List<String> APART =
      List.of(
          "world-data/posterior.csv",
          "world-data/" + KeptFolder.NAME + "/",
          "world-data/scenarios/",
          "scenario/",
          "draws/");

  /** Columns of the table that says so. */
  enum Column {
    VERSION,
    COMMIT,
    SCENARIO,
    RUNS,
    SEED,
    POSTERIOR_SHA256,
    INPUTS_SHA256
  }

  /**
   * One SHA-256 over the inputs that an analysis and a study have in common.
   *
   * @param inputSha256 SHA-256 of every input file by its path
   */
  public static String inputs(Map<String, String> inputSha256) {
    SortedMap<String, String> common = new TreeMap<>(inputSha256);
    common.keySet().removeIf(path -> APART.stream().anyMatch(path::startsWith));
    return new ModelInputs("", List.of(), false, common).fingerprint();
  }
}

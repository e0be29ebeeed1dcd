package org.inferencefrontier.study;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.Vary;

/**
 * How a comparison came about, written to manifest.json.
 *
 * @param version version of the program
 * @param commit commit of the program
 * @param javaVersion Java runtime
 * @param scenarios names, the reference first
 * @param failedScenarios names of those of which no run finished, so that only their failed runs
 *     are there
 * @param settings inputs changed in all scenarios, each {@code path=value}
 * @param seed seed of every scenario
 * @param runs runs of each scenario
 * @param failedRuns runs of all scenarios that ended in an error
 * @param until last simulated month, YYYY-MM
 * @param design how the runs spread over the priors
 * @param vary what differs between the runs of a scenario
 * @param command the command that repeats the comparison
 * @param inputSha256 SHA-256 of every input file by its path
 * @param tables length and checksum of each CSV table, by path below the folder; empty in
 *     comparisons from before it was written
 */
@JsonPropertyOrder({
  "version",
  "commit",
  "javaVersion",
  "scenarios",
  "failedScenarios",
  "settings",
  "seed",
  "runs",
  "failedRuns",
  "until",
  "design",
  "vary",
  "command",
  "inputSha256",
  "tables"
})
public record ComparisonManifest(
    String version,
    String commit,
    String javaVersion,
    List<String> scenarios,
    List<String> failedScenarios,
    List<String> settings,
    long seed,
    int runs,
    int failedRuns,
    String until,
    DesignKind design,
    Vary vary,
    String command,
    SortedMap<String, String> inputSha256,
    SortedMap<String, StoredTable> tables) {

  public ComparisonManifest {
    for (String needed : Arrays.asList(version, commit, until, command)) {
      Objects.requireNonNull(needed);
    }
    scenarios = List.copyOf(scenarios);
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("expected at least one scenario");
    }
    settings = List.copyOf(settings);
    inputSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(inputSha256));
    tables = StoredTable.copy(tables);
    // Comparisons of earlier versions had none.
    failedScenarios = failedScenarios == null ? List.of() : List.copyOf(failedScenarios);
  }

  /** Names of the scenarios that have results, in the order of all. */
  public List<String> finishedScenarios() {
    return scenarios.stream().filter(name -> !failedScenarios.contains(name)).toList();
  }

  /** Names of the scenarios that are set against the reference; none if it has no results. */
  public List<String> comparedScenarios() {
    List<String> finished = finishedScenarios();
    return failedScenarios.contains(scenarios.get(0))
        ? List.of()
        : finished.subList(1, finished.size());
  }
}

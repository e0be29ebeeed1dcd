package org.inferencefrontier.study;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.SamplingDesign;
import org.inferencefrontier.study.sampling.Vary;
import org.inferencefrontier.world.parameter.ParameterDefinition;

/**
 * How a study came about, written to manifest.json: with it, the program's commit and the input
 * files, the study can be repeated.
 *
 * @param version version of the program
 * @param commit commit of the program, with {@code -dirty} if its files were changed since; {@code
 *     unknown} outside a clone
 * @param javaVersion Java runtime
 * @param scenario scenario name
 * @param scenarioTitle the scenario in a line
 * @param settings inputs changed for the study, each {@code path=value}
 * @param seed seed of the study
 * @param runs runs asked for, failed ones included
 * @param failedRuns runs that ended in an error and are in no result
 * @param until last simulated month, YYYY-MM
 * @param design where the runs' parameters come from: the posterior, a design over the priors, or
 *     draws that were given; null in studies from before it was written
 * @param vary what differs between the runs; null likewise
 * @param command the command that repeats the study
 * @param inputSha256 SHA-256 of every input file by its path
 * @param tables length and checksum of each CSV table, by path below the folder; empty in studies
 *     from before it was written
 * @param parameterNames sampled parameters
 * @param draws for each run its parameter values in the order of {@code parameterNames}
 */
@JsonPropertyOrder({
  "version",
  "commit",
  "javaVersion",
  "scenario",
  "scenarioTitle",
  "settings",
  "seed",
  "runs",
  "failedRuns",
  "until",
  "design",
  "vary",
  "command",
  "inputSha256",
  "tables",
  "parameterNames",
  "draws"
})
public record StudyManifest(
    String version,
    String commit,
    String javaVersion,
    String scenario,
    String scenarioTitle,
    List<String> settings,
    long seed,
    int runs,
    int failedRuns,
    String until,
    DesignKind design,
    Vary vary,
    String command,
    SortedMap<String, String> inputSha256,
    SortedMap<String, StoredTable> tables,
    List<String> parameterNames,
    List<double[]> draws) {

  /** The manifest of a study whose runs ended. */
  static StudyManifest of(
      StudySpecification study,
      SamplingDesign design,
      StudyIdentity identity,
      int runs,
      int failedRuns,
      SortedMap<String, StoredTable> tables) {
    return new StudyManifest(
        study.provenance().version(),
        study.provenance().commit(),
        identity.javaVersion(),
        study.world().scenario().name(),
        study.world().scenario().title(),
        study.provenance().inputs().settings(),
        study.seed(),
        runs,
        failedRuns,
        study.until().toString(),
        study.sampling().design(),
        study.sampling().vary(),
        identity.command(),
        identity.inputSha256(),
        tables,
        study.world().parameters().definitions().stream().map(ParameterDefinition::name).toList(),
        drawsOf(design, runs));
  }

  /** Draws worked out when they are asked for: those of a large study are not kept in memory. */
  private static List<double[]> drawsOf(SamplingDesign design, int runs) {
    return new AbstractList<>() {
      @Override
      public double[] get(int run) {
        return design.draw(run).toArray();
      }

      @Override
      public int size() {
        return runs;
      }
    };
  }

  public StudyManifest {
    for (String needed : Arrays.asList(version, commit, scenario, until, command)) {
      Objects.requireNonNull(needed);
    }
    settings = List.copyOf(settings);
    inputSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(inputSha256));
    tables = StoredTable.copy(tables);
    parameterNames = List.copyOf(parameterNames);
  }
}

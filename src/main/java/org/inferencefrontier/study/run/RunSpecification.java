package org.inferencefrontier.study.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.Vary;

/**
 * One run in a few hundred bytes of JSON: with the program and the input files it is all that an
 * executor needs, on this machine or another, to compute the run's result. The record of a failed
 * run holds it, and {@code frontier run --replay} reads it.
 *
 * @param scenario scenario by name or file
 * @param settings inputs changed for the study, each {@code path=value}
 * @param until last simulated month, YYYY-MM
 * @param check whether a breach of an accounting identity stops the run
 * @param inputsSha256 one SHA-256 over all input files
 * @param design how the study spreads over the priors
 * @param vary what differs between the runs of the study
 * @param runs number of runs of the study; a Latin hypercube depends on it
 * @param seed seed of the study
 * @param run number of the run inside the study, from 0
 */
@JsonPropertyOrder({
  "scenario",
  "settings",
  "until",
  "check",
  "inputsSha256",
  "design",
  "vary",
  "runs",
  "seed",
  "run"
})
public record RunSpecification(
    String scenario,
    List<String> settings,
    String until,
    boolean check,
    String inputsSha256,
    DesignKind design,
    Vary vary,
    int runs,
    long seed,
    int run) {

  public RunSpecification {
    settings = List.copyOf(settings);
  }

  /** Number that the run gives to its random streams. */
  public int randomStream() {
    return vary == Vary.PARAMETERS ? 0 : run;
  }
}

package org.inferencefrontier.study.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run that ended in an error; everything needed to repeat it.
 *
 * @param specification the run
 * @param parameters the run's parameter values by name
 * @param message what went wrong, one line
 * @param stackTrace where it went wrong, as Java prints it
 */
@JsonPropertyOrder({"specification", "parameters", "message", "stackTrace"})
public record FailedRun(
    RunSpecification specification,
    SortedMap<String, Double> parameters,
    String message,
    String stackTrace) {

  public FailedRun {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** Number of the run inside the study, from 0. */
  @JsonIgnore
  public int run() {
    return specification.run();
  }
}

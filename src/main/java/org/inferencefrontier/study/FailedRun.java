package org.inferencefrontier.study;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run that ended in an error; everything needed to repeat it.
 *
 * @param run number of the run inside the study, from 0
 * @param seed the study's seed
 * @param parameters the run's parameter values by name
 * @param message what went wrong, one line
 * @param stackTrace where it went wrong, as Java prints it
 */
public record FailedRun(
    int run, long seed, SortedMap<String, Double> parameters, String message, String stackTrace) {

  public FailedRun {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}

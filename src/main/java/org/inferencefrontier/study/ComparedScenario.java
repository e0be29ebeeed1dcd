package org.inferencefrontier.study;

import org.inferencefrontier.study.run.RunFunction;

/**
 * One of the scenarios of a comparison.
 *
 * @param specification its study; all studies of a comparison have the same runs, seed, months,
 *     design and threads
 * @param function a run of it
 */
public record ComparedScenario(StudySpecification specification, RunFunction function) {
  /** The scenario's name, also of its folder. */
  public String name() {
    return specification.world().scenario().fileName();
  }
}

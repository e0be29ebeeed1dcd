package org.inferencefrontier.study;

import java.time.YearMonth;
import org.inferencefrontier.world.World;

/**
 * What a study is to compute.
 *
 * @param world the inputs, scenario and settings applied
 * @param until last simulated month
 * @param runs number of runs, at least 1
 * @param seed seed of the draws and of every run
 * @param threads how many runs at once, at least 1; no result depends on it
 * @param provenance which program and inputs
 */
public record StudySpecification(
    World world, YearMonth until, int runs, long seed, int threads, Provenance provenance) {

  public StudySpecification {
    if (runs < 1 || threads < 1) {
      throw new IllegalArgumentException("runs and threads must be at least 1");
    }
  }

  /** Name of the study and of its folder, such as {@code base-r200-s1}. */
  public String name() {
    // A scenario's name may come from a user's file: nothing in it may lead out of the folder.
    String scenario = world.scenario().name().replaceAll("[^A-Za-z0-9_-]+", "-");
    return scenario + "-r" + runs + "-s" + seed;
  }
}

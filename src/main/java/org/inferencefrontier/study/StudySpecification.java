package org.inferencefrontier.study;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.inferencefrontier.study.run.RunSpecification;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.Sampling;
import org.inferencefrontier.study.sampling.Vary;
import org.inferencefrontier.world.World;

/**
 * What a study is to compute.
 *
 * @param world the inputs, scenario and settings applied
 * @param until last simulated month
 * @param runs number of runs, at least 1; with targets of precision the most that there may be
 * @param seed seed of the draws and of every run
 * @param threads how many runs at once, at least 1; no result depends on it
 * @param sampling how the runs spread over parameters and random events
 * @param precision the study ends early when all of these are reached; none if empty
 * @param provenance which program and inputs
 */
public record StudySpecification(
    World world,
    YearMonth until,
    int runs,
    long seed,
    int threads,
    Sampling sampling,
    List<PrecisionTarget> precision,
    Provenance provenance) {

  public StudySpecification {
    if (runs < 1 || threads < 1) {
      throw new IllegalArgumentException("runs and threads must be at least 1");
    }
    precision = List.copyOf(precision);
  }

  /**
   * Name of the study and of its folder, such as {@code base-r200-s1}. What is not usual, a design
   * other than the posterior or else the Latin hypercube for one, stands in the name.
   */
  public String name() {
    StringBuilder name = new StringBuilder(world.scenario().fileName());
    name.append(precision.isEmpty() ? "-r" + runs : "-precise").append("-s").append(seed);
    if (sampling.overPosterior()) {
      name.append("-prior");
    }
    if (sampling.design() != DesignKind.LATIN_HYPERCUBE
        && sampling.design() != DesignKind.POSTERIOR) {
      name.append('-').append(sampling.design().name().toLowerCase(Locale.ROOT));
    }
    if (sampling.vary() != Vary.BOTH) {
      name.append('-').append(sampling.vary().name().toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /** Number that a run gives to its random streams. */
  int randomStream(int run) {
    return sampling.vary() == Vary.PARAMETERS ? 0 : run;
  }

  /** One of the runs. */
  public RunSpecification run(int run) {
    ModelInputs inputs = provenance.inputs();
    return new RunSpecification(
        inputs.scenario(),
        inputs.settings(),
        until.toString(),
        inputs.check(),
        inputs.fingerprint(),
        sampling.design(),
        sampling.vary(),
        runs,
        seed,
        run);
  }
}

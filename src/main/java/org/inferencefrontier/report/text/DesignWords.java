package org.inferencefrontier.report.text;

import org.inferencefrontier.study.StudyManifest;
import org.inferencefrontier.study.sampling.Vary;

/** What differs between the runs of a study and where their parameters come from, in words. */
public final class DesignWords {
  private DesignWords() {}

  /** Where each run has its parameters and random events from. */
  public static String chance(StudyManifest study) {
    return draws(study)
        + (study.vary() == Vary.PARAMETERS
            ? "; slips of generations, tape-outs and the like are those of the first run in all."
            : "; slips of generations, tape-outs and the like come from streams keyed by name, so"
                + " that scenarios of one seed make pairs.");
  }

  private static String draws(StudyManifest study) {
    if (study.design() == null) {
      return "This study was made before its manifest said where parameters come from";
    }
    if (study.vary() == Vary.SEEDS) {
      return "Every run has the parameters' reference values";
    }
    return switch (study.design()) {
      case POSTERIOR ->
          "Each run takes a draw of the calibrated posterior (world-data/posterior.csv), all"
              + " parameters together";
      case GIVEN -> "Each run takes a row of the file of draws that the study was given";
      case RANDOM -> "Parameters are drawn from their priors, independently, run by run";
      case LATIN_HYPERCUBE ->
          "Parameters are drawn from their priors, independently, run by run (Latin hypercube)";
      case SOBOL ->
          "Parameters are drawn from their priors, independently, run by run (Sobol' points)";
    };
  }

  /** What the band of the runs is a band of. */
  public static String band(StudyManifest study) {
    String what = "The band of an ensemble is a band of assumptions, not a confidence interval";
    if (study.design() == null) {
      return what + ".";
    }
    if (study.vary() == Vary.SEEDS) {
      return what + ": all runs have the same parameters, and only chance differs.";
    }
    return what
        + switch (study.design()) {
          case POSTERIOR ->
              ": parameters are drawn together from what the record to December 2024 leaves"
                  + " plausible, those about which it says nothing from their priors.";
          case GIVEN -> ": parameters come from a file of draws, and it is as good as they are.";
          case RANDOM, LATIN_HYPERCUBE, SOBOL ->
              ": uncertain inputs are drawn independently, and many draws do not fit the record.";
        };
  }
}

package org.inferencefrontier.report.text;

import org.inferencefrontier.analysis.kept.Made;
import org.inferencefrontier.study.StudyManifest;
import org.inferencefrontier.study.run.RunCount;

/** How a kept result came about, in words. */
public final class MadeWords {
  private static final int COMMIT_LENGTH = 10;
  private static final String POSTERIOR = "world-data/posterior.csv";

  private MadeWords() {}

  /**
   * Program, runs, scenario, seed, and whether they belong to the posterior that the study sampled
   * and to its other inputs.
   */
  public static String of(Made made, StudyManifest study) {
    return made(
        made, study, made.posteriorSha256().isEmpty() ? "the priors" : posterior(made, study));
  }

  /** The same of what makes a posterior and samples none. */
  public static String ofFitting(Made made, StudyManifest study) {
    return made(made, study, "the priors; it made " + posterior(made, study));
  }

  private static String posterior(Made made, StudyManifest study) {
    return made.posteriorSha256().equals(study.inputSha256().getOrDefault(POSTERIOR, ""))
        ? "the posterior that stands among this study's inputs"
        : "another posterior than the one among this study's inputs: make it anew";
  }

  private static String made(Made made, StudyManifest study, String basis) {
    return "Made by version "
        + made.version()
        + program(made, study)
        + " with "
        + RunCount.grouped(made.runs())
        + ", scenario "
        + made.scenario()
        + ", seed "
        + made.seed()
        + ", from "
        + basis
        + "."
        + inputs(made, study);
  }

  /** The commit, where it is known, and that it is not the study's. */
  private static String program(Made made, StudyManifest study) {
    if (made.commit().isEmpty() || made.commit().equals("unknown")) {
      return "";
    }
    return made.commit().equals(study.commit())
        ? " (the study's own program)"
        : " (commit "
            + shortened(made.commit())
            + ", the study's is "
            + shortened(study.commit())
            + ")";
  }

  /** As much of a commit as names it; the whole stands in the manifest. */
  private static String shortened(String commit) {
    return commit.substring(0, Math.min(COMMIT_LENGTH, commit.length()));
  }

  /** A sentence where it was made from other inputs, or nobody knows; empty where all is well. */
  private static String inputs(Made made, StudyManifest study) {
    if (made.inputsSha256().isEmpty()) {
      return " From which other inputs it was made is not written: make it anew.";
    }
    return made.inputsSha256().equals(Made.inputs(study.inputSha256()))
        ? ""
        : " The other inputs have changed since: make it anew.";
  }
}

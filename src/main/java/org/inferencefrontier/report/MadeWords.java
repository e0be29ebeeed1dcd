package org.inferencefrontier.report;

import org.inferencefrontier.analysis.kept.Made;
import org.inferencefrontier.study.StudyManifest;

/** How a kept result came about, in words. */
final class MadeWords {
  private static final String POSTERIOR = "world-data/posterior.csv";

  private MadeWords() {}

  /** Runs, scenario, seed, and whether they belong to the posterior that the study sampled. */
  static String of(Made made, StudyManifest study) {
    String now = study.inputSha256().getOrDefault(POSTERIOR, "");
    String basis;
    if (made.posteriorSha256().isEmpty()) {
      basis = "the priors";
    } else if (made.posteriorSha256().equals(now)) {
      basis = "the posterior that stands among this study's inputs";
    } else {
      basis = "another posterior than the one among this study's inputs: make it anew";
    }
    return "Made by version "
        + made.version()
        + " with "
        + Wording.number(made.runs())
        + " runs, scenario "
        + made.scenario()
        + ", seed "
        + made.seed()
        + ", from "
        + basis
        + ".";
  }
}

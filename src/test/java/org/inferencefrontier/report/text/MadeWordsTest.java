package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.analysis.kept.Made;
import org.inferencefrontier.report.FakeStudy;
import org.inferencefrontier.study.StudyManifest;
import org.junit.jupiter.api.Test;

class MadeWordsTest {
  private static final String COMMIT = "3e58255ac5f112ee15d2919d587ebcd5d5d6d452";

  @Test
  void tellsEveryRunAndAsMuchOfACommitAsNamesIt() {
    String words =
        MadeWords.of(
            new Made("0.1.0", COMMIT, "base", 11_050, "1", "", ""),
            FakeStudy.full().build().manifest());

    assertThat(words)
        .contains("(commit 3e58255ac5, the study's is ", " with 11,050 runs, scenario base")
        .doesNotContain(COMMIT);
  }

  /** A calibration draws from the priors; the posterior is what it makes. */
  @Test
  void tellsWhatAFittingMadeApartFromWhatOthersSampled() {
    StudyManifest study = FakeStudy.full().build().manifest();
    Made made = new Made("0.1.0", COMMIT, "base", 10, "1", "another", "");

    assertThat(MadeWords.of(made, study)).contains("seed 1, from another posterior than");
    assertThat(MadeWords.ofFitting(made, study))
        .contains("seed 1, from the priors; it made another posterior than the one among this");
  }
}

package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.inferencefrontier.study.StudyManifest;
import org.inferencefrontier.study.sampling.DesignKind;
import org.inferencefrontier.study.sampling.Vary;
import org.junit.jupiter.api.Test;

class DesignWordsTest {
  private static StudyManifest study(DesignKind design, Vary vary) {
    return new StudyManifest(
        "0.1.0",
        "unknown",
        "17",
        "base",
        "Base",
        List.of(),
        1,
        2,
        0,
        "2024-12",
        design,
        vary,
        "frontier montecarlo",
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        List.of());
  }

  @Test
  void studyOfThePosteriorDoesNotClaimToDrawFromPriors() {
    StudyManifest study = study(DesignKind.POSTERIOR, Vary.BOTH);

    assertThat(DesignWords.chance(study))
        .startsWith("Each run takes a draw of the calibrated posterior");
    assertThat(DesignWords.band(study))
        .contains("drawn together from what the record to December 2024 leaves plausible")
        .doesNotContain("independently");
  }

  @Test
  void studyOfThePriorsSaysSo() {
    for (DesignKind design :
        List.of(DesignKind.LATIN_HYPERCUBE, DesignKind.RANDOM, DesignKind.SOBOL)) {
      StudyManifest study = study(design, Vary.PARAMETERS);
      assertThat(DesignWords.chance(study))
          .startsWith("Parameters are drawn from their priors, independently, run by run")
          .endsWith("those of the first run in all.");
      assertThat(DesignWords.band(study)).contains("many draws do not fit the record");
    }
  }

  @Test
  void knowsGivenDrawsReferenceValuesAndOlderStudies() {
    assertThat(DesignWords.chance(study(DesignKind.GIVEN, Vary.BOTH)))
        .startsWith("Each run takes a row of the file of draws");
    assertThat(DesignWords.chance(study(DesignKind.POSTERIOR, Vary.SEEDS)))
        .startsWith("Every run has the parameters' reference values");
    assertThat(DesignWords.band(study(DesignKind.POSTERIOR, Vary.SEEDS)))
        .endsWith("only chance differs.");
    assertThat(DesignWords.chance(study(null, null))).startsWith("This study was made before");
    assertThat(DesignWords.band(study(null, null))).endsWith("not a confidence interval.");
  }
}

package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program under a locale with digits of its own. */
class LocaleTest {
  private static final Locale USUAL = Locale.getDefault();

  @TempDir private Path place;

  @BeforeEach
  void goToEgypt() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    assertThat(String.format("%d", 12)).isEqualTo("\u0661\u0662");
  }

  @AfterEach
  void goHome() {
    Locale.setDefault(USUAL);
  }

  @Test
  void filesOfAStudyHaveTheirUsualNames() throws IOException {
    SmallStudies studies = new SmallStudies(place.resolve("inputs"));
    Path out = place.resolve("reports");

    assertThat(studies.model("montecarlo", "--runs=2", "--quiet", "--out", out.toString()))
        .as(studies.err())
        .isZero();
    assertThat(out.resolve("base-r2-s1/data/series/000.parquet")).exists();
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.map(Path::toString)).allMatch(name -> name.matches("\\p{ASCII}*"));
    }
  }
}

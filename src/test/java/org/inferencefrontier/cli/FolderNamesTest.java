package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders whose names mean something to those who read files by pattern, or to SQL. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such names")
class FolderNamesTest {
  @TempDir private Path place;
  private SmallStudies studies;

  @BeforeEach
  void prepare() {
    studies = new SmallStudies(place.resolve("inputs"));
  }

  private void study(String folder, String seed) {
    String out = place.resolve(folder).toString();
    assertThat(studies.model("montecarlo", "--runs=2", "--seed", seed, "--quiet", "--out", out))
        .as(studies.err())
        .isZero();
  }

  private String only(Path study, String sql) {
    assertThat(studies.execute("query", "--study", study.toString(), "--csv", sql))
        .as(studies.err())
        .isZero();
    return studies.out().lines().skip(1).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[1]", "w?at*", "a\\b", "100 %d's"})
  void aStudyIsMadeAndAskedInAnyFolder(String folder) {
    study(folder, "1");

    for (String table : new String[] {"series", "runs", "draws", "summary"}) {
      String count =
          only(place.resolve(folder).resolve("base-r2-s1"), "select count(*) from " + table);
      assertThat(Integer.parseInt(count)).as(table).isPositive();
    }
  }

  @Test
  void aFolderThatThePatternAlsoMeansIsAnother() throws IOException {
    String sql = "select sum(value) from series";
    study("a[1]", "1");
    Path study = place.resolve("a[1]/base-r2-s1");
    String value = only(study, sql);
    study("other", "2");
    Path other = Files.createDirectory(place.resolve("a1")).resolve("base-r2-s1");
    Files.move(place.resolve("other/base-r2-s2"), other);

    assertThat(only(other, sql)).isNotEqualTo(value);
    assertThat(only(study, sql)).isEqualTo(value);
  }

  @Test
  void aComparisonIsMadeAndAskedInAnyFolder() throws IOException {
    String out = place.resolve("a[1]").toString();
    Path scenario = place.resolve("other.yaml");
    Files.writeString(scenario, "name: other\ntitle: Other\ndescription: another\n");

    assertThat(
            studies.model(
                "compare", "base", scenario.toString(), "--runs=2", "--quiet", "--out", out))
        .as(studies.err())
        .isZero();
    assertThat(
            only(
                place.resolve("a[1]/compare-base-other-r2-s1"),
                "select count(*) > 0 from differences"))
        .isEqualTo("true");
  }
}

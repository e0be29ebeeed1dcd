package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int frontier(String... arguments) {
    out.getBuffer().setLength(0);
    return Frontier.commandLine(Engine::simulation)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void study(String folder, String seed) {
    assertThat(
            frontier(
                "montecarlo",
                "--runs",
                "2",
                "--until",
                "2023-02",
                "--seed",
                seed,
                "--decisions",
                "1",
                "--quiet",
                "--out",
                place.resolve(folder).toString()))
        .as("%s", err)
        .isZero();
  }

  private String only(String folder, String seed, String sql) {
    String study = place.resolve(folder).resolve("base-r2-s" + seed).toString();
    assertThat(frontier("query", "--study", study, "--csv", sql)).as("%s", err).isZero();
    return out.toString().lines().skip(1).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[1]", "w?at*", "a\\b", "100 %d's"})
  void aStudyIsMadeAndAskedInAnyFolder(String folder) {
    study(folder, "1");

    for (String table : new String[] {"series", "runs", "draws", "summary", "decisions"}) {
      assertThat(Integer.parseInt(only(folder, "1", "select count(*) from " + table)))
          .as(table)
          .isPositive();
    }
  }

  @Test
  void aFolderThatThePatternAlsoMeansIsAnother() throws IOException {
    String sql = "select sum(value) from draws where run = 0";
    study("a[1]", "1");
    String value = only("a[1]", "1", sql);
    study("other", "2");
    Files.createDirectory(place.resolve("a1"));
    Files.move(place.resolve("other/base-r2-s2"), place.resolve("a1/base-r2-s1"));

    assertThat(only("a1", "1", sql)).isNotEqualTo(value);
    assertThat(only("a[1]", "1", sql)).isEqualTo(value);
  }

  @Test
  void aComparisonIsMadeAndAskedInAnyFolder() {
    String folder = place.resolve("a[1]").toString();
    String runs = "--runs=2";
    String until = "--until=2023-02";

    assertThat(frontier("compare", "base", "carbon-price", runs, until, "--quiet", "--out", folder))
        .as("%s", err)
        .isZero();
    assertThat(
            frontier(
                "query",
                "--study",
                folder + "/compare-base-carbon-price-r2-s1",
                "--csv",
                "select count(*) > 0 from differences"))
        .as("%s", err)
        .isZero();
    assertThat(out.toString().lines()).element(1).isEqualTo("true");
  }
}

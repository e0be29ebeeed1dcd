package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of their own whose database cannot unpack its library. */
class DatabaseLibraryTest {
  @TempDir private Path place;

  private void assertSaid(String... arguments) throws Exception {
    Path missing = place.resolve("missing");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + missing,
                "-cp",
                System.getProperty("java.class.path"),
                Frontier.class.getName()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(2);
    assertThat(said.strip())
        .isEqualTo(
            "frontier: the library of the database cannot be unpacked into "
                + missing
                + " and loaded; set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER to a folder that can"
                + " be written to and run from");
  }

  @Test
  void isSaidBeforeTheRunsAndNothingIsWritten() throws Exception {
    Path out = place.resolve("reports");

    assertSaid("montecarlo", "--runs=2", "--until=2023-02", "--quiet", "--out", out.toString());

    assertThat(out).doesNotExist();
  }

  @Test
  void isSaidInsteadOfAnAnswer() throws Exception {
    SmallStudies studies = new SmallStudies(place.resolve("inputs"));
    String out = place.resolve("reports").toString();
    assertThat(studies.model("montecarlo", "--runs=2", "--quiet", "--out", out)).isZero();

    assertSaid("query", "--study", out + "/base-r2-s1", "from runs");
  }
}

package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
  @TempDir Path directory;

  @Test
  void writesAPageOfReasonableSizeAndNothingElse() throws IOException {
    ReportWriter.write(FakeStudy.full().build(), directory);

    assertThat(directory.resolve("index.html")).isRegularFile();
    assertThat(Files.size(directory.resolve("index.html"))).isLessThan(2_000_000);
    try (var files = Files.walk(directory)) {
      assertThat(
              files.filter(Files::isRegularFile).map(file -> directory.relativize(file).toString()))
          .containsExactlyInAnyOrder("index.html", "assets/report.css", "assets/icon.svg");
    }
  }

  @Test
  void escapesNamesFromInputs() throws IOException {
    String html = page(FakeStudy.full().hostileName("<script>alert(1)</script>"));

    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void usesEveryIdentifierOnce() throws IOException {
    Matcher ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(page(FakeStudy.full()));
    Set<String> seen = new HashSet<>();
    while (ids.find()) {
      assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
    }
    assertThat(seen).contains("figure-crossover", "figure-map", "table-record");
  }

  @Test
  void standsWithoutAnySeries() throws IOException {
    String html = page(new FakeStudy(6, 2));

    assertThat(html).contains("How it was made").doesNotContain("NaN");
  }

  @Test
  void neverShowsNaN() throws IOException {
    assertThat(page(FakeStudy.full())).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void offersOnlyDataThatIsThere() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/summary.csv"), "indicator\n");

    String html = page(FakeStudy.full());

    assertThat(html)
        .contains("href=\"data/summary.csv\"")
        .doesNotContain("href=\"data/runs.parquet\"");
  }

  @Test
  void isTheSameTwice() throws IOException {
    assertThat(page(FakeStudy.full())).isEqualTo(page(FakeStudy.full()));
  }

  @Test
  void shortStudySpeaksOfItsLastMonth() throws IOException {
    FakeStudy study = new FakeStudy(40, 5);
    FakeSeries.addAll(study);

    assertThat(page(study)).contains("April 2026").doesNotContain("December 2030");
    assertThat(List.of(Horizon.of(40).headline(), Horizon.of(40).end())).containsOnly(39);
  }

  private String page(FakeStudy study) throws IOException {
    ReportWriter.write(study.build(), directory);
    return Files.readString(directory.resolve("index.html"));
  }
}

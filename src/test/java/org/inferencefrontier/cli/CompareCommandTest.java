package org.inferencefrontier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareCommandTest extends SmallProgram {
  @Test
  void compareSaysWhatAScenarioChanges() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("mine.yaml"),
            "name: mine\ntitle: Mine\ndescription: More elastic.\nextends: base\n"
                + "set:\n  parameters."
                + PARAMETER
                + ": 1.7\n");
    String[] options = {"--runs", "6", "--until", "2023-06", "--out", reports(), "--quiet"};
    assertThat(compare(options, "base", file.toString())).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .contains("mine less base:")
        .anyMatch(line -> line.matches("number +unit +mean of base +mean change +95 % from +to .*"))
        .anyMatch(line -> line.matches("Crossover month +months +2024-01 .*"));
    Path folder = temporary.resolve("reports/compare-base-mine-r6-s1");
    assertThat(out.toString()).contains("Data: " + folder.resolve("data"));
    JsonNode manifest =
        new JsonMapper().readTree(Files.readString(folder.resolve("manifest.json")));
    assertThat(manifest.get("scenarios").toString()).isEqualTo("[\"base\",\"mine\"]");
    String page = Files.readString(folder.resolve("index.html"));
    assertThat(page).contains("Mine against", "More elastic.", "figure-differences-mine");
    assertThat(page).doesNotContain("NaN", "Infinity");
    Map<String, byte[]> written = content(folder);
    assertThat(model("report", folder.toString(), "--scenario", file.toString()))
        .as(err.toString())
        .isZero();
    content(folder)
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(written.get(name)));
    out.getBuffer().setLength(0);
    assertMistake(
        compare(options, "base", "base"),
        "frontier: names the scenario 'base' twice",
        "Try 'frontier compare --help'.");
    assertMistake(
        compare(options, "base"),
        "frontier: expected at least 2 scenarios, got 1",
        "Try 'frontier compare --help'.");
    assertThat(compare(options, "base", "bse")).isEqualTo(2);
    assertThat(err.toString()).contains("bse").contains("there is no scenario 'bse'");
  }

  @Test
  void compareOffersNoOptionThatItRefuses() {
    assertThat(execute("compare", "--help")).isZero();
    assertThat(out.toString()).contains("--set=path=value").doesNotContain("--scenario");
    out.getBuffer().setLength(0);
    assertMistake(
        model("compare", "--scenario", "base", "base", "other"),
        "frontier: name the scenarios without --scenario, the reference first",
        "Try 'frontier compare --help'.");
  }
}

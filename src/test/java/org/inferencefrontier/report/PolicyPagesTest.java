package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.analysis.PolicyChronicle;
import org.inferencefrontier.analysis.StoredFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of policy on the pages of states, the world and energy. */
class PolicyPagesTest {
  @TempDir private Path directory;

  private void write(PolicyChronicle policy) throws IOException {
    Reports.pages(
        FakeStudy.full().build(),
        new StoredFindings(Reports.NOTHING_FOUND.claims(), List.of(), policy),
        FakeDecisions.book(""),
        directory);
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve(file))
        .replaceAll("<svg.*?</svg>", "")
        .replaceAll("\\s*</?(td|th|tr)[^>]*>\\s*", "|")
        .replaceAll("\\|+", "|");
  }

  @Test
  void aStateTellsHowLikelyItsMovesAreAndWhatRunZeroSaw() throws IOException {
    write(FakePolicy.chronicle("<script>alert(1)</script>"));

    assertThat(read("state-usa.html"))
        .contains("|Moratorium imposed in a grid area|75%|Jan 2029|Feb 2028 to Dec 2029|")
        .contains("|Moratorium lifted in a grid area|75%|May 2031|May 2031 to May 2031|")
        .contains(
            "|Jan 2028|United States|Moratorium imposed|PJM Interconnection|open → stopped|its own rule|")
        .contains("load share: 16% (acts from 14%)")
        .contains("|Export tier tightened|China|tier 2 → tier 3|dated event|&lt;script&gt;alert(1)")
        .doesNotContain("Subsidy cut", "<script>alert");
    assertThat(read("state-usa.html"))
        .contains("The ledger of policy of and towards the United States in run 0")
        // What stands for none is no number for people.
        .contains("|Export threshold lowered|China|no threshold → 600 TFLOP/s|");
    assertThat(read("state-chn.html"))
        .contains("|Subsidy cut|25%|Dec 2030|Dec 2030 to Dec 2030|")
        .contains("|Export tier tightened|China|")
        .doesNotContain("Moratorium imposed");
  }

  @Test
  void energyHasWhatBearsOnPowerAndTheWorldHasAll() throws IOException {
    write(FakePolicy.chronicle("history"));

    assertThat(read("energy.html"))
        .contains("|United States|Moratorium imposed in a grid area|75%|")
        .contains("|Jan 2028|United States|Moratorium imposed|")
        .doesNotContain("Subsidy cut", "Export tier tightened");
    assertThat(read("states.html"))
        .contains(
            "|United States|Moratorium imposed in a grid area|75%|", "|China|Subsidy cut|25%|");
    assertThat(read("world.html")).contains("|Export tier tightened|", "20% → 15%");
    String map = Files.readString(directory.resolve("explore/world.js"));
    assertThat(map)
        .contains("\"state\":\"usa\",\"move\":\"moratorium imposed in a grid area\",\"of\":4")
        .contains("\"what\":\"subsidy cut, 20% → 15%\"")
        .containsPattern("10 per t CO2 → \\$12 per t CO2\",\"why\":\"[^\"]*\",\"step\":true")
        .containsPattern("0 per t CO2 → \\$10 per t CO2\",\"why\":\"[^\"]*\",\"step\":false");
  }

  /** Thirty states take one each spring; among them all else would be lost. */
  @Test
  void yearlyStepsOfACarbonPriceAreOnThePageOfTheStateAlone() throws IOException {
    write(FakePolicy.chronicle("history"));

    String first = "|Germany|Carbon price raised|$0 per t CO2 → $10 per t CO2|";
    String step = "|Germany|Carbon price raised|$10 per t CO2 → $12 per t CO2|";
    assertThat(read("state-deu.html")).contains(first, step);
    for (String page : List.of("energy.html", "world.html")) {
      assertThat(read(page)).as(page).contains(first, "yearly steps of").doesNotContain(step);
    }
  }

  @Test
  void aStudyThatKeptNothingSaysHowToKeepIt() throws IOException {
    write(PolicyChronicle.NONE);

    assertThat(read("state-usa.html")).contains("frontier montecarlo --decisions 1");
    assertThat(read("energy.html")).doesNotContain("table-power-odds", "table-power-moves");
  }
}

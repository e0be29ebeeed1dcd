package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonPageTest {
  @TempDir private Path temporary;

  /** All series of the second scenario are two in a hundred larger, and of the third four. */
  @Test
  void namesTheStatesThatAreHitAndTheOrdersAndFoundriesBehindIt() throws Exception {
    Path folder = temporary.resolve("comparison");
    FakeComparison.write(folder, "And if there is more?");
    String html = Files.readString(folder.resolve("index.html"));

    assertThat(html)
        .contains("What leads is the mean of these differences")
        // The scenario's own tiers are among them.
        .contains("export tiers (as they then are, with those that the scenario sets)")
        .containsPattern("Median of each scenario(&#39;|')s runs, month by month\\.")
        // Its axis is of powers of ten, that of its differences is not.
        .containsSubsequence("Medians of every scenario", "One million tokens, USD, powers of ten<")
        .containsSubsequence("One million tokens, USD, powers of ten<", "One million tokens, USD<")
        .doesNotContain("Median run", "median run");
    String numbers = table(html, "table-headlines-most");
    assertThat(numbers)
        .contains(": Inference capacity, H100e (+4.0%)<")
        // Always named, and not once more.
        .contains("United States: Inference capacity, H100e<")
        .doesNotContain("United States: Inference capacity, H100e (")
        // A column of one unit says it once an interval.
        .doesNotContain("points\u00a0to", "% of pairs<");
    assertThat(table(html, "table-headlines-more")).contains("H100e (+2.0%)<");
    assertThat(table(html, "table-decisions-most"))
        .contains("World: packaging capacity of foundries, wafers a month")
        .contains(": orders that wait, months of shipments", "AMD: gross margin")
        // Margins of who sells next to nothing move most, and mean nothing.
        .doesNotContain("Groq: gross margin");
  }

  @Test
  void opensWithWhatMovesBeyondChance() throws Exception {
    Path folder = temporary.resolve("comparison");
    FakeComparison.write(folder, "And if there is more?");
    String html = Files.readString(folder.resolve("index.html"));
    String findings = html.substring(html.indexOf("id=\"findings\""), html.indexOf("<table"));

    assertThat(findings.replace('\u00a0', ' '))
        .contains("Against The world as it stands. Only differences whose interval excludes zero")
        .contains("about one in twenty passes by chance")
        // A card a scenario: the size in front, then what else moves.
        .containsSubsequence("<h3>More of everything</h3>", ">+2.0%<", "<h3>Most of everything<")
        .contains("href=\"#figure-differences-more\"")
        .containsPattern(
            // It said 0.525 (0.0557 to 0.994).
            "<li>Inference overtakes training 0\\.[67] \\(0\\.6 to"
                + " 0\\.[78]\\) months later: \\w+ 202\\d instead of \\w+ 202\\d, the mean of"
                + " 1\\d pairs that get there in both\\.")
        .containsPattern(
            "Installed compute in December 2030 is 2\\.0% \\([\\d.]+% to [\\d.]+%\\) more\\.")
        .containsPattern(
            "<li>Inference capacity on states(&#39;|') soil in December 2030: [^(]+ gains most"
                + " \\(\\+4\\.0%: [\\d.]+M instead of [\\d.]+M\\)\\.")
        .containsPattern("Revenue of vendors in December 2030: NVIDIA gains most \\(\\+4\\.0%")
        // One that differs in another year only; where all months differ alike none is told.
        .containsSubsequence(
            ">≈ 0<",
            "Neither installed compute nor the electricity of AI in December 2030 moves beyond",
            "<li>Installed compute is furthest from The world as it stands in ")
        .containsPattern(
            "furthest from The world as it stands in \\w+ 2027: 30% \\(2\\d% to 3\\d%\\) less\\.")
        .containsOnlyOnce("is furthest from");
  }

  @Test
  void setsScenariosSideBySide() throws Exception {
    Path folder = temporary.resolve("comparison");
    FakeComparison.write(folder, "And if there is more?");
    String html = Files.readString(folder.resolve("index.html"));

    assertThat(table(html, "table-side-by-side").replace('\u00a0', ' '))
        .contains("All scenarios in December 2030: change of the mean")
        .contains(">Electricity of AI<", ">NVIDIA: Revenue<", ">China: Inference capacity<")
        .containsSubsequence(">Inference overtakes training, months<", ">Custom silicon, points<")
        .containsSubsequence(
            ">More of everything<", ">+0.7<", ">+2.0%<", ">Most of everything<", ">+4.0%<")
        .containsSubsequence(">Too little for a year<", ">unclear<", ">unclear<")
        .doesNotContain("NaN");
  }

  private static String table(String html, String id) {
    String from = html.substring(html.indexOf("<table id=\"" + id + "\""));
    return from.substring(0, from.indexOf("</table>"));
  }
}

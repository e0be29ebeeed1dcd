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
        .containsPattern("Median of each scenario(&#39;|')s runs, month by month\\.")
        .doesNotContain("Median run", "median run");
    String numbers = table(html, "table-headlines-most");
    assertThat(numbers)
        .contains(": Inference capacity, H100e, +4.0%<")
        // Always named, and not once more.
        .contains("United States: Inference capacity, H100e<")
        .doesNotContain("United States: Inference capacity, H100e,");
    assertThat(table(html, "table-headlines-more")).contains("H100e, +2.0%<");
    assertThat(table(html, "table-decisions-most"))
        .contains("World: packaging capacity of foundries, wafers a month")
        .contains(": orders that wait, months of shipments");
  }

  private static String table(String html, String id) {
    String from = html.substring(html.indexOf("<table id=\"" + id + "\""));
    return from.substring(0, from.indexOf("</table>"));
  }
}

package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.analysis.kept.UnusableException;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.study.file.DecisionBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report shows of calibration, backcast and sensitivity. */
class KeptChaptersTest {
  @TempDir private Path temporary;

  private String page(KeptAnalyses kept, Extent extent, String file) throws IOException {
    Path directory = temporary.resolve("report");
    ReportWriter.write(
        FakeStudy.full().build(),
        Reports.NOTHING_FOUND,
        DecisionBook.NONE,
        kept,
        extent,
        directory);
    return Files.readString(directory.resolve(file));
  }

  private KeptAnalyses kept() throws IOException, UnusableException {
    return FakeKept.all(temporary.resolve("credibility"), "");
  }

  @Test
  void overviewNamesWhatWouldChangeTheAnswer() throws IOException, UnusableException {
    String html = page(kept(), Extent.SAMPLE, "index.html");
    String chapter = html.substring(html.indexOf("id=\"what-would-change\""));
    chapter = chapter.substring(0, chapter.indexOf("</section>"));

    assertThat(chapter)
        .contains("What would change the answer")
        .contains("Month in which inference overtakes training: the same in every run.")
        .containsPattern(
            "Electricity of AI, TWh, 2030: [A-Z][^;]* \\(low 601 TWh, high 900 TWh\\)"
                + "\\. Of the variance: all other parameters together 35%, the first named"
                + " parameter 61%\\.")
        .containsPattern("not of this study(&#39;|')s runs but of 300 others")
        .contains("; they were made by another commit of the program than this study. For each")
        .contains("How much demand for AI services rises as their price falls (low 601 TWh")
        .contains("href=\"credibility.html#drivers\"")
        // Hardly a share of variance is no driver, nor are two medians that read the same or differ
        // by less than the noise of some 75 runs; where chance leads it is said first.
        .contains(
            "Custom silicon's share of new compute, 2030: chance first, 88% of the variance; then"
                + " unknown.&lt;b&gt; (low 31%, high 35%). Only together with others: power.wide"
                + " (18% of the variance). Of the variance: the first named parameter 80%.</li>")
        .doesNotContain("low 40%, high 40%", "low 760 TWh, high 755 TWh");
  }

  @Test
  void hitsAndMissesStandEquallyPlain() throws IOException, UnusableException {
    String html = page(kept(), Extent.SAMPLE, "credibility.html");

    assertThat(html)
        .contains("Of 2 goals 1 are hit and 1 missed.")
        // Else 53% above and 88% here would contradict each other.
        .contains("The bands of these scores are wider than those above")
        .containsPattern("NVIDIA, revenue, Feb 2025 to Apr 2025: −3%</th><td>Hit</td>")
        .containsPattern("World, installed compute, Jun 2025: −14%</th><td>Missed</td>")
        .containsPattern(
            "All series</th><td class=\"num\">50</td><td class=\"num\">42%</td>"
                + "<td class=\"num\">86%</td>.*0\\.370.*0\\.990.*0\\.360</td><td>No</td>")
        .containsPattern("World, electricity of AI data centres</th>.*<td>–</td></tr>");
  }

  @Test
  void fittingTellsWhatTheRecordCouldNot() throws IOException, UnusableException {
    String html = page(kept(), Extent.SAMPLE, "credibility.html");
    String table = html.substring(html.indexOf("<table id=\"table-fitting\""));

    assertThat(html)
        .contains("Of 4 uncertain parameters it pinned down 1, narrowed 1 and moved 1.")
        .contains("About the other 1 it says next to nothing")
        .contains("from the priors.")
        .doesNotContain("NaN", "Infinity", "<b>");
    assertThat(table.substring(0, table.indexOf("</table>")))
        .contains("pinned down", "power.wide", "−0.7", "15%", "1.18 (1.07\u00a0to\u00a01.3)")
        .doesNotContain("power.untold");
    assertThat(html).contains("table-waves", "the emulator");
  }

  /** What the charts draw is what the commands wrote, digit by digit. */
  @Test
  void dataOfTheChartsAreTheKeptResults() throws IOException, UnusableException {
    String html = page(kept(), Extent.FULL, "credibility.html");
    Path charts = temporary.resolve("report/charts");

    assertThat(Files.readAllLines(charts.resolve("credibility-figure-tornado-ai-twh-2030.csv")))
        .containsExactly(
            "headline,parameter,low_quarter_p50,high_quarter_p50",
            "ai_twh_2030,demand.price-elasticity,601.25,899.5",
            "ai_twh_2030,unknown.<b>,760,755.125");
    List<String> fitted = Files.readAllLines(charts.resolve("credibility-figure-fitting.csv"));
    for (int row = 1; row < 4; row++) {
      assertThat(FakeKept.FITTED.lines().toList().get(row)).startsWith(fitted.get(row) + ",");
    }
    assertThat(fitted).hasSize(4);
    // The same in every run: nothing to draw.
    assertThat(charts.resolve("credibility-figure-tornado-crossover-month.csv")).doesNotExist();
    assertThat(charts.resolve("credibility-figure-tornado-ai-twh-2030.png")).exists();
    // Both ends beyond the median of all runs share a label; a falling one has high to the left.
    assertThat(html).contains(">low: 31%, high: 35%<", ">low: 601 TWh<", ">high: 900 TWh<");
  }

  /** How its bars are to be read, from where to where the runs go, and what does not move. */
  @Test
  void tornadoTellsHowItsBarsAreRead() throws IOException, UnusableException {
    String html = page(kept(), Extent.SAMPLE, "credibility.html").replace('\u00a0', ' ');
    int from = html.indexOf("id=\"figure-tornado-ai-twh-2030\"");
    String figure = html.substring(from, html.indexOf("</figure>", from));

    assertThat(figure)
        .containsSubsequence(
            "Electricity of AI, TWh, 2030: what moves it",
            "Each bar runs from the median of the runs with the parameter in its lowest quarter"
                + " (blue) to that in its highest quarter (orange). Dashed: median of all runs, ",
            " TWh; nine runs in ten lie from ",
            " TWh.",
            "while AI is a small part of a budget: low 601 TWh, high 900 TWh.",
            ">low: 601 TWh<",
            ">high: 900 TWh<",
            "frontier sensitivity.",
            "Median of the headline with the parameter in its lowest and in its highest quarter",
            "<td class=\"num\">601 TWh</td><td class=\"num\">900 TWh</td>")
        .doesNotContain("NaN", "Infinity", "<b>", "A crossover that is not reached");
    assertThat(html)
        .contains("Which of the uncertain parameters each headline hangs on.")
        .contains("<li>Month in which inference overtakes training: the same in every run.</li>");
  }

  @Test
  void resultsOfAnotherPosteriorSaySo() throws IOException, UnusableException {
    KeptAnalyses other = FakeKept.all(temporary.resolve("credibility"), "0123");

    assertThat(page(other, Extent.SAMPLE, "credibility.html")).contains("from another posterior");
  }

  @Test
  void resultsOfOtherInputsSaySo() throws IOException, UnusableException {
    String changed = "The other inputs have changed since: make it anew.";
    assertThat(page(kept(), Extent.SAMPLE, "credibility.html"))
        .doesNotContain(changed, "is not written: make it anew");

    KeptAnalyses older = FakeKept.all(temporary.resolve("credibility"), "", "0123");
    assertThat(page(older, Extent.SAMPLE, "credibility.html").split(changed, -1)).hasSize(5);

    KeptAnalyses unknown = FakeKept.all(temporary.resolve("credibility"), "", "");
    assertThat(page(unknown, Extent.SAMPLE, "credibility.html"))
        .contains("From which other inputs it was made is not written: make it anew.");
  }

  @Test
  void screeningCorrelationsAndDiscoveryAreShown() throws IOException, UnusableException {
    String html = page(kept(), Extent.SAMPLE, "credibility.html");

    assertThat(html)
        .containsPattern(
            "id=\"table-screening\"[\\s\\S]*demand.price-elasticity[\\s\\S]*413 TWh"
                + "[\\s\\S]*80 TWh[\\s\\S]*0\\.91[\\s\\S]*−0\\.12")
        .contains(
            "When it happens: Electricity of AI data centres over 1,000 TWh a year in December 2030",
            "It happens in 20% of the runs. Inside the limits below, which hold 30% of the runs and"
                + " 75% of the cases, it happens in 50%.",
            "<0.0001".replace("<", "&lt;"),
            "0.0123");
  }

  @Test
  void withoutKeptResultsOneSentenceSaysHowToMakeThem() throws IOException {
    String html = page(KeptAnalyses.NONE, Extent.SAMPLE, "credibility.html");

    assertThat(html)
        .contains(
            "frontier calibrate --keep, frontier backcast --keep, frontier sensitivity --keep,"
                + " frontier discover WHAT --keep.")
        .doesNotContain("id=\"fitting\"", "id=\"scores\"", "id=\"drivers\"");
    assertThat(Files.readString(temporary.resolve("report/index.html")))
        .doesNotContain("What would change the answer");
  }

  @Test
  void isTheSameTwice() throws IOException, UnusableException {
    KeptAnalyses kept = kept();
    String first = page(kept, Extent.SAMPLE, "credibility.html");
    assertThat(page(kept, Extent.SAMPLE, "credibility.html")).isEqualTo(first);
  }
}

package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.analysis.PolicyChronicle;
import org.inferencefrontier.analysis.StoredFindings;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.report.figure.FanRows;
import org.inferencefrontier.report.figure.FigureMaker.Centre;
import org.inferencefrontier.report.figure.Horizon;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.study.StudyResult;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.study.statistics.EnsembleSummary;
import org.inferencefrontier.study.statistics.NumberText;
import org.inferencefrontier.study.statistics.Quantile;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
  @TempDir Path directory;

  @Test
  void writesPagesOfReasonableSizeAndNothingElse() throws IOException {
    Reports.full(FakeStudy.full().build(), directory);

    List<String> written = files();
    assertThat(written)
        .contains("index.html", "vendors.html", "vendor-nvidia.html", "demand.html")
        .contains("assets/report.css", "assets/icon.svg")
        .contains("charts/energy-figure-electricity.png", "state-usa.html")
        .contains("charts/state-usa-figure-state.png", "charts/state-usa-figure-state.csv")
        .allMatch(
            file ->
                file.matches(
                    "(index|vendors|operators|demand|world|states|energy|explore|claims|credibility"
                        + "|method|(vendor|operator|state|lab|foundry|utility)-[a-z-]+)"
                        + "\\.html|explore/[a-z0-9_.]+\\.js"
                        + "|assets/(report.css|icon.svg|(tables|world|explore|d3.min).js|d3-licence.txt)"
                        + "|charts/[a-z0-9-]+\\.(png|csv)"));
    for (String file : written) {
      assertThat(Files.size(directory.resolve(file))).as(file).isLessThan(2_000_000);
    }
  }

  @Test
  void everyFigureIsThereAsPictureAndTable() throws IOException {
    Reports.full(FakeStudy.full().build(), directory);
    int count = 0;
    for (String page : files()) {
      if (!page.endsWith(".html")) {
        continue;
      }
      String html = read(page);
      Matcher figures = Pattern.compile("<figure id=\"([^\"]*)\"").matcher(html);
      while (figures.find()) {
        String base = "charts/" + page.replace(".html", "") + "-" + figures.group(1);
        assertThat(html).contains("href=\"" + base + ".png\"", "href=\"" + base + ".csv\"");
        BufferedImage picture = ImageIO.read(directory.resolve(base + ".png").toFile());
        assertThat(picture.getWidth()).as(base).isEqualTo(1500);
        assertThat(read(base + ".csv").lines()).as(base).hasSizeGreaterThan(1);
        count++;
      }
    }
    assertThat(count).isGreaterThan(40);
    tablesAreThereAsCsv();
  }

  /** Figures could be taken away, tables could not; those of agents have what is stored. */
  private void tablesAreThereAsCsv() throws IOException {
    int count = 0;
    for (String page : files().stream().filter(file -> file.endsWith(".html")).toList()) {
      // The numbers of a figure are in the figure's own file.
      String html = read(page).replaceAll("(?s)<figure.*?</figure>", "");
      Matcher tables = Pattern.compile("<table id=\"([^\"]*)\"").matcher(html);
      while (tables.find()) {
        String file = "charts/" + page.replace(".html", "") + "-" + tables.group(1) + ".csv";
        assertThat(html).as(page).contains("href=\"" + file + "\"");
        assertThat(read(file).lines()).as(file).hasSizeGreaterThan(1);
        assertThat(read(file)).as(file).doesNotContain("\u00a0");
        count++;
      }
    }
    assertThat(count).isGreaterThan(20);
    assertThat(read("charts/operators-table-all-operators.csv"))
        .contains("entity,Kind,Home")
        .containsPattern("operator\\.ai_capex 2030-12 p05[\\s\\S]*\\ngoogle,.*\\d{4,}");
    assertThat(read("charts/index-table-labs.csv")).contains("lab.revenue 2030-12 p50");
  }

  @Test
  void headsSayWhatIsMeantAndAPageHasOneNotation() throws IOException {
    String overview = page(FakeStudy.full());
    assertThat(overview)
        .contains("Own silicon, share of purchases", "Export-control group (US tiers of 2025)");
    String operators = read("operators.html");
    assertThat(operators)
        .contains("Own silicon, share of the fleet")
        .containsPattern("table-all-operators[\\s\\S]*×.10[⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    assertThat(read("states.html")).contains("Export-control group", "Served in its group");
    assertThat(read("energy.html"))
        .contains("United States: Jun 2025", "Of it in the United States, GW");
    assertThat(read("vendors.html")).contains(Vendor.MOST_MONTHS + " says that much or more");
    assertThat(read("demand.html")).contains("It is no counterpart of the list price");
  }

  /** What a chart draws is what the study stored, with its seven digits. */
  @Test
  void dataOfAChartAreTheStoredResults() throws IOException {
    StudyResult study = FakeStudy.full().build();
    Reports.full(study, directory);

    int charts = 0;
    for (String file : files()) {
      if (file.startsWith("charts/") && file.endsWith(".csv")) {
        List<String> rows = read(file).lines().toList();
        if (rows.get(0).equals(String.join(",", FanRows.columns(Centre.MEDIAN)))) {
          compare(file, rows.subList(1, rows.size()), study.summary());
          charts++;
        }
      }
    }
    assertThat(charts).isGreaterThan(40);
  }

  private static void compare(String file, List<String> rows, EnsembleSummary summary) {
    for (String row : rows) {
      // A panel's name may hold commas.
      String[] cells = row.replaceFirst("^\"[^\"]*\"", "panel").split(",", -1);
      int series = summary.catalog().indexOf(cells[1], cells[2]);
      int month = Timeline.indexOf(YearMonth.parse(cells[3]));
      assertThat(cells[cells.length - 1])
          .as(file + ": " + row)
          .isEqualTo(summary.catalog().series().get(series).indicator().unit());
      for (Quantile quantile : Quantile.values()) {
        assertThat(cells[4 + quantile.ordinal()])
            .as(file + ": " + row)
            .isEqualTo(NumberText.of(summary.quantile(series, month, quantile)));
      }
    }
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void escapesNamesFromInputs() throws IOException {
    String html = page(FakeStudy.full().hostileName("<script>alert(1)</script>"));

    assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    for (String file : files()) {
      if (file.endsWith(".html")) {
        assertThat(read(file)).as(file).doesNotContain("<script>alert");
      }
    }
    assertThat(read("energy.html"))
        .containsSubsequence("id=\"figure-mix\"", "&lt;script&gt;alert(1)", "id=\"table-mix\"")
        .containsSubsequence("id=\"table-mix\"", "&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void usesEveryIdentifierOnce() throws IOException {
    assertThat(identifiers(page(FakeStudy.full()))).contains("figure-crossover", "figure-map");
    assertThat(identifiers(read("credibility.html")))
        .contains("figure-backcast", "table-record", "table-half-years", "table-failed");
    assertThat(identifiers(read("method.html"))).contains("table-parameters", "table-inputs");
    assertThat(identifiers(read("vendors.html"))).contains("figure-programmes", "figure-backlog");
    assertThat(identifiers(read("vendor-nvidia.html"))).contains("table-roadmap");
  }

  private static Set<String> identifiers(String html) {
    Matcher ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
    Set<String> seen = new HashSet<>();
    while (ids.find()) {
      assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
    }
    return seen;
  }

  @Test
  void judgesHalfYearsByTheToleranceOfTheRecord() throws IOException {
    page(FakeStudy.full());
    String html = read("credibility.html");

    assertThat(html)
        .contains("half-year figures")
        .contains("2024, first half", "2024, second half")
        .contains("Asked, factor", "<td class=\"num\">1.2</td>");
    // The half-year adds up quarters that the list of the record has already.
    String list = html.substring(html.indexOf("id=\"table-record\""));
    assertThat(list.substring(0, list.indexOf("</table>")))
        .contains("Feb 2024 to Apr 2024")
        .doesNotContain("Feb 2024 to Jul 2024");
  }

  @Test
  void levelsOfTokensAndTheirPricesSayThatTheyCompound() throws IOException {
    String overview = page(FakeStudy.full());
    String compound = "Levels after about 2030 follow from declines of price that compound";

    assertThat(overview + read("demand.html")).contains(compound);
    assertThat(read("demand.html").split(compound, -1)).hasSize(3);
  }

  @Test
  void pageOfVendorsCopesWithoutProgrammesAndWithoutAnySeries() throws IOException {
    write(new FakeStudy(6, 2));

    assertThat(read("vendors.html")).contains("Pages").doesNotContain("NaN");
    assertThat(read("vendor-nvidia.html")).contains("nvidia-h100").doesNotContain("NaN");
  }

  @Test
  void standsWithoutAnySeries() throws IOException {
    String html = page(new FakeStudy(6, 2));

    assertThat(html).contains("What the runs say").doesNotContain("NaN");
    assertThat(html).contains("bands show nine runs in ten, and of so few runs their ends are");
    assertThat(read("method.html")).contains("How it was made").doesNotContain("NaN");
    assertThat(read("credibility.html")).contains("What the model leaves out");
    assertThat(read("claims.html")).contains("was not held against claims");
  }

  @Test
  void neverShowsNaN() throws IOException {
    assertThat(page(FakeStudy.full()))
        .contains("bands show nine runs in ten.")
        .doesNotContain("NaN")
        .doesNotContain("Infinity");
    assertThat(read("vendors.html")).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void offersOnlyDataThatIsThere() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/summary.csv"), "indicator\n");

    page(FakeStudy.full());

    assertThat(read("method.html"))
        .contains("href=\"data/summary.csv\"")
        .doesNotContain("href=\"data/series/\"");
  }

  @Test
  void isTheSameTwice() throws IOException {
    assertThat(page(FakeStudy.full())).isEqualTo(page(FakeStudy.full()));
  }

  @Test
  void pageOfDemandTellsWhoServesWhom() throws IOException {
    FakeStudy study = FakeStudy.full();
    Reports.pages(
        study.build(),
        new StoredFindings(
            study.claims("<script>alert(1)</script>"), study.crossovers(), PolicyChronicle.NONE),
        DecisionBook.NONE,
        directory);

    assertThat(identifiers(read("demand.html")))
        .contains("figure-flows", "table-flows-95", "figure-split", "figure-crossover-month")
        .contains("figure-cost", "figure-edge");
    String html = read("claims.html");
    assertThat(identifiers(html))
        .contains("table-claims", "table-claim-definitions", "table-claims-unmeasured");
    assertThat(html)
        .doesNotContain("<script>", "NaN", "Infinity")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "1 further claim is not measured.")
        // Two parts have two values; a thousand is written as such.
        .contains("between 50 and 5,200; 60 and 150 unit", "about 100bn unit")
        .containsPattern("\\) and [0-9.,]+ ")
        // The first month that is tested is not when it came true.
        .containsPattern(
            "C39 Held all along</th>[^\n]*100%[^\n]*<td>%</td><td class=\"num\">–</td>"
                + "<td class=\"num\">–</td><td>invented")
        .containsPattern(
            "C32 Running overtakes</th>[^\n]*[A-Z][a-z]{2}.20[0-9]{2}.[(][^\n]* of 60<");
    assertThat(read("demand.html"))
        .doesNotContain("NaN", "Infinity")
        .contains("figure-crossover-month-1", "figure-crossover-month-2")
        .contains("Compute used: Median", "Accelerator spend: Median", "Not reached")
        .doesNotContain("figure-crossover-month-3");
  }

  @Test
  void tablesOfFurtherAnalysesAreShown() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(
        directory.resolve("data/sensitivity.csv"),
        "parameter,total_effect\n<b>demand</b>,0.123456789\npower,1e-9\n");
    page(FakeStudy.full());

    String html = read("credibility.html");
    assertThat(identifiers(html)).contains("table-sensitivity-csv");
    assertThat(html).contains("total effect", "&lt;b", ">0.123<");
  }

  @Test
  void convergenceIsDrawnFromItsFile() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(
        directory.resolve("data/convergence.csv"),
        """
        indicator,entity,month,runs,n,p05,p50,p95
        world.ai_twh,,2030-12,10,10,200,600,1500
        world.ai_twh,,2030-12,60,60,210,650,1400
        world.crossover_month,,,10,10,20,31,44
        world.crossover_month,,,60,59,21,32,43
        """);
    page(FakeStudy.full());

    assertThat(identifiers(read("credibility.html"))).contains("figure-convergence");
    assertThat(read("credibility.html"))
        .contains("Sep\u00a02025 (Oct\u00a02024\u00a0to\u00a0Aug\u00a02026)")
        .contains("Electricity of AI data centres, Dec 2030, TWh a year")
        .doesNotContain("sources on the page Credibility");
  }

  @Test
  void pageOfDemandStandsWithoutSeriesAndClaims() throws IOException {
    write(new FakeStudy(6, 2));

    assertThat(read("demand.html"))
        .contains("who serves it")
        .doesNotContain("NaN", "id=\"claims\"");
  }

  @Test
  void shortStudySpeaksOfItsLastMonth() throws IOException {
    FakeStudy study = new FakeStudy(40, 5);
    FakeSeries.addAll(study);

    assertThat(page(study)).contains("April 2026").doesNotContain("December 2030");
    assertThat(List.of(Horizon.of(40).headline(), Horizon.of(40).end())).containsOnly(39);
  }

  @Test
  void sampleHasThePagesOfTheNavigationOnly() throws IOException {
    ReportWriter.write(
        FakeStudy.full().build(),
        Reports.NOTHING_FOUND,
        DecisionBook.NONE,
        KeptAnalyses.NONE,
        Extent.SAMPLE,
        directory);

    assertThat(files())
        .contains("index.html", "vendors.html", "world.html", "explore/index.js")
        .noneMatch(file -> file.startsWith("charts/") || file.startsWith("vendor-"));
    assertThat(read("index.html")).doesNotContain("charts/");
    assertThat(read("vendors.html")).doesNotContain("href=\"vendor-");
  }

  /** A name that would end a script or a string does neither. */
  @Test
  void dataForScriptsAreQuoted() throws IOException {
    page(FakeStudy.full().hostileName("</script><b>\"'`"));

    assertThat(read("explore/index.js"))
        .contains("</script><b>\\\"'`")
        .startsWith("const FrontierExplore = {");
    assertThat(read("explore/vendor.revenue.js"))
        .startsWith("FrontierExplore.values[\"vendor.revenue\"] = [[[");
  }

  private void write(FakeStudy study) throws IOException {
    Reports.pages(study.build(), Reports.NOTHING_FOUND, DecisionBook.NONE, directory);
  }

  private String page(FakeStudy study) throws IOException {
    write(study);
    return read("index.html");
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }
}

package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.report.site.Extent;
import org.inferencefrontier.report.site.ReportContext;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of operators, states, energy and vendors say. */
class AgentPagesTest {
  private static final EntityKind STATE = EntityKind.STATE;
  private static final String HOSTILE = "<script>alert(1)</script>";

  /** Made once, with decisions. */
  @TempDir private static Path pages;

  @TempDir private Path other;

  @BeforeAll
  static void makePages() throws IOException {
    write(FakeStudy.full(), FakeDecisions.book(HOSTILE), pages);
  }

  @Test
  void everyOperatorAndEveryStateWithAGridAreaHasAPage() throws IOException {
    FakeWorld.OPERATORS.forEach(
        operator -> assertThat(pages.resolve("operator-" + operator + ".html")).exists());
    FakePlaces.SHARES
        .keySet()
        .forEach(state -> assertThat(pages.resolve("state-" + state + ".html")).exists());
    assertThat(read("operators.html"))
        .contains("table-all-operators", "href=\"operator-google.html\"")
        .contains("figure-vintage", "figure-own-fleet");
    assertThat(read("states.html"))
        .contains("table-all-states", "href=\"state-usa.html\"", "figure-sovereignty")
        // The table has the name of a rule alone.
        .contains("<li>Acts as passive: acts only when its grid is in trouble.</li>");
  }

  @Test
  void operatorsPageTellsWhyInPlainWordsAndInOrder() throws IOException {
    String html = read("operator-google.html");
    assertThat(html.replace('\u00a0', ' '))
        .containsSubsequence(
            "Where to ask for power to serve",
            "ERCOT Texas",
            "taken",
            "PJM Interconnection",
            "passed over",
            "What holds back halls that serve",
            "ERCOT Texas: connection",
            "holds it back",
            "NVIDIA's chip of Sep 2034 for serving",
            "in Jan 2034",
            "What would come too late",
            "How much to spend",
            "share of 8.7 billion USD; system price 14,100 USD",
            "Own chip TPU",
            "start generation 10")
        .contains("figure-fleet", "table-sites", "frontier explain --agent google")
        // Without the study it would explain another run.
        .contains("--study, followed by the folder of this report")
        .contains("the number is the probability of choice", "Of sites")
        .contains("It weighs cost, time and nearness where it builds, and expects demand to grow")
        .contains("Where its running fleet stood in January 2023")
        .contains("<a href=\"utility-pjm.html\">PJM Interconnection</a></th>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>", "NaN", "e+09", "kept no decisions");
    assertThat(read("operator-meta.html")).doesNotContain("table-decisions");
  }

  /** Pages of vendors told what they charge and make, and nothing of why. */
  @Test
  void vendorsPageTellsWhyItChargesThat() throws IOException {
    assertThat(read("vendor-nvidia.html").replace('\u00a0', ' '))
        .containsSubsequence(
            // The latest month alone told nothing of the years before it.
            "How its price moved",
            "Jan 2023 to Jan 2027: raised its gross margin from 40% to 88%; backlog 2 to 14 months.",
            "Jan 2027 to Dec 2030: cut its gross margin from 88% to 41%; backlog 14 to 2 months.",
            "Why this price, why this chip",
            "frontier explain --agent nvidia",
            "Of prices, the number is the gross margin.",
            "What to charge",
            "cut the margin",
            "taken",
            "backlog 1.7 months",
            "hold the margin",
            "passed over",
            "Whether to make a chip for states under export limits",
            // It read "refuse ..., passed over".
            "not made",
            "The next generation of chips")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "assets/tables.js")
        .doesNotContain("<script>alert");
    assertThat(read("vendor-amd.html")).doesNotContain("Why this price", "How its price");
  }

  @Test
  void laboratoriesHavePagesThatTellWhatTheyMakeOnWhoseMachinesAndWhy() throws IOException {
    assertThat(read("lab-openai.html"))
        .containsSubsequence(
            "<h1>OpenAI</h1>",
            "Laboratory that nobody in the model owns",
            "follows its rivals' mean margin",
            "figure-money",
            "Revenue, USD a year",
            "Largest training run under way",
            "table-rank",
            "1 of 2",
            "2 of 2",
            "Qwen",
            "Who serves it",
            "href=\"operator-microsoft.html\"",
            "80%",
            "raised its training budget from $1 to $10.5 billion a year; use of its models $1 to"
                + " $96 billion a year",
            // Both kinds of work went alike.
            "Throughout: held its gross margin at 30%.",
            "How much to spend on training")
        // Of its price, not of a vendor's.
        .contains("<li>Of prices, the number is the gross margin.</li>")
        .doesNotContain("held its gross margin in", "NaN", "Of a chip vendor");
    assertThat(read("demand.html"))
        .contains("A page for each laboratory", "href=\"lab-openai.html\"");
    assertThat(read("lab-qwen.html")).contains("Laboratory of ", ", with open weights");
  }

  @Test
  void foundriesHavePagesThatTellWhoBookedThemAndWhyTheyBuild() throws IOException {
    assertThat(read("foundry-tsmc.html"))
        .containsSubsequence(
            "Packages accelerators outside China's supply chain",
            "It builds to work down its backlog.",
            "5,000 packaging wafers",
            "table-customers",
            "<a href=\"vendor-nvidia.html\">NVIDIA</a>",
            "60%",
            "id=\"figure-together\"",
            "All foundries, packaging and memory",
            "Packaging, wafers a month, powers of ten",
            "How much packaging to add");
    assertThat(read("vendors.html")).contains("href=\"foundry-tsmc.html\"");
  }

  /** Of the agents that decide, utilities alone had no pages. */
  @Test
  void utilitiesHavePagesThatTellWhoDrawsWhoWaitsAndWhatTheyOrder() throws IOException {
    FakePlaces.AREAS.forEach(
        area -> assertThat(pages.resolve("utility-" + area.id() + ".html")).exists());
    String html = read("utility-ercot.html").replace('\u00a0', ' ');
    assertThat(html)
        .containsSubsequence(
            "<h1>Utility of usa ercot</h1>",
            "Grid area: ERCOT Texas, the United States.",
            "leaves plants to a market",
            "id=\"figure-load\"",
            "Months that a new large load would wait",
            "id=\"figure-supply\"",
            "What its plants make, share",
            "Tariff of a large load",
            "Peak load ",
            "15% over its peak",
            "Large loads pay $4 more. Since Jul 2025 they must pay for 60% of what is connected",
            "Data centres may have plant of their own on site.",
            "table-plants",
            "table-orders",
            "<th scope=\"row\">2023</th><td class=\"num\">5,000</td><td class=\"num\">900</td>",
            "<th scope=\"row\">All years</th><td class=\"num\">15,000</td>",
            "href=\"state-usa.html\"",
            "Plants for the peak",
            "Nov 2030",
            "ordered",
            "not ordered",
            "A page for each utility")
        // The month of its last plan: of others there is nothing to explain.
        .contains("frontier explain --agent ercot --month 2030-11 --study")
        .doesNotContain("NaN", "nuclear, MW");
  }

  /** Outside of the US and China a utility has the id of its state. */
  @Test
  void aUtilitysPageDoesNotTellWhatTheStateOfItsIdDid() throws IOException {
    assertThat(read("utility-deu.html"))
        .contains("<h1>Utility of deu deu</h1>", "Grid area: Germany. The utility orders what the")
        .doesNotContain("not a utility's", "table-orders", "large loads pay");
  }

  @Test
  void areasLeadToTheirUtilities() throws IOException {
    String way = "<a href=\"utility-ercot.html\">ERCOT Texas</a></th>";
    for (String page : List.of("index", "world", "energy", "state-usa")) {
      assertThat(read(page + ".html")).as(page).contains(way);
    }
    assertThat(read("index.html")).contains("table-utilities", "Utility of usa ercot");
    // Each of its tables of areas: load, large loads, mix.
    assertThat(read("energy.html").split(Pattern.quote(way), -1)).hasSize(4);
    assertThat(read("energy.html")).contains("A page for each utility and its grid area");
  }

  /** Names in tables lead to pages; a small report has none to lead to. */
  @Test
  void namesInTablesOfAgentsLeadToTheirPages() throws IOException {
    assertThat(read("index.html"))
        .contains("<th scope=\"row\"><a href=\"lab-openai.html\">OpenAI</a></th>")
        .contains("<a href=\"vendor-nvidia.html\">", "<a href=\"state-usa.html\">");
    assertThat(read("operators.html")).contains("<a href=\"operator-google.html\">Google</a></th>");
    assertThat(read("states.html")).contains("<a href=\"state-usa.html\">United States</a></th>");
    ReportWriter.write(
        ReportContext.of(
            FakeStudy.full().build(),
            Reports.NOTHING_FOUND,
            FakeDecisions.book(""),
            KeptAnalyses.NONE),
        Extent.SAMPLE,
        false,
        other);
    for (String page :
        List.of("index", "operators", "states", "vendors", "demand", "energy", "world")) {
      assertThat(readOther(page + ".html"))
          .as(page)
          .doesNotContain("href=\"lab-", "href=\"vendor-", "href=\"state-", "href=\"operator-")
          .doesNotContain("href=\"foundry-", "href=\"utility-", "table-utilities");
    }
  }

  @Test
  void pageOfOperatorsTellsWhoRunsHowMuchOfAll() throws IOException {
    assertThat(read("operators.html"))
        .containsSubsequence(
            "id=\"figure-holders\"",
            "Share of all operators",
            ">Others",
            "figure-holders-numbers",
            "All other operators");
  }

  /** Two operators of one colour seemed akin: there are more of them than colours. */
  @Test
  void programmesOfOperatorsHaveOneColour() throws IOException {
    String html = read("vendors.html");
    int from = html.indexOf("id=\"figure-programmes\"");
    String figure = html.substring(from, html.indexOf("</figure>", from));
    assertThat(
            Pattern.compile("<rect[^>]*? fill=\"([^\"]*)\"")
                .matcher(figure)
                .results()
                .map(bar -> bar.group(1))
                .distinct())
        .hasSize(1);
  }

  /** An axis of powers of ten says so wherever it stands. */
  @Test
  void rentalAndUserCostAreSaidToBeOnPowersOfTen() throws IOException {
    assertThat(read("vendors.html"))
        .contains("Rental and user cost, USD an hour, powers of ten")
        .contains("User cost: what an hour of the best new compute costs who owns it");
  }

  /** What is counted is said on every page, and first on the first. */
  @Test
  void pagesSayWhatAnH100EquivalentIs() throws IOException {
    assertThat(read("index.html"))
        .containsSubsequence("What the runs say", "work of one NVIDIA H100", "Electricity for AI");
    for (String page : List.of("vendors.html", "operator-google.html", "energy.html")) {
      assertThat(read(page)).contains("useful H100-equivalents count what training or serving");
    }
  }

  @Test
  void theRestOfAMarketIsSaidToBeMany() throws IOException {
    assertThat(read("operator-coreweave.html"))
        .contains("All buyers that are not named, counted as one. Home: ");
    assertThat(read("operator-google.html")).contains("Hyperscaler. Home: ");
  }

  /** A file says where it would build first, which is no place where anything stood. */
  @Test
  void whoHadNoFleetAtTheStartHasNoTableOfWhereItStood() throws IOException {
    assertThat(read("operator-humain.html"))
        .contains("It had no fleet in January 2023")
        .doesNotContain("table-sites", "Where its running fleet stood");
  }

  @Test
  void statesPageTellsWhoServesItAndWhereConnectionsStop() throws IOException {
    String html = read("state-usa.html");
    assertThat(html).contains("It would put at most $5bn a year into sovereign compute.");
    assertThat(read("states.html"))
        .contains("Served in its group: from other states of its", "Own moves: changes of policy");
    assertThat(html)
        .contains("New data-centre connections stopped in ERCOT Texas: ")
        .contains("Who serves it", "table-areas")
        .doesNotContain("NaN");
  }

  @Test
  void pageOfEnergyHasEveryUseAndTheRecord() throws IOException {
    assertThat(read("energy.html"))
        .contains("figure-electricity", "figure-efficiency", "figure-queues", "figure-tariffs")
        .contains("figure-reserves", "figure-plants", "figure-emissions", "figure-supply")
        .contains("figure-waiting", "table-areas", "table-electricity-record", "Energy and AI")
        .doesNotContain("NaN", "Infinity");
  }

  /** Thousands of megawatts are gigawatts. */
  @Test
  void pageOfEnergyDrawsPowerInGigawatts() throws IOException {
    assertThat(read("energy.html"))
        .contains("Average GW of all data centres", "Waiting requests, GW", "Halls with power, GW")
        .doesNotContain("Average MW", "requests, MW", "power, MW");
    assertThat(read("index.html"))
        .contains("Average load in GW", "Data centres, GW")
        .doesNotContain("load in MW", "Data centres, MW");
    assertThat(read("operators.html")).contains("Powered, GW", "Facility GW");
    assertThat(read("operator-google.html")).contains("Powered for AI, GW");
  }

  /** Begin against end, of the areas where AI draws most. */
  @Test
  void pageOfEnergyHasTheMixOfTheGridsThatCarryAi() throws IOException {
    assertThat(read("energy.html"))
        .contains("figure-mix", "table-mix", "Generation mix of the ")
        .containsSubsequence(
            "Gas, coal, oil, Jan 2023",
            "Gas, coal, oil, Dec 2035",
            "Nuclear, Jan 2023",
            "Wind and sun, Dec 2035",
            "Hydro and other, Dec 2035")
        .containsSubsequence("id=\"figure-mix\"", "Fossil", "Nuclear", "Wind, sun", "Hydro")
        // The first month is data: no band beside it.
        .containsPattern(
            "ERCOT Texas</a></th><td class=\"num\">[0-9.]+%</td><td class=\"num\">[0-9.]+% \\(");
  }

  @Test
  void pageOfVendorsHasTheLayersOfValueAndSaysThatLayersPayEachOther() throws IOException {
    assertThat(read("vendors.html"))
        .contains("figure-value-shares", "figure-value-index", "figure-value-revenue")
        .contains("What one layer pays another is counted in both")
        .containsSubsequence(
            "id=\"value-layers\"", "Layers of data centres", "With device silicon", "Devices");
  }

  /** The limit that is told is the one that the model counts to. */
  @Test
  void pagesOfVendorsTellHowFarABacklogIsCounted() throws IOException {
    assertThat(read("vendors.html"))
        .contains("counted to " + Vendor.MOST_MONTHS + " at most: " + Vendor.MOST_MONTHS + " says");
    assertThat(read("vendor-nvidia.html"))
        .contains("Backlog, months, " + Vendor.MOST_MONTHS + " at most");
  }

  @Test
  void whatAScenarioChangesIsASentence() throws IOException {
    assertThat(read("method.html"))
        .contains(
            "From Jan 2027 power.connection-rate is multiplied by 0.5 (Speed at which large loads"
                + " are connected)");
  }

  @Test
  void aVendorsRoadmapSaysWhatAUnitIs() throws IOException {
    assertThat(read("vendor-nvidia.html"))
        .contains("Its unit is a bundle", "count H100-equivalents and not units")
        // They are not all generations, nor all after the catalogue's last.
        .contains("Chip 1 beside the catalogue", "versions for serving among them")
        .doesNotContain("Generation 1");
  }

  /** A line through the medians of the months is no run. */
  @Test
  void chartsSayThatTheirLineIsNoRun() throws IOException {
    assertThat(read("index.html"))
        .contains("Line: median of the runs, month by month.")
        .doesNotContain("median run");
  }

  @Test
  void pageOfVendorsHasRentalAndConcentration() throws IOException {
    assertThat(read("vendors.html"))
        .contains("figure-rental", "figure-concentration", "Herfindahl", "figure-programmes")
        // Captions had two colons.
        .contains("the largest vendors; median, and band")
        .doesNotContain("vendors: median");
  }

  @Test
  void whoSellsNothingHasNoMarginAndNoPanelOfNoughts() throws IOException {
    FakeStudy study = new FakeStudy(156, 4);
    for (String vendor : List.of("nvidia", "amd")) {
      boolean sells = vendor.equals("amd");
      add(study, "vendor.revenue", vendor, sells ? 1e9 : 0);
      add(study, "vendor.gross_margin", vendor, sells ? 0.56 : 0.34);
    }
    add(study, "vendor.device_revenue", "nvidia", 3e9);
    add(study, "operator.ai_capex", "google", 2e9);
    add(study, "operator.ai_capex", "meta", 1e9);
    study.add("operator.powered_mw", "MW", EntityKind.OPERATOR, "google", (month, luck) -> 0);
    study.add("operator.powered_mw", "MW", EntityKind.OPERATOR, "meta", (month, luck) -> 50);
    write(study, DecisionBook.NONE, other);

    assertThat(readOther("vendor-nvidia.html"))
        .contains("Device silicon, USD a month")
        .doesNotContain("Revenue, USD a month");
    assertThat(readOther("vendor-amd.html"))
        .contains("Revenue, USD a month")
        .doesNotContain("Device silicon");
    assertThat(readOther("index.html")).contains("56%").doesNotContain("34%");
    String operators = readOther("operators.html");
    String powered = operators.substring(operators.indexOf("<figure id=\"figure-powered\""));
    assertThat(powered.substring(0, powered.indexOf("</figure>")))
        .contains("figure-powered-1")
        .doesNotContain("figure-powered-2");
  }

  /** Anthropic has least revenue of eight, and OpenAI least but it. */
  @Test
  void figuresOfLaboratoriesAreOfThoseWithRevenueAndOfTwoThatAreAlwaysThere() throws IOException {
    FakeStudy study = new FakeStudy(156, 4);
    List<String> labs = List.of("a1", "a2", "a3", "a4", "a5", "a6", "openai", "anthropic");
    for (String lab : labs) {
      double revenue = 9e9 / (1 + labs.indexOf(lab));
      study.add("lab.revenue", "USD/year", EntityKind.LAB, lab, (month, luck) -> revenue);
      study.add("lab.token_share", "0-1", EntityKind.LAB, lab, (month, luck) -> 0.125);
    }
    write(study, DecisionBook.NONE, other);

    String demand = readOther("demand.html");
    for (String id : List.of("figure-lab-revenue", "figure-lab-share")) {
      String figure = demand.substring(demand.indexOf("<figure id=\"" + id + "\""));
      figure = figure.substring(0, figure.indexOf("</figure>"));
      assertThat(figure)
          .contains("OpenAI and anthropic always, of the others the largest by revenue in December")
          .containsSubsequence("a1", "a2", "a3", "a4", "OpenAI", "anthropic")
          .doesNotContain("a5", "a6");
    }
    assertThat(demand).contains("what is known of 2023 and 2024 is two to eight times less");
    assertThat(readOther("index.html"))
        .containsSubsequence(
            "id=\"table-labs\"",
            "Revenue, USD a year",
            "Share of tokens asked",
            "Computes at, Jan 2023")
        .contains("$1.29bn", "13%");
  }

  @Test
  void statesWithoutAnythingToShowAreCountedAndLeftOut() throws IOException {
    FakeStudy study = new FakeStudy(156, 4);
    for (String state : List.of("usa", "deu", "ken")) {
      double capacity = state.equals("usa") ? 1e6 : 0;
      double index = state.equals("deu") ? 0.5 : 0;
      study
          .add("state.inference_capacity_h100e", "H100e", STATE, state, (month, luck) -> capacity)
          .add("state.sovereignty_index", "ratio", STATE, state, (month, luck) -> index);
    }
    write(study, DecisionBook.NONE, other);

    String html = readOther("index.html");
    String table = html.substring(html.indexOf("<table id=\"table-states\""));
    assertThat(table.substring(0, table.indexOf("</table>")))
        .contains("Left out: 14 states where the medians of both are nought")
        .contains("United States", "Germany")
        .doesNotContain("Kenya", "Japan");
  }

  private static void add(FakeStudy study, String indicator, String entity, double value) {
    EntityKind kind = indicator.startsWith("vendor") ? EntityKind.VENDOR : EntityKind.OPERATOR;
    study.add(indicator, "1", kind, entity, (month, luck) -> value);
  }

  @Test
  void pagesStandWithoutAnySeries() throws IOException {
    write(new FakeStudy(6, 2), DecisionBook.NONE, other);

    for (String file :
        List.of("operators.html", "operator-google.html", "states.html", "state-usa.html")) {
      assertThat(readOther(file)).as(file).contains("</html>").doesNotContain("NaN");
    }
    assertThat(readOther("operator-google.html")).contains("frontier montecarlo --decisions 1");
    assertThat(readOther("state-usa.html")).contains("frontier montecarlo --decisions 1");
    assertThat(readOther("vendor-nvidia.html")).contains("frontier montecarlo --decisions 1");
    assertThat(readOther("energy.html")).doesNotContain("NaN", "<figure");
  }

  private static void write(FakeStudy study, DecisionBook decisions, Path directory)
      throws IOException {
    Reports.pages(study.build(), Reports.NOTHING_FOUND, decisions, directory);
  }

  private static String read(String file) throws IOException {
    return Files.readString(pages.resolve(file));
  }

  private String readOther(String file) throws IOException {
    return Files.readString(other.resolve(file));
  }
}

package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.inferencefrontier.analysis.StoredFindings;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.report.site.Extent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The report in a real browser. */
class ReportBrowserIT {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  // Selenium warns of a browser newer than itself; kept in a field so that the level stays.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  @TempDir static Path report;
  @TempDir static Path profile;
  private static ChromeDriver driver;

  /** Pixels that a sheet of A4 is wide between its margins. */
  private static final int PAPER = 688;

  /** Every kind of page. */
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "vendors.html",
          "vendor-nvidia.html",
          "operators.html",
          "operator-google.html",
          "demand.html",
          "lab-openai.html",
          "foundry-tsmc.html",
          "world.html",
          "states.html",
          "state-usa.html",
          "energy.html",
          "explore.html",
          "claims.html",
          "credibility.html",
          "method.html",
          "comparison/index.html");

  static Stream<String> pages() {
    return PAGES.stream();
  }

  static Stream<Arguments> pagesAndWidths() {
    return PAGES.stream()
        .flatMap(page -> Stream.of(360, 768, 1440).map(width -> Arguments.of(page, width)));
  }

  static Stream<Arguments> pagesWidthsAndSchemes() {
    return PAGES.stream()
        .flatMap(
            page ->
                Stream.of(360, 1440)
                    .flatMap(
                        width ->
                            Stream.of("light", "dark")
                                .map(scheme -> Arguments.of(page, width, scheme))));
  }

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(
        Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
        "skipped: the Debian packages chromium and chromium-driver are not installed");
    SELENIUM.setLevel(Level.SEVERE);
    Files.createDirectories(report.resolve("data"));
    for (String file : List.of("data/summary.csv", "data/draws.parquet", "manifest.json")) {
      Files.writeString(report.resolve(file), "");
    }
    String hostile = "<script>document.title='harmed'</script>";
    ReportWriter.write(
        FakeStudy.full().hostileName(hostile).build(),
        new StoredFindings(
            FakeStudy.full().claims(hostile),
            FakeStudy.full().crossovers(),
            FakePolicy.chronicle(hostile)),
        FakeDecisions.book(hostile),
        KeptAnalyses.NONE,
        Extent.FULL,
        report);
    FakeComparison.write(report.resolve("comparison"), hostile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(DRIVER.toString()))
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    load(1440, "light");
  }

  @AfterAll
  static void close() {
    if (driver != null) {
      driver.quit();
    }
  }

  private static void load(int width, String scheme) {
    load("index.html", width, scheme);
  }

  private static void load(String page, int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.get(report.resolve(page).toUri().toString());
  }

  private static Object script(String code) {
    return ((JavascriptExecutor) driver).executeScript(code);
  }

  /** The browser keeps its console's messages, axe's own among them, until somebody takes them. */
  private static void forgetWhatOtherPagesSaid() {
    driver.manage().logs().get(LogType.BROWSER);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void staysInItsFolderAndSaysNothingOnTheConsole(String page) {
    forgetWhatOtherPagesSaid();
    driver.manage().logs().get(LogType.PERFORMANCE);
    load(page, 1440, "light");

    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    Set<String> outside = new TreeSet<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      if (message.contains("\"Network.requestWillBeSent\"")) {
        String url = message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1");
        if (!url.startsWith(report.resolve(page).getParent().toUri().toString())) {
          outside.add(url);
        }
      }
    }
    assertThat(outside).isEmpty();
    assertThat(driver.getTitle()).contains("Inference Frontier").doesNotContain("harmed");
  }

  @ParameterizedTest
  @MethodSource("pagesAndWidths")
  void nothingOverflows(String page, int width) {
    load(page, width, "light");
    script("document.querySelectorAll('details').forEach(d => d.open = true)");
    // The name of a study of three scenarios has no place where a line may break of itself.
    script(
        "document.querySelectorAll('main p, main section li').forEach("
            + "e => e.append(' ' + 'carbon-price-grid-gridlock'.replaceAll('-', '_').repeat(3)))");

    assertThat((Long) script("return document.documentElement.scrollWidth"))
        .as(
            () ->
                "wide: "
                    + script(
                        "const scrolls = e => e && (getComputedStyle(e).overflowX !== 'visible'"
                            + " || scrolls(e.parentElement));"
                            + " return [...document.querySelectorAll('body *')]"
                            + ".filter(e => e.getBoundingClientRect().right > innerWidth"
                            + " && (!scrolls(e) || getComputedStyle(e).position === 'absolute'))"
                            + ".map(e => e.outerHTML.slice(0, 80))"))
        .isLessThanOrEqualTo(width);
    assertThat(
            (List<?>)
                script(
                    "return [...document.querySelectorAll('main *')].filter(e => !e.closest('.scroll, svg')"
                        + " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML"
                        + ".slice(0, 80))"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pagesAndWidths")
  void chartTextStaysInsideItsChart(String page, int width) {
    load(page, width, "light");

    assertThat(
            (List<?>)
                script(
                    "return [...document.querySelectorAll('svg.chart')].flatMap(s => {"
                        + " const b = s.getBoundingClientRect();"
                        + " return [...s.querySelectorAll('text')].filter(t => {"
                        + " const r = t.getBoundingClientRect();"
                        + " return r.left < b.left - 1 || r.right > b.right + 1 || r.bottom > b.bottom + 1;"
                        + " }).map(t => s.querySelector('title').textContent + ': ' + t.textContent); })"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pagesWidthsAndSchemes")
  void axeFindsNothingSerious(String page, int width, String scheme) {
    load(page, width, scheme);
    script("document.querySelectorAll('details').forEach(d => d.open = true)");

    List<String> serious =
        new AxeBuilder()
            .analyze(driver).getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(ReportBrowserIT::told)
                .toList();

    assertThat(serious).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(String page) throws IOException {
    load(page, 1440, "light");

    for (WebElement link : driver.findElements(By.cssSelector("a[href]"))) {
      String target = link.getDomAttribute("href");
      if (target.startsWith("#")) {
        assertThat(driver.findElements(By.id(target.substring(1)))).as(target).hasSize(1);
      } else {
        Path file = report.resolve(page).resolveSibling(URI.create(target).getPath());
        assertThat(file).as(target).exists();
        String anchor = URI.create(target).getFragment();
        if (anchor != null) {
          assertThat(Files.readString(file)).as(target).contains("id=\"" + anchor + "\"");
        }
      }
    }
  }

  /** Save for tables of sentences, no column is out of sight on a screen of common width. */
  @ParameterizedTest
  @MethodSource("pages")
  void tablesShowAllTheirColumns(String page) {
    load(page, 1400, "light");

    assertThat(
            (List<?>)
                script(
                    "return [...document.querySelectorAll('section > .scroll')].filter(e =>"
                        + " e.scrollWidth > e.clientWidth && !e.querySelector('#table-half-years,"
                        + " #table-half-year-figures, #table-record, #table-claim-definitions'))"
                        + ".map(e => e.querySelector('table').id + ': ' + e.scrollWidth)"))
        .isEmpty();
  }

  @Test
  void pagesLeadToEachOther() {
    load(1440, "light");

    driver.findElement(By.cssSelector("nav.pages a[href='vendors.html']")).click();
    assertThat(driver.getCurrentUrl()).endsWith("vendors.html");
    assertThat(
            driver
                .findElement(By.cssSelector("nav.pages a[aria-current=page]"))
                .getDomAttribute("href"))
        .isEqualTo("vendors.html");
    driver
        .findElement(By.cssSelector("#related a[href='vendor-nvidia.html']"))
        .sendKeys(Keys.ENTER);
    assertThat(driver.findElements(By.id("table-roadmap"))).hasSize(1);
    driver.findElement(By.cssSelector("nav.pages a[href='demand.html']")).click();
    assertThat(driver.findElements(By.id("figure-flows"))).hasSize(1);
  }

  @Test
  void worksFromTheKeyboard() {
    load(1440, "light");

    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(driver.switchTo().activeElement().getDomAttribute("href")).isEqualTo("#main");

    WebElement numbers = driver.findElement(By.cssSelector("#figure-crossover details"));
    numbers.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
    assertThat(numbers.getDomProperty("open")).isEqualTo("true");
  }

  @Test
  void mapGoesThroughTimeByKeyboardAndMouse() {
    forgetWhatOtherPagesSaid();
    load("world.html", 1440, "light");
    WebElement slider = driver.findElement(By.id("world-month"));
    WebElement shown = driver.findElement(By.id("world-shown"));
    assertThat(shown.getText()).isEqualTo("December 2035");
    slider.sendKeys(Keys.ARROW_LEFT);
    assertThat(shown.getText()).isEqualTo("September 2035");
    assertThat(slider.getDomAttribute("aria-valuetext")).isEqualTo("September 2035");
    String said = driver.findElement(By.id("world-said")).getText();
    assertThat(said).startsWith("September 2035: Inference capacity, ");
    slider.click();
    assertThat(shown.getText()).isNotEqualTo("September 2035");

    for (String layer :
        List.of(
            "training", "sites", "queue", "tariff", "emissions", "tiers", "sovereignty", "flows")) {
      script(
          "const s = document.getElementById('world-layer'); s.value = '"
              + layer
              + "'; s.dispatchEvent(new Event('change'));");
      assertThat(driver.findElements(By.cssSelector("#world-map svg circle")))
          .as(layer)
          .isNotEmpty();
      assertThat(driver.findElements(By.cssSelector("#world-map tbody tr"))).as(layer).isNotEmpty();
    }
    assertThat(driver.findElements(By.cssSelector("#world-map svg path.arc"))).isNotEmpty();
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  /** Emissions are of grid areas only: by state the map said that there was nothing yet. */
  @Test
  void mapOfOneKindOfPlaceKeepsToItAndTheChoiceReturns() {
    load("world.html", 1440, "light");
    WebElement by = driver.findElement(By.id("world-by"));
    select("world-by", "states");
    for (String layer : List.of("emissions", "queue", "tariff")) {
      select("world-layer", layer);
      assertThat(by.isEnabled()).as(layer).isFalse();
      select("world-by", "states");
      assertThat(by.getDomProperty("value")).as(layer).isEqualTo("areas");
      assertThat(driver.findElement(By.id("world-said")).getText())
          .as(layer)
          .startsWith("December 2035: ")
          .doesNotContain("nothing yet");
    }
    select("world-layer", "inference");
    assertThat(by.isEnabled()).isTrue();
    assertThat(by.getDomProperty("value")).isEqualTo("states");
    assertThat(driver.findElement(By.cssSelector("#world-map thead th")).getText())
        .isEqualTo("State");
  }

  /** Every quarter fills the map; without an example nobody could tell how much a circle is. */
  @Test
  void mapSaysHowMuchACircleIsAtEveryTimeAndEnlargement() throws InterruptedException {
    load("world.html", 1440, "light");
    select("world-layer", "sites");
    String first = "";
    for (int quarter : new int[] {10, 50}) {
      script(
          "const s = document.getElementById('world-month'); s.value = "
              + quarter
              + "; s.dispatchEvent(new Event('input'));");
      String words = driver.findElement(By.cssSelector("#world-map .example text")).getText();
      assertThat(words).endsWith(" GW").isNotEqualTo(first);
      first = words;
      assertThat(amountOfAreas()).as(words).isCloseTo(1, Percentage.withPercentage(1));
    }

    String name = "document.querySelector('#world-map .names text').getBoundingClientRect().height";
    double height = ((Number) script("return " + name)).doubleValue();
    driver.findElement(By.cssSelector("#world-map [aria-label='Zoom in']")).click();
    Thread.sleep(500);
    assertThat(((Number) script("return " + name)).doubleValue())
        .isCloseTo(height, Percentage.withPercentage(10));
    assertThat(amountOfAreas()).isCloseTo(1, Percentage.withPercentage(1));
  }

  /** What the example says, over what its area on the screen is at the scale of the largest. */
  private static double amountOfAreas() {
    return ((Number)
            script(
                "const area = c => c.getBoundingClientRect().width ** 2;"
                    + " const largest = document.querySelector('#world-map circle.place');"
                    + " const example = document.querySelector('#world-map .example');"
                    + " const value = d3.max(FrontierWorld.areas,"
                    + "   a => a.load[document.getElementById('world-month').value]) / 1000;"
                    + " return parseFloat(example.textContent) / value"
                    + "   * area(largest) / area(example.querySelector('circle'));"))
        .doubleValue();
  }

  /** It once said 227k MW. */
  @Test
  void mapWritesPowerInGigawatts() {
    load("world.html", 1440, "light");
    select("world-layer", "sites");

    double megawatts =
        ((Number)
                script(
                    "return d3.sum(FrontierWorld.areas,"
                        + " d => d.load[FrontierWorld.months.length - 1])"))
            .doubleValue();
    String said = driver.findElement(By.id("world-said")).getText();
    assertThat(said).containsPattern(": Data-centre load of all sites, [\\d.]+k? GW in all");
    assertThat(
            Double.parseDouble(
                said.replaceFirst(".*sites, ([\\d.]+)(k?) GW.*", "$1e0$2").replace("0k", "3")))
        .isCloseTo(megawatts / 1000, Percentage.withPercentage(1));
    assertThat(driver.findElement(By.cssSelector("#world-map thead tr")).getText()).contains("GW");
  }

  private static void select(String id, String value) {
    script(
        "const s = document.getElementById('"
            + id
            + "'); s.value = '"
            + value
            + "'; s.dispatchEvent(new Event('change'));");
  }

  @Test
  void mapPlaysToTheEndAndStopsWhenAsked() {
    load("world.html", 1440, "light");
    WebElement play = driver.findElement(By.id("world-play"));
    WebElement shown = driver.findElement(By.id("world-shown"));
    play.sendKeys(Keys.ENTER);
    assertThat(play.getText()).isEqualTo("Stop");
    // From the end it begins anew; a whole year cannot slip between two looks.
    new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50))
        .until(any -> shown.getText().contains("2024"));
    play.click();
    assertThat(play.getText()).isEqualTo("Play");
    String stopped = shown.getText();
    script(
        "const s = document.getElementById('world-month'); s.value = s.max - 2;"
            + " s.dispatchEvent(new Event('input'));");
    assertThat(shown.getText()).isEqualTo("June 2035").isNotEqualTo(stopped);
    play.click();
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(any -> shown.getText().equals("December 2035"));
    new WebDriverWait(driver, Duration.ofSeconds(20)).until(any -> play.getText().equals("Play"));
  }

  @Test
  void ledgerBesideTheMapFollowsTheMonthAndTheState() {
    load("world.html", 1440, "light");
    WebElement odds = driver.findElement(By.id("world-odds"));
    WebElement moves = driver.findElement(By.id("world-moves"));
    assertThat(odds.getText())
        .contains("Moratorium imposed in a grid area: United States 75%", "Subsidy cut: China 25%");
    assertThat(moves.getText())
        .startsWith("Dec 2030, China: subsidy cut, 20% → 15%.")
        .contains(
            "Jan 2028, United States: moratorium imposed, PJM Interconnection, open → stopped.")
        .contains("<script>document.title='harmed'</script>");
    assertThat(driver.getTitle()).doesNotContain("harmed");

    script(
        "const s = document.getElementById('world-month'); s.value = 20;"
            + " s.dispatchEvent(new Event('input'));");
    assertThat(driver.findElement(By.id("world-shown")).getText()).isEqualTo("March 2028");
    assertThat(odds.getText()).isEqualTo("Moratorium imposed in a grid area: United States 25%");
    assertThat(moves.getText()).startsWith("Jan 2028, United States").doesNotContain("China: ");

    driver.findElement(By.id("world-state")).sendKeys("China");
    assertThat(odds.getText()).isEqualTo("Nothing yet in any run.");
    assertThat(moves.getText()).startsWith("Mar 2023, United States: export tier tightened");
  }

  /** Looks at the page at hand as it is printed. */
  private void onPaper(Runnable look) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      look.run();
    } finally {
      driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  /** Paper shows what is static: nothing to press but heads of columns, nothing cut, on white. */
  @ParameterizedTest
  @MethodSource("pages")
  void printHasNothingToPressAndCutsNothing(String page) {
    load(page, 1000, "dark");
    onPaper(
        () -> {
          assertThat(
                  (List<?>)
                      script(
                          "return [...document.querySelectorAll('nav, .skip, .control, .tools, .take,"
                              + " details, button:not(.sort), input, select')].filter(e => e.checkVisibility())"
                              + ".map(e => e.outerHTML.slice(0, 80))"))
              .isEmpty();
          assertThat(
                  (List<?>)
                      script(
                          "return [...document.querySelectorAll('section > .scroll')].filter(e =>"
                              + " e.scrollHeight > e.clientHeight + 1).map(e => e.outerHTML.slice(0, 80))"))
              .isEmpty();
          assertThat((String) script("return getComputedStyle(document.body).backgroundColor"))
              .isEqualTo("rgb(255, 255, 255)");
          assertThat((String) script("return getComputedStyle(document.querySelector('h1')).color"))
              .isEqualTo("rgb(0, 0, 0)");
          assertThat(
                  (Boolean)
                      script(
                          "return [...document.querySelectorAll('figure svg.chart, main table, main p')]"
                              + ".some(e => e.checkVisibility())"))
              .isTrue();
        });
  }

  /** The ledger of one run took 22 sheets of the page's 28. */
  @Test
  void printLeavesTheMapThatMovesOut() {
    load("world.html", PAPER, "light");
    onPaper(
        () -> {
          assertThat((Boolean) script("return document.getElementById('map').checkVisibility()"))
              .isFalse();
        });
  }

  /** A heading stood alone on paper, as its links go nowhere there. */
  @Test
  void printsNoHeadingOverLinks() {
    load("operator-google.html", PAPER, "light");
    onPaper(
        () -> {
          assertThat(
                  (Boolean) script("return document.getElementById('related').checkVisibility()"))
              .isFalse();
        });
  }

  /** The page of claims had four letters a line, that of credibility 93 sheets. */
  @ParameterizedTest
  @MethodSource("pages")
  void paperHoldsEveryTableAndLeavesWordsWhole(String page) {
    load(page, PAPER, "light");
    onPaper(
        () -> {
          assertThat(
                  (List<?>)
                      script(
                          "return [...document.querySelectorAll('table')].filter(e => e.checkVisibility()"
                              + " && e.getBoundingClientRect().width"
                              + " > e.parentElement.getBoundingClientRect().width + 1).map(e => e.id)"))
              .isEmpty();
          assertThat(
                  (List<?>)
                      script(
                          "return [...document.querySelectorAll('td, tbody th')].filter(e =>"
                              + " e.checkVisibility() && e.textContent.length > 40"
                              + " && e.getBoundingClientRect().width < 45)"
                              + ".map(e => e.closest('table').id + ': ' + e.textContent)"))
              .isEmpty();
        });
  }

  /** "Broadc" stood on one line and "om" on the next. */
  @Test
  void paperLeavesNamesOfVendorsWhole() {
    load("index.html", PAPER, "light");
    onPaper(
        () -> {
          // As wide as those of a study.
          script(
              "document.querySelectorAll('#table-vendors td.num').forEach(e =>"
                  + " e.textContent = '$1.27bn');"
                  + "document.querySelectorAll('#table-vendors tbody th').forEach(e =>"
                  + " e.textContent = 'Tenstorrent');");
          assertThat(
                  (List<?>)
                      script(
                          "return [...document.querySelectorAll('#table-vendors tbody th')].map(e => {"
                              + "   const range = document.createRange();"
                              + "   range.selectNodeContents(e);"
                              + "   return new Set([...range.getClientRects()].map(b => b.top)).size;"
                              + " })"))
              .isNotEmpty()
              .allMatch(lines -> lines.equals(1L));
        });
  }

  /** From the second sheet on a table that can be sorted had an empty strip for its head. */
  @Test
  void paperRepeatsTheHeadsOfTablesWithTheirWords() {
    load("operator-google.html", PAPER, "light");
    onPaper(
        () -> {
          assertThat(
                  (List<?>)
                      script(
                          "return [...new Set([...document.querySelectorAll('th button.sort')]"
                              + ".map(e => getComputedStyle(e).display))]"))
              .isEqualTo(List.of("contents"));
        });
  }

  @Test
  void printLeavesTheLedgerOfOneRunOut() {
    load("world.html", 1000, "light");
    String shown = "return document.getElementById('table-world-policy').checkVisibility()";
    assertThat((Boolean) script(shown)).isTrue();
    onPaper(
        () -> {
          assertThat((Boolean) script(shown)).isFalse();
          assertThat(
                  (Boolean)
                      script("return document.getElementById('table-places').checkVisibility()"))
              .isTrue();
        });
  }

  /** Of ten cards, three in a row, the last stood alone; so it would with other numbers. */
  @ParameterizedTest
  @ValueSource(ints = {768, 1024, 1280, 1440})
  void findingsFillTheirRows(int width) {
    load("index.html", width, "light");
    for (int cards = 4; cards < 13; cards++) {
      List<?> rows =
          (List<?>)
              script(
                  "const list = document.querySelector('.findings');"
                      + " const card = list.firstElementChild;"
                      + " while (list.children.length < "
                      + cards
                      + ") list.append(card.cloneNode(true));"
                      + " while (list.children.length > "
                      + cards
                      + ") list.lastElementChild.remove();"
                      + " const rows = new Map();"
                      + " for (const each of list.children) {"
                      + "   const box = each.getBoundingClientRect();"
                      + "   rows.set(box.top, (rows.get(box.top) || 0) + box.width); }"
                      + " const gaps = 3 * 16;"
                      + " return [...rows.values()].filter("
                      + "   sum => sum < list.getBoundingClientRect().width - gaps);");
      assertThat(rows).as("rows of %d cards that are not full", cards).isEmpty();
    }
  }

  /** A label cut on the left once read as another number, and minus signs were hyphens. */
  @Test
  void explorerWritesNumbersAsThePagesDo() {
    load("explore.html", 1440, "light");
    WebElement title = driver.findElement(By.id("explore-title"));
    assertThat(title.getText()).isEqualTo("World: installed compute, H100-equivalents");
    script(
        "const s = document.getElementById('explore-indicator');"
            + " s.value = 'world.largest_training_run_flop'; s.dispatchEvent(new Event('change'));");
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(any -> title.getText().equals("World: largest training run, FLOP"));
    assertThat(driver.findElement(By.id("explore-said")).getText())
        .matches(
            "Dec 2035: median \\d\\.\\d × 10[⁰-⁹¹²³]+, nine runs in ten .* to .* × 10.* FLOP\\.");
    assertThat(
            (List<?>)
                script(
                    "const b = document.querySelector('#explore svg').getBoundingClientRect();"
                        + " return [...document.querySelectorAll('#explore svg text')].filter(t => {"
                        + " const r = t.getBoundingClientRect();"
                        + " return r.left < b.left - 1 || r.right > b.right + 1; })"
                        + ".map(t => t.textContent);"))
        .isEmpty();
    script(
        "const s = document.getElementById('explore-indicator'); s.value = 'lab.gross_margin';"
            + " s.dispatchEvent(new Event('change'));");
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(any -> title.getText().endsWith(": gross margin, as a fraction"));
    assertThat(driver.findElement(By.id("explore-said")).getText()).doesNotContain("0-1");
  }

  /** It said that there was no value above zero where the median alone was nought. */
  @Test
  void explorerDrawsAmongPowersOfTenWhatMostRunsDoNotHave() {
    load("explore.html", 1440, "light");
    WebElement title = driver.findElement(By.id("explore-title"));
    select("explore-indicator", "vendor.revenue");
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(any -> title.getText().startsWith("NVIDIA: revenue"));
    script(
        "const of = document.getElementById('explore-entity');"
            + " const values = FrontierExplore.values['vendor.revenue'][of.value];"
            + " for (const quantile of [0, 1, 2]) { values[quantile].fill(0); }"
            + " of.dispatchEvent(new Event('change'));"
            + " const powers = document.getElementById('explore-log'); powers.checked = true;"
            + " powers.dispatchEvent(new Event('change'));");

    assertThat(driver.findElement(By.id("explore-said")).getText())
        .startsWith("Dec 2035: median 0, nine runs in ten 0 to ");
    assertThat(
            (String) script("return document.querySelector('#explore path.band.outer').outerHTML"))
        .contains("L")
        .doesNotContain("NaN", "Infinity");
  }

  /** A line led across the months in which no run had a value. */
  @Test
  void explorerLeavesMonthsWithoutValuesOpen() {
    load("explore.html", 1440, "light");
    WebElement title = driver.findElement(By.id("explore-title"));
    select("explore-indicator", "vendor.revenue");
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(any -> title.getText().startsWith("NVIDIA: revenue"));
    String parts =
        "return ['outer', 'inner'].map(k => 'path.band.' + k).concat('path.median').map(p =>"
            + " document.querySelector('#explore ' + p).getAttribute('d').match(/M/g).length)"
            + ".join()";
    assertThat(script(parts)).isEqualTo("1,1,1");
    for (boolean powers : new boolean[] {false, true}) {
      script(
          "const of = document.getElementById('explore-entity');"
              + " const values = FrontierExplore.values['vendor.revenue'][of.value];"
              + " values.forEach(quantile => quantile.fill(null, 10, 14));"
              + " document.getElementById('explore-log').checked = "
              + powers
              + "; of.dispatchEvent(new Event('change'));");
      assertThat(script(parts)).as("powers of ten: %s", powers).isEqualTo("2,2,2");
    }
  }

  @Test
  void explorerDrawsAnyIndicatorOfAnybody() {
    forgetWhatOtherPagesSaid();
    load("explore.html", 1440, "light");
    WebElement title = driver.findElement(By.id("explore-title"));
    assertThat(title.getText()).startsWith("World: ");
    script(
        "const s = document.getElementById('explore-indicator'); s.value = 'vendor.revenue';"
            + " s.dispatchEvent(new Event('change'));");
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(any -> title.getText().contains("revenue"));
    // The largest stands first to be seen: many have no value of an indicator at all.
    assertThat(title.getText()).startsWith("NVIDIA: revenue");
    driver.findElement(By.id("explore-entity")).sendKeys("AMD");
    new WebDriverWait(driver, Duration.ofSeconds(20))
        .until(any -> title.getText().startsWith("AMD: revenue"));
    assertThat(driver.findElement(By.cssSelector("#explore svg")).getAccessibleName())
        .startsWith("AMD: revenue")
        .contains("Dec 2035: median ");
    assertThat(script("return document.querySelector('#explore tbody th').textContent"))
        .isEqualTo("Mar 2023");
    assertThat(driver.findElements(By.cssSelector("#explore svg path.median"))).hasSize(1);
    assertThat(driver.findElements(By.cssSelector("#explore svg .axis text")))
        .extracting(WebElement::getText)
        .contains("2024", "2034")
        .doesNotHaveDuplicates();
    assertThat(driver.findElement(By.id("explore-said")).getText()).startsWith("Dec 2035: median ");
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void tablesAreSortedAndFilteredByKeyboardAndMouse() {
    load("method.html", 1440, "light");
    WebElement filter = driver.findElement(By.cssSelector("input[aria-controls=table-indicators]"));
    filter.sendKeys("vendor revenue");
    List<?> shown =
        (List<?>)
            script(
                "return [...document.querySelectorAll('#table-indicators tbody tr')]"
                    + ".filter(r => !r.hidden).map(r => r.cells[0].textContent)");
    assertThat(shown).isNotEmpty().allMatch(name -> name.toString().startsWith("vendor.revenue"));
    filter.clear();
    filter.sendKeys(" ");

    WebElement sort = driver.findElement(By.cssSelector("#table-indicators th button"));
    sort.sendKeys(Keys.ENTER);
    script(
        "document.querySelector('#table-indicators th button').scrollIntoView({block: 'center', behavior: 'instant'})");
    sort.click();
    List<?> names =
        (List<?>)
            script(
                "return [...document.querySelectorAll('#table-indicators tbody th')]"
                    + ".map(h => h.textContent)");
    assertThat(names.stream().map(Object::toString).toList())
        .isSortedAccordingTo(Comparator.<String>naturalOrder().reversed());
    assertThat(
            driver
                .findElement(By.cssSelector("#table-indicators th[aria-sort]"))
                .getDomAttribute("aria-sort"))
        .isEqualTo("descending");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headingsFollowEachOther(String page) {
    load(page, 1440, "light");

    List<?> levels =
        (List<?>)
            script("return [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])");
    long before = 0;
    for (Object level : levels) {
      assertThat((Long) level).isLessThanOrEqualTo(before + 1);
      before = (Long) level;
    }
  }
}

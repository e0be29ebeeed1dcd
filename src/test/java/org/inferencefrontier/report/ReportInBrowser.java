package org.inferencefrontier.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.inferencefrontier.analysis.StoredFindings;
import org.inferencefrontier.analysis.kept.KeptAnalyses;
import org.inferencefrontier.report.site.Extent;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A report in a real browser, both made for the first class that asks and kept for all. */
@ExtendWith(ReportInBrowser.Opening.class)
abstract class ReportInBrowser {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  // Selenium warns of a browser newer than itself; kept in a field so that the level stays.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static Path report;
  static ChromeDriver driver;

  /** Opens the browser before the first class. */
  static final class Opening implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      assumeTrue(
          Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
          "skipped: the Debian packages chromium and chromium-driver are not installed");
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(OpenBrowser.class, key -> new OpenBrowser(), OpenBrowser.class);
      load("index.html", 1440, "light");
    }
  }

  /** What JUnit closes after the last class. */
  private static final class OpenBrowser implements AutoCloseable {
    private final Path folder;

    OpenBrowser() {
      try {
        folder = Files.createTempDirectory("report-in-browser-");
        report = Files.createDirectories(folder.resolve("report"));
        write();
      } catch (Exception problem) {
        throw new IllegalStateException(problem);
      }
      driver = browser(folder.resolve("profile"));
    }

    @Override
    public void close() throws IOException {
      driver.quit();
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  private static void write() throws Exception {
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
  }

  private static ChromeDriver browser(Path profile) {
    SELENIUM.setLevel(Level.SEVERE);
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
    ChromeDriver opened = new ChromeDriver(service, options);
    opened.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    return opened;
  }

  /** Every kind of page. */
  static final List<String> PAGES =
      List.of(
          "index.html",
          "vendors.html",
          "vendor-nvidia.html",
          "operators.html",
          "operator-google.html",
          "demand.html",
          "lab-openai.html",
          "foundry-tsmc.html",
          "utility-ercot.html",
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

  static void load(int width, String scheme) {
    load("index.html", width, scheme);
  }

  static void load(String page, int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.get(report.resolve(page).toUri().toString());
  }

  static Object script(String code) {
    return ((JavascriptExecutor) driver).executeScript(code);
  }

  /** The browser keeps its console's messages, axe's own among them, until somebody takes them. */
  static void forgetWhatOtherPagesSaid() {
    driver.manage().logs().get(LogType.BROWSER);
  }

  static void select(String id, String value) {
    script(
        "const s = document.getElementById('"
            + id
            + "'); s.value = '"
            + value
            + "'; s.dispatchEvent(new Event('change'));");
  }
}

package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The map through time in a real browser, and the ledger beside it. */
class MapBrowserIT extends ReportInBrowser {
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
}

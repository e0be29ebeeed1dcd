package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page on which any indicator is drawn, in a real browser. */
class ExplorerBrowserIT extends ReportInBrowser {
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
}

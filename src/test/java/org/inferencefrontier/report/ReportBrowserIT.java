package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Every page of the report in a real browser: what it holds fits, leads somewhere and is heard. */
class ReportBrowserIT extends ReportInBrowser {
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

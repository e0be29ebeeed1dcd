package org.inferencefrontier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report on paper, as a real browser prints it. */
class PrintBrowserIT extends ReportInBrowser {
  /** Pixels that a sheet of A4 is wide between its margins. */
  private static final int PAPER = 688;

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
}

package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** Words in place of ids. */
class LogWordsTest {
  private final LogWords words = new LogWords(RealWorld.world());

  @Test
  void chipsAfterTheCatalogueHaveNames() {
    assertThat(words.alternative("nvidia-2032-09-serving"))
        .isEqualTo("NVIDIA's chip of Sep 2032 for serving");
    assertThat(words.alternative("microsoft-2034-04")).isEqualTo("Microsoft's chip of Apr 2034");
    assertThat(words.alternative("sells amd-2033-09-export"))
        .isEqualTo("sells AMD's chip of Sep 2033 for export");
    assertThat(words.alternative("nvidia-feynman-serving")).endsWith("Feynman for serving");
    assertThat(words.reason("most on microsoft-2034-04-inference (54%)"))
        .isEqualTo("most on Microsoft's chip of Apr 2034 for serving (54%)");
  }

  @Test
  void plantsHaveNames() {
    assertThat(words.alternative("ercot: gas-onsite"))
        .isEqualTo("ERCOT: Gas engines and turbines on site");
    assertThat(words.alternative("ercot: small-modular-reactor"))
        .isEqualTo("ERCOT: Small modular reactor");
  }

  @Test
  void whatIsNoNameStaysAsItIs() {
    assertThat(words.alternative("start generation 7")).isEqualTo("start generation 7");
    assertThat(words.alternative("nobody-2032-09")).isEqualTo("nobody-2032-09");
    assertThat(words.reason("second-hand, 2034-01-serving"))
        .isEqualTo("second-hand, 2034-01-serving");
  }

  @Test
  void monthsAreWrittenAsOnThePages() {
    assertThat(LogWords.dated("2 MW asked for in 2034-01, halls take chips in 2036-07; 2030-45"))
        .isEqualTo("2 MW asked for in Jan 2034, halls take chips in Jul 2036; 2030-45");
  }

  /** Lines tore "connection works" from its "10". */
  @Test
  void numbersStayWithTheirLabelsAndUnits() {
    assertThat(
            LogWords.together(
                "2 MW asked for; land and permits 3.9 (permitting x 1.10), shell 8.5, queue 4,"
                    + " connection works 10"))
        .isEqualTo(
            "2\u00a0MW asked for; land and permits\u00a03.9 (permitting x\u00a01.10), shell\u00a08.5,"
                + " queue\u00a04, connection works\u00a010");
    assertThat(LogWords.together("cost -1.17 (2.02 kUSD/kW-year); law open (export tier 1)"))
        .isEqualTo("cost\u00a0−1.17 (2.02\u00a0kUSD/kW-year); law open (export tier\u00a01)");
  }
}

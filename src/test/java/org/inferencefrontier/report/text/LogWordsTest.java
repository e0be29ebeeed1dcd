package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  /** "power for 239394595 more H100e" was told to the last chip, which no such number knows. */
  @Test
  void largeQuantitiesHaveThreeFiguresAndAWordForTheirScale() {
    assertThat(words.reason("clients' need over share -0.19; power for 239394595 more H100e"))
        .isEqualTo("clients' need over share -0.19; power for 239 million more H100e");
    assertThat(
            words.reason(
                "share of 4.94e+10 USD; system price 292663 USD for 1264.02 useful H100e in"
                    + " training and 250.01 in inference at 20.57 kW"))
        .isEqualTo(
            "share of 49.4 billion USD; system price 293,000 USD for 1,260 useful H100e in"
                + " training and 250 in inference at 20.57 kW");
    assertThat(words.reason("27849 million USD to spend; spend 3.63 bn USD a year; cost 101 M USD"))
        .isEqualTo(
            "27.8 billion USD to spend; spend 3.63 billion USD a year; cost 101 million USD");
    assertThat(words.reason("gross profit -0.327 bn USD more a year; write-off 0.000 bn"))
        .isEqualTo("gross profit -327 million USD more a year; write-off 0");
    assertThat(
            words.reason(
                "target 15231 for 41044 wafers of orders, has 8578 and 2035 under way; most in a"
                    + " month 9685, public money x 1.00"))
        .isEqualTo(
            "target 15,200 for 41,000 wafers of orders, has 8,580 and 2,040 under way; most in a"
                + " month 9,690, public money x 1.00");
  }

  @Test
  void yearsNamesAndSmallNumbersStayAsTheyAre() {
    for (String text :
        List.of(
            "10.5 in January 2024; share of load 0.056",
            "thinking pays from 2024-09",
            "TPU v5e; v5p followed in October 2023",
            "from 0.8000 to 0.9600",
            "probability 0.0019 of demand",
            "737 MW of 999 MW firm missing; lead 15 months",
            "-811 USD/kW-year")) {
      assertThat(words.reason(text)).isEqualTo(text);
    }
    assertThat(words.reason("net cost of new entry -2172 USD/kW-year"))
        .isEqualTo("net cost of new entry -2,170 USD/kW-year");
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

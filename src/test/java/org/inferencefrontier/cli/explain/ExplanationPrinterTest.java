package org.inferencefrontier.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferencefrontier.testing.DecisionEntries.entry;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class ExplanationPrinterTest {
  /** Kinds of decision may have been made in any order; what is latest is read first. */
  @Test
  void whatWasDecidedBeforeStandsInOrderOfTime() {
    AgentDecisions decisions = new AgentDecisions("google");
    decisions.record(entry(1, "google", "orders", "order", 1, true, ""));
    decisions.record(entry(2, "google", "retirement", "nvidia-v100", 5, true, ""));
    decisions.record(entry(3, "google", "orders", "order", 1, true, ""));
    decisions.record(entry(4, "google", "use", "train", 1, true, ""));
    assertThat(printed(decisions, 4))
        .containsSubsequence(
            "use: what", "Decided before, the latest first:", "2023-04, orders", "2023-03, retire");
  }

  @Test
  void logsAreReadInNamesAndOneStyleOfNumbers() {
    AgentDecisions decisions = new AgentDecisions("google");
    decisions.record(
        entry(
            3,
            "google",
            "site training",
            "can",
            0.1,
            true,
            "0 MW; utility 2.7; scale (2280 MW a year)"));
    decisions.record(
        entry(3, "google", "site inference", "ercot", 0, false, "barred: it can be 2024-01"));
    decisions.record(
        entry(3, "google", "power of training site", "ercot: gas-onsite", -5, true, ""));
    decisions.record(
        entry(
            3,
            "google",
            "chip choice",
            "nvidia-h100-sxm",
            0.1,
            true,
            "79495 M USD, most on nvidia-v100; share of 4.94e+10 USD; 26628119 H100e in 2027"));
    assertThat(printed(decisions, 3))
        .contains("* Canada: 0.1", "0 MW; utility 2.7; scale (2,280 MW a year)")
        .contains(": 0" + System.lineSeparator() + "      barred: it can be 2024-01")
        .contains(
            "79.5 billion USD, most on NVIDIA V100",
            "share of 49.4 billion USD",
            "26.6 million H100e")
        .contains("in 2027")
        .doesNotContain("ercot", "gas-onsite", "nvidia-", "e+10");
    assertThat(printed(decisions, 3).replaceAll("\\s+", " "))
        .containsOnlyOnce("residency: share of demand that must be served at home.")
        .contains("Of sources of power, the number is the score, by cost and years to power;");
    assertThat(printed(decisions, 3).lines().filter(line -> line.contains("residency:")))
        .allMatch(line -> line.length() <= 112);
  }

  private static String printed(AgentDecisions decisions, int month) {
    StringWriter text = new StringWriter();
    new ExplanationPrinter(new PrintWriter(text, true), new LogWords(RealWorld.world()))
        .print("google", month, decisions.entries());
    return text.toString();
  }
}

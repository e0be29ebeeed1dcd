package org.inferencefrontier.report;

import java.util.List;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.study.file.DecisionBook.Option;

/** Invented decisions of the agents of {@link FakeWorld}. */
final class FakeDecisions {
  private FakeDecisions() {}

  /**
   * @param text reason of one of them
   */
  static DecisionBook book(String text) {
    return new DecisionBook(
        true,
        List.of(
            option("google", "orders", "order", 1.9e10, true, text),
            option(
                "google",
                "orders",
                "nvidia-h100-sxm",
                0.3,
                true,
                "score: share of 8.70e+09 USD; system price 14051 USD"),
            option("google", "custom silicon TPU", "start generation 10", 3.2e10, true, "worth"),
            option("google", "site inference", "ercot", 0.4, true, "26 MW"),
            option("google", "site inference", "pjm", 0.1, false, "0 MW"),
            option("google", "stages of inference site", "ercot: connection", 14, true, "26 MW"),
            option("google", "chip choice", "nvidia-2034-09-serving", 0.2, true, "in 2034-01"),
            option("google", "orders taken back", "nvidia-h100-sxm", 500, true, "500 units"),
            option("nvidia", "price", "cut the margin", 0.46, true, "backlog 1.7 months; " + text),
            option("nvidia", "price", "hold the margin", 0.5, false, ""),
            option("nvidia", "export variant", "refuse nvidia-h100", -4e8, false, "spend"),
            option("nvidia", "roadmap", "nvidia-2035-10", 12, true, "watts x 1.69"),
            option("usa", "partnership", "open to are", 0.28, true, "")));
  }

  private static Option option(
      String agent, String decision, String name, double score, boolean chosen, String reason) {
    return new Option(94, agent, decision, name, score, chosen, reason, 12);
  }
}

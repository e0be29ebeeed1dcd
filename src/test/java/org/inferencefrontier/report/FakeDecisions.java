package org.inferencefrontier.report;

import java.util.ArrayList;
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
            option("nvidia", "booking", "tsmc", 0.6, true, "score: share"),
            option("tsmc", "expansion", "build", 500, true, "set by the backlog"),
            option("openai", "training budget", "train", 2e10, true, "use of its models"),
            option("usa", "partnership", "open to are", 0.28, true, "")),
        courses());
  }

  /** A margin that rises to 2026 and falls from then on; a laboratory that thinks ever longer. */
  private static List<Option> courses() {
    List<Option> courses = new ArrayList<>();
    for (int month = 0; month < 96; month++) {
      int turn = Math.min(month, 96 - month);
      courses.add(
          new Option(
              month,
              "nvidia",
              "price",
              "cut the margin",
              0.4 + turn / 100.0,
              true,
              "strategy skim: wants a gross margin of 0.5, had 0.5; backlog "
                  + (2 + turn / 4)
                  + ".0 months; share 0.900, remembered 0.900; booked packaging left idle 0.00;"
                  + " margin at parity with the alternative 0.975, ceiling 0.975, floor 0.450",
              1));
      for (String segment : List.of("agents and batch", "real time")) {
        courses.add(
            new Option(
                month, "openai", "price", segment, 0.3, true, "share of the segment 0.4", 1));
      }
      courses.add(
          new Option(
              month,
              "openai",
              "training budget",
              "train",
              1e8 * (10 + month),
              true,
              "score: USD a year; use of its models "
                  + (1 + month)
                  + "e+09 USD a year at posted prices, expected growth of services 0.5 a year",
              1));
    }
    return courses;
  }

  private static Option option(
      String agent, String decision, String name, double score, boolean chosen, String reason) {
    return new Option(94, agent, decision, name, score, chosen, reason, 12);
  }
}

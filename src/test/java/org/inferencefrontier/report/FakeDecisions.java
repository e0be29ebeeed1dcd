package org.inferencefrontier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.ReasonTerm;
import org.inferencefrontier.study.file.DecisionBook;
import org.inferencefrontier.study.file.DecisionBook.Option;
import org.inferencefrontier.study.file.DecisionBook.Step;

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
            option("openai", "price", "real time", 0.3, true, "share of the segment 0.4"),
            option("openai", "training budget", "train", 2e10, true, "use of its models"),
            option("usa", "partnership", "open to are", 0.28, true, ""),
            option("deu", "carbon price", "at home", 0.5, true, "a state's, not a utility's"),
            option("ercot", "order plant", "gas-peaker", -140, true, "900 MW of 1000 MW firm"),
            option("ercot", "order plant", "nuclear", -800, false, "0 MW of 1000 MW firm")),
        courses());
  }

  /** A margin that rises to 2026 and falls from then on; a laboratory that thinks ever longer. */
  private static List<Step> courses() {
    List<Step> courses = new ArrayList<>();
    for (int month = 0; month < 96; month++) {
      int turn = Math.min(month, 96 - month);
      courses.add(
          new Step(
              month,
              "nvidia",
              "price",
              "cut the margin",
              0.4 + turn / 100.0,
              Map.of(ReasonTerm.BACKLOG, 2.0 + turn / 4),
              Map.of(ReasonTerm.STRATEGY, "skim")));
      for (String segment : List.of("agents and batch", "real time")) {
        courses.add(step(month, "price", segment, 0.3, ReasonTerm.SHARE_OF_SEGMENT, 0.4));
      }
      courses.add(
          step(
              month,
              "training budget",
              "train",
              1e8 * (10 + month),
              ReasonTerm.USE_OF_MODELS,
              1e9 * (1 + month)));
    }
    for (int year = 0; year < 3; year++) {
      courses.add(plant(12 * year, "order plant", "gas-peaker", 900 + year));
      courses.add(plant(12 * year, "build for energy", "solar", 5000));
      // It rounds to nothing.
      courses.add(plant(12 * year, "order plant", "nuclear", 0.4));
    }
    return courses;
  }

  private static Step step(
      int month, String decision, String name, double score, ReasonTerm term, double value) {
    return new Step(month, "openai", decision, name, score, Map.of(term, value), Map.of());
  }

  private static Step plant(int month, String decision, String plant, double megawatts) {
    return new Step(
        month, "ercot", decision, plant, 1, Map.of(ReasonTerm.MEGAWATTS, megawatts), Map.of());
  }

  private static Option option(
      String agent, String decision, String name, double score, boolean chosen, String reason) {
    return new Option(94, agent, decision, name, score, chosen, reason, 12);
  }
}

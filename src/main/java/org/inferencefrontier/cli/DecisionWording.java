package org.inferencefrontier.cli;

import java.util.Map;

/** What the kinds of decision in the log are about, in plain words. */
final class DecisionWording {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("orders", "how much to spend on chips and halls this quarter, USD"),
          Map.entry("chip choice", "which chips the orders buy"),
          Map.entry("power for new chips", "what power costs where they will go"),
          Map.entry("site training", "where to ask for power to train"),
          Map.entry("site inference", "where to ask for power to serve"),
          Map.entry("stages of training site", "what holds halls to train back, months"),
          Map.entry("stages of inference site", "what holds halls to serve back, months"),
          Map.entry("second-hand", "used chips to sell or buy, USD"),
          Map.entry("retirement", "chips that leave the fleet"),
          Map.entry("use", "what the fleet does"),
          Map.entry("price", "what to charge"),
          Map.entry("roadmap", "the next generation of chips"),
          Map.entry("booking", "packaging booked at foundries"),
          Map.entry("expansion", "packaging capacity to build"),
          Map.entry("training budget", "what to spend on training and research"),
          Map.entry("reasoning depth", "how long models think"),
          Map.entry("export tier", "who may buy frontier chips"),
          Map.entry("partnership", "whom to open exports to"));

  private DecisionWording() {}

  /** Title of a kind of decision. */
  static String title(String decision) {
    if (decision.startsWith("custom silicon ")) {
      return decision + ": whether to design the next own chip, USD";
    }
    String words = WORDS.get(decision);
    return words == null ? decision : decision + ": " + words;
  }
}

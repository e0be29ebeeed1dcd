package org.inferencefrontier.cli.explain;

import java.util.Map;
import org.inferencefrontier.report.text.DecisionTerms;

/** What the kinds of decision in the log are about, in plain words. */
final class DecisionWording {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("orders", "how much to spend on chips and halls this quarter, USD"),
          Map.entry("chip choice", "which chips the orders buy"),
          Map.entry("orders taken back", "what its vendor would deliver too late, units"),
          Map.entry("power for new chips", "what power costs where they will go"),
          Map.entry("site training", "where to ask for power to train"),
          Map.entry("site inference", "where to ask for power to serve"),
          Map.entry("stages of training site", "what holds halls to train back, months"),
          Map.entry("stages of inference site", "what holds halls to serve back, months"),
          Map.entry("power of training site", "which sources of power a site to train gets"),
          Map.entry("power of inference site", "which sources of power a site to serve gets"),
          Map.entry(
              "power purchase agreement",
              "which plants to contract, USD/MWh that they are worth over their cost"),
          Map.entry(
              "order plant",
              "plants for firm capacity, USD/kW-year that they earn over their cost"),
          Map.entry("build for energy", "plants for their energy, USD/MWh over their cost"),
          Map.entry("export variant", "whether to make a chip for states under export limits, USD"),
          Map.entry("serving variant", "whether to make a chip for serving, USD"),
          Map.entry("second-hand", "used chips to sell or buy, USD"),
          Map.entry("retirement", "chips that leave the fleet"),
          Map.entry("use", "what the fleet does"),
          Map.entry("price", "what to charge"),
          Map.entry("roadmap", "the next generation of chips"),
          Map.entry("booking", "packaging booked at foundries"),
          Map.entry("expansion", "packaging capacity to build"),
          Map.entry("training budget", "what to spend on training and research"),
          Map.entry("reasoning depth", "how long models think"));

  private static final Map<String, String> POLICIES =
      Map.ofEntries(
          Map.entry(
              "export tier",
              "who may buy frontier chips, 1 free, 2 capped, 3 variants only, 4 barred"),
          Map.entry(
              "export threshold", "what chips a state on tier 3 may buy, dense 8-bit TFLOP/s"),
          Map.entry("import ban", "share of foreign chips that buyers are barred from"),
          Map.entry("subsidy", "share of data-centre capital cost that the state pays"),
          Map.entry("sovereign fund", "public money for compute, USD billions"),
          Map.entry("residency", "share of demand that must be served at home"),
          Map.entry("moratorium", "stop of new connections, 1 stopped, 0 open"),
          Map.entry("permitting", "speed of connections, a multiplier"),
          Map.entry("carbon price", "price of carbon, USD a tonne"),
          Map.entry("partnership", "relations with another state, alignment from -1 to 1"),
          Map.entry("tariff", "charge on accelerators from abroad, share of their price"),
          Map.entry("foundry support", "public money for foundries, USD billions"),
          Map.entry("materials control", "materials held back, severity from 0 to 1"),
          Map.entry("memory control", "memory held back, severity from 0 to 1"),
          Map.entry("equipment control", "chip-making tools held back, severity from 0 to 1"),
          Map.entry("note", "recorded, without effect in the model"));

  private static final int WIDTH = 108;

  private DecisionWording() {}

  /** What numbers and terms mean, in lines; empty where the title says it. */
  static String legend(String decision) {
    return wrapped(DecisionTerms.of(decision));
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      boolean fits = column + 1 + word.length() <= WIDTH;
      lines.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = column > 0 && fits ? column + 1 + word.length() : word.length();
    }
    return lines.toString();
  }

  /** Title of a kind of decision. */
  static String title(String decision) {
    if (decision.startsWith("custom silicon ")) {
      return decision + ": whether to design the next own chip, USD";
    }
    String words = isPolicy(decision) ? POLICIES.get(decision) : WORDS.get(decision);
    return words == null ? decision : decision + ": " + words;
  }

  /** Whether it is a state's move, of which the log has the chance at the review. */
  static boolean isPolicy(String decision) {
    return POLICIES.containsKey(decision);
  }
}

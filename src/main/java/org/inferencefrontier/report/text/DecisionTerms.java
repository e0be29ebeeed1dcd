package org.inferencefrontier.report.text;

import java.util.Map;
import org.inferencefrontier.study.file.DecisionBook;

/** What the number and the terms of a kind of decision mean, for pages and terminal alike. */
public final class DecisionTerms {
  private static final String SITES =
      "Of sites, the number is the probability of choice, which grows with the utility: the sum of"
          + " the terms. Each stands with what it adds and, in brackets, the figure behind it."
          + " Scale: load that can be connected a year; cost: electricity and construction; time to"
          + " power: until a hall can run; reach: demand near enough, by kind; bound demand: demand"
          + " tied to the place; risk: of governance; reliability: interruptions of supply;"
          + " alignment: of home and host; subsidy: the state's part of the capital; carbon:"
          + " emissions at a price; concentration: what the market has there; incumbency: what it"
          + " has there itself; home: its own country. Law: export tier from 1, free, to 4, barred;"
          + " residency: share of demand that must be served at home.";

  private static final String SOURCES =
      "Of sources of power, the number is the score, by cost and years to power; a higher one is"
          + " likelier. Share is the source's part of the site.";

  private static final String MARGINS = "Of prices, the number is the gross margin.";

  private static final String PRICES =
      MARGINS
          + " Of a chip vendor, the ceiling is the margin at which"
          + " buyers would as soon take the alternative to the leading chip, parity that at"
          + " which its own chips undercut the leader's, and the floor is its own. A long backlog"
          + " raises what it wants, booked packaging left idle lowers it. Shares are of what"
          + " vendors of its home market ship, now and as it remembers over years.";

  private static final String VARIANTS =
      "Of chips made for export limits or for serving, the number is in USD: the gross profit that"
          + " they add in the years told, less development and what may be written off. They are"
          + " made where that is more than nought.";

  private static final String FIRM_PLANTS =
      "Of plants for the peak, the number is less the net cost of entry: what a firm kilowatt costs"
          + " a year beyond what its energy earns, USD. Cheaper kinds take more of what is missing,"
          + " up to the most that can be built of them in a year.";

  private static final String ENERGY_PLANTS =
      "Of plants for their energy, the number is what a MWh earns over its levelised cost, USD. As"
          + " many are built as in 2023 and 2024 where that is what it was then, and more or fewer"
          + " as it grows or falls; what was ordered for the peak or for a contract counts.";

  private static final Map<String, String> TERMS =
      Map.of(
          "site training", SITES,
          "site inference", SITES,
          "power of training site", SOURCES,
          "power of inference site", SOURCES,
          "price", PRICES,
          "export variant", VARIANTS,
          "serving variant", VARIANTS,
          "order plant", FIRM_PLANTS,
          "build for energy", ENERGY_PLANTS);

  /** Of these nobody chooses: the later of two is what a hall waits for. */
  private static final String STAGES = "stages of ";

  /** Of these there is one alternative, which says itself whether it is refused. */
  private static final String VARIANT = " variant";

  private DecisionTerms() {}

  /** What became of an alternative, in a few words. */
  public static String outcome(String decision, boolean chosen) {
    if (decision.startsWith(STAGES)) {
      return chosen ? "holds it back" : "done sooner";
    }
    if (decision.endsWith(VARIANT)) {
      return chosen ? "made" : "not made";
    }
    if (DecisionBook.PLANT_KINDS.contains(decision)) {
      return chosen ? "ordered" : "not ordered";
    }
    return chosen ? "taken" : "passed over";
  }

  /** The same for who decided: what is of chip vendors' prices is nothing to a laboratory. */
  public static String of(String decision, String alternative) {
    return decision.equals("price") && !alternative.endsWith(" the margin")
        ? MARGINS
        : of(decision);
  }

  /** In sentences; empty where the decision's title says it. */
  public static String of(String decision) {
    return TERMS.getOrDefault(decision, "");
  }
}

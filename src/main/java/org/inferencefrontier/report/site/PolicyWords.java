package org.inferencefrontier.report.site;

import java.util.function.DoubleFunction;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.analysis.PolicyEntry;
import org.inferencefrontier.indicator.PolicyKind;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.WrittenName;
import org.inferencefrontier.world.policy.PolicyInstrument;

/** Policies in words, with their values in the instrument's unit. */
public final class PolicyWords {
  private PolicyWords() {}

  /** What was done: {@code moratorium imposed}. */
  public static String move(PolicyEntry entry) {
    return PolicyKind.of(entry.instrument(), entry.before(), entry.after())
        .filter(kind -> entry.before() != entry.after())
        .map(PolicyKind::words)
        .orElse(WrittenName.of(entry.instrument()));
  }

  /**
   * What a state does in some of the runs. Connections stop in one grid area and not in another,
   * and the runs differ in which.
   */
  public static String move(PolicyKind kind) {
    return switch (kind) {
      case MORATORIUM_IMPOSED, MORATORIUM_LIFTED -> kind.words() + " in a grid area";
      default -> kind.words();
    };
  }

  /** From what to what, with the unit; what is, if it was so before; empty for a note. */
  public static String change(PolicyEntry entry) {
    if (!Double.isFinite(entry.after())) {
      return "";
    }
    DoubleFunction<String> write = value -> value(entry.instrument(), value);
    boolean known = Double.isFinite(entry.before()) && entry.before() != entry.after();
    return (known ? write.apply(entry.before()) + " → " : "") + write.apply(entry.after());
  }

  private static String value(PolicyInstrument instrument, double value) {
    return switch (instrument) {
      case EXPORT_TIER -> "tier " + Math.round(value);
      case EXPORT_THRESHOLD ->
          value < PolicyBook.NO_THRESHOLD ? Wording.number(value) + " TFLOP/s" : "no threshold";
      case SUBSIDY, RESIDENCY, IMPORT_BAN, TARIFF -> Wording.percent(value);
      case SOVEREIGN_FUND, FOUNDRY_SUPPORT -> "$" + Wording.number(value) + " billion";
      case MORATORIUM -> value > 0 ? "stopped" : "open";
      case PERMITTING -> "speed ×" + Wording.number(value);
      case CARBON_PRICE -> "$" + Wording.number(value) + " per t CO2";
      case PARTNERSHIP -> "alignment " + Wording.number(value);
      case MATERIALS_CONTROL, MEMORY_CONTROL, EQUIPMENT_CONTROL ->
          "severity " + Wording.number(value);
      case NOTE -> "";
    };
  }

  /** Whose decision it was. */
  static String origin(PolicyEntry entry) {
    return switch (entry.origin()) {
      case "own" -> "its own rule";
      case "return" -> "in return";
      default -> "dated event";
    };
  }

  /** Why: what happened, or what the rule looked at. */
  public static String why(PolicyEntry entry) {
    if (!Double.isFinite(entry.observed())) {
      return entry.why();
    }
    // Rules of these two look at shares.
    DoubleFunction<String> write =
        switch (entry.instrument()) {
          case SUBSIDY, MORATORIUM -> Wording::percent;
          default -> Wording::number;
        };
    String alarm =
        Double.isFinite(entry.alarm()) ? " (acts from " + write.apply(entry.alarm()) + ")" : "";
    return entry.why() + ": " + write.apply(entry.observed()) + alarm;
  }

  /** First letter large. */
  static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

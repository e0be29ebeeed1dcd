package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Values;

/** Policy events: a magnitude that their instrument can have, and a test where it asks one. */
final class PolicyCheck {
  private record Range(double low, double high) {}

  private static final Map<String, Range> MAGNITUDES =
      Map.ofEntries(
          Map.entry("exportTier", new Range(1, 4)),
          Map.entry("exportThreshold", new Range(0, Double.MAX_VALUE)),
          Map.entry("importBan", new Range(0, 1)),
          Map.entry("subsidy", new Range(0, 0.6)),
          Map.entry("sovereignFund", new Range(0, Double.MAX_VALUE)),
          Map.entry("residency", new Range(0, 1)),
          Map.entry("moratorium", new Range(0, 1)),
          Map.entry("permitting", new Range(0, 10)),
          Map.entry("carbonPrice", new Range(0, Double.MAX_VALUE)),
          Map.entry("partnership", new Range(-1, 1)),
          Map.entry("tariff", new Range(0, 10)),
          Map.entry("foundrySupport", new Range(0, Double.MAX_VALUE)),
          Map.entry("materialsControl", new Range(0, 1)),
          Map.entry("memoryControl", new Range(0, 1)),
          Map.entry("equipmentControl", new Range(0, 1)));

  private static final Set<String> WHOLE = Set.of("exportTier", "moratorium");

  private PolicyCheck() {}

  static void check(Entry event, Problems problems) {
    String instrument = event.at("/instrument").asText("");
    JsonNode magnitude = event.at("/magnitude");
    Range range = MAGNITUDES.get(instrument);
    if (range != null && magnitude.isNumber()) {
      double value = magnitude.asDouble();
      boolean whole = WHOLE.contains(instrument);
      if (value < range.low() || value > range.high() || whole && value != Math.rint(value)) {
        String limit =
            range.high() == Double.MAX_VALUE
                ? "at least " + Values.number(range.low())
                : "from " + Values.number(range.low()) + " to " + Values.number(range.high());
        problems.add(
            event.position("/magnitude"),
            event.field("/magnitude"),
            Values.shown(magnitude)
                + " is out of range for "
                + instrument
                + "; expected a "
                + (whole ? "whole " : "")
                + "number "
                + limit);
      }
    }
    if (event.at("/test").isTextual() && !instrument.equals("exportThreshold")) {
      problems.add(
          event.position("/test"),
          event.field("/test"),
          "is a test beside an exportThreshold; " + instrument + " has none: leave it out");
    }
  }
}

package org.inferencefrontier.input.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Inputs;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;
import org.inferencefrontier.input.problem.Problems;
import org.inferencefrontier.input.schema.Values;
import org.inferencefrontier.world.time.Hours;

/** Values that fit their field but cannot be true together. */
final class ValueCheck {
  /** Shares are written with three decimals or so; their sum is allowed that much. */
  private static final double ROUNDING = 0.005;

  private final Inputs inputs;
  private final Problems problems;

  ValueCheck(Inputs inputs, Problems problems) {
    this.inputs = inputs;
    this.problems = problems;
  }

  void check() {
    for (Entry vendor : inputs.of(Section.VENDORS)) {
      ordered(vendor, "/pricing/floorGrossMargin", "/pricing/targetGrossMargin");
      range(vendor, "/prebookedPackaging", 0, 1);
    }
    prebooked();
    for (Entry operator : inputs.of(Section.OPERATORS)) {
      range(operator, "/sites", 0, 1);
      sum(operator, "/sites", key -> inputs.mayHold(Section.AREAS, key));
      range(operator, "/initialFleet", 0, Double.MAX_VALUE);
      range(operator, "/finance/otherCapexUsdBillions", 0, Double.MAX_VALUE);
      years(operator, "/finance/otherCapexUsdBillions");
    }
    for (Entry lab : inputs.of(Section.LABS)) {
      ordered(lab, "/pricing/floorGrossMargin", "/pricing/targetGrossMargin");
      range(lab, "/partners", 0, 1);
      sum(lab, "/partners", key -> inputs.mayHold(Section.OPERATORS, key));
    }
    for (Entry state : inputs.of(Section.STATES)) {
      range(state, "/alignment", -1, 1);
      sum(state, "/aims", key -> true);
    }
    for (Entry foundry : inputs.of(Section.FOUNDRIES)) {
      ordered(foundry, "/initialYield", "/matureYield");
    }
    inputs.of(Section.AREAS).forEach(this::load);
    sharesOfCountries();
    for (Entry parameter : inputs.of(Section.PARAMETERS)) {
      new PriorCheck(parameter, problems).check();
    }
    for (Entry point : inputs.of(Section.RECORD)) {
      ordered(point, "/low", "/central");
      ordered(point, "/central", "/high");
    }
  }

  private void sum(Entry entry, String pointer, Predicate<String> mayHold) {
    JsonNode shares = entry.at(pointer);
    double sum = 0;
    for (Map.Entry<String, JsonNode> share : shares.properties()) {
      if (!share.getValue().isNumber()) {
        return; // said by the check of the form
      }
      String child = TrackedNode.child(pointer, share.getKey());
      if (entry.isOverridden(child) && !mayHold.test(share.getKey())) {
        return; // a setting's wrong name, said by the check of references
      }
      sum += share.getValue().asDouble();
    }
    if (!shares.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
      String culprit = entry.changedWithin(pointer);
      String what =
          culprit.equals(pointer) ? "sums" : "now " + TrackedNode.dotted(pointer) + " sums";
      problems.add(
          entry.position(culprit),
          entry.field(culprit),
          what + " to " + rounded(sum) + "; expected 1");
    }
  }

  private void range(Entry entry, String pointer, double low, double high) {
    JsonNode map = entry.at(pointer);
    for (Iterator<String> keys = map.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      JsonNode value = map.get(key);
      if (value.isNumber() && (value.asDouble() < low || value.asDouble() > high)) {
        String child = TrackedNode.child(pointer, key);
        String limit =
            high == Double.MAX_VALUE
                ? "a number, at least " + Values.number(low)
                : "a number from " + Values.number(low) + " to " + Values.number(high);
        problems.add(
            entry.position(child),
            entry.field(child),
            Values.shown(value) + " is out of range; expected " + limit);
      }
    }
  }

  private void years(Entry entry, String pointer) {
    for (Iterator<String> keys = entry.at(pointer).fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      if (!key.matches("20\\d\\d")) {
        String child = TrackedNode.child(pointer, key);
        problems.add(
            entry.position(child),
            entry.field(child),
            "'" + key + "' is not a year; expected YYYY");
      }
    }
  }

  private void ordered(Entry entry, String low, String high) {
    JsonNode lower = entry.at(low);
    JsonNode upper = entry.at(high);
    if (lower.isNumber() && upper.isNumber() && lower.asDouble() > upper.asDouble()) {
      boolean blameUpper = entry.isOverridden(high) && !entry.isOverridden(low);
      String culprit = blameUpper ? high : low;
      problems.add(
          entry.position(culprit),
          entry.field(culprit),
          blameUpper
              ? Values.shown(upper) + " is below " + entry.field(low) + " " + Values.shown(lower)
              : Values.shown(lower) + " is above " + entry.field(high) + " " + Values.shown(upper));
    }
  }

  private void load(Entry area) {
    JsonNode energy = area.at("/annualLoadTerawattHours");
    JsonNode peak = area.at("/peakLoadMegawatts");
    double mean = energy.asDouble() * 1e6 / Hours.A_YEAR;
    if (energy.isNumber() && peak.isNumber() && peak.asDouble() < mean) {
      problems.add(
          area.position("/peakLoadMegawatts"),
          area.field("/peakLoadMegawatts"),
          Values.shown(peak)
              + " MW is under the mean load of "
              + Math.round(mean)
              + " MW that "
              + area.field("/annualLoadTerawattHours")
              + " "
              + Values.shown(energy)
              + " TWh gives");
    }
  }

  private void sharesOfCountries() {
    if (!inputs.isWhole(Section.AREAS)) {
      return;
    }
    Map<String, Double> sums = new LinkedHashMap<>();
    Map<String, Entry> last = new HashMap<>();
    for (Entry area : inputs.of(Section.AREAS)) {
      String country = area.at("/country").asText("");
      sums.merge(country, area.at("/shareOfCountry").asDouble(), Double::sum);
      last.put(country, area);
    }
    sums.forEach(
        (country, sum) -> {
          if (inputs.mayHold(Section.COUNTRIES, country) && Math.abs(sum - 1) > ROUNDING) {
            Entry area = last.get(country);
            problems.add(
                area.position("/shareOfCountry"),
                area.field("/shareOfCountry"),
                "the areas of country '" + country + "' sum to " + rounded(sum) + "; expected 1");
          }
        });
  }

  /** More packaging than a foundry has cannot be booked. */
  private void prebooked() {
    for (String foundry : inputs.ids(Section.FOUNDRIES)) {
      String pointer = TrackedNode.child("/prebookedPackaging", foundry);
      double sum = 0;
      Entry last = null;
      for (Entry vendor : inputs.of(Section.VENDORS)) {
        if (vendor.at(pointer).isNumber()) {
          sum += vendor.at(pointer).asDouble();
          // A setting is to blame before the file of any other vendor.
          last = last != null && last.isOverridden(pointer) ? last : vendor;
        }
      }
      if (last != null && sum > 1 + ROUNDING) {
        problems.add(
            last.position(pointer),
            last.field(pointer),
            "the vendors' shares of '"
                + foundry
                + "' sum to "
                + rounded(sum)
                + "; expected at most 1");
      }
    }
  }

  private static String rounded(double value) {
    return Values.number(Math.round(value * 1e4) / 1e4);
  }
}

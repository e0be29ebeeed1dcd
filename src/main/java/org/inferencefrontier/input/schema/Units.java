package org.inferencefrontier.input.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.inferencefrontier.input.entry.Entry;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.entry.TrackedNode;

/** Says which unit a field is in: the records carry units in the names of their fields. */
final class Units {
  private static final Pattern NUMBER_WITH_MORE =
      Pattern.compile("[-+~<>=$]?\\s*\\.?\\d[\\d.,_ ']*([eE][-+]?\\d+)?\\s*\\D{0,20}.*");

  /** Part of a field's name to its unit; the first part found counts, so longer ones lead. */
  private static final Map<String, String> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("UsdPerMegawattHour", "in USD a MWh");
    UNITS.put("UsdPerKilowattYear", "in USD a kW and year");
    UNITS.put("UsdPerKilowatt", "in USD a kW");
    UNITS.put("UsdPerWatt", "in USD a watt");
    UNITS.put("UsdPerTonne", "in USD a tonne");
    UNITS.put("UsdBillionsPerQuarter", "in billion USD a quarter");
    UNITS.put("UsdBillions", "in billion USD");
    UNITS.put("Usd", "in USD");
    UNITS.put("GramsPerKilowattHour", "in grams a kWh");
    UNITS.put("TerawattHours", "in TWh");
    UNITS.put("MegawattsPerYear", "in megawatts a year");
    UNITS.put("Megawatts", "in megawatts");
    UNITS.put("Watts", "in watts");
    UNITS.put("Teraflops", "in TFLOP/s");
    UNITS.put("TerabytesPerSecond", "in TB/s");
    UNITS.put("GigabytesPerSecond", "in GB/s");
    UNITS.put("Gigabytes", "in GB");
    UNITS.put("WafersPerMonth", "in wafers a month");
    UNITS.put("Months", "in months");
    UNITS.put("Years", "in years");
    UNITS.put("Millions", "in millions");
    UNITS.put("Billions", "in billions");
    UNITS.put("H100e", "in H100-equivalents");
    UNITS.put("PerYear", "as a share of 1 a year (5% is 0.05)");
    UNITS.put("Share", "as a share of 1 (25% is 0.25)");
    UNITS.put("share", "as a share of 1 (25% is 0.25)");
    UNITS.put("Margin", "as a share of 1 (25% is 0.25)");
    UNITS.put("latitude", "in degrees");
    UNITS.put("longitude", "in degrees");
  }

  private Units() {}

  /** Whether a text is a number with something after it, such as {@code 3 GW}. */
  static boolean startsAsNumber(String text) {
    return NUMBER_WITH_MORE.matcher(text).matches();
  }

  /** Words to add to a message: the unit of a field, from its name, else its description. */
  static String of(Entry entry, String pointer, JsonNode schema) {
    if (entry.section() == Section.PARAMETERS) {
      return ", in the unit of the parameter, " + entry.tree().path("unit").asText("");
    }
    for (String part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
      String name = TrackedNode.lastKey(part);
      for (Map.Entry<String, String> unit : UNITS.entrySet()) {
        if (name.contains(unit.getKey())) {
          return ", " + unit.getValue();
        }
      }
    }
    String description = schema.path("description").asText("");
    return description.isEmpty() ? "" : ": " + description;
  }
}

package org.inferencefrontier.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Says which unit a field is in: the records carry units in the names of their fields. */
final class Units {
  private static final Pattern NUMBER_WITH_MORE =
      Pattern.compile("[-+~<>=$]?\\s*\\.?\\d[\\d.,_ ']*([eE][-+]?\\d+)?\\s*\\D{0,20}.*");

  /** Part of a field's name to its unit; the first part found counts, so longer ones lead. */
  private static final Map<String, String> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("UsdPerMegawattHour", "USD a MWh");
    UNITS.put("UsdPerKilowattYear", "USD a kW and year");
    UNITS.put("UsdPerKilowatt", "USD a kW");
    UNITS.put("UsdPerWatt", "USD a watt");
    UNITS.put("UsdPerTonne", "USD a tonne");
    UNITS.put("UsdBillionsPerQuarter", "billion USD a quarter");
    UNITS.put("UsdBillions", "billion USD");
    UNITS.put("Usd", "USD");
    UNITS.put("GramsPerKilowattHour", "grams a kWh");
    UNITS.put("TerawattHours", "TWh");
    UNITS.put("MegawattsPerYear", "megawatts a year");
    UNITS.put("Megawatts", "megawatts");
    UNITS.put("Watts", "watts");
    UNITS.put("Teraflops", "TFLOP/s");
    UNITS.put("TerabytesPerSecond", "TB/s");
    UNITS.put("GigabytesPerSecond", "GB/s");
    UNITS.put("Gigabytes", "GB");
    UNITS.put("WafersPerMonth", "wafers a month");
    UNITS.put("Months", "months");
    UNITS.put("Years", "years");
    UNITS.put("Millions", "millions");
    UNITS.put("H100e", "H100-equivalents");
    UNITS.put("PerYear", "a share of 1 a year (5% is 0.05)");
    UNITS.put("Share", "a share of 1 (25% is 0.25)");
    UNITS.put("share", "a share of 1 (25% is 0.25)");
    UNITS.put("Margin", "a share of 1 (25% is 0.25)");
    UNITS.put("latitude", "degrees");
    UNITS.put("longitude", "degrees");
  }

  private Units() {}

  /** Whether a text is a number with something after it, such as {@code 3 GW}. */
  static boolean startsAsNumber(String text) {
    return NUMBER_WITH_MORE.matcher(text).matches();
  }

  /** The unit of a field in words, from its name, else its description. */
  static String of(Entry entry, String pointer, JsonNode schema) {
    if (entry.section() == Section.PARAMETERS) {
      return "in the parameter's unit: " + entry.tree().path("unit").asText("");
    }
    for (String part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
      String name = TrackedNode.lastKey(part);
      for (Map.Entry<String, String> unit : UNITS.entrySet()) {
        if (name.contains(unit.getKey())) {
          return "in " + unit.getValue();
        }
      }
    }
    String description = schema.path("description").asText("");
    return description.isEmpty() ? "a pure number" : "which is: " + description;
  }
}

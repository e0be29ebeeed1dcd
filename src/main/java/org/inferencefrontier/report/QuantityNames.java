package org.inferencefrontier.report;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What indicators are called in tables that are not written for one of them. */
final class QuantityNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("vendor.revenue", "revenue"),
          Map.entry("vendor.installed_h100e", "installed compute"),
          Map.entry("world.installed_h100e", "installed compute"),
          Map.entry("world.accelerator_revenue", "accelerator revenue"),
          Map.entry("world.custom_silicon_share", "custom-silicon share"),
          Map.entry("world.rental_usd_per_h100e_hour", "rental price"),
          Map.entry("world.usd_per_million_tokens", "list price of a million tokens"),
          Map.entry("operator.tokens_per_day", "tokens a day"),
          Map.entry("lab.tokens_per_day", "tokens a day"),
          Map.entry("state.tokens_per_day", "tokens a day"),
          Map.entry("world.datacenter_twh", "electricity of data centres"),
          Map.entry("world.ai_twh", "electricity of AI"),
          Map.entry("world.largest_training_run_flop", "largest training run"),
          Map.entry("area.datacenter_mw", "data-centre load"),
          Map.entry("operator.leading_vendor_h100e", "leading vendor's chips held"),
          Map.entry("state.leading_vendor_h100e", "leading vendor's chips held"),
          Map.entry("operator.capex", "capital expenditure"),
          Map.entry("operator.ai_capex", "AI capital expenditure"));

  /** Words that keep their capitals. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("h100e", "H100e"),
          Map.entry("usd", "USD"),
          Map.entry("twh", "TWh"),
          Map.entry("mw", "MW"),
          Map.entry("mwh", "MWh"),
          Map.entry("kwh", "kWh"),
          Map.entry("ai", "AI"),
          Map.entry("flop", "FLOP"),
          Map.entry("hhi", "HHI"),
          Map.entry("ppa", "PPA"),
          Map.entry("nre", "NRE"));

  private QuantityNames() {}

  /** The name; made of the indicator's own where nobody has given one. */
  static String of(String indicator) {
    String own = indicator.substring(indicator.indexOf('.') + 1);
    return NAMES.getOrDefault(
        indicator,
        Stream.of(own.split("_"))
            .map(word -> UNITS.getOrDefault(word, word))
            .collect(Collectors.joining(" ")));
  }
}

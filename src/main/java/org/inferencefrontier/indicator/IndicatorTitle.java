package org.inferencefrontier.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an indicator is called where people read its value. The name in the files serves programs:
 * it carries the unit and abbreviations.
 */
public final class IndicatorTitle {
  /** Names of indicators of all kinds of agents, without the kind; or of a family's first words. */
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry("ai_mw", "Load of AI data centres"),
          Map.entry("ai_twh", "Electricity of AI data centres"),
          Map.entry("curtailed_hours", "Hours curtailed"),
          Map.entry("curtailed_mw", "AI load curtailed"),
          Map.entry("curtailed_twh", "AI electricity curtailed"),
          Map.entry("datacenter_mw", "Load of data centres"),
          Map.entry("datacenter_share", "Data centres' share of electricity"),
          Map.entry("datacenter_twh", "Electricity of data centres"),
          Map.entry("datacenter_world_share", "Share of the world's data centres, by electricity"),
          Map.entry("edge_twh", "Electricity of devices that serve themselves"),
          Map.entry("fleet_vintage", "Age of the fleet's chips"),
          Map.entry("flexible_mw", "Connections that may be curtailed"),
          Map.entry("flow", "Flow of serving"),
          Map.entry("generation", "Generation"),
          Map.entry("gulf_inference_share", "Gulf's share of serving capacity"),
          Map.entry("inference_area_hhi", "Herfindahl index of areas, serving"),
          Map.entry("inference_export_h100e", "Serving for other states, net"),
          Map.entry("inference_per_watt_rank_lead", "Lead of throughput per watt as a guide"),
          Map.entry("inference_state_hhi", "Herfindahl index of states, serving"),
          Map.entry("inference_twh", "Electricity of inference"),
          Map.entry("installed_h100e", "Installed compute"),
          Map.entry("inventory_cost", "Cost of the stock"),
          Map.entry("inventory_units", "Stock of chips"),
          Map.entry("inventory_weeks", "Stock in weeks of supply"),
          Map.entry("inventory_written_off", "Stock written off"),
          Map.entry("kwh_per_million_tokens", "Electricity of serving"),
          Map.entry("latency_ms", "Network round trip"),
          Map.entry("leading_vendor_fleet_share", "Leading vendor's share of the fleet"),
          Map.entry("leading_vendor_h100e", "Leading vendor's chips held"),
          Map.entry("memory_gigabytes", "High-bandwidth memory"),
          Map.entry("moratoria", "Moratoria begun and ended"),
          Map.entry("newest_chip_h100e", "Newest chip"),
          Map.entry("old_chips_inference_share", "Old chips' share of serving capacity"),
          Map.entry("onsite_mw", "Load served by plant on site"),
          Map.entry("other_datacenter_twh", "Electricity of other data centres"),
          Map.entry("own_silicon_fleet_share", "Own silicon's share of the fleet"),
          Map.entry("own_silicon_h100e", "Own silicon bought"),
          Map.entry("own_silicon_inference_share", "Own silicon's share of serving"),
          Map.entry("plant", "Power plants"),
          Map.entry("policy", "Policy"),
          Map.entry("policy_kinds", "Kinds of policy moves"),
          Map.entry("policy_moves", "Policy moves"),
          Map.entry("powered_mw", "Facilities with power"),
          Map.entry("ppa_mw", "Plants under contract"),
          Map.entry("price_per_h100e", "Price of an H100e"),
          Map.entry("programme_nre", "Spent on own designs"),
          Map.entry("queue_months", "Wait for a connection"),
          Map.entry("queue_mw", "Queue for connections"),
          Map.entry("rental_usd_per_h100e_hour", "Rental price"),
          Map.entry("requests_per_day", "Requests answered"),
          Map.entry("second_hand_h100e", "Second-hand compute bought"),
          Map.entry("second_hand_usd_per_h100e", "Second-hand price of an H100e"),
          Map.entry("served_at_home_share", "Share served at home"),
          Map.entry("served_in_bloc_share", "Share served in its group"),
          Map.entry("service_revenue", "Use of services at posted prices"),
          Map.entry("service_usd_per_million_tokens", "Price of services"),
          Map.entry("serving_distance_km", "Distance of serving"),
          Map.entry("sites_land_mw", "Sites whose halls are not begun"),
          Map.entry("sites_live_mw", "Halls with power"),
          Map.entry("sites_permits_mw", "Sites seeking land and permits"),
          Map.entry("sites_shell_mw", "Halls being built"),
          Map.entry("sites_used_mw", "Power of installed chips"),
          Map.entry("sovereign_fund_usd", "Sovereign fund"),
          Map.entry("speculative_queue_mw", "Speculative queue"),
          Map.entry("tariff_usd_per_mwh", "Tariff of a large load"),
          Map.entry("tokens_per_day", "Tokens served"),
          Map.entry("tokens_per_joule", "Tokens for their electricity"),
          Map.entry("training_area_hhi", "Herfindahl index of areas, training"),
          Map.entry("training_state_hhi", "Herfindahl index of states, training"),
          Map.entry("training_twh", "Electricity of training"),
          Map.entry("unpowered_h100e", "Compute that waits for power"),
          Map.entry("usd_per_million_tokens", "List price"),
          Map.entry("usd_per_million_tokens_cost", "Cost of serving"),
          Map.entry("use_worth", "Use of its models at posted prices"),
          Map.entry("user_cost_usd_per_h100e_hour", "User cost of new compute"),
          Map.entry("value", "Revenue of layer"),
          Map.entry("value_index", "Revenue index of layers"),
          Map.entry("value_share", "Share of layers"),
          Map.entry("value_share_in_data_centres", "Share of layers in data centres"),
          Map.entry("vendor_hhi", "Herfindahl index of vendors"),
          Map.entry("watt_hours_per_request", "Electricity of a request"));

  /** What the bracket says already. */
  private static final Set<String> UNITS =
      Set.of("h100e", "usd", "mw", "mwh", "twh", "kwh", "flop", "ms", "km", "months");

  /** Beginnings that stay as they are inside a sentence. */
  private static final Set<String> PROPER = Set.of("AI", "Chinese", "Gulf", "Herfindahl");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ai", "AI"),
          Map.entry("capex", "capital expenditure"),
          Map.entry("usa", "United States"),
          Map.entry("china", "China"),
          Map.entry("chinese", "Chinese"),
          Map.entry("europe", "Europe"),
          Map.entry("gulf", "Gulf"),
          Map.entry("asia", "Asia"),
          Map.entry("pacific", "Pacific"),
          Map.entry("onsite", "on-site"));

  private IndicatorTitle() {}

  /** {@code area.queue_months} becomes "Wait for a connection (months)". */
  public static String withUnit(IndicatorDefinition indicator) {
    return of(indicator.name()) + " (" + indicator.unit() + ")";
  }

  /** {@code area.queue_months} becomes "wait for a connection". */
  public static String inSentence(String indicator) {
    String title = of(indicator);
    boolean keepsItsCapital = PROPER.stream().anyMatch(title::startsWith);
    return keepsItsCapital
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /**
   * {@code area.queue_months} becomes "Wait for a connection".
   *
   * @param indicator name of an indicator; of one that nobody gave a title the words of its name
   */
  public static String of(String indicator) {
    return title(indicator.substring(indicator.indexOf('.') + 1));
  }

  private static String title(String name) {
    String family = name;
    while (!GIVEN.containsKey(family) && family.contains("_")) {
      family = family.substring(0, family.lastIndexOf('_'));
    }
    if (GIVEN.containsKey(family)) {
      String rest = name.substring(family.length());
      return GIVEN.get(family) + (rest.isEmpty() ? "" : ", " + words(rest.substring(1)));
    }
    String words = words(name);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("_")) {
      if (!UNITS.contains(word)) {
        words.add(WORDS.getOrDefault(word, word));
      }
    }
    return String.join(" ", words);
  }
}

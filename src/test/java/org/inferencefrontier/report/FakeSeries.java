package org.inferencefrontier.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.world.EntityKind;
import org.inferencefrontier.world.place.StateGroup;

/** The invented series of {@link FakeStudy}. */
final class FakeSeries {
  private FakeSeries() {}

  static void addAll(FakeStudy study) {
    world(study);
    vendors(study);
    operators(study);
    demand(study);
    places(study);
  }

  private static double rise(double month, double middle, double width) {
    return 1 / (1 + Math.exp(-(month - middle) / width));
  }

  private static double grow(double start, double end, double month) {
    return start * Math.pow(end / start, rise(month, 60, 28));
  }

  private static double spread(double month, double luck, double width) {
    return Math.exp(luck * width * Math.sqrt(month / 156.0 + 0.02));
  }

  private static FakeStudy.Shape path(double start, double end, double width) {
    return (month, luck) -> grow(start, end, month) * spread(month, luck, width);
  }

  private static FakeStudy.Shape share(double low, double high, double middle) {
    return (month, luck) ->
        Math.min(0.97, low + (high - low) * rise(month, middle + 12 * luck, 20))
            * (1 + 0.02 * luck);
  }

  /** A counter that steps up every so many months, earlier or later by luck. */
  private static FakeStudy.Shape generations(int first, int every) {
    return (month, luck) -> Math.max(0, Math.floor((month - first - 5 * luck) / every) + 1);
  }

  private static void world(FakeStudy study) {
    add(study, "world.inference_share_of_compute", "share", share(0.28, 0.78, 38));
    add(study, "world.inference_share_of_spend", "share", share(0.25, 0.72, 50));
    add(study, "world.inference_share_of_energy", "share", share(0.3, 0.74, 46));
    add(study, "world.inference_share_of_lab_budget", "share", share(0.2, 0.56, 80));
    add(
        study,
        "world.crossover_month",
        "months since 2023-01",
        (month, luck) -> luck > 1.7 ? Double.NaN : 34 + 7 * luck);
    add(
        study,
        "world.crossover_month_spend",
        "months since 2023-01",
        (month, luck) -> luck > 1 ? Double.NaN : 50 + 9 * luck);
    add(study, "world.installed_h100e", "H100-equivalents", path(4e5, 6e8, 0.4));
    add(study, "world.powered_mw_usa", "MW", path(3e3, 9e4, 0.2));
    add(study, "world.accelerator_revenue", "USD a month", path(1.6e9, 9e10, 0.35));
    add(study, "world.custom_silicon_share", "share", share(0.12, 0.4, 60));
    add(study, "world.vendor_hhi", "index", share(0.62, 0.31, 60));
    add(study, "world.tokens_per_day", "tokens a day", path(1e11, 4e15, 0.6));
    add(study, "world.usd_per_million_tokens", "USD", path(30, 0.06, 0.5));
    add(study, "world.packaging_wafers", "wafers/month", path(8e3, 2e5, 0.2));
    add(study, "world.rental_usd_per_h100e_hour", "USD", path(8.1, 0.74, 0.25));
    add(study, "world.datacenter_twh", "TWh a year", path(340, 1650, 0.2));
    add(study, "world.ai_twh", "TWh a year", path(22, 980, 0.35));
    add(study, "world.tokens_per_joule", "tokens a joule", path(0.02, 9, 0.3));
    add(study, "world.edge_share", "share", share(0.01, 0.22, 90));
    add(study, "world.unmet_demand_share", "share", share(0.11, 0.02, 40));
    add(study, "world.largest_training_run_flop", "FLOP", path(2e25, 6e29, 1.2));
  }

  private static void demand(FakeStudy study) {
    add(study, "world.requests_per_day", "requests/day", path(2e8, 6e11, 0.5));
    add(study, "world.reasoning_multiplier", "ratio", path(1.2, 9, 0.2));
    add(study, "world.service_revenue", "USD/year", path(5e9, 9e11, 0.3));
    for (String use : List.of("training", "inference", "other_datacenter")) {
      add(study, "world." + use + "_twh", "TWh/year", path(20, 400, 0.3));
    }
    for (String plant : List.of("solar", "wind", "gas", "nuclear")) {
      add(study, "world.plant_" + plant + "_mw", "MW", path(4e5, 2e6, 0.1));
    }
    for (String kind : List.of("queue", "ppa", "onsite", "flexible", "sites_live")) {
      add(study, "world." + kind + "_mw", "MW", path(1e3, 6e4, 0.3));
    }
    for (String layer : List.of("merchant", "custom", "device", "compute", "power")) {
      add(study, "world.value_" + layer + "_usd", "USD/month", path(1e9, 4e10, 0.3));
      add(study, "world.value_share_" + layer, "0-1", share(0.1, 0.3, 60));
      add(study, "world.value_share_in_data_centres_" + layer, "0-1", share(0.1, 0.3, 60));
      add(study, "world.value_index_" + layer, "2023 = 100", path(100, 4000, 0.3));
    }
    add(study, "world.value_index", "2023 = 100", path(100, 1500, 0.3));
    add(study, "world.unpowered_h100e", "H100e", path(1e3, 6e6, 0.3));
    add(study, "world.ai_grid_emissions", "t/year", path(8e6, 2e8, 0.3));
    add(study, "world.ai_onsite_emissions", "t/year", path(1e4, 2e7, 0.3));
    add(study, "world.user_cost_usd_per_h100e_hour", "USD", path(3, 0.5, 0.2));
    add(study, "world.edge_twh", "TWh/year", path(0.1, 40, 0.3));
    for (String part : List.of("", "_chips", "_hosting", "_energy", "_network")) {
      add(study, "world.usd_per_million_tokens_cost" + part, "USD", path(9, 0.02, 0.4));
    }
    for (String segment : List.of("real_time", "chat", "agentic")) {
      add(study, "world.latency_ms_" + segment, "ms", path(28 + segment.length(), 60, 0.2));
    }
    for (String lab : List.of("openai", "qwen")) {
      study.add("lab.revenue", "USD/year", EntityKind.LAB, lab, path(5e8, 4e10, 0.3));
      double end = lab.equals("openai") ? 1e3 : 1e6;
      study.add("lab.quality", "ratio", EntityKind.LAB, lab, path(1e6 / end, end, 0.1));
      study.add("lab.largest_run_flop", "FLOP", EntityKind.LAB, lab, path(1e24, 1e28, 0.2));
      study.add("lab.token_share", "0-1", EntityKind.LAB, lab, share(0.6, 0.3, 60));
      study.add("lab.usd_per_million_tokens", "USD", EntityKind.LAB, lab, path(30, 0.06, 0.5));
      study.add("lab.gross_margin", "0-1", EntityKind.LAB, lab, share(-0.1, 0.5, 60));
    }
    double size = 4e7;
    for (StateGroup from : StateGroup.values()) {
      for (StateGroup to : StateGroup.values()) {
        String name = "world.flow_" + from.id() + "_to_" + to.id() + "_h100e";
        add(study, name, "H100e", path(size / 1000, from == to ? 9 * size : size, 0.4));
        size *= 0.9;
      }
    }
  }

  private static void add(FakeStudy study, String name, String unit, FakeStudy.Shape shape) {
    study.add(name, unit, EntityKind.WORLD, "", shape);
  }

  private static void vendors(FakeStudy study) {
    Map<String, double[]> shares = new LinkedHashMap<>();
    shares.put("nvidia", new double[] {0.82, 0.55});
    shares.put("broadcom", new double[] {0.09, 0.19});
    shares.put("amd", new double[] {0.03, 0.09});
    shares.put("huawei", new double[] {0.03, 0.08});
    shares.put("marvell", new double[] {0.02, 0.06});
    shares.put("intel", new double[] {0.01, 0.02});
    shares.put("groq", new double[] {0.002, 0.01});
    shares.forEach(
        (vendor, ends) -> {
          EntityKind kind = EntityKind.VENDOR;
          study.add(
              "vendor.training_compute_share", "share", kind, vendor, share(ends[0], ends[1], 70));
          study.add(
              "vendor.inference_compute_share",
              "share",
              kind,
              vendor,
              share(ends[0] * 0.92, ends[1] * 0.86, 55));
          study.add("vendor.revenue_share", "share", kind, vendor, share(ends[0], ends[1], 60));
          study.add(
              "vendor.revenue",
              "USD a month",
              kind,
              vendor,
              path(1.5e9 * ends[0], 9e10 * ends[1], 0.35));
          study.add(
              "vendor.installed_h100e",
              "H100-equivalents",
              kind,
              vendor,
              path(4e5 * ends[0], 6e8 * ends[1], 0.4));
          study.add("vendor.price_per_h100e", "USD", kind, vendor, path(3e4, 2e3, 0.3));
          study.add("vendor.backlog_months", "months", kind, vendor, path(9, 2, 0.3));
          study.add("vendor.new_generations", "count", kind, vendor, generations(70, 24));
          study.add(
              "vendor.newest_chip_h100e", "H100-equivalents", kind, vendor, path(1, 300, 0.2));
          study.add(
              "vendor.gross_margin",
              "share",
              kind,
              vendor,
              (month, luck) ->
                  "groq".equals(vendor) && month < 30 ? Double.NaN : 0.6 - 0.001 * month);
        });
  }

  private static void operators(FakeStudy study) {
    double size = 1;
    for (String operator : FakeWorld.OPERATORS) {
      EntityKind kind = EntityKind.OPERATOR;
      study.add(
          "operator.capex", "USD a month", kind, operator, path(2e9 * size, 2e10 * size, 0.3));
      study.add(
          "operator.ai_capex",
          "USD a month",
          kind,
          operator,
          path(8e8 * size, 1.6e10 * size, 0.35));
      study.add("operator.powered_mw", "MW", kind, operator, path(300 * size, 20000 * size, 0.3));
      study.add("operator.own_silicon_share", "share", kind, operator, share(0.1, 0.5, 70));
      study.add("operator.programme_generation", "count", kind, operator, generations(30, 30));
      study.add("operator.programmes_in_design", "count", kind, operator, (month, luck) -> 1);
      study.add("operator.programme_value", "USD", kind, operator, path(1e9, 3e10, 0.5));
      study.add("operator.programme_threshold", "USD", kind, operator, path(2e9, 4e9, 0.2));
      study.add(
          "operator.tokens_per_day", "tokens a day", kind, operator, path(1e10, 7e14 * size, 0.6));
      study.add("operator.installed_h100e", "H100e", kind, operator, path(1e4, 9e7 * size, 0.4));
      study.add("operator.training_share", "0-1", kind, operator, share(0.7, 0.3, 50));
      study.add("operator.own_silicon_fleet_share", "0-1", kind, operator, share(0.1, 0.6, 60));
      study.add("operator.leading_vendor_fleet_share", "0-1", kind, operator, share(0.8, 0.3, 60));
      study.add("operator.fleet_vintage", "years", kind, operator, path(2, 3, 0.1));
      size *= 0.8;
    }
  }

  private static void places(FakeStudy study) {
    FakePlaces.SHARES.forEach(
        (state, share) -> {
          study.add(
              "state.inference_capacity_h100e",
              "H100-equivalents",
              EntityKind.STATE,
              state,
              path(2e5 * share, 3e8 * share, 0.4));
          study.add(
              "state.served_at_home_share", "0-1", EntityKind.STATE, state, share(0.2, 0.8, 70));
          study.add(
              "state.served_in_bloc_share", "0-1", EntityKind.STATE, state, share(0.1, 0.15, 70));
          study.add("state.policy_moves", "count", EntityKind.STATE, state, generations(60, 40));
          study.add(
              "state.sovereignty_index", "index", EntityKind.STATE, state, share(0.2, 0.9, 80));
        });
    double[] size = {1};
    FakePlaces.AREAS.forEach(
        area -> {
          EntityKind kind = EntityKind.AREA;
          study.add(
              "area.datacenter_mw",
              "MW",
              kind,
              area.id(),
              path(4000 * size[0], 26000 * size[0], 0.3));
          study.add("area.ai_mw", "MW", kind, area.id(), path(400 * size[0], 20000 * size[0], 0.3));
          for (String group : List.of("fossil", "nuclear", "wind_and_sun", "hydro_and_other")) {
            study.add(
                "area.generation_" + group + "_share", "0-1", kind, area.id(), share(0.3, 0.2, 70));
          }
          study.add(
              "area.ai_emissions",
              "t/year",
              kind,
              area.id(),
              path(1e6 * size[0], 2e7 * size[0], 0.3));
          double reserve = 0.26 - 0.02 * (Math.floorMod(area.id().hashCode(), 16));
          study.add(
              "area.reserve_margin",
              "share",
              kind,
              area.id(),
              (month, luck) -> reserve + 0.08 * (1 - month / 156.0) + 0.03 * luck);
          study.add(
              "area.queue_months", "months", kind, area.id(), path(14, 60 * size[0] + 8, 0.3));
          study.add(
              "area.training_capacity_h100e",
              "H100e",
              kind,
              area.id(),
              path(1e5 * size[0], 3e6 * size[0], 0.4));
          study.add("area.tariff_usd_per_mwh", "USD", kind, area.id(), path(70, 96, 0.1));
          study.add("area.queue_mw", "MW", kind, area.id(), path(100, 900 * size[0], 0.3));
          study.add("area.moratorium", "0-1", kind, area.id(), (month, luck) -> luck > 1 ? 1 : 0);
          size[0] *= 0.86;
        });
  }
}

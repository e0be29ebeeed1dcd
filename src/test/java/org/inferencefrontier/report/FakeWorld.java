package org.inferencefrontier.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.Grade;
import org.inferencefrontier.world.evidence.RecordPoint;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.Prior;
import org.inferencefrontier.world.parameter.PriorKind;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.place.StateGroup;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.CadenceStrategy;
import org.inferencefrontier.world.profile.ExpectationStrategy;
import org.inferencefrontier.world.profile.LabPricingStrategy;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.profile.OperatorKind;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.PricingStrategy;
import org.inferencefrontier.world.profile.SitingStrategy;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.StateStrategy;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.technology.ChipStatus;
import org.inferencefrontier.world.technology.Orientation;

/** A small invented world for tests of the report. */
public final class FakeWorld {
  static final List<String> OPERATORS =
      List.of("amazon", "google", "microsoft", "meta", "coreweave", "humain", "alibaba");
  static final Map<String, Double> STATES = new LinkedHashMap<>();
  static final List<GridArea> AREAS = new ArrayList<>();
  private static final Map<String, Object[]> PLACES = new LinkedHashMap<>();

  /** States that are not counted with those elsewhere. */
  private static final Map<String, StateGroup> GROUPS =
      Map.ofEntries(
          Map.entry("usa", StateGroup.UNITED_STATES),
          Map.entry("chn", StateGroup.CHINA),
          Map.entry("are", StateGroup.GULF),
          Map.entry("sau", StateGroup.GULF),
          Map.entry("gbr", StateGroup.EUROPE),
          Map.entry("deu", StateGroup.EUROPE),
          Map.entry("irl", StateGroup.EUROPE),
          Map.entry("nor", StateGroup.EUROPE),
          Map.entry("jpn", StateGroup.ASIA_PACIFIC),
          Map.entry("ind", StateGroup.ASIA_PACIFIC),
          Map.entry("aus", StateGroup.ASIA_PACIFIC),
          Map.entry("mys", StateGroup.ASIA_PACIFIC));

  static {
    state("usa", "United States", 39.8, -98.6, 0.48);
    state("chn", "China", 35.9, 104.2, 0.17);
    state("are", "United Arab Emirates", 23.4, 53.8, 0.05);
    state("jpn", "Japan", 36.2, 138.3, 0.04);
    state("ind", "India", 20.6, 79.0, 0.04);
    state("sau", "Saudi Arabia", 23.9, 45.1, 0.035);
    state("gbr", "United Kingdom", 54, -2, 0.03);
    state("deu", "Germany", 51.2, 10.4, 0.03);
    state("irl", "Ireland", 53.4, -8.2, 0.015);
    state("mys", "Malaysia", 4.2, 101.9, 0.03);
    state("bra", "Brazil", -14.2, -51.9, 0.015);
    state("can", "Canada", 56, -98, 0.02);
    state("nor", "Norway", 64.5, 12, 0.01);
    state("aus", "Australia", -25.3, 133.8, 0.015);
    state("zaf", "South Africa", -30.6, 22.9, 0.005);
    state("ken", "Kenya", 0, 37.9, 0.001);
    AREAS.add(area("pjm", "PJM Interconnection", "usa", 40, -78));
    AREAS.add(area("ercot", "ERCOT Texas", "usa", 31, -99));
    AREAS.add(area("china-east", "China East", "chn", 31, 120));
    STATES.keySet().stream()
        .filter(state -> !state.equals("usa") && !state.equals("chn"))
        .forEach(
            state -> {
              Object[] place = PLACES.get(state);
              AREAS.add(
                  area(state, (String) place[0], state, (double) place[1], (double) place[2]));
            });
  }

  private FakeWorld() {}

  private static void state(String id, String name, double lat, double lon, double share) {
    STATES.put(id, share);
    PLACES.put(id, new Object[] {name, lat, lon});
  }

  private static GridArea area(String id, String name, String country, double lat, double lon) {
    return new GridArea(
        id,
        name,
        country,
        lat,
        lon,
        1,
        800,
        150000,
        80000,
        40000,
        5000,
        30000,
        8000,
        9000,
        9000,
        1000,
        500,
        80,
        9000,
        4,
        300,
        120,
        230,
        25,
        25,
        15,
        5,
        380,
        0.003,
        0.001,
        null,
        1000,
        500,
        "read",
        "invented");
  }

  /**
   * @param hostile name of the vendor groq and of the area pjm, empty for their own
   */
  public static World make(String hostile, Scenario scenario) {
    return new World(
        PLACES.entrySet().stream().map(FakeWorld::country).toList(),
        areas(hostile),
        List.of(),
        List.of(
            chip("nvidia-h100", "nvidia", null, "2022-10"),
            chip("nvidia-rubin", "nvidia", null, "2026-09"),
            chip("google-tpu-v5e", "broadcom", "google", "2023-04"),
            chip("amazon-trainium-2", "marvell", "amazon", "2024-10")),
        List.of(),
        vendors(hostile),
        OPERATORS.stream().map(FakeWorld::operator).toList(),
        List.of(
            lab("openai", "OpenAI", "microsoft", ""), lab("qwen", "Qwen", "alibaba", "alibaba")),
        STATES.keySet().stream().map(FakeWorld::profile).toList(),
        List.of(),
        List.of(),
        parameters(),
        scenario,
        record(),
        List.of());
  }

  private static Accelerator chip(String id, String vendor, String customer, String month) {
    return new Accelerator(
        id,
        id,
        vendor,
        customer,
        month,
        "tsmc",
        "N4",
        Orientation.BOTH,
        ChipStatus.SHIPPED,
        false,
        700,
        0,
        990,
        1979,
        0,
        80,
        3.35,
        900,
        30000,
        4000,
        30,
        0,
        "read",
        "invented");
  }

  private static Country country(Map.Entry<String, Object[]> entry) {
    Object[] place = entry.getValue();
    return new Country(
        entry.getKey(),
        (String) place[0],
        (double) place[1],
        (double) place[2],
        50,
        900,
        0.9,
        500,
        0.01,
        300,
        90,
        1.2,
        11,
        0.95,
        0.8,
        0,
        PlantCostRegion.OTHER,
        GROUPS.getOrDefault(entry.getKey(), StateGroup.ELSEWHERE),
        "read",
        "invented");
  }

  private static List<GridArea> areas(String hostile) {
    List<GridArea> areas = new ArrayList<>(AREAS);
    if (!hostile.isEmpty()) {
      // Short: a long word would not fit a narrow screen, and names of areas are short.
      areas.set(1, area("ercot", hostile.replace("document.title='harmed'", "0"), "usa", 31, -99));
    }
    return areas;
  }

  private static List<VendorProfile> vendors(String hostile) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("amd", "AMD");
    names.put("broadcom", "Broadcom");
    names.put("groq", hostile.isEmpty() ? "Groq" : hostile);
    names.put("huawei", "Huawei");
    names.put("intel", "Intel");
    names.put("marvell", "Marvell");
    names.put("nvidia", "NVIDIA");
    return names.entrySet().stream()
        .map(
            entry ->
                new VendorProfile(
                    entry.getKey(),
                    entry.getValue(),
                    entry.getKey().matches("broadcom|marvell")
                        ? VendorKind.DESIGN_HOUSE
                        : VendorKind.MERCHANT,
                    entry.getKey().equals("huawei") ? "chn" : "usa",
                    new VendorProfile.Maturity(1, 1, 1, 1),
                    new VendorProfile.Pricing(PricingStrategy.values()[0], 0.6, 0.6, 0.2, 1),
                    1.2,
                    new VendorProfile.Roadmap(18, CadenceStrategy.FIXED, 0.2, 0, 0.4, 0.5, true),
                    0,
                    Map.of(),
                    List.of()))
        .toList();
  }

  private static OperatorProfile operator(String id) {
    return new OperatorProfile(
        id,
        Character.toUpperCase(id.charAt(0)) + id.substring(1),
        kind(id),
        id.equals("humain") ? "sau" : id.equals("alibaba") ? "chn" : "usa",
        "",
        null,
        id.equals("humain") ? Map.of() : Map.of("h100", 10_000.0),
        Map.of("pjm", 1.0),
        0,
        new OperatorProfile.Finance(50, Map.of(), 0.8, 1, 2, null),
        new OperatorProfile.Expectations(ExpectationStrategy.BALANCED, 0),
        new OperatorProfile.Procurement(0.3, 0.1),
        id.equals("google") || id.equals("amazon")
            ? List.of(new OperatorProfile.AsicProgramme("chip", "broadcom", 1, 0.9, 0.9, List.of()))
            : List.of(),
        new OperatorProfile.Siting(SitingStrategy.BALANCED, 0.5),
        0.1,
        0.1,
        null,
        List.of());
  }

  private static OperatorKind kind(String id) {
    return switch (id) {
      case "humain" -> OperatorKind.SOVEREIGN_CLOUD;
      case "coreweave" -> OperatorKind.OTHERS;
      default -> OperatorKind.HYPERSCALER;
    };
  }

  private static LabProfile lab(String id, String name, String partner, String owner) {
    return new LabProfile(
        id,
        name,
        "usa",
        owner,
        Map.of(partner, 0.8, "google", 0.2),
        !owner.isEmpty(),
        1,
        0.5,
        100,
        2,
        "2023-01",
        0.2,
        1,
        new LabProfile.Pricing(LabPricingStrategy.MATCH, 0.1, 0),
        List.of());
  }

  private static StateProfile profile(String id) {
    return new StateProfile(
        id,
        (String) PLACES.get(id)[0],
        id.equals("chn") ? Bloc.CHINA : Bloc.WEST,
        StateStrategy.values()[Math.floorMod(id.hashCode(), StateStrategy.values().length)],
        new StateProfile.Aims(0.25, 0.25, 0.25, 0.25),
        5,
        Map.of(),
        new StateProfile.Policies(0, 0, 1, false),
        null,
        List.of());
  }

  private static ParameterSet parameters() {
    return new ParameterSet(
        List.of(
            new ParameterDefinition(
                "demand.price-elasticity",
                "1",
                "Substitution between AI and everything else while AI is a small part of a budget",
                1.25,
                new Prior(PriorKind.TRIANGULAR, 1.1, 1.6, 1.25, null),
                Grade.ESTIMATE,
                "No published value; wide on purpose"),
            new ParameterDefinition(
                "power.connection-rate",
                "MW a year",
                "Speed at which large loads are connected",
                1200,
                new Prior(PriorKind.LOG_NORMAL, 300.0, 5000.0, 1200.0, 0.4),
                Grade.COMPILED,
                "Interconnection queues, 2025 edition"),
            new ParameterDefinition(
                "time.hours",
                "hours",
                "Hours in a month",
                730,
                new Prior(PriorKind.FIXED, null, null, null, null),
                Grade.COMPUTED,
                "8760 / 12"),
            new ParameterDefinition(
                "start.history-months",
                "months",
                "Months of history",
                44,
                new Prior(PriorKind.FIXED, null, null, null, null),
                Grade.READ,
                "The files")));
  }

  private static List<RecordPoint> record() {
    String epoch = "Epoch AI, installed base of AI chips, 2026 edition (CC BY 4.0)";
    return List.of(
        point(
            "vendor.revenue",
            "nvidia",
            "2023-01",
            "2023-12",
            Aggregate.SUM,
            4.75e10,
            "NVIDIA 10-K"),
        point(
            "vendor.revenue",
            "nvidia",
            "2024-02",
            "2024-07",
            Aggregate.SUM,
            4.9e10,
            "NVIDIA, two quarters",
            0.2),
        point("vendor.revenue", "nvidia", "2024-02", "2024-04", Aggregate.SUM, 2.3e10, "NVIDIA"),
        point(
            "vendor.revenue",
            "nvidia",
            "2024-01",
            "2024-12",
            Aggregate.SUM,
            1.15e11,
            "NVIDIA 10-K"),
        point("world.installed_h100e", null, "2023-12", "2023-12", Aggregate.END, 1.6e6, epoch),
        point("world.installed_h100e", "", "2024-12", "2024-12", Aggregate.END, 6.5e6, epoch, 0.2),
        point(
            "world.datacenter_twh",
            "",
            "2024-01",
            "2024-12",
            Aggregate.MEAN,
            415,
            "IEA, Energy and AI, 2025"),
        point(
            "world.rental_usd_per_h100e_hour",
            "",
            "2023-03",
            "2023-03",
            Aggregate.MEAN,
            8,
            "Rental price surveys"),
        point(
            "world.rental_usd_per_h100e_hour",
            "",
            "2024-06",
            "2024-06",
            Aggregate.MEAN,
            3.4,
            "Rental price surveys"),
        point(
            "world.rental_usd_per_h100e_hour",
            "",
            "2025-06",
            "2025-06",
            Aggregate.MEAN,
            2.1,
            "Rental price surveys"),
        point("vendor.revenue_share", "nvidia", "2024-12", "2024-12", Aggregate.END, 0.78, epoch));
  }

  private static RecordPoint point(
      String indicator,
      String entity,
      String from,
      String to,
      Aggregate aggregate,
      double central,
      String source) {
    return point(indicator, entity, from, to, aggregate, central, source, null);
  }

  private static RecordPoint point(
      String indicator,
      String entity,
      String from,
      String to,
      Aggregate aggregate,
      double central,
      String source,
      Double tolerance) {
    return new RecordPoint(
        indicator,
        entity,
        from,
        to,
        aggregate,
        central,
        central * 0.9,
        central * 1.12,
        tolerance,
        null,
        "",
        "read",
        source);
  }
}

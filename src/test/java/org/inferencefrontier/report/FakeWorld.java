package org.inferencefrontier.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.testing.Priors;
import org.inferencefrontier.world.Scenario;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.Grade;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.inferencefrontier.world.parameter.ParameterSet;
import org.inferencefrontier.world.parameter.PriorKind;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.CadenceStrategy;
import org.inferencefrontier.world.profile.ExpectationStrategy;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.FoundryStrategy;
import org.inferencefrontier.world.profile.LabPricingStrategy;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.profile.OperatorKind;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.PricingStrategy;
import org.inferencefrontier.world.profile.Route;
import org.inferencefrontier.world.profile.SitingStrategy;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.StateStrategy;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.technology.ChipStatus;
import org.inferencefrontier.world.technology.Orientation;

/** A small invented world for tests of the report. */
public final class FakeWorld {
  static final List<String> OPERATORS =
      List.of("amazon", "google", "microsoft", "meta", "coreweave", "humain", "alibaba");

  private FakeWorld() {}

  /**
   * @param hostile name of the vendor groq and of the area pjm, empty for their own
   */
  public static World make(String hostile, Scenario scenario) {
    return new World(
        FakePlaces.countries(),
        FakePlaces.areas(hostile),
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
        FakePlaces.SHARES.keySet().stream().map(FakeWorld::profile).toList(),
        FakePlaces.AREAS.stream().map(FakeWorld::utility).toList(),
        List.of(foundry()),
        parameters(),
        scenario,
        FakeRecord.points(),
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

  private static UtilityProfile utility(GridArea area) {
    boolean market = area.id().equals("ercot");
    return new UtilityProfile(
        area.id(),
        "Utility of " + area.country() + " " + area.id(),
        area.id(),
        market ? UtilityStrategy.MARKET : UtilityStrategy.INTEGRATED,
        0.15,
        0.07,
        600,
        6,
        List.of("gas-peaker", "solar"),
        market,
        market ? 4 : 0,
        market ? new UtilityProfile.LargeLoadTariff("2025-07", 0.6) : null,
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

  private static FoundryProfile foundry() {
    return new FoundryProfile(
        "tsmc",
        "TSMC",
        "usa",
        Route.WEST,
        FoundryStrategy.BACKLOG_FOLLOWING,
        5000,
        0.1,
        4.3,
        1.28,
        0.9,
        0.97,
        12,
        List.of());
  }

  private static StateProfile profile(String id) {
    return new StateProfile(
        id,
        FakePlaces.name(id),
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
                Priors.of(PriorKind.TRIANGULAR, 1.1, 1.6, 1.25, null),
                Grade.ESTIMATE,
                "No published value; wide on purpose",
                null,
                null),
            new ParameterDefinition(
                "power.connection-rate",
                "MW a year",
                "Speed at which large loads are connected",
                1200,
                Priors.of(PriorKind.LOG_NORMAL, 300.0, 5000.0, 1200.0, 0.4),
                Grade.COMPILED,
                "Interconnection queues, 2025 edition",
                null,
                null),
            new ParameterDefinition(
                "time.hours",
                "hours",
                "Hours in a month",
                730,
                Priors.of(PriorKind.FIXED, null, null, null, null),
                Grade.COMPUTED,
                "8760 / 12",
                null,
                null),
            new ParameterDefinition(
                "start.history-months",
                "months",
                "Months of history",
                44,
                Priors.of(PriorKind.FIXED, null, null, null, null),
                Grade.READ,
                "The files",
                null,
                null)));
  }
}

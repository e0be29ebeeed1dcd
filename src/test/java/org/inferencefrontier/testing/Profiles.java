package org.inferencefrontier.testing;

import java.util.List;
import java.util.Map;
import org.inferencefrontier.world.evidence.Grade;
import org.inferencefrontier.world.evidence.SourceNote;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.place.StateGroup;
import org.inferencefrontier.world.profile.CadenceStrategy;
import org.inferencefrontier.world.profile.ExpectationStrategy;
import org.inferencefrontier.world.profile.OperatorKind;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.PricingStrategy;
import org.inferencefrontier.world.profile.ProgrammeEvent;
import org.inferencefrontier.world.profile.SitingStrategy;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.profile.UtilityStrategy;
import org.inferencefrontier.world.profile.VendorKind;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.inferencefrontier.world.technology.ChipStatus;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.technology.InitialPlant;
import org.inferencefrontier.world.technology.Orientation;
import org.inferencefrontier.world.technology.PlantGroup;
import org.inferencefrontier.world.technology.StressExposure;

/** Small made-up facts for tests of single agents. */
public final class Profiles {
  /** A source for anything made up. */
  public static final List<SourceNote> SOURCES =
      List.of(new SourceNote(List.of("id"), Grade.ESTIMATE, "made up for a test"));

  private Profiles() {}

  /** A merchant vendor with margins 0.6 at the start, 0.65 as target and 0.3 as floor. */
  public static VendorProfile vendor(PricingStrategy strategy) {
    return new VendorProfile(
        "maker",
        "Maker",
        VendorKind.MERCHANT,
        "usa",
        new VendorProfile.Maturity(0.5, 0.6, 0.9, 0.95),
        new VendorProfile.Pricing(strategy, 0.6, 0.65, 0.3, 1),
        1.2,
        new VendorProfile.Roadmap(12, CadenceStrategy.FIXED, 0.2, 0, 0.4, 0.5, false),
        0,
        Map.of(),
        SOURCES);
  }

  /** An H100 at 28,000 USD that costs 3,400 to make, with everything else left open. */
  public static Accelerator h100(String id, double priceUsd, double costUsd) {
    return new Accelerator(
        id,
        id,
        "maker",
        "",
        "2022-10",
        "tsmc",
        "N4",
        Orientation.BOTH,
        ChipStatus.SHIPPED,
        false,
        700,
        0,
        989.4,
        1979,
        0,
        80,
        3.35,
        900,
        priceUsd,
        costUsd,
        28,
        0,
        "read",
        "made up for a test");
  }

  /** A country with a PUE of 1.2, no growth of other load and no carbon price. */
  public static Country country(String id, double demandGrowth) {
    return country(id, demandGrowth, PlantCostRegion.NORTH_AMERICA);
  }

  /** The same where plant and fuel cost what they do in a region. */
  public static Country country(String id, double demandGrowth, PlantCostRegion costs) {
    return new Country(
        id,
        id,
        40,
        -90,
        300,
        25_000,
        0.9,
        4000,
        demandGrowth,
        380,
        80,
        1.2,
        11,
        0.99,
        0.8,
        0,
        costs,
        StateGroup.UNITED_STATES,
        "read",
        "made up for a test");
  }

  /** An area of 10 GW peak with this much gas, 5 GW of nuclear and nothing else. */
  public static GridArea area(double gasMegawatts) {
    return area(gasMegawatts, 0, 0);
  }

  /** The same with sun that makes a fifth of its rating, and so much of it built in a year. */
  public static GridArea area(
      double gasMegawatts, double solarMegawatts, double solarBuiltMegawattsPerYear) {
    return new GridArea(
        "area",
        "Area",
        "usa",
        40,
        -90,
        0.5,
        55,
        10_000,
        gasMegawatts,
        0,
        0,
        5000,
        0,
        0,
        solarMegawatts,
        0,
        0,
        70,
        500,
        3,
        gasMegawatts * 8.76e-3 * 0.5,
        0,
        5000 * 8.76e-3 * 0.9,
        0,
        0,
        solarMegawatts * 8.76e-3 * 0.2,
        0,
        300,
        0,
        0,
        null,
        solarBuiltMegawattsPerYear,
        0,
        "read",
        "made up for a test");
  }

  /** Combined cycle and nuclear with simple figures: credits 0.95 and 0.9. */
  public static List<GenerationTechnology> technologies() {
    return List.of(
        new GenerationTechnology(
            "gas-combined-cycle",
            "Gas",
            1500,
            1500,
            800,
            1500,
            0,
            36,
            30,
            0.6,
            0.95,
            25,
            60,
            60,
            3,
            20,
            350,
            false,
            0.2,
            "2020-01",
            PlantGroup.GAS,
            StressExposure.GAS,
            InitialPlant.COMBINED_CYCLE,
            "read",
            "made up for a test"),
        new GenerationTechnology(
            "nuclear",
            "Nuclear",
            9000,
            9000,
            3000,
            9000,
            0,
            96,
            60,
            0.9,
            0.9,
            7,
            7,
            7,
            3,
            150,
            0,
            false,
            0.02,
            "2020-01",
            PlantGroup.NUCLEAR,
            StressExposure.COOLED,
            InitialPlant.NUCLEAR,
            "read",
            "made up for a test"));
  }

  /** Sun at 800 USD/kW that changes by so much a year: ordered 30 months ahead. */
  public static GenerationTechnology solar(double capexChangePerYear) {
    return new GenerationTechnology(
        "solar",
        "Solar",
        800,
        800,
        800,
        800,
        capexChangePerYear,
        30,
        35,
        0.24,
        0.1,
        0,
        0,
        0,
        0,
        20,
        0,
        false,
        0.06,
        "2020-01",
        PlantGroup.SOLAR,
        StressExposure.NONE,
        InitialPlant.SOLAR,
        "read",
        "made up for a test");
  }

  /** An integrated utility that may order gas, studies for 6 months and connects 600 MW a year. */
  public static UtilityProfile utility(UtilityStrategy strategy) {
    return utility(strategy, List.of("gas-combined-cycle"), null);
  }

  /** The same with other plants that it may build, and a tariff of large loads. */
  public static UtilityProfile utility(
      UtilityStrategy strategy, List<String> technologies, UtilityProfile.LargeLoadTariff tariff) {
    return new UtilityProfile(
        "area",
        "Utility",
        "area",
        strategy,
        0.15,
        0.07,
        600,
        6,
        technologies,
        true,
        5,
        tariff,
        SOURCES);
  }

  /** A custom-silicon programme. */
  public static OperatorProfile.AsicProgramme programme(
      int generation, List<ProgrammeEvent> history) {
    return new OperatorProfile.AsicProgramme("own", "house", generation, 0.5, 0.6, history);
  }

  /** A hyperscaler with 100 bn USD a year of cash flow, half of it for capital. */
  public static OperatorProfile operator(ExpectationStrategy strategy) {
    return new OperatorProfile(
        "cloud",
        "Cloud",
        OperatorKind.values()[0],
        "usa",
        null,
        null,
        Map.of(),
        Map.of("area", 1.0),
        0,
        new OperatorProfile.Finance(100, Map.of("2023", 20.0, "2025", 30.0), 0.5, 1, 4, null),
        new OperatorProfile.Expectations(strategy, 0.05),
        new OperatorProfile.Procurement(0.4, 0.2),
        List.of(),
        new OperatorProfile.Siting(SitingStrategy.values()[0], 0.5),
        0,
        0,
        null,
        SOURCES);
  }
}

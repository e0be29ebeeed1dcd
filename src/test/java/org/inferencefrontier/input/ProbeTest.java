package org.inferencefrontier.input;

import static org.inferencefrontier.input.SmallWorldFiles.*;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
  @TempDir private Path root;
  int n;

  SmallWorld w() {
    return SmallWorld.in(root.resolve("w" + n++));
  }

  void show(SmallWorld w, String scenario, String... set) {
    w.problemsOf(scenario, set).forEach(System.out::println);
    System.out.println("--");
  }

  void r(String f, String a, String b) {
    System.out.println("## " + b.strip());
    show(w().replace(f, a, b), "base");
  }

  @Test
  void probe() {
    r(NVIDIA, "targetGrossMargin", "targetGrossMargn");
    r(NVIDIA, "strategy: skim", "strategy: skimm");
    r(NVIDIA, "cadenceMonths: 12", "cadenceMonths: 12.5");
    r(NVIDIA, "cadenceMonths: 12", "cadenceMonths: a year");
    r(NVIDIA, "cadenceMonths: 12", "cadenceMonths: 12 months");
    r(NVIDIA, "cadenceMonths: 12", "cadenceMonths:");
    r(NVIDIA, "cadenceMonths: 12", "cadenceMonths: 0");
    r(NVIDIA, "targetGrossMargin: 0.73", "targetGrossMargin: 73%");
    r(NVIDIA, "targetGrossMargin: 0.73", "targetGrossMargin: 0.4");
    r(NVIDIA, "systemRevenueMultiple: 1.3", "systemRevenueMultiple: 13");
    r(NVIDIA, "name: NVIDIA\n", "");
    r(NVIDIA, "id: nvidia", "id: nvidea");
    r(NVIDIA, "  tsmc: 0.6", "  tsmk: 0.6");
    r(NVIDIA, "name: NVIDIA", "name: NVIDIA\nname: Two");
    r(NVIDIA, "name: NVIDIA", "name: [NVIDIA");
    r(NVIDIA, "name: NVIDIA", "name: '  '");
    r(NVIDIA, "[softwareMaturity, roadmap]", "[softwareMaturity, roadmp]");
    r(NVIDIA, "exportVariants: true", "exportVariants: yes");
    r(GOOGLE, "ercot: 0.3", "ercot: 0.2");
    r(GOOGLE, "ercot: 0.3", "ercott: 0.3");
    r(GOOGLE, "openOrdersH100e: 20000", "openOrdersH100e: 20,000");
    r(GOOGLE, "firstVolumeMonth: 2023-11", "firstVolumeMonth: 2023-13");
    r(GOOGLE, "designHouse: nvidia", "designHouse: nvida");
    r(GOOGLE, "2023: 20", "y2023: -20");
    r(PJM, "solar]", "solarr]");
    r(PJM, "area: pjm", "area: ercot");
    r(USA, "climate: 0.1", "climate: 0.2");
    r(USA, "chn: -0.6", "chn: -1.6");
    r(PARAMETERS, "value: 1.1", "value: 2");
    r(PARAMETERS, "low: 0.8", "low: 1.5");
    r(PARAMETERS, "    high: 0.5", "    hgh: 0.5");
    r(PARAMETERS, "value: 0.3", "value: 30%");
    r(PARAMETERS, "name: demand.growth", "name: demand.price-elasticity");
    r(COUNTRIES, "0.92,4300", "92%,4300 TWh");
    r(COUNTRIES, "internet_users_share", "internet_user_share");
    r(COUNTRIES, "estimate: governance", "estimat: govrnance");
    r(COUNTRIES, "\"statistics, 2024\"", "");
    r(COUNTRIES, "\"statistics, 2024\"", "statistics, 2024");
    r(COUNTRIES, "\"statistics, 2024\"", "\"statistics, 2024");
    r(AREAS, "pjm,PJM,usa", "pjm,PJM,uas");
    r(AREAS, "800,150000", "80000,150000");
    r(ACCELERATORS, ",false,700", ",no,700 W");
    r(ACCELERATORS, "nvidia,google,2021-05", "nvidia,googel,May 2021");
    r(EVENTS, "usa,chn,exportTier,3", "usa,chn prc,exportTier,5");
    r(EVENTS, "usa,chn,exportTier,3", "usa,,exporttier,3");
    r(RECORD, "vendor.revenue,nvidia", "vendor.revenue,nvidai");
    r(RECORD, "4284,4200", "4184,4200");
    r(RECORD, "vendor.revenue,nvidia", "vender.revenue,nvidia");
    show(w().delete(TSMC), "base");
    show(w(), "baze");
    show(
        w(),
        "base",
        "vendors.nvidea.pricing.strategy=match",
        "vendors.nvidia.pricing.stratgy=match",
        "vender.nvidia=1",
        "vendors.nvidia.pricing.strategy=mtch",
        "parameters.demand.growht=3",
        "accelerators.h100.price_usd=-5",
        "accelerators.h100.prise_usd=5",
        "vendors.nvidia.pricing.targetGrossMargin=3 GW",
        "nonsense",
        "operators.google.sites.pjm=0.9",
        "vendors.nvidia={a: 1}",
        "parameters.demand.growth={kind: uniform, low: 3, high: 1}");
    show(
        w().write(
                "world-data/scenarios/x.yaml",
                """
      name: x
      title: X
      description: text
      extends: y
      set:
        vendors.nvidia.pricing.targetGrossMargin: 5
        vendors.nvidia.pricing.targetGrosMargin: 0.5
        parameters.demand.growth: {kind: unifrm, low: 0.1, high: 0.5}
      changes:
        - {from: 2025-13, parameter: demand.growht, multiply: 2}
        - from: 2040-01
          parameter: demand.growth
      events:
        - {month: 2027-01, actor: uas, instrument: carbonPrice, magnitude: 20, description: d, grade: estimate}
      """)
            .write(
                "world-data/scenarios/y.yaml", "name: z\ntitle: Y\ndescription: d\nextends: x\n"),
        "x");
    show(
        w().write(
                "world-data/scenarios/x.yaml",
                "name: x\ntitle: X\ndescription: d\nextends: basis\nfrom: 3"),
        "x");
  }
}

package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.CadenceStrategy;
import org.inferencefrontier.world.profile.PricingStrategy;
import org.inferencefrontier.world.profile.Route;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Orientation;
import org.junit.jupiter.api.Test;

class RoadmapTest {
  private static final ParameterValues VALUES =
      RealWorld.reference()
          .with("roadmap.performance-growth", 0.5)
          .with("roadmap.efficiency-growth", 0.28)
          .with("roadmap.cost-decline", 0.3)
          .with("roadmap.research-elasticity", 0.1)
          .with("roadmap.delay", 0)
          .with("roadmap.luck", 0)
          .with("foundry.node-density", 0)
          .with("foundry.node-efficiency", 0);

  private static Chip h100() {
    return Chip.of(0, Profiles.h100("h", 28_000, 3400), 0, -1, 0, 1, VendorSettings.from(VALUES));
  }

  private static Chip next(ParameterValues values, double researchUsd, int run) {
    return roadmap(run).next(h100(), 1, 21, researchUsd, Route.WEST, VendorSettings.from(values));
  }

  private static Roadmap roadmap(int run) {
    return new Roadmap(Profiles.vendor(PricingStrategy.SKIM), new RandomStreams(1, run));
  }

  /** Released two years after October 2022 on reference R&amp;D without luck: rates times two. */
  @Test
  void aGenerationFollowsItsRates() {
    Chip chip = next(VALUES, 10e9, 0);
    assertThat(chip.releaseMonth()).isEqualTo(21);
    assertThat(chip.peakH100e()).isCloseTo(Math.exp(1), within(1e-9));
    assertThat(chip.kilowatts() / h100().kilowatts()).isCloseTo(Math.exp(0.44), within(1e-9));
    assertThat(chip.systemCostUsd() / h100().systemCostUsd())
        .isCloseTo(Math.exp(0.4), within(1e-9));
    assertThat(chip.fromCatalogue()).isFalse();
  }

  /** A node in January 2026; in the West one each 30 months before and after, in China 48. */
  @Test
  void nodesComeInSteps() {
    ProcessNodes nodes = new ProcessNodes(36, 30, 48, 0.3, 0.25);
    assertThat(nodes.steps(Route.WEST, 6, 35)).isZero();
    assertThat(nodes.steps(Route.WEST, 6, 36)).isEqualTo(1);
    assertThat(nodes.steps(Route.WEST, 36, 96)).isEqualTo(2);
    assertThat(nodes.steps(Route.CHINA, 36, 96)).isEqualTo(1);
    assertThat(nodes.densityPerYear()).isCloseTo(0.12, within(1e-12));
    ProcessNodes later = new ProcessNodes(48, 30, 48, 0.3, 0.25);
    assertThat(later.steps(Route.WEST, 20, 47)).isZero();
    assertThat(later.steps(Route.CHINA, 20, 48)).isEqualTo(1);
  }

  /** A node that comes every six months: October 2022 to October 2024 sees four. */
  @Test
  void aGenerationGetsTheNodesThatCameMeanwhile() {
    ParameterValues values =
        VALUES
            .with("foundry.node-months", 6)
            .with("foundry.node-density", 0.1)
            .with("foundry.node-efficiency", 0.05);
    Chip chip = next(values, 10e9, 0);
    assertThat(chip.peakH100e()).isCloseTo(Math.exp(1 + 0.4), within(1e-9));
    assertThat(chip.kilowatts() / h100().kilowatts())
        .isCloseTo(Math.exp(1 + 0.4 - 0.56 - 0.2), within(1e-9));
  }

  /** A phone's maker pays no more for next year's silicon; a rack costs what it earns. */
  @Test
  void siliconOfDevicesKeepsItsPrice() {
    Chip device = edge(h100());
    Chip next =
        roadmap(0)
            .next(
                device,
                1,
                21,
                Roadmap.REFERENCE_DEVICE_RESEARCH_USD,
                Route.WEST,
                VendorSettings.from(VALUES));
    assertThat(next.listPriceUsd()).isEqualTo(device.listPriceUsd());
    assertThat(next.systemCostUsd()).isEqualTo(device.systemCostUsd());
    assertThat(next.peakH100e()).isGreaterThan(device.peakH100e());
  }

  private static Chip edge(Chip chip) {
    return new Chip(
        chip.index(),
        "edge",
        chip.vendor(),
        chip.customer(),
        chip.foundry(),
        chip.releaseMonth(),
        Orientation.EDGE,
        chip.exportVariant(),
        chip.fromCatalogue(),
        chip.peakH100e(),
        chip.trainingH100e(),
        chip.inferenceH100e(),
        chip.kilowatts(),
        chip.systemCostUsd(),
        chip.listPriceUsd(),
        chip.packagesPerWafer(),
        chip.servingVariant(),
        chip.memoryGigabytes());
  }

  @Test
  void researchRaisesTheRatesWithinBounds() {
    assertThat(next(VALUES, 20e9, 0).peakH100e()).isGreaterThan(next(VALUES, 10e9, 0).peakH100e());
    assertThat(next(VALUES, 0, 0).peakH100e()).isGreaterThanOrEqualTo(Math.exp(0.5));
    assertThat(next(VALUES, 1e20, 0).peakH100e()).isLessThanOrEqualTo(Math.exp(1.5) + 1e-9);
  }

  /** The dearer the reference, the less the same money makes of the rates. */
  /** Training is as with any other emphasis; serving gains what the emphasis is over one half. */
  @Test
  void whoWorksOnServingGainsThere() {
    ParameterValues values = VALUES.with("roadmap.emphasis-gain", 0.1);
    Chip even = emphasising(0.5, values);
    Chip serving = emphasising(1, values);
    assertThat(serving.trainingH100e()).isCloseTo(even.trainingH100e(), within(1e-12));
    assertThat(serving.inferenceH100e())
        .isCloseTo((1 + 2 * 0.1) * even.inferenceH100e(), within(1e-9));
    assertThat(emphasising(0, values).inferenceH100e())
        .isCloseTo((1 - 2 * 0.1) * even.inferenceH100e(), within(1e-9));
  }

  /** Two years after the last. */
  private static Chip emphasising(double emphasis, ParameterValues values) {
    VendorProfile vendor = Profiles.vendor(PricingStrategy.SKIM);
    VendorProfile changed =
        new VendorProfile(
            vendor.id(),
            vendor.name(),
            vendor.kind(),
            vendor.home(),
            vendor.softwareMaturity(),
            vendor.pricing(),
            vendor.systemRevenueMultiple(),
            new VendorProfile.Roadmap(12, CadenceStrategy.FIXED, 0.2, 0, 0.4, emphasis, false),
            vendor.devicesMillionsPerYear(),
            vendor.prebookedPackaging(),
            vendor.sources());
    return new Roadmap(changed, new RandomStreams(1, 0))
        .next(h100(), 1, 21, 10e9, Route.WEST, VendorSettings.from(values));
  }

  @Test
  void researchCountsOverItsReference() {
    ParameterValues dearer = VALUES.with("roadmap.reference-research", 20);
    assertThat(next(dearer, 20e9, 0).peakH100e())
        .isEqualTo(next(VALUES, 10e9, 0).peakH100e())
        .isLessThan(next(VALUES, 20e9, 0).peakH100e());
  }

  @Test
  void delaysAreExponentialCappedAndApartFromLuck() {
    ParameterValues values = VALUES.with("roadmap.delay", 3).with("roadmap.luck", 0.1);
    int runs = 4000;
    double[] delay = new double[runs];
    double[] luck = new double[runs];
    double[] size = new double[runs];
    double sum = 0;
    for (int run = 0; run < runs; run++) {
      Chip chip = next(values, 10e9, run);
      delay[run] = chip.releaseMonth() - 21;
      assertThat(delay[run]).isBetween(0.0, 12.0);
      luck[run] = Math.log(chip.peakH100e()) - 0.5 * (chip.releaseMonth() + 3) / 12.0;
      size[run] = luck[run] * luck[run];
      sum += delay[run];
    }
    assertThat(sum / runs).isBetween(2.6, 3.1);
    PearsonsCorrelation correlation = new PearsonsCorrelation();
    assertThat(correlation.correlation(delay, luck)).isCloseTo(0, within(0.05));
    assertThat(correlation.correlation(delay, size)).isCloseTo(0, within(0.06));
  }

  /** With twice the effort a slip is half as long. */
  @Test
  void researchBringsGenerationsEarlier() {
    ParameterValues values =
        VALUES.with("roadmap.delay", 3).with("roadmap.research-elasticity", 0.25);
    double more = 0;
    double usual = 0;
    double less = 0;
    int runs = 2000;
    for (int run = 0; run < runs; run++) {
      int slipOfMore = next(values, 10e9 * Math.exp(2), run).releaseMonth() - 21;
      int slip = next(values, 10e9, run).releaseMonth() - 21;
      int slipOfLess = next(values, 10e9 * Math.exp(-2), run).releaseMonth() - 21;
      assertThat(slipOfMore).isLessThanOrEqualTo(slip);
      assertThat(slipOfLess).isGreaterThanOrEqualTo(slip);
      more += (double) slipOfMore / runs;
      usual += (double) slip / runs;
      less += (double) slipOfLess / runs;
    }
    assertThat(more).isCloseTo(3 / 1.5, within(0.15));
    assertThat(usual).isBetween(2.6, 3.1);
    // Six months in the mean, of which what is over a year is cut.
    assertThat(less).isCloseTo(6 * (1 - Math.exp(-2)), within(0.25));
  }
}

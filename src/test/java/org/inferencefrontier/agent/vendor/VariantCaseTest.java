package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class VariantCaseTest {
  private static final VendorSettings SETTINGS = VendorSettings.from(RealWorld.reference());

  private static Chip h100() {
    return Chip.of(0, Profiles.h100("h", 25_000, 3320), 0, -1, 0, 1, SETTINGS);
  }

  private static VariantCase weighed(
      double sales, double profit, double years, double cost, double risk, double writeOff) {
    VariantCase value = new VariantCase();
    value.weigh(sales, profit, years, cost, risk, writeOff);
    return value;
  }

  private static Chip cutForExport(int index, int month, double arithmeticShare) {
    ChipDraft draft = new ChipDraft();
    draft.cutForExport(h100(), month, arithmeticShare);
    return draft.make(index, "cut");
  }

  private static Chip madeForServing(int index, int month, double gain) {
    ChipDraft draft = new ChipDraft();
    draft.makeForServing(h100(), month, gain);
    return draft.make(index, "serving");
  }

  /** Half a billion a year for two years against 0.4 bn of development; no rule in the way. */
  @Test
  void withoutRiskTheWindowCounts() {
    VariantCase value = weighed(2e9, 0.5e9, 2, 0.4e9, 0, 0.3);
    assertThat(value.expectedYears()).isEqualTo(2);
    assertThat(value.writeOffUsd()).isZero();
    assertThat(value.netUsd()).isCloseTo(0.6e9, within(1e-3));
    assertThat(value.pays()).isTrue();
  }

  /**
   * A hazard of a half a year leaves (1 - 1/e)/0.5 of two years and loses 0.3 of a year's sales.
   */
  @Test
  void aRuleThatMayComeShortensTheWindowAndCostsStock() {
    VariantCase value = weighed(2e9, 0.5e9, 2, 0.4e9, 0.5, 0.3);
    double ended = 1 - Math.exp(-1);
    assertThat(value.expectedYears()).isCloseTo(ended / 0.5, within(1e-12));
    assertThat(value.writeOffUsd()).isCloseTo(ended * 0.6e9, within(1e-3));
    assertThat(value.netUsd()).isCloseTo(ended * (1e9 - 0.6e9) - 0.4e9, within(1e-3));
    assertThat(value.pays()).isFalse();
  }

  @Property
  void riskAndCostOnlyLowerTheCase(
      @ForAll @DoubleRange(min = 0, max = 1e10) double profit,
      @ForAll @DoubleRange(min = 0, max = 2) double risk,
      @ForAll @DoubleRange(min = 0.5, max = 4) double years) {
    double free = weighed(2 * profit, profit, years, 1e8, 0, 0.3).netUsd();
    double risky = weighed(2 * profit, profit, years, 1e8, risk, 0.3).netUsd();
    double dear = weighed(2 * profit, profit, years, 2e8, risk, 0.3).netUsd();
    assertThat(risky).isLessThanOrEqualTo(free + 1e-6 * Math.abs(free));
    assertThat(dear).isLessThan(risky);
  }

  /** An H20 keeps 0.15 of an H100's arithmetic and draws 400 of 700 W. */
  @Test
  void aCutChipKeepsItsMemoryAndItsCost() {
    Chip cut = cutForExport(1, 20, 0.15);
    assertThat(cut.peakH100e()).isCloseTo(0.15, within(1e-12));
    assertThat(cut.inferenceH100e()).isCloseTo(1 / (0.3 / 0.15 + 0.7), within(1e-9));
    assertThat(cut.kilowatts() / h100().kilowatts()).isBetween(400 / 700.0, 0.6);
    assertThat(cut.systemCostUsd()).isEqualTo(h100().systemCostUsd());
    assertThat(cut.listPriceUsd()).isLessThan(h100().listPriceUsd());
    assertThat(cut.memoryGigabytes()).isEqualTo(80);
    assertThat(cut.exportVariant()).isTrue();
  }

  @Test
  void aServingVariantServesMoreForItsCostAndTrainsLess() {
    Chip whole = h100();
    Chip variant = madeForServing(1, 20, 1.2);
    double perCost = variant.inferenceH100e() / variant.systemCostUsd();
    assertThat(perCost / (whole.inferenceH100e() / whole.systemCostUsd()))
        .isCloseTo(1.2, within(1e-9));
    assertThat(variant.inferenceH100e() / variant.listPriceUsd())
        .isGreaterThan(whole.inferenceH100e() / whole.listPriceUsd());
    assertThat(variant.trainingH100e() / variant.inferenceH100e())
        .isCloseTo(0.5 * whole.trainingH100e() / whole.inferenceH100e(), within(1e-9));
    assertThat(variant.servingVariant()).isTrue();
  }

  /** A chip that was made for serving has lost in training what a variant would lose. */
  @Test
  void aVariantOfAServingChipLosesInTrainingOnce() {
    Chip parent = madeForServing(1, 20, 1.2);
    ChipDraft draft = new ChipDraft();
    draft.cutForExport(parent, 30, 1);
    assertThat(draft.make(2, "uncut").trainingH100e())
        .isCloseTo(parent.trainingH100e(), within(1e-12));
    draft.makeForServing(parent, 30, 1.2);
    Chip smaller = draft.make(3, "smaller");
    assertThat(smaller.trainingH100e() / smaller.inferenceH100e())
        .isCloseTo(parent.trainingH100e() / parent.inferenceH100e(), within(1e-12));
  }

  @Test
  void emphasisOnInferenceTiltsTheGain() {
    VariantSettings settings = new VariantSettings(1e8, 0.5, 0.3, 5e8, 1.2);
    assertThat(settings.servingGain(0)).isEqualTo(1);
    assertThat(settings.servingGain(0.5)).isCloseTo(1.2, within(1e-12));
    assertThat(settings.servingGain(1)).isCloseTo(1.4, within(1e-12));
  }

  /** Neither a variant nor a device chip is what buyers compare a rival with. */
  @Test
  void variantsLeaveTheLineAndTheFlagshipAlone() {
    ChipTable chips = new ChipTable(4);
    chips.add(h100());
    chips.add(cutForExport(1, 5, 0.5));
    chips.add(madeForServing(2, 6, 1.2));
    assertThat(chips.flagship(0, 10, c -> c != 1)).isZero();
    assertThat(chips.newest(0, -1, false, 10)).isZero();
    assertThat(chips.lastOfLine(0, false)).isZero();
    assertThat(chips.hasServingVariant(0, 5)).isTrue();
    assertThat(chips.hasServingVariant(0, 6)).isFalse();
    assertThat(chips.last(0, -1, true)).isEqualTo(1);
  }
}

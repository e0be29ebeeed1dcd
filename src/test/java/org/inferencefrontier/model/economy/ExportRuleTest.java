package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.policy.ExportTest;
import org.junit.jupiter.api.Test;

class ExportRuleTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  private final FrontierModel model =
      new FrontierModel(
          INDEX,
          RealWorld.reference().with("policy.tier-two-cap", 1000),
          1,
          0,
          true,
          DecisionLog.NONE);
  private final ExportRule rule = new ExportRule(model);
  private final int china = INDEX.state("chn");
  private final int emirates = INDEX.state("are");

  private int chip(String id) {
    for (int c = 0; c < model.chips().count(); c++) {
      if (model.chips().get(c).id().equals(id)) {
        return c;
      }
    }
    throw new AssertionError("there is no chip " + id);
  }

  private int strongest(String vendor) {
    int best = -1;
    for (int c = 0; c < model.chips().count(); c++) {
      Chip chip = model.chips().get(c);
      boolean his = chip.vendor() == INDEX.vendor(vendor) && chip.customer() < 0;
      if (his && (best < 0 || chip.peakH100e() > model.chips().get(best).peakH100e())) {
        best = c;
      }
    }
    return best;
  }

  /** The foreign direct product rule: chips of third states are made with its technology. */
  @Test
  void theLawReachesChipsOfThirdStates() {
    int canadian = strongest("tenstorrent");
    assertThat(INDEX.homeOfVendor(INDEX.vendor("tenstorrent")))
        .isNotEqualTo(INDEX.exportController());
    assertThat(rule.isControlled(canadian)).isTrue();
    model.policy().setExportTier(china, PolicyBook.BARRED);
    assertThat(rule.isLegal(canadian, china)).isFalse();
  }

  @Test
  void theLawDoesNotReachTheRivalsChips() {
    assertThat(rule.isControlled(strongest("nvidia"))).isTrue();
    assertThat(rule.isControlled(strongest("huawei"))).isFalse();
    model.policy().setExportTier(china, PolicyBook.BARRED);
    assertThat(rule.isLegal(strongest("huawei"), china)).isTrue();
    assertThat(rule.isLegal(strongest("nvidia"), china)).isFalse();
  }

  @Test
  void theThresholdDividesTierThree() {
    model.policy().setExportTier(china, PolicyBook.VARIANTS_ONLY);
    int chip = strongest("nvidia");
    double teraflops = model.chips().get(chip).peakH100e() * 1979;
    model.policy().setExportThreshold(china, teraflops * 0.99);
    assertThat(rule.isLegal(chip, china)).isFalse();
    model.policy().setExportThreshold(china, teraflops * 1.01);
    assertThat(rule.isLegal(chip, china)).isTrue();
  }

  @Test
  void aVariantPassesUntilItsExemptionEnds() {
    model.policy().setExportTier(china, PolicyBook.VARIANTS_ONLY);
    int variant = chip("nvidia-h800");
    model.policy().setExportThreshold(china, 600);
    model.policy().setExportTest(china, ExportTest.INTERCONNECT);
    assertThat(rule.isLegal(variant, china)).isTrue();
    model.policy().setExportTest(china, ExportTest.DENSITY);
    assertThat(rule.isLegal(variant, china)).as("a loosening brings no exemption back").isFalse();
  }

  @Test
  void aDenseChipIsCaughtUnderTheThreshold() {
    model.policy().setExportTier(china, PolicyBook.VARIANTS_ONLY);
    int dense = chip("nvidia-l4");
    model.policy().setExportThreshold(china, 400);
    assertThat(rule.isLegal(dense, china)).isTrue();
    model.policy().setExportTest(china, ExportTest.DENSITY);
    assertThat(rule.isLegal(dense, china)).isFalse();
    model.policy().setExportThreshold(china, 600);
    assertThat(rule.isLegal(dense, china)).as("a loosening leaves the test").isFalse();
    // As much arithmetic on nearly three times the silicon.
    assertThat(rule.isLegal(chip("nvidia-h20"), china)).isTrue();
  }

  @Test
  void theCapOfTierTwoIsForAYear() {
    model.policy().setExportTier(emirates, PolicyBook.CAPPED);
    int chip = strongest("nvidia");
    assertThat(rule.isLegal(chip, emirates)).isTrue();
    rule.imported(emirates, 0.9 * rule.capH100e());
    assertThat(rule.isLegal(chip, emirates)).isTrue();
    assertThat(rule.roomH100e(emirates))
        .isCloseTo(0.1 * rule.capH100e(), within(1e-6 * rule.capH100e()));
    rule.imported(emirates, 0.1 * rule.capH100e());
    assertThat(rule.isLegal(chip, emirates)).isFalse();
    assertThat(rule.isLegal(strongest("huawei"), emirates)).isTrue();
    rule.openYear();
    assertThat(rule.isLegal(chip, emirates)).isTrue();
  }
}

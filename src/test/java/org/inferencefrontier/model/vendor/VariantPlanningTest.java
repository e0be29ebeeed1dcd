package org.inferencefrontier.model.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

/** Variants are made when they pay and refused, with the figures, when they do not. */
class VariantPlanningTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());

  /** To the end of 2028; before September 2026 all chips are data. */
  private static final int MONTHS = 72;

  private static final ParameterValues VALUES =
      RealWorld.reference().with("policy.activity", 0).with("vendor.export-rule-risk", 0.2);

  private final List<DecisionEntry> weighed = new ArrayList<>();

  private final DecisionWatch watch =
      new DecisionWatch(
          each -> {
            if (each.decision().endsWith("variant")) {
              boolean made = each.alternative().startsWith("make ");
              assertThat(each.chosen()).isEqualTo(each.score() > 0).isEqualTo(made);
              weighed.add(each);
            }
          });

  private static FrontierModel run(ParameterValues values, DecisionLog log) {
    FrontierModel model = new FrontierModel(INDEX, values, 1, 0, true, log);
    model.start();
    Models.step(model, MONTHS);
    return model;
  }

  private static List<Chip> variants(FrontierModel model) {
    List<Chip> found = new ArrayList<>();
    for (int c = 0; c < model.chips().count(); c++) {
      Chip chip = model.chips().get(c);
      if (!chip.fromCatalogue() && (chip.exportVariant() || chip.servingVariant())) {
        found.add(chip);
      }
    }
    return found;
  }

  @Test
  void whatPaysIsMade() {
    FrontierModel model =
        run(
            VALUES.with("vendor.export-variant-cost", 1e7).with("vendor.serving-variant-cost", 1e7),
            watch);
    List<Chip> variants = variants(model);
    assertThat(variants).anyMatch(Chip::exportVariant).anyMatch(Chip::servingVariant);
    assertThat(weighed.stream().filter(each -> each.alternative().startsWith("make ")))
        .hasSameSizeAs(variants);
    for (Chip chip : variants) {
      assertThat(chip.inferenceH100e()).isPositive();
      assertThat(chip.kilowatts()).isPositive();
      assertThat(chip.systemCostUsd()).isPositive();
      if (chip.exportVariant()) {
        assertThat(chip.peakH100e() * 1979)
            .isLessThanOrEqualTo(model.policy().exportThresholdTeraflops(model.index().rival()));
        assertThat(model.exportRule().isLegal(chip.index(), INDEX.rival())).isTrue();
      }
    }
  }

  @Test
  void whatCannotEarnItsDevelopmentIsRefused() {
    FrontierModel model =
        run(
            VALUES
                .with("vendor.export-variant-cost", 1e12)
                .with("vendor.serving-variant-cost", 1e12),
            watch);
    assertThat(variants(model)).isEmpty();
    assertThat(weighed)
        .isNotEmpty()
        .allMatch(each -> each.alternative().startsWith("refuse "))
        .allMatch(each -> each.reason().text().contains("development 1000.000 bn"));
  }

  /** The same development pays no more once a tighter rule is expected soon. */
  @Test
  void aShakyRuleStopsExportVariants() {
    ParameterValues cheap = VALUES.with("vendor.export-variant-cost", 3e8);
    long calm = variants(run(cheap, DecisionLog.NONE)).stream().filter(Chip::exportVariant).count();
    long shaky =
        variants(
                run(
                    cheap.with("vendor.export-rule-risk", 20).with("vendor.export-write-off", 0.5),
                    DecisionLog.NONE))
            .stream()
            .filter(Chip::exportVariant)
            .count();
    assertThat(calm).isPositive();
    assertThat(shaky).isZero();
  }
}

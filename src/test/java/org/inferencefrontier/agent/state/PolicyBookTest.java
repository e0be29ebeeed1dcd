package org.inferencefrontier.agent.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.inferencefrontier.world.policy.ExportTest;
import org.junit.jupiter.api.Test;

class PolicyBookTest {
  @Property(tries = 200, seed = "20230101")
  void alignmentIsSymmetricAndBounded(
      @ForAll @IntRange(max = 4) int one,
      @ForAll @IntRange(max = 4) int other,
      @ForAll @DoubleRange(min = -3, max = 3) double value,
      @ForAll @DoubleRange(min = -3, max = 3) double change) {
    PolicyBook book = new PolicyBook(5);
    if (one != other) {
      book.setAlignment(one, other, value);
    }
    book.moveAlignment(one, other, change);
    for (int a = 0; a < 5; a++) {
      assertThat(book.alignment(a, a)).isEqualTo(1);
      for (int b = 0; b < 5; b++) {
        assertThat(book.alignment(a, b)).isEqualTo(book.alignment(b, a)).isBetween(-1.0, 1.0);
      }
    }
  }

  @Test
  void policiesStayInTheirBounds() {
    PolicyBook book = new PolicyBook(2);
    assertThat(book.exportTier(1)).isEqualTo(PolicyBook.FREE);
    assertThat(book.permitting(1)).isEqualTo(1);
    book.setExportTier(1, 9);
    assertThat(book.exportTier(1)).isEqualTo(PolicyBook.BARRED);
    book.setExportTier(1, -2);
    assertThat(book.exportTier(1)).isEqualTo(PolicyBook.FREE);
    book.setImportBan(1, 1.5);
    assertThat(book.importBan(1)).isEqualTo(1);
    book.setResidency(1, -0.5);
    assertThat(book.residency(1)).isZero();
    book.setSubsidy(1, 3);
    assertThat(book.subsidy(1)).isEqualTo(0.6);
    book.setPermitting(1, 99);
    assertThat(book.permitting(1)).isEqualTo(5);
    book.setCarbonPrice(1, -5);
    assertThat(book.carbonPrice(1)).isZero();
    book.setTariff(1, 7);
    assertThat(book.tariff(1)).isEqualTo(2);
    book.setExportThreshold(1, -1);
    assertThat(book.exportThresholdTeraflops(1)).isZero();
    assertThat(book.subsidy(0)).as("nobody else's").isZero();
  }

  @Test
  void foundrySupportAddsUpAndMovesAreCounted() {
    PolicyBook book = new PolicyBook(1);
    book.addFoundrySupport(0, 2e9);
    book.addFoundrySupport(0, 3e9);
    assertThat(book.foundrySupportUsd(0)).isEqualTo(5e9);
    assertThat(book.moves()).isEqualTo(2);
  }

  @Test
  void aStateStartsFreeOfEveryPolicy() {
    PolicyBook book = new PolicyBook(2);
    assertThat(book.exportThresholdTeraflops(1)).as("more than any chip").isGreaterThan(1e6);
    assertThat(book.exportTest(1)).isEqualTo(ExportTest.NONE);
    assertThat(book.moves()).isZero();
    assertThat(book.alignmentMoves()).isZero();
  }

  /** Controls are of one actor over one target; what a target feels is the strictest of them. */
  @Test
  void controlsArePairsAndTheStrictestCounts() {
    PolicyBook book = new PolicyBook(3);
    book.setMaterialsControl(0, 2, 0.3);
    book.setMaterialsControl(1, 2, 0.7);
    book.setMemoryControl(2, 0, 0.4);
    book.setMemoryControl(1, 0, 0.2);
    book.setEquipmentControl(0, 1, 2);
    assertThat(book.materialsControl(2)).isEqualTo(0.7);
    assertThat(book.materialsControl(0, 2)).isEqualTo(0.3);
    assertThat(book.materialsControl(2, 0)).isZero();
    assertThat(book.materialsControl(0)).isZero();
    assertThat(book.memoryControl(0)).isEqualTo(0.4);
    assertThat(book.memoryControl(1, 0)).isEqualTo(0.2);
    assertThat(book.memoryControl(0, 1)).isZero();
    assertThat(book.equipmentControl(0, 1)).isEqualTo(1);
    assertThat(book.equipmentControl(1, 0)).isZero();
  }

  /** Who keeps what follows from policies looks again when the count has moved. */
  @Test
  void everyChangeIsCounted() {
    PolicyBook book = new PolicyBook(2);
    List<Runnable> changes =
        List.of(
            () -> book.setExportTier(1, PolicyBook.BARRED),
            () -> book.setExportThreshold(1, 400),
            () -> book.setExportTest(1, ExportTest.values()[0]),
            () -> book.setEquipmentControl(0, 1, 0.2),
            () -> book.setMaterialsControl(0, 1, 0.2),
            () -> book.setMemoryControl(0, 1, 0.2),
            () -> book.setImportBan(1, 0.2),
            () -> book.setResidency(1, 0.2),
            () -> book.setSubsidy(1, 0.2),
            () -> book.setPermitting(1, 1.2),
            () -> book.setTariff(1, 0.2),
            () -> book.addFoundrySupport(1, 1e9),
            () -> book.addSovereignFund(1, 1e9));
    for (int i = 0; i < changes.size(); i++) {
      changes.get(i).run();
      assertThat(book.moves()).as("change %d", i).isEqualTo(i + 1);
    }
    assertThat(book.sovereignFundUsd(1)).isEqualTo(1e9);
    book.setCarbonPrice(1, 20);
    assertThat(book.moves()).as("a carbon price is none").isEqualTo(changes.size());
    assertThat(book.alignmentMoves()).isZero();
    book.setAlignment(0, 1, 0.5);
    assertThat(book.alignmentMoves()).isEqualTo(1);
  }
}

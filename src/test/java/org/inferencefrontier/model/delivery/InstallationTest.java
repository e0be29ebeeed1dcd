package org.inferencefrontier.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Deliveries;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of the chips that wait get the power there is. */
class InstallationTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int START_OF_2026 = 36;
  private static final double FREE_MEGAWATTS = 50;

  private FrontierModel model;
  private Operator operator;

  @BeforeEach
  void start() {
    model = new FrontierModel(INDEX, RealWorld.reference(), 1, 0, false, DecisionLog.NONE);
    model.start();
    Models.step(model, START_OF_2026);
    operator = model.operators()[INDEX.findOperator("coreweave")];
    operator.receive(START_OF_2026);
    for (int row = 0; row < operator.holdings().count(); row++) {
      operator.holdings().install(row, operator.holdings().waiting(row));
    }
    int site = operator.power().place(0);
    double used = operator.power().poweredMegawatts(site);
    operator.power().openCount();
    operator.power().count(site, used);
    operator.power().energise(site, FREE_MEGAWATTS);
  }

  private double installed(int chip, double megawatts) {
    double units = 1000 * megawatts / model.chips().get(chip).kilowatts();
    return units - operator.inventory(chip);
  }

  /** NVIDIA's chips come after AMD's in the table of chips, whichever is newer. */
  @Test
  void theNewestChipComesFirstWhoeverMadeIt() {
    int newest = Models.chip(model, "amd-mi300x");
    int older = Models.chip(model, "nvidia-h100-sxm");
    assertThat(older).isGreaterThan(newest);
    assertThat(model.chips().releaseMonth(older)).isLessThan(model.chips().releaseMonth(newest));
    deliver(newest, 10 * FREE_MEGAWATTS);
    deliver(older, 10 * FREE_MEGAWATTS);
    new Installation(model).install(operator);
    assertThat(installed(newest, 10 * FREE_MEGAWATTS)).isPositive();
    assertThat(installed(older, 10 * FREE_MEGAWATTS)).isZero();
  }

  @Test
  void whatTheNewestLeavesGoesToOlderOnes() {
    int newest = Models.chip(model, "amd-mi300x");
    int older = Models.chip(model, "nvidia-h100-sxm");
    deliver(newest, 0.1 * FREE_MEGAWATTS);
    deliver(older, 10 * FREE_MEGAWATTS);
    new Installation(model).install(operator);
    assertThat(operator.inventory(newest)).isZero();
    assertThat(installed(older, 10 * FREE_MEGAWATTS)).isPositive();
    assertThat(operator.unpoweredH100e)
        .isEqualTo(operator.inventory(older) * model.chips().get(older).peakH100e());
  }

  /** Of many that wait, power goes down the order of release; within one month down the table. */
  @Test
  void powerGoesDownTheOrderOfRelease() {
    List<Integer> chips =
        Stream.of(
                "amd-mi250x",
                "amd-mi325x",
                "nvidia-a100-sxm",
                "nvidia-b200",
                "amd-mi300x",
                "nvidia-h100-sxm",
                "nvidia-l40s")
            .map(id -> Models.chip(model, id))
            .toList();
    double each = 0.3 * FREE_MEGAWATTS;
    chips.forEach(chip -> deliver(chip, each));
    new Installation(model).install(operator);
    List<Double> shares =
        chips.stream()
            .sorted((a, b) -> model.chips().isNewer(a, b) ? -1 : 1)
            .map(c -> installed(c, each) / (1000 * each / model.chips().get(c).kilowatts()))
            .toList();
    assertThat(shares).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(shares.get(1)).isEqualTo(1);
    assertThat(shares).filteredOn(share -> share > 0 && share < 1).hasSizeLessThan(2);
    assertThat(shares.get(shares.size() - 1)).isZero();
  }

  private void deliver(int chip, double megawatts) {
    double units = 1000 * megawatts / model.chips().get(chip).kilowatts();
    Deliveries.arrive(operator, chip, units, START_OF_2026);
  }
}

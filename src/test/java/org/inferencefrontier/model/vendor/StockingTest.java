package org.inferencefrontier.model.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.vendor.FinishedGoods;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What vendors make and do not ship. */
class StockingTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int SLACK_MONTHS = 48;

  private static FrontierModel run(int months, int run) {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, run, true, DecisionLog.NONE);
    model.start();
    Models.step(model, months);
    return model;
  }

  private static Vendor leader(FrontierModel model) {
    return model.vendors()[model.leadingVendor(WorldIndex.WEST)];
  }

  /** The leader's chip of which most is expected to ship. */
  private static int bestSeller(FrontierModel model) {
    int best = -1;
    for (int c = 0; c < model.chips().count(); c++) {
      if (model.chips().vendorOf(c) == leader(model).index()
          && (best < 0 || model.chips().stock.expected(c) > model.chips().stock.expected(best))) {
        best = c;
      }
    }
    return best;
  }

  /**
   * Ten months of the best seller on hand from one month to the next, in eight pairs of runs. Where
   * the value to buyers holds the margin anyway, stock cannot move it.
   */
  @Test
  void excessStockLowersPriceAndMargin() {
    int lower = 0;
    for (int run = 0; run < 8; run++) {
      FrontierModel base = run(SLACK_MONTHS, run);
      FrontierModel stuffed = run(SLACK_MONTHS, run);
      int chip = bestSeller(stuffed);
      double units = 10 * stuffed.chips().stock.expected(chip);
      stuffed.chips().stock.make(chip, units);
      stuffed.ledger().produced[chip] += units;
      Models.step(base, 1);
      Models.step(stuffed, 1);
      assertThat(leader(stuffed).stockMonths()).isGreaterThan(leader(base).stockMonths());
      assertThat(leader(stuffed).margin())
          .as("run %d", run)
          .isLessThanOrEqualTo(leader(base).margin());
      lower += leader(stuffed).margin() < leader(base).margin() ? 1 : 0;
    }
    assertThat(lower).isGreaterThanOrEqualTo(6);
  }

  @Test
  void aVendorThatLacksOrdersBuildsUpToItsCover() {
    FrontierModel model = run(1, 0);
    double most = 0;
    double cover = model.settings().vendor().stock().coverMonths();
    for (int month = 1; month < 96; month++) {
      Models.step(model, 1);
      most = Math.max(most, leader(model).stockMonths());
    }
    assertThat(most).isGreaterThan(model.settings().vendor().stock().workingMonths());
    assertThat(most).isLessThan(2 * cover);
  }

  @Test
  void ownSiliconIsMadeToOrder() {
    FrontierModel model = run(60, 0);
    FinishedGoods stock = model.chips().stock;
    double made = 0;
    for (int c = 0; c < model.chips().count(); c++) {
      if (model.chips().get(c).customer() >= 0) {
        assertThat(stock.units(c)).isLessThan(1e-6);
        made += model.ledger().produced[c];
      }
    }
    assertThat(made).isPositive();
  }

  /** A chip that a better one has followed is sold or written off, to the last. */
  @Test
  void stockOfSucceededChipsFadesAway() {
    FrontierModel model = run(SLACK_MONTHS, 0);
    int chip = -1;
    for (int c = 0; c < model.chips().count(); c++) {
      if (model.chips().get(c).customer() < 0
          && model.chips().successorMonth(c) <= model.month()
          && model.ledger().shipped[c] > 1000) {
        chip = c;
      }
    }
    model.chips().stock.make(chip, 10_000);
    model.ledger().produced[chip] += 10_000;
    double before = model.ledger().writtenOff[chip] + model.ledger().shipped[chip];
    Models.step(model, 60);
    assertThat(model.chips().stock.units(chip)).isLessThan(100);
    assertThat(model.ledger().writtenOff[chip] + model.ledger().shipped[chip])
        .isGreaterThan(before + 9_900);
  }
}

package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits too long takes its orders back. */
class CancellationsTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final double LONGEST_MONTHS = 18;
  private static final double UNITS = 1000;

  private final List<DecisionEntry> takenBack = new ArrayList<>();
  private FrontierModel model;
  private Operator buyer;
  private Vendor vendor;
  private int chip;

  @BeforeEach
  void start() {
    model =
        new FrontierModel(
            INDEX,
            RealWorld.reference().with("procurement.longest-wait", LONGEST_MONTHS),
            1,
            0,
            true,
            new DecisionWatch(this::note));
    model.start();
    Models.step(model, 12);
    buyer = model.operators()[INDEX.findOperator("oracle")];
    vendor = model.vendors()[INDEX.vendor("nvidia")];
    chip = newest();
    buyer.cancel(chip, buyer.ordered(chip));
    buyer.order(chip, UNITS, 0);
  }

  private void note(DecisionEntry entry) {
    if (entry.decision().equals("orders taken back")) {
      takenBack.add(entry);
    }
  }

  /** The newest chip of the vendor in full production. */
  private int newest() {
    int newest = -1;
    for (int c = 0; c < model.chips().count(); c++) {
      boolean old = model.month() - model.chips().releaseMonth(c) >= 12;
      if (model.chips().get(c).vendor() == vendor.index()
          && old
          && (newest < 0 || model.chips().releaseMonth(c) > model.chips().releaseMonth(newest))) {
        newest = c;
      }
    }
    return newest;
  }

  private void backlogOf(double months) {
    vendor.shipmentRateH100e = 1000;
    vendor.producedBacklogH100e = 1000 * months;
  }

  @Test
  void ordersWithinTheWaitStand() {
    backlogOf(LONGEST_MONTHS);
    new Cancellations(model).cancelLate(buyer);
    assertThat(buyer.ordered(chip)).isEqualTo(UNITS);
  }

  /** Of a backlog of three years at the present pace half comes within one and a half. */
  @Test
  void whatComesTooLateIsTakenBack() {
    backlogOf(2 * LONGEST_MONTHS);
    double before = model.ledger().cancelled[chip];
    takenBack.clear();
    new Cancellations(model).cancelLate(buyer);
    assertThat(buyer.ordered(chip)).isCloseTo(UNITS / 2, within(1e-9));
    assertThat(model.ledger().cancelled[chip] - before).isCloseTo(UNITS / 2, within(1e-9));
    assertThat(takenBack)
        .filteredOn(this::isOfTheChip)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.agent()).isEqualTo("oracle");
              assertThat(entry.reason().text())
                  .isEqualTo(
                      "500 units, 50% of those on order: NVIDIA would take 36 months to deliver"
                          + " its orders of chips in full production");
            });
  }

  @Test
  void lessThanAChipIsTakenBackWithoutAWord() {
    buyer.cancel(chip, UNITS - 1);
    backlogOf(2 * LONGEST_MONTHS);
    takenBack.clear();
    new Cancellations(model).cancelLate(buyer);
    assertThat(buyer.ordered(chip)).isCloseTo(0.5, within(1e-9));
    assertThat(takenBack).noneMatch(this::isOfTheChip);
  }

  private boolean isOfTheChip(DecisionEntry entry) {
    return entry.alternative().equals(model.chips().get(chip).id());
  }

  @Test
  void nobodyKnowsThePaceOfANewChip() {
    model.setParameter("procurement.ramp-months", 500);
    backlogOf(10 * LONGEST_MONTHS);
    new Cancellations(model).cancelLate(buyer);
    assertThat(buyer.ordered(chip)).isEqualTo(UNITS);
  }

  /** Of what is ordered of a chip that is not out yet the pace of the older ones tells nothing. */
  @Test
  void ordersOfChipsToComeMakeNobodyLate() {
    backlogOf(LONGEST_MONTHS / 2);
    vendor.backlogH100e = 10 * LONGEST_MONTHS * vendor.shipmentRateH100e;
    new Cancellations(model).cancelLate(buyer);
    assertThat(buyer.ordered(chip)).isEqualTo(UNITS);
  }

  /** Amazon orders the next Trainium before it is out and the present one beside it. */
  @Test
  void backlogOfChipsInFullProductionIsPartOfTheWhole() {
    buyer.cancel(chip, UNITS);
    Vendor house = model.vendors()[INDEX.vendor("marvell")];
    int monthsOfBoth = 0;
    for (int month = 0; month < 36; month++) {
      model.schedule.step(model);
      assertThat(house.producedBacklogH100e).isBetween(0.0, house.backlogH100e);
      if (house.producedBacklogH100e > 0 && house.producedBacklogH100e < house.backlogH100e) {
        monthsOfBoth++;
      }
    }
    assertThat(monthsOfBoth).isPositive();
    model.setParameter("procurement.ramp-months", 500);
    model.schedule.step(model);
    assertThat(house.producedBacklogH100e).isZero();
    assertThat(house.backlogH100e).isPositive();
  }

  @Test
  void whoHasShippedNothingIsNotJudgedByIt() {
    vendor.shipmentRateH100e = 0;
    vendor.producedBacklogH100e = 1e6;
    new Cancellations(model).cancelLate(buyer);
    assertThat(buyer.ordered(chip)).isEqualTo(UNITS);
  }

  @Test
  void whatMayNotBeDeliveredIsTakenBackWhole() {
    double before = model.ledger().cancelled[chip];
    new Cancellations(model).cancelAll(buyer, chip);
    assertThat(buyer.ordered(chip)).isZero();
    assertThat(model.ledger().cancelled[chip] - before).isCloseTo(UNITS, within(1e-9));
  }

  /** The books of a whole run close; China's chips that wait for memory are given up in part. */
  @Test
  void longBacklogsShrinkInTheRun() {
    double patient = chineseBacklog(1000);
    assertThat(chineseBacklog(LONGEST_MONTHS)).isLessThan(0.6 * patient).isPositive();
  }

  private static double chineseBacklog(double longestMonths) {
    FrontierModel run =
        new FrontierModel(
            INDEX,
            RealWorld.reference().with("procurement.longest-wait", longestMonths),
            1,
            0,
            true,
            DecisionLog.NONE);
    run.start();
    Models.step(run, 72);
    return run.vendors()[INDEX.vendor("huawei")].backlogH100e;
  }
}

package org.inferencefrontier.model.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportDutyTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int SUMMER_OF_2024 = 18;
  private static final double RATE = 0.4;

  private FrontierModel model;
  private int emirates;

  @BeforeEach
  void start() {
    model = model();
    emirates = INDEX.state("are");
  }

  private static FrontierModel model() {
    FrontierModel made =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    made.start();
    return made;
  }

  private int newestOf(String vendor, boolean own) {
    int newest = -1;
    for (int c = 0; c < model.chips().count(); c++) {
      if (model.chips().get(c).vendor() == INDEX.vendor(vendor)
          && model.chips().customerOf(c) >= 0 == own) {
        newest = c;
      }
    }
    return newest;
  }

  @Test
  void aDutyFallsOnMerchantChipsOfTheControllersRoute() {
    ImportDuty duty = new ImportDuty(model);
    assertThat(duty.isDutiable(newestOf("nvidia", false))).isTrue();
    assertThat(duty.isDutiable(newestOf("huawei", false))).isFalse();
    assertThat(duty.isDutiable(newestOf("broadcom", true))).isFalse();
  }

  @Test
  void theControllerChargesItselfNothing() {
    ImportDuty duty = new ImportDuty(model);
    assertThat(duty.rate(emirates)).isZero();
    model.policy().setTariff(emirates, RATE);
    model.policy().setTariff(INDEX.exportController(), RATE);
    assertThat(duty.rate(emirates)).isEqualTo(RATE);
    assertThat(duty.rate(INDEX.exportController())).isZero();
  }

  /**
   * What arrives in a month was ordered before: only what it costs to bring in differs. Next to all
   * of what this buyer has ordered is dutiable.
   */
  @Test
  void theBuyerPaysItWithTheChips() {
    FrontierModel taxed = model();
    Operator buyer = model.operators()[INDEX.findOperator("g42")];
    Operator taxedBuyer = taxed.operators()[buyer.index()];
    Models.step(model, SUMMER_OF_2024);
    Models.step(taxed, SUMMER_OF_2024);
    taxed.policy().setTariff(emirates, RATE);
    int compared = 0;
    for (int month = 0; month < 3 && compared == 0; month++) {
      Models.step(model, 1);
      Models.step(taxed, 1);
      if (buyer.acceleratorSpendUsd > 0
          && taxedBuyer.acceleratorSpendUsd == buyer.acceleratorSpendUsd) {
        compared++;
        double ofAll =
            RATE * model.settings().operator().merchantUplift() * buyer.acceleratorSpendUsd;
        assertThat(taxedBuyer.serverSpendUsd - buyer.serverSpendUsd)
            .isBetween(0.99 * ofAll, 1.000001 * ofAll);
      }
    }
    assertThat(compared).isPositive();
  }
}

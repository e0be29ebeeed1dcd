package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.SiteCost;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** Buyers count the power where their chips will go. */
class DestinationPowerTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int MONTHS = 24;
  private static final double OPEN_TARIFF = 60;

  private static FrontierModel run() {
    FrontierModel model =
        new FrontierModel(INDEX, RealWorld.reference(), 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, MONTHS);
    return model;
  }

  private static double room(Operator operator, int area, int use) {
    int site = area * Capacity.USES + use;
    return operator.power().freeMegawatts(site) + operator.power().buildingMegawatts(site);
  }

  /** The western operator with the most room at inference sites. */
  private static Operator roomiest(FrontierModel model) {
    Operator best = null;
    double most = 0;
    for (Operator operator : model.operators()) {
      double sum = 0;
      for (int a = 0; a < model.capacity().areas; a++) {
        sum += room(operator, a, SitePower.INFERENCE);
      }
      if (operator.market() != WorldIndex.CHINA && sum > most) {
        most = sum;
        best = operator;
      }
    }
    return best;
  }

  @Test
  void aTariffCountsWhereThereIsRoomForTheWorkload() {
    FrontierModel model = run();
    Operator operator = roomiest(model);
    DestinationPower power = new DestinationPower(model);
    for (var utility : model.utilities()) {
      utility.tariff = OPEN_TARIFF;
    }
    int area = -1;
    double most = 0;
    for (int a = 0; a < model.capacity().areas; a++) {
      double here = power.isRestricted(a) ? 0 : room(operator, a, SitePower.INFERENCE);
      if (here > most) {
        most = here;
        area = a;
      }
    }
    model.utilities()[area].tariff = 5 * OPEN_TARIFF;
    power.measure(operator, false);
    double bill = 0;
    double drawn = 0;
    for (int a = 0; a < model.capacity().areas; a++) {
      if (!power.isRestricted(a)) {
        double draw =
            room(operator, a, SitePower.INFERENCE) * model.index().powerUsageEffectiveness(a);
        bill += draw * model.utilities()[a].gridPrice();
        drawn += draw;
      }
    }
    assertThat(power.inference.tariffUsdPerMegawattHour())
        .isCloseTo(bill / drawn, within(1e-9))
        .isGreaterThan(OPEN_TARIFF);
    if (room(operator, area, SitePower.TRAINING) == 0) {
      assertThat(power.training.tariffUsdPerMegawattHour()).isCloseTo(OPEN_TARIFF, within(1e-9));
    }
  }

  @Test
  void whoHasNoSitesInTheGroupCountsItsMarket() {
    FrontierModel model = run();
    Operator operator = null;
    DestinationPower power = new DestinationPower(model);
    for (Operator candidate : model.operators()) {
      double restricted = 0;
      for (int a = 0; a < model.capacity().areas; a++) {
        restricted +=
            power.isRestricted(a)
                ? room(candidate, a, SitePower.INFERENCE)
                    + room(candidate, a, SitePower.TRAINING)
                    + candidate.power().poweredMegawatts(a * Capacity.USES)
                    + candidate.power().poweredMegawatts(a * Capacity.USES + 1)
                : 0;
      }
      operator = restricted == 0 ? candidate : operator;
    }
    power.measure(operator, true);
    assertThat(power.training.tariffUsdPerMegawattHour())
        .isCloseTo(new SiteCost(model).tariff(operator.market()), within(1e-9));
  }

  /** Of the same budget, dearer power at the sites with room buys more work per kilowatt. */
  @Test
  void dearPowerAtTheOperatorsSitesTurnsItsOrdersToEfficientChips() {
    double cheap = kilowattsPerUseful(1);
    double dear = kilowattsPerUseful(6);
    assertThat(dear).isLessThan(cheap);
  }

  private static double kilowattsPerUseful(double tariffFactor) {
    FrontierModel model = run();
    Operator operator = roomiest(model);
    for (int a = 0; a < model.capacity().areas; a++) {
      if (room(operator, a, SitePower.TRAINING) + room(operator, a, SitePower.INFERENCE) > 0) {
        model.utilities()[a].tariff *= tariffFactor;
      }
    }
    double[] before = new double[model.chips().count()];
    Arrays.setAll(before, operator::ordered);
    new PurchasePlan(model).plan(operator);
    double kilowatts = 0;
    double useful = 0;
    for (int c = 0; c < before.length; c++) {
      double units = Math.max(0, operator.ordered(c) - before[c]);
      kilowatts += units * model.chips().get(c).kilowatts();
      useful += units * (model.chips().usefulTraining[c] + model.chips().usefulInference[c]);
    }
    assertThat(useful).isPositive();
    return kilowatts / useful;
  }
}

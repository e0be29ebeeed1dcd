package org.inferencefrontier.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Deliveries;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.DecisionWatch;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

/** The second-hand market inside the model: signs in runs that share every draw, and the law. */
class SecondHandMarketTest {
  private static final int RUNS = 6;
  private static final int START = 24;
  private static final int QUARTER = 3;
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final ParameterValues REFERENCE = RealWorld.reference();

  /** What western operators bought. */
  private record Trade(double h100e, double useful, double usd) {
    double price() {
      return usd / useful;
    }
  }

  private static FrontierModel start(ParameterValues values, int run, DecisionLog log) {
    FrontierModel model = new FrontierModel(INDEX, values, 1, run, true, log);
    model.start();
    return model;
  }

  private static FrontierModel run(ParameterValues values, int run, int months) {
    FrontierModel model = start(values, run, DecisionLog.NONE);
    Models.step(model, months);
    return model;
  }

  /** A quarter's trade after two years and a change; every site is reviewed once. */
  private static Trade trade(int run, Consumer<FrontierModel> change) {
    FrontierModel model = run(REFERENCE, run, START);
    change.accept(model);
    double h100e = 0;
    double useful = 0;
    double usd = 0;
    for (int month = 0; month < QUARTER; month++) {
      model.schedule.step(model);
      for (Operator operator : model.operators()) {
        if (operator.market() == WorldIndex.WEST) {
          h100e += operator.used().boughtH100e;
          useful += operator.used().boughtUsefulH100e();
          usd += operator.used().paidUsd;
        }
      }
    }
    return new Trade(h100e, useful, usd);
  }

  private static boolean isSmall(Operator operator) {
    return operator.market() == WorldIndex.WEST
        && operator.profile().finance().operatingCashFlowUsdBillions() < 10;
  }

  private static void givePower(FrontierModel model) {
    for (Operator operator : model.operators()) {
      int area = INDEX.areasOfState(operator.home())[0];
      if (isSmall(operator)) {
        operator.power().energise(area * Capacity.USES, 400);
        model.ledger().granted[area] += 400;
      }
    }
  }

  private static void lowerRental(FrontierModel model) {
    for (ComputeMarket market : model.markets()) {
      market.rentalUsd *= 0.5;
      market.userCostUsd *= 0.5;
    }
  }

  /** Chips of a later generation, more of them than the large operators can power. */
  private static void bringNewerChips(FrontierModel model) {
    int best = 0;
    for (int c = 0; c < model.chips().count(); c++) {
      best = perKilowatt(model, c) > perKilowatt(model, best) ? c : best;
    }
    for (Operator operator : model.operators()) {
      if (operator.market() == WorldIndex.WEST && !isSmall(operator)) {
        Deliveries.arrive(operator, best, 1e6, model.month());
        model.ledger().initial[best] += 1e6;
      }
    }
  }

  private static double perKilowatt(FrontierModel model, int chip) {
    Chip entry = model.chips().get(chip);
    return entry.customer() >= 0 ? 0 : model.chips().usefulInference[chip] / entry.kilowatts();
  }

  /** What a machine earns sets its price; upwards new machines cap it, downwards nothing does. */
  @Test
  void aLowerRentalLowersThePrice() {
    double price = 0;
    for (int run = 0; run < RUNS; run++) {
      Trade base = trade(run, model -> {});
      Trade cheap = trade(run, SecondHandMarketTest::lowerRental);
      price += Math.log(cheap.price() / base.price());
    }
    assertThat(price / RUNS).isLessThan(-0.05);
  }

  @Test
  void newerChipsBringMoreUsedOnesToMarket() {
    for (int run = 0; run < RUNS; run++) {
      Trade base = trade(run, SecondHandMarketTest::givePower);
      Trade newer =
          trade(
              run,
              model -> {
                givePower(model);
                bringNewerChips(model);
              });
      assertThat(newer.h100e()).as("run %d", run).isGreaterThan(base.h100e());
    }
  }

  @Test
  void withoutItMoreChipsRetire() {
    for (int run = 0; run < RUNS; run++) {
      double with = retiredH100e(run(REFERENCE, run, 36));
      double without = retiredH100e(run(REFERENCE.with("second-hand.allowed", 0), run, 36));
      assertThat(without).as("run %d", run).isGreaterThan(with);
    }
  }

  private static double retiredH100e(FrontierModel model) {
    double sum = 0;
    for (int c = 0; c < model.chips().count(); c++) {
      sum += model.ledger().retired[c] * model.chips().get(c).peakH100e();
    }
    return sum;
  }

  /** Used chips are under the same export law; operators with sites at home only get none. */
  @Test
  void theLawHoldsForUsedChips() {
    List<String> broken = new ArrayList<>();
    FrontierModel[] model = new FrontierModel[1];
    int[] purchases = new int[1];
    DecisionLog watch =
        new DecisionWatch(
            each -> {
              if (each.decision().equals("second-hand") && each.alternative().startsWith("buys ")) {
                purchases[0]++;
                String chip = each.alternative().substring("buys ".length());
                if (!mayHave(model[0], each.agent(), chip)) {
                  broken.add(each.month() + " " + each.agent() + " " + chip);
                }
              }
            });
    model[0] = start(REFERENCE, 0, watch);
    for (int month = 0; month < 60; month++) {
      model[0].schedule.step(model[0]);
    }
    assertThat(purchases[0]).isPositive();
    assertThat(broken).isEmpty();
  }

  /** Money and power go to the newest chips first, wherever they stand in the table. */
  @Test
  void theNewestAreAuctionedFirst() {
    List<String> wrong = new ArrayList<>();
    FrontierModel[] model = new FrontierModel[1];
    int[] last = {-1, -1};
    int[] against = new int[1];
    DecisionLog watch =
        new DecisionWatch(
            each -> {
              if (each.decision().equals("second-hand")
                  && each.alternative().startsWith("buys ")
                  && model[0].operators()[INDEX.findOperator(each.agent())].market()
                      == WorldIndex.WEST) {
                int chip = Models.chip(model[0], each.alternative().substring("buys ".length()));
                if (last[0] == each.month() && chip != last[1]) {
                  against[0] += chip > last[1] ? 1 : 0;
                  if (model[0].chips().isNewer(chip, last[1])) {
                    wrong.add(each.month() + " " + each.alternative());
                  }
                }
                last[0] = each.month();
                last[1] = chip;
              }
            });
    model[0] = start(REFERENCE, 0, watch);
    for (int month = 0; month < 60; month++) {
      model[0].schedule.step(model[0]);
    }
    assertThat(wrong).isEmpty();
    assertThat(against[0]).as("sales against the order of the table").isPositive();
  }

  private static boolean mayHave(FrontierModel model, String agent, String chip) {
    Operator operator = model.operators()[INDEX.findOperator(agent)];
    for (int c = 0; c < model.chips().count(); c++) {
      if (model.chips().get(c).id().equals(chip)) {
        for (int place = 0; place < model.capacity().areas * Capacity.USES; place++) {
          int state = INDEX.stateOfArea(place / Capacity.USES);
          if (operator.power().freeMegawatts(place) > 0 && model.exportRule().isLegal(c, state)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}

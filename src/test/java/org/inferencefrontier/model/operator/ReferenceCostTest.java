package org.inferencefrontier.model.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.market.OwningCost;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

/** What new compute costs while a generation is on its way. */
class ReferenceCostTest {
  private static final double TRAINING = 0.4;

  private final FrontierModel model =
      new FrontierModel(
          new WorldIndex(RealWorld.world()), RealWorld.reference(), 1, 0, false, DecisionLog.NONE);
  private final ReferenceCost cost = new ReferenceCost(model);
  private final ComputeMarket market = new ComputeMarket(1, model.settings().market());

  /** Two chips at their catalogue prices; the second does a useful H100e for half. */
  private double[] offer(double share) {
    ChipTable chips = model.chips();
    int old = 0;
    int coming = 1;
    chips.priceUsd[old] = 20_000;
    chips.usefulTraining[old] = 1;
    chips.usefulInference[old] = 1;
    chips.priceUsd[coming] = 30_000;
    chips.usefulTraining[coming] = 3;
    chips.usefulInference[coming] = 3;
    cost.open(WorldIndex.WEST, 60, 1.2);
    cost.offer(old, TRAINING, 1);
    cost.offer(coming, TRAINING, share);
    cost.set(market);
    return new double[] {hour(old, 1), hour(coming, 3)};
  }

  private double hour(int chip, double useful) {
    OwningCost owning = model.settings().operator().owningCost();
    double price = model.chips().priceUsd[chip] * model.settings().operator().merchantUplift();
    return owning.usdPerHour(price, model.chips().get(chip).kilowatts(), 1.2, 60) / useful;
  }

  @Test
  void aChipThatNobodyCanOrderDoesNotCount() {
    double[] hours = offer(0);
    assertThat(hours[1]).isLessThan(hours[0]);
    assertThat(market.userCostUsd).isCloseTo(hours[0], within(1e-12));
  }

  @Test
  void aChipThatIsComingCountsByItsPartOfOrders() {
    double[] hours = offer(0.25);
    assertThat(market.userCostUsd).isCloseTo(0.75 * hours[0] + 0.25 * hours[1], within(1e-12));
  }

  @Test
  void aChipInVolumeSetsTheCost() {
    double[] hours = offer(1);
    assertThat(market.userCostUsd).isCloseTo(hours[1], within(1e-12));
  }

  /** What the market's own month does with it: no cliff when a generation comes out. */
  @Test
  void theCostOfComputeFallsWithoutCliffs() {
    model.start();
    double before = Double.NaN;
    for (int month = 0; month < 108; month++) {
      model.schedule.step(model);
      double now = model.markets()[WorldIndex.WEST].userCostUsd;
      if (month > 0) {
        assertThat(now / before).as("month %d", month).isBetween(0.8, 1.2);
      }
      before = now;
    }
  }
}

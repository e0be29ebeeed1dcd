package org.inferencefrontier.model.operator;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.OperatorSettings;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.model.economy.ComputeMarket;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.ImportDuty;

/**
 * What new compute costs its buyers in a market: the best chip in volume, moved towards the best
 * that is coming by the part of today's orders that can be for it.
 */
final class ReferenceCost implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A chip that does less of an H100's useful work is no measure of the market. */
  private static final double SMALLEST_USEFUL = 0.05;

  private final Economy economy;
  private final ImportDuty duty;
  private final Figures volume = new Figures();
  private final Figures coming = new Figures();
  private final Figures inHand = new Figures();
  private int market;
  private double usdPerMegawattHour;
  private double powerUsageEffectiveness;

  /** Figures of a useful H100e of a chip, and the share of orders that can be for it, 0-1. */
  private static final class Figures implements Serializable {
    private static final long serialVersionUID = 1L;

    private double share;
    private double usdPerHour;
    private double chipUsdPerHour;
    private double allInUsd;
    private double ratedKilowatts;

    private void forget() {
      share = 0;
      usdPerHour = Double.POSITIVE_INFINITY;
    }

    private void copy(Figures other) {
      share = other.share;
      usdPerHour = other.usdPerHour;
      chipUsdPerHour = other.chipUsdPerHour;
      allInUsd = other.allInUsd;
      ratedKilowatts = other.ratedKilowatts;
    }
  }

  ReferenceCost(Economy economy) {
    this.economy = economy;
    this.duty = new ImportDuty(economy);
  }

  /** Opens a market with its price of power and its PUE. */
  void open(int index, double priceOfPower, double effectiveness) {
    market = index;
    usdPerMegawattHour = priceOfPower;
    powerUsageEffectiveness = effectiveness;
    volume.forget();
    coming.forget();
  }

  /**
   * Offers a chip; those in volume come first.
   *
   * @param trainingShare share of training in what it will be used for
   * @param share of today's orders that can be for it: 1 once it is there in volume
   */
  void offer(int chip, double trainingShare, double share) {
    double useful = economy.chips().useful(chip, trainingShare);
    if (!(useful > SMALLEST_USEFUL)) {
      return;
    }
    measure(economy.chips().get(chip), economy.chips().priceUsd[chip], useful);
    inHand.share = share;
    if (share >= 1) {
      if (inHand.usdPerHour < volume.usdPerHour) {
        volume.copy(inHand);
      }
    } else if (isBetter()) {
      coming.copy(inHand);
    }
  }

  /** Whether the chip in hand moves the reference further than the one that is coming. */
  private boolean isBetter() {
    if (volume.usdPerHour == Double.POSITIVE_INFINITY
        || coming.usdPerHour == Double.POSITIVE_INFINITY) {
      return inHand.usdPerHour < coming.usdPerHour;
    }
    return inHand.share * (volume.usdPerHour - inHand.usdPerHour)
        > coming.share * (volume.usdPerHour - coming.usdPerHour);
  }

  private void measure(Chip chip, double priceUsd, double useful) {
    OperatorSettings settings = economy.settings().operator();
    double price = priceUsd * settings.spendOverPrice(false, duty.inMarket(chip.index(), market));
    inHand.usdPerHour =
        settings
                .owningCost()
                .usdPerHour(price, chip.kilowatts(), powerUsageEffectiveness, usdPerMegawattHour)
            / useful;
    inHand.chipUsdPerHour = settings.owningCost().chipUsdPerHour(price) / useful;
    inHand.allInUsd =
        (price + chip.kilowatts() * 1000 * settings.owningCost().facilityUsdPerWatt()) / useful;
    inHand.ratedKilowatts = chip.kilowatts() / useful;
  }

  /** Sets a market's figures; they stay where nothing is on offer. */
  void set(ComputeMarket opened) {
    Figures from = volume.usdPerHour < Double.POSITIVE_INFINITY ? volume : coming;
    if (from.usdPerHour == Double.POSITIVE_INFINITY) {
      return;
    }
    double share = coming.usdPerHour < from.usdPerHour ? coming.share : 0;
    opened.userCostUsd = between(from.usdPerHour, coming.usdPerHour, share);
    opened.chipUsd = between(from.chipUsdPerHour, coming.chipUsdPerHour, share);
    opened.allInUsd = between(from.allInUsd, coming.allInUsd, share);
    opened.ratedKilowattsPerH100e = between(from.ratedKilowatts, coming.ratedKilowatts, share);
    opened.kilowattsPerH100e = opened.ratedKilowattsPerH100e * powerUsageEffectiveness;
  }

  private static double between(double present, double next, double share) {
    return share > 0 ? present + share * (next - present) : present;
  }
}

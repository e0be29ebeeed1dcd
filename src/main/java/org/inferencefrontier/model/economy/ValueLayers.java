package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.time.Hours;

/**
 * What each layer of the business is paid in a month, and over its mean month of 2023. Layers pay
 * each other: compute is sold to users, and chips and power are bought with what it earns. So the
 * sum is turnover, not value added.
 */
public final class ValueLayers implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Who is paid. */
  public enum Layer {
    /** Sellers of accelerators to anybody. */
    MERCHANT,
    /** Makers of the chips that operators order for themselves. */
    CUSTOM,
    /** Makers of the silicon in people's devices. */
    DEVICE,
    /** Operators, for compute, whether rented or used by its owner. */
    COMPUTE,
    /** Suppliers of electricity to AI data centres. */
    POWER
  }

  /** A single month of the beginning is too small and too uneven to measure growth by. */
  private static final int BASE_MONTHS = 12;

  private static final int LAYERS = Layer.values().length;

  private final double[] usd = new double[LAYERS];
  private final double[] usdOfBase = new double[LAYERS];
  private int baseMonths;

  /** Counts the month that ends. */
  void close(Economy economy) {
    Arrays.fill(usd, 0);
    double ownSilicon = 0;
    for (Operator operator : economy.operators) {
      ownSilicon += operator.ownSiliconSpendUsd;
    }
    double accelerators = 0;
    for (Vendor vendor : economy.vendors) {
      accelerators += vendor.revenueUsd;
      usd[Layer.DEVICE.ordinal()] += vendor.deviceRevenueUsd;
    }
    // By chip and not by vendor: some makers of device silicon sell chips for both.
    usd[Layer.CUSTOM.ordinal()] = ownSilicon;
    usd[Layer.MERCHANT.ordinal()] = Math.max(0, accelerators - ownSilicon);
    for (ComputeMarket market : economy.markets) {
      usd[Layer.COMPUTE.ordinal()] +=
          (market.inferenceUsed + market.trainingUsed) * market.rentalUsd * Hours.A_MONTH;
    }
    for (Utility utility : economy.utilities) {
      usd[Layer.POWER.ordinal()] +=
          utility.load().aiMegawatts * utility.meanPowerPrice() * Hours.A_MONTH;
    }
    if (baseMonths < BASE_MONTHS) {
      baseMonths++;
      for (int layer = 0; layer < LAYERS; layer++) {
        usdOfBase[layer] += usd[layer];
      }
    }
  }

  /** What a layer is paid this month, USD. */
  public double usd(Layer layer) {
    return usd[layer.ordinal()];
  }

  /** What all layers are paid this month, USD; what one pays another is in both. */
  public double usd() {
    return sum(usd);
  }

  /** A layer's month over its mean month of 2023, times 100; NaN until that year is over. */
  public double index(Layer layer) {
    return index(usd[layer.ordinal()], usdOfBase[layer.ordinal()]);
  }

  /** The same of all layers together: their indices weighted by what they were paid in 2023. */
  public double index() {
    return index(sum(usd), sum(usdOfBase));
  }

  private double index(double month, double base) {
    return baseMonths == BASE_MONTHS && base > 0 ? 100 * BASE_MONTHS * month / base : Double.NaN;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}

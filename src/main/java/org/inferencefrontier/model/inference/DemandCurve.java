package org.inferencefrontier.model.inference;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.InferenceDemand;
import org.inferencefrontier.model.settings.DemandSettings;
import org.inferencefrontier.world.time.Hours;

/**
 * Compute that a market desires in a month as a function of the rental price. All that price does
 * not move is worked out when the month opens: clearing asks for dozens of prices.
 */
final class DemandCurve implements DoubleUnaryOperator, Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] reachableUsd = new double[InferenceDemand.SEGMENTS];
  private final double[] reachableComputeUsd = new double[InferenceDemand.SEGMENTS];
  private final double[] oddsAtOneUsd = new double[InferenceDemand.SEGMENTS];
  private double priceExponent;
  private double legacyAtOneUsd;
  private double legacyExponent;
  private double trainingBudgetUsd;

  /**
   * Opens a month of a market.
   *
   * @param market index of the market
   * @param quality log of the best model's effective compute
   * @param legacyWeight the market's share of embedded inference
   */
  void open(Economy economy, int market, double quality, double legacyWeight) {
    DemandSettings settings = economy.settings().demand();
    priceExponent = 1 - settings.elasticity();
    legacyExponent = settings.legacyPriceExponent();
    legacyAtOneUsd = legacyWeight * economy.demand().legacyUsd(1, settings);
    for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
      reachableUsd[k] = 0;
      reachableComputeUsd[k] = 0;
      for (int a : economy.index().areasOfMarket(market)) {
        reachableUsd[k] += economy.providers().reachableSpendUsd(k, a);
        reachableComputeUsd[k] += economy.providers().reachableComputeUsd(k, a);
      }
      double usd = economy.providers().relativePrice(market, k);
      double share = economy.demand().budgetShare(k, usd, quality, settings);
      oddsAtOneUsd[k] = share / (1 - share);
    }
  }

  void setTrainingBudgetUsd(double usdPerYear) {
    trainingBudgetUsd = usdPerYear;
  }

  /** Use of AI services at a rental price and posted margins, USD a year. */
  double serviceUsd(double rentalUsd) {
    return spent(reachableUsd, rentalUsd);
  }

  /** The part of it that pays for compute at the rental price, USD a year. */
  double serviceCostUsd(double rentalUsd) {
    return spent(reachableComputeUsd, rentalUsd);
  }

  private double spent(double[] reachable, double rentalUsd) {
    double cheapness = Exponentials.power(rentalUsd, priceExponent);
    double usd = 0;
    for (int k = 0; k < InferenceDemand.SEGMENTS; k++) {
      double odds = oddsAtOneUsd[k] * cheapness;
      usd += reachable[k] * odds / (1 + odds);
    }
    return usd;
  }

  /** Spend on embedded inference at a price, USD a year. */
  double legacyUsd(double rentalUsd) {
    return legacyAtOneUsd * Exponentials.power(rentalUsd, legacyExponent);
  }

  /** Inference desired at a price, useful H100e. */
  double inference(double rentalUsd) {
    return compute(serviceCostUsd(rentalUsd) + legacyUsd(rentalUsd), rentalUsd);
  }

  /** Training desired at a price, useful H100e. */
  double training(double rentalUsd) {
    return compute(trainingBudgetUsd, rentalUsd);
  }

  @Override
  public double applyAsDouble(double rentalUsd) {
    return inference(rentalUsd) + training(rentalUsd);
  }

  /** Compute that USD a year buy at a price, useful H100e. */
  private static double compute(double usdPerYear, double rentalUsd) {
    return usdPerYear / (Hours.A_YEAR * rentalUsd);
  }
}

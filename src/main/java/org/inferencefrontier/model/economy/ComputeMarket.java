package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.RentalClearing;
import org.inferencefrontier.model.settings.MarketSettings;

/**
 * One compute market: what is rented at one price. The rental price moves towards the price that
 * clears it; demand beyond capacity at the posted price is rationed.
 */
public final class ComputeMarket implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Between these the clearing price is sought, USD/H100e-h: from a ten-thousandth of what an H100
   * rents for to ten times its dearest month, so that neither is met but in a market of next to no
   * capacity.
   */
  private static final double LOWEST_PRICE_USD = 1e-4;

  private static final double HIGHEST_PRICE_USD = 100;

  /** The threshold of the choice between uses is sought within this log advantage, either way. */
  private static final double THRESHOLD_BOUND = 12;

  /** Most steps of that search; Newton's take three or four. */
  private static final int THRESHOLD_STEPS = 30;

  /** Share of compute by which that search may miss; far under a chip's part of a market. */
  private static final double NEAR_SHARE = 1e-6;

  /** Shares so near to none or all have no log odds that are worth a step. */
  private static final double LEAST_PRESENT = 1e-9;

  /** Tobin's q is of a user cost of at least this, USD/H100e-h, so that it is a number. */
  private static final double LEAST_USER_COST_USD = 1e-6;

  /**
   * Yearly log growth that one month may tell of, so that a single shock does not become a trend.
   * Judgement: the record's quarters since 2023 lie within, ChatGPT's first year at 1.5 among them.
   */
  private static final double LEAST_GROWTH = -0.5;

  private static final double MOST_GROWTH = 2.5;

  /** Tobin's q where compute rents for next to nothing; keeps its logarithm finite. */
  private static final double LEAST_Q = 0.05;

  /** Share of either use where nothing tells them apart. */
  private static final double EVEN = 0.5;

  /** Fall of the log odds of training with the threshold under which a step would be too long. */
  private static final double SMALLEST_SLOPE = 1e-3;

  /** However little power new compute takes, what is divided by it is finite, kW. A limit. */
  private static final double LEAST_KILOWATTS = 0.01;

  /** Rental price, USD/H100e-h. */
  public double rentalUsd;

  /** Price that would clear the market this month. */
  double clearingUsd;

  /** User cost of the best new compute, USD/H100e-h. */
  public double userCostUsd;

  /** Price of a useful H100e of that compute with server and facility, USD. */
  public double allInUsd;

  /** Facility kilowatts of a useful H100e of that compute. */
  public double kilowattsPerH100e;

  /** Rated IT kilowatts of a useful H100e of that compute. */
  public double ratedKilowattsPerH100e;

  /** Part of {@link #userCostUsd} that is chips, USD/H100e-h. */
  public double chipUsd;

  /** Capacity at the present blend of uses, useful H100e. */
  public double capacity;

  /** Mean running cost of the fleet, USD/H100e-h. */
  public double runningUsd;

  /** Serving desired at the posted price, useful H100e. */
  public double inferenceDesired;

  /** The same for training. */
  public double trainingDesired;

  /** Training capacity after chips were allotted, useful H100e. */
  public double trainingCapacity;

  /** The same for serving. */
  public double inferenceCapacity;

  /** Training capacity in use, useful H100e. */
  public double trainingUsed;

  /** The same for serving. */
  public double inferenceUsed;

  /** Share of desired compute not served, 0-1. */
  public double unmetShare;

  /** Smoothed growth of desired compute along a fixed price path, log a year. */
  public double demandGrowth;

  /** Use of AI services at posted prices, paid or not, USD a year at this month's rate. */
  public double serviceUseUsd;

  /** Compute that serves them at the rental price, USD a year. */
  public double serviceCostUsd;

  /** Training budgets, USD a year. */
  public double trainingBudgetUsd;

  /** Share of capacity meant for training, smoothed. */
  public double trainingShare = EVEN;

  private double lastReferenceDemand = -1;
  private double lastServiceUse = -1;
  private double threshold;

  // By entry of the allotment: odds of training at a threshold of 0.
  private final double[] odds;

  // How fast the log odds of training fell with the threshold at the last look.
  private double oddsSlope;
  private double serviceGrowth;

  /**
   * @param entries most entries of an allotment
   */
  public ComputeMarket(int entries, MarketSettings settings) {
    odds = new double[entries];
    rentalUsd = settings.initialRentalUsd();
    clearingUsd = rentalUsd;
    demandGrowth = settings.expectation().initialDemandGrowth();
    serviceGrowth = settings.expectation().initialServiceGrowth();
  }

  /** Tobin's q of compute: rental over user cost. */
  public double q() {
    return Math.max(LEAST_Q, rentalUsd / Math.max(LEAST_USER_COST_USD, userCostUsd));
  }

  /** {@link #kilowattsPerH100e}, large enough to divide by. */
  public double divisorKilowattsPerH100e() {
    return Math.max(LEAST_KILOWATTS, kilowattsPerH100e);
  }

  /** Share of desired compute that is inference. */
  public double inferenceShareDesired() {
    double total = inferenceDesired + trainingDesired;
    return total <= 0 ? EVEN : inferenceDesired / total;
  }

  /** Moves the posted price towards the clearing price, not under the floor. */
  public void clear(DoubleUnaryOperator demand, MarketSettings settings) {
    double sellable = settings.highestUtilisation() * capacity;
    if (sellable > 0) {
      clearingUsd =
          RentalClearing.clearingPrice(demand, sellable, LOWEST_PRICE_USD, HIGHEST_PRICE_USD);
    }
    double floor = settings.floorMultiple() * runningUsd;
    double step = settings.rentalAdjustment() * Exponentials.log(clearingUsd / rentalUsd);
    rentalUsd = Math.max(floor, rentalUsd * Exponentials.exp(step));
  }

  /** Updates smoothed growth of desired compute; the reference path keeps price out of volume. */
  public void expect(double referenceDemand, double smoothing) {
    if (lastReferenceDemand > 0 && referenceDemand > 0) {
      double growth = 12 * Exponentials.log(referenceDemand / lastReferenceDemand);
      demandGrowth += smoothing * (clip(growth) - demandGrowth);
    }
    lastReferenceDemand = referenceDemand;
    if (lastServiceUse > 0 && serviceUseUsd > 0) {
      double growth = 12 * Exponentials.log(serviceUseUsd / lastServiceUse);
      serviceGrowth += smoothing * (clip(growth) - serviceGrowth);
    }
    lastServiceUse = serviceUseUsd;
  }

  private static double clip(double growth) {
    return Math.max(LEAST_GROWTH, Math.min(MOST_GROWTH, growth));
  }

  /**
   * Allots chips to training by comparative advantage so that the share of capacity in training is
   * the share of desired compute that is training.
   *
   * @param preference log advantage in training by entry (a chip at a kind of site)
   * @param training useful training H100e by entry
   * @param inference useful inference H100e by entry
   * @param share result: share of the entry that trains
   * @param count entries
   * @param scale steepness of the choice
   */
  public void allot(
      double[] preference,
      double[] training,
      double[] inference,
      double[] share,
      int count,
      double scale) {
    // The odds of training are the exponential of preference less threshold, over the scale: the
    // part of an entry does not change while the threshold is sought.
    for (int i = 0; i < count; i++) {
      odds[i] = Exponentials.exp(preference[i] / scale);
    }
    double target = 1 - inferenceShareDesired();
    double low = -THRESHOLD_BOUND;
    double high = THRESHOLD_BOUND;
    double guess = threshold;
    for (int step = 0; step < THRESHOLD_STEPS; step++) {
      double excess = trainingShareAt(guess, training, inference, share, count, scale);
      excess -= target;
      if (Math.abs(excess) < NEAR_SHARE) {
        break;
      }
      if (excess > 0) {
        low = guess;
      } else {
        high = guess;
      }
      // Newton's step on the log odds of the share, which are nearly straight; bisection guards it.
      double present = Math.min(1 - LEAST_PRESENT, Math.max(LEAST_PRESENT, excess + target));
      double wanted = Math.min(1 - NEAR_SHARE, Math.max(NEAR_SHARE, target));
      double gap =
          Exponentials.log(present / (1 - present)) - Exponentials.log(wanted / (1 - wanted));
      double next = guess + gap / oddsSlope;
      guess = next > low && next < high ? next : 0.5 * (low + high);
    }
    threshold = guess;
  }

  private double trainingShareAt(
      double at, double[] training, double[] inference, double[] share, int count, double scale) {
    double even = Exponentials.exp(at / scale);
    double trainingSum = 0;
    double inferenceSum = 0;
    double trainingSlope = 0;
    double inferenceSlope = 0;
    double perScale = 1 / scale;
    for (int i = 0; i < count; i++) {
      double trains = odds[i] / (odds[i] + even);
      share[i] = trains;
      trainingSum += trains * training[i];
      inferenceSum += (1 - trains) * inference[i];
      double moves = trains * (1 - trains);
      trainingSlope += moves * training[i];
      inferenceSlope += moves * inference[i];
    }
    trainingCapacity = trainingSum;
    inferenceCapacity = inferenceSum;
    // The log odds of the share are the log of the ratio of the two capacities.
    oddsSlope =
        trainingCapacity > 0 && inferenceCapacity > 0
            ? Math.max(
                SMALLEST_SLOPE,
                perScale * (trainingSlope / trainingCapacity + inferenceSlope / inferenceCapacity))
            : perScale;
    double total = trainingCapacity + inferenceCapacity;
    return total <= 0 ? EVEN : trainingCapacity / total;
  }

  /** Smoothed expected growth of what users spend on services, log a year. */
  public double serviceGrowth() {
    return serviceGrowth;
  }
}

package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.market.BudgetShareDemand;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.market.StrictPower;
import org.inferencefrontier.model.settings.DemandSettings;
import org.inferencefrontier.world.place.Country;

/**
 * What the world asks of AI: adoption by area and segment, work per token, reasoning depth, and
 * what devices serve themselves. Segments: 0 real time, 1 chat and search, 2 agentic and batch.
 */
public final class InferenceDemand implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Segment of requests whose answer is bound to a time. */
  public static final int REAL_TIME = 0;

  /** Segment of chat and search: somebody waits for the answer. */
  public static final int CHAT = 1;

  /** Segment of agentic and batch work, which waits for nobody. */
  public static final int AGENTIC = 2;

  /** Number of segments. */
  public static final int SEGMENTS = 3;

  /**
   * Income of a head at which adoption is not delayed, USD a year: about the mean of the richest
   * large economies in 2023 (World Bank). Income delays start below it.
   */
  private static final double REFERENCE_INCOME_USD = 60_000;

  private final WorldIndex index;
  private final int areas;
  private final double[][] adoption;
  private final double[][] reachable;
  private final double[] incomeLog;
  private final double[] meanAdoption = new double[SEGMENTS];

  private double work;
  private double reasoning = 1;
  private double yearsNow;

  InferenceDemand(WorldIndex index, DemandSettings settings) {
    this.index = index;
    this.areas = index.areaCount();
    adoption = new double[SEGMENTS][areas];
    reachable = new double[SEGMENTS][areas];
    incomeLog = new double[areas];
    work = settings.workInitial();
    for (int a = 0; a < areas; a++) {
      Country country = index.countryOfArea(a);
      double income = country.gdpUsdBillions() * 1000 / country.populationMillions();
      incomeLog[a] = Math.max(0, StrictMath.log(REFERENCE_INCOME_USD / income) / StrictMath.log(2));
      for (int k = 0; k < SEGMENTS; k++) {
        double midpoint = settings.midpointYears()[k] + settings.incomeDelayYears() * incomeLog[a];
        adoption[k][a] = Logit.binary(-settings.slope()[k] * midpoint);
      }
    }
  }

  /**
   * Moves adoption and efficiency on by a month.
   *
   * <p>Adoption grows logistically by imitation at home and, in part, abroad (Bass 1969 with
   * cross-country influence); the income delay sets where each area starts on its curve.
   *
   * @param deviceShare share of requests answered on devices, at {@code [segment][area]}
   */
  public void advance(int month, double[][] deviceShare, DemandSettings settings) {
    yearsNow = month / 12.0;
    double growth = Exponentials.exp(settings.poolGrowth() * yearsNow);
    for (int k = 0; k < SEGMENTS; k++) {
      double mean = 0;
      for (int a = 0; a < areas; a++) {
        mean += index.demandShare(a) * adoption[k][a];
      }
      meanAdoption[k] = mean;
      double slope = settings.slope()[k] / 12;
      double pool = settings.poolUsd()[k] * growth;
      for (int a = 0; a < areas; a++) {
        double level = adoption[k][a];
        double influence = (1 - settings.imitation()) * level + settings.imitation() * mean;
        adoption[k][a] = Math.min(1, level + slope * influence * (1 - level));
        reachable[k][a] = pool * index.demandShare(a) * adoption[k][a] * (1 - deviceShare[k][a]);
      }
    }
    double gain =
        settings.gainFloor()
            + (settings.gainInitial() - settings.gainFloor())
                * StrictPower.of(2, -yearsNow / settings.gainHalfLifeYears());
    double larger = yearsNow < settings.modelSizeYears() ? settings.modelSizeGrowth() : 0;
    work *= StrictMath.exp((larger - gain) / 12);
  }

  /** Sets the mean reasoning depth of what users ask for; see {@code Thinking}. */
  public void setReasoning(double depth) {
    reasoning = depth;
  }

  /** Useful H100e-hours of a million tokens, with all that services take beside the tokens. */
  public double work() {
    return work;
  }

  /** Useful H100e-hours of a million tokens alone, as they are sold one by one. */
  double tokenWork(DemandSettings settings) {
    return work / settings.serviceMultiple();
  }

  /** Compute of a request over a single pass, mean of chat and agentic requests. */
  double reasoning() {
    return reasoning;
  }

  /**
   * Budget that a segment's cloud services could reach by area, USD a year. Callers must not write.
   */
  double[] reachableUsd(int segment) {
    return reachable[segment];
  }

  /** Halvings of income between the reference and an area, at least 0. */
  double incomeLog(int area) {
    return incomeLog[area];
  }

  double adoption(int segment, int area) {
    return adoption[segment][area];
  }

  /** Share of reachable budget spent at a rental price, 0-1. */
  public double budgetShare(
      int segment, double rentalUsd, double quality, DemandSettings settings) {
    double thinking = segment == REAL_TIME ? 1 : reasoning;
    double value =
        Exponentials.power(thinking, settings.reasoningValue() + 1 - settings.elasticity())
            * StrictMath.exp(settings.qualityValue() * quality);
    double priceRatio = rentalUsd * work / (settings.referencePriceUsd() * settings.workInitial());
    return BudgetShareDemand.spend(
        1, settings.initialShare()[segment], priceRatio, value, settings.elasticity());
  }

  /** Spend on embedded inference (ranking, advertising, vision), USD a year, world. */
  public double legacyUsd(double rentalUsd, DemandSettings settings) {
    return settings.legacyUsd()
        * StrictMath.exp(settings.legacyGrowth() * yearsNow)
        * Exponentials.power(
            rentalUsd / settings.referencePriceUsd(), settings.legacyPriceExponent());
  }
}

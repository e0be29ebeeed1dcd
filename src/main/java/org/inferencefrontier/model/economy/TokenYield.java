package org.inferencefrontier.model.economy;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.lab.Lab;

/**
 * How many tokens a unit of compute makes, over those of the usual token. A token takes compute in
 * proportion to the parameters that are at work on it, so that a laboratory with sparse models
 * makes more of the same compute than another. The usual token is the mean of what the western
 * market books in the month: its level is that of the work per token, which is told from western
 * prices, whatever laboratories' files say of each other.
 */
public final class TokenYield implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  /** Tokens that a laboratory makes of compute, in any one unit. */
  private final double[] perCompute;

  // By area: compute booked this month, and the tokens that it makes.
  private final double[] compute;
  private final double[] tokens;

  // The same by market.
  private final double[] marketCompute = new double[WorldIndex.MARKETS];
  private final double[] marketTokens = new double[WorldIndex.MARKETS];

  TokenYield(Economy economy) {
    this.economy = economy;
    perCompute = new double[economy.labs.length];
    for (Lab lab : economy.labs) {
      perCompute[lab.index()] = 1 / lab.profile().activeParametersBillions();
    }
    compute = new double[economy.index.areaCount()];
    tokens = new double[economy.index.areaCount()];
  }

  /** Opens a month. */
  void open() {
    Arrays.fill(compute, 0);
    Arrays.fill(tokens, 0);
    Arrays.fill(marketCompute, 0);
    Arrays.fill(marketTokens, 0);
  }

  /**
   * Notes what a laboratory was asked for in a market.
   *
   * @param asked compute at {@code [segment][position of an area in the market]}
   */
  void note(int lab, int market, double[][] asked) {
    int[] areas = economy.index.areasOfMarket(market);
    double all = 0;
    for (double[] ofSegment : asked) {
      for (int i = 0; i < areas.length; i++) {
        all += ofSegment[i];
        compute[areas[i]] += ofSegment[i];
        tokens[areas[i]] += perCompute[lab] * ofSegment[i];
      }
    }
    marketCompute[market] += all;
    marketTokens[market] += perCompute[lab] * all;
  }

  /** Tokens that a laboratory makes of compute, over the usual. */
  public double ofLab(int lab) {
    return overUsual(1, perCompute[lab]);
  }

  /** The same of what the users of a market ask for, mean by compute. */
  public double ofMarket(int market) {
    return overUsual(marketCompute[market], marketTokens[market]);
  }

  /** The same of what the users of a state ask for; its market's where they ask for nothing. */
  public double ofState(int state) {
    double taken = 0;
    double made = 0;
    for (int a : economy.index.areasOfState(state)) {
      taken += compute[a];
      made += tokens[a];
    }
    return taken > 0 ? overUsual(taken, made) : ofMarket(economy.index.marketOfState(state));
  }

  /** One while nothing is booked. */
  private double overUsual(double taken, double made) {
    double usual = marketTokens[WorldIndex.WEST] / marketCompute[WorldIndex.WEST];
    return usual > 0 && taken > 0 ? made / taken / usual : 1;
  }
}

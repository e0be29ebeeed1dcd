package org.inferencefrontier.model.economy;

import java.io.Serializable;
import org.inferencefrontier.world.time.Hours;

/** What tokens cost, of all laboratories together and of each; tokens of thinking count. */
public final class TokenPrices implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  TokenPrices(Economy economy) {
    this.economy = economy;
  }

  /** Mean list price of a million tokens in a market, sold alone, USD. */
  public double usdPerMillion(int market) {
    return economy.markets[market].rentalUsd
        * economy.demand.tokenWork(economy.settings.demand())
        / economy.providers.books().tokenYield().ofMarket(market)
        * economy.providers.meanPriceOverCost(market);
  }

  /** Use of AI services at posted prices over a million of their tokens in a market, USD. */
  public double serviceUsdPerMillion(int market) {
    return usdPerMillion(market) * economy.settings.demand().serviceMultiple();
  }

  /** Mean list price of a laboratory's tokens, USD a million; 0 if nobody asks for any. */
  public double labUsdPerMillion(int lab) {
    double millionTokensPerYear =
        economy.labs[lab].inferenceCompute
            * Hours.A_MONTH
            * 12
            / economy.demand.tokenWork(economy.settings.demand())
            * economy.providers.books().tokenYield().ofLab(lab);
    return millionTokensPerYear > 0 ? economy.labs[lab].useWorthUsd / millionTokensPerYear : 0;
  }
}

package org.inferencefrontier.market;

/**
 * Competition in prices among providers that users choose by a logit on quality and log price.
 *
 * <p>The share of provider l in volume is {@code a_l p_l^-b / sum a_j p_j^-b}: a_l is how much it
 * would get at equal prices, b the response to price. Prices are over the cost of a unit, 1 / (1 -
 * margin) with the margin as a share of price (Lerner).
 */
public final class ProviderChoice {
  private ProviderChoice() {}

  /**
   * What a provider draws at its margin: its taste times the log-price response. Shares are these
   * over their sum.
   *
   * @param taste what it would draw at cost, not negative
   * @param margin gross margin as a share of price, under 1
   * @param priceResponse fall of log odds with log price, positive
   */
  public static double pull(double taste, double margin, double priceResponse) {
    return taste <= 0 ? 0 : taste * Exponentials.power(1 - margin, priceResponse);
  }

  /**
   * The margin that earns most given the others' prices: 1 / (b (1 - s)), as the elasticity of a
   * provider's own demand is b (1 - s) (Anderson, de Palma and Thisse 1992, with log prices).
   *
   * @param share its share of volume, 0-1
   * @param highest bound for a provider that is almost alone
   */
  public static double bestResponse(double share, double priceResponse, double highest) {
    double elasticity = priceResponse * (1 - share);
    return elasticity * highest <= 1 ? highest : 1 / elasticity;
  }

  /**
   * The one price over cost that would leave each group of users as well off as the posted prices:
   * the inclusive value over that of everybody at cost, as a price.
   *
   * @param pulled sum of pulls at posted prices, by group
   * @param tastes sum of tastes, by group
   * @param indices result, by group; 1 where nobody sells
   */
  public static void priceIndices(
      double[] pulled, double[] tastes, double priceResponse, double[] indices) {
    for (int i = 0; i < indices.length; i++) {
      indices[i] = pulled[i] > 0 ? tastes[i] / pulled[i] : 1;
    }
    Exponentials.powers(indices, 0, indices.length, 1 / priceResponse);
  }
}

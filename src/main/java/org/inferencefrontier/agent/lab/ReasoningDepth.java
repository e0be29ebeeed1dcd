package org.inferencefrontier.agent.lab;

/**
 * How long a provider's models think: compute of a request over that of a single pass.
 *
 * <p>Depth rho adds {@code exchange x ln rho} to quality and costs {@code c rho}, with c the
 * compute of a single pass in USD. A log of quality is worth V to users, so the provider takes the
 * depth where {@code exchange x V / rho = c}.
 */
public final class ReasoningDepth {
  private ReasoningDepth() {}

  /**
   * The depth where one more log of thinking earns what it costs; at least a single pass.
   *
   * @param worthOverPass V / c, value of a log of quality over the compute of a single pass
   * @param exchange log of training compute that a log of depth is worth
   */
  public static double best(double worthOverPass, double exchange) {
    return Math.max(1, exchange * worthOverPass);
  }

  /**
   * V / c of a provider. V falls with c to the power 1 - response: cheaper compute brings in tasks
   * that are worth less. Who sells further above cost sells to users who value answers more.
   *
   * @param cheapening cost of a pass when reasoning models appeared over the cost now, positive
   * @param priceOverCost its posted price over cost, 1 / (1 - margin)
   */
  public static double worthOverPass(
      double cheapening, double priceOverCost, ReasoningSettings settings) {
    return settings.worth()
        * priceOverCost
        * StrictMath.exp(settings.response() * StrictMath.log(cheapening));
  }
}

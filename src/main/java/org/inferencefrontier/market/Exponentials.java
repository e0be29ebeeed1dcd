package org.inferencefrontier.market;

/** Powers in the inner loops of choice and demand. */
public final class Exponentials {
  private Exponentials() {}

  /**
   * A power, the same on every machine, to some units in the 15th digit. {@link StrictMath#pow}
   * would be right to the last digit, at four times the time and with garbage at every call.
   *
   * @param base positive
   */
  public static double power(double base, double exponent) {
    return StrictMath.exp(exponent * StrictMath.log(base));
  }
}

package org.inferencefrontier.market;

/**
 * Powers to the last bit as {@link StrictMath#pow} gives them. The library's makes three short
 * arrays a call, which the monthly step has no use for.
 *
 * <p>The method is that of {@code e_pow.c} of FDLIBM 5.3, which Java prescribes: the logarithm to
 * base 2 in two parts, times the exponent, and two to that power.
 *
 * <p>FDLIBM is copyright 1993-2004 by Sun Microsystems, Inc. All rights reserved. Permission to
 * use, copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
public final class StrictPower {
  /** Mantissas, first 20 bits, up to which 1 is the nearer centre and from which 2 is; else 1.5. */
  private static final int LAST_NEAR_1 = 0x3988e;

  private static final int FIRST_NEAR_2 = 0xbb67a;

  private static final long LOWER_HALF = 0xffffffffL;

  /** Logarithm of 1.5 to base 2, in two parts. */
  private static final double LOG_HIGH = 5.84962487220764160156e-01;

  private static final double LOG_LOW = 1.35003920212974897128e-08;

  /** 2 / (3 ln 2), whole and in two parts. */
  private static final double SCALE = 9.61796693925975554329e-01;

  private static final double SCALE_HIGH = 9.61796700954437255859e-01;
  private static final double SCALE_LOW = -7.02846165095275826516e-09;

  /** ln 2, whole and in two parts. */
  private static final double LN_2 = 6.93147180559945286227e-01;

  private static final double LN_2_HIGH = 6.93147182464599609375e-01;
  private static final double LN_2_LOW = -1.90465429995776804525e-09;

  /** Beyond, two to a power is left to the library: it may not be a normal double. */
  private static final double LARGEST_POWER_OF_TWO = 1000;

  /** Powers of two up to this one, but for its last bits, are within half a step of 0. */
  private static final double HALF_A_STEP = 0x1.00001p-1;

  private StrictPower() {}

  /** {@code base} to the power of {@code exponent}; any doubles. */
  public static double of(double base, double exponent) {
    if (!isGeneral(base, exponent)) {
      return StrictMath.pow(base, exponent);
    }
    long bits = Double.doubleToRawLongBits(base);
    int octaves = (int) (bits >> 52) - 1023;
    int mantissa = (int) (bits >> 32) & 0xfffff;
    int upper = mantissa | 0x3ff00000;
    if (mantissa >= FIRST_NEAR_2) {
      octaves++;
      upper -= 0x100000;
    }
    boolean nearOne = mantissa <= LAST_NEAR_1 || mantissa >= FIRST_NEAR_2;
    double number = Double.longBitsToDouble((long) upper << 32 | bits & LOWER_HALF);

    // The ratio of number less centre to number plus centre, in two parts.
    double centre = nearOne ? 1 : 1.5;
    double difference = number - centre;
    double reciprocal = 1 / (number + centre);
    double ratio = difference * reciprocal;
    double ratioHigh = upperHalf(ratio);
    int sumUpper = (upper >> 1 | 0x20000000) + (nearOne ? 0x80000 : 0xc0000);
    double sumHigh = Double.longBitsToDouble((long) sumUpper << 32);
    double sumLow = number - (sumHigh - centre);
    double ratioLow = reciprocal * ((difference - ratioHigh * sumHigh) - ratioHigh * sumLow);

    // The logarithm of the number over the centre is a series in the ratio.
    double series = logSeries(ratio * ratio) + ratioLow * (ratioHigh + ratio);
    double square = ratioHigh * ratioHigh;
    double factorHigh = upperHalf(3 + square + series);
    double factorLow = series - ((factorHigh - 3) - square);
    double whole = ratioHigh * factorHigh;
    double rest = ratioLow * factorHigh + factorLow * ratio;
    double lnHigh = upperHalf(whole + rest);
    double lnLow = rest - (lnHigh - whole);

    // To base 2, with the centre and the octaves.
    double partHigh = SCALE_HIGH * lnHigh;
    double partLow = SCALE_LOW * lnHigh + lnLow * SCALE + (nearOne ? 0 : LOG_LOW);
    double centreHigh = nearOne ? 0 : LOG_HIGH;
    double logHigh = upperHalf(partHigh + partLow + centreHigh + octaves);
    double logLow = partLow - (((logHigh - octaves) - centreHigh) - partHigh);

    double exponentHigh = upperHalf(exponent);
    double high = exponentHigh * logHigh;
    double low = (exponent - exponentHigh) * logHigh + exponent * logLow;
    return Math.abs(low + high) < LARGEST_POWER_OF_TWO
        ? powerOfTwo(high, low)
        : StrictMath.pow(base, exponent);
  }

  /** Whether the method holds: the library answers some exponents, and 1, by shorter ways. */
  private static boolean isGeneral(double base, double exponent) {
    double size = Math.abs(exponent);
    return base >= Double.MIN_NORMAL
        && base <= Double.MAX_VALUE
        && base != 1
        && size > 0
        && size < 0x1p31
        && size != 1
        && exponent != 2
        && exponent != 0.5;
  }

  private static double logSeries(double square) {
    return square
        * square
        * (5.99999999999994648725e-01
            + square
                * (4.28571428578550184252e-01
                    + square
                        * (3.33333329818377432918e-01
                            + square
                                * (2.72728123808534006489e-01
                                    + square
                                        * (2.30660745775561754067e-01
                                            + square * 2.06975017800338417784e-01)))));
  }

  /** Two to the power of a number in two parts. */
  private static double powerOfTwo(double high, double low) {
    double power = low + high;
    int steps = 0;
    if (Math.abs(power) >= HALF_A_STEP) {
      steps = (int) (power + Math.copySign(0.5, power));
    }
    double left = high - steps;
    double upper = upperHalf(low + left);
    double whole = upper * LN_2_HIGH;
    double rest = (low - (upper - left)) * LN_2 + upper * LN_2_LOW;
    double exponent = whole + rest;
    double lost = rest - (exponent - whole);
    double series = exponent - expSeries(exponent * exponent);
    double correction = exponent * series / (series - 2) - (lost + exponent * lost);
    double scale = Double.longBitsToDouble(steps + 1023L << 52);
    return (1 - (correction - exponent)) * scale;
  }

  private static double expSeries(double square) {
    return square
        * (1.66666666666666019037e-01
            + square
                * (-2.77777777770155933842e-03
                    + square
                        * (6.61375632143793436117e-05
                            + square
                                * (-1.65339022054652515390e-06
                                    + square * 4.13813679705723846039e-08))));
  }

  /** A double without the lower half of its bits. */
  private static double upperHalf(double value) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(value) & ~LOWER_HALF);
  }
}

package org.inferencefrontier.market;

/**
 * Exponentials, logarithms and powers in the inner loops of choice and demand: the same on every
 * machine, as they are sums and products of doubles alone, to some units in the last digit.
 *
 * <p>{@link StrictMath} would be right to the last digit at four to eight times the time. Both
 * functions look up the nearest of 128 values and add a short series for what is left (Tang 1989,
 * 1990).
 */
public final class Exponentials {
  private static final int STEPS = 128;
  private static final int STEP_BITS = 7;
  private static final int MANTISSA_BITS = 52;

  private static final double LN_2 = 0.6931471805599453;

  /** ln 2 in two parts: a multiple of the first by a whole number under 2^21 is exact. */
  private static final double LN_2_HIGH = 0x1.62e42feep-1;

  private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;

  /** Added to a number under 2^51, leaves the nearest whole number in its last bits. */
  private static final double ROUNDER = 0x1.8p52;

  /** Beyond, results are not normal doubles. */
  private static final double LARGEST_EXPONENT = 700;

  /** Bits of 2^(i / STEPS). */
  private static final long[] POWER_OF_TWO = new long[STEPS];

  /** Where the range of one octave starts around which logarithms are tabulated: 0.6875. */
  private static final long OCTAVE_START = 0x3fe6000000000000L;

  /** Clears the last 27 bits of a double, so that a product with nine bits is exact. */
  private static final long UPPER_BITS = -1L << 27;

  /** By part of the octave: a short reciprocal of its middle, and minus its logarithm. */
  private static final double[] RECIPROCAL = new double[STEPS];

  private static final double[] LOG_OF_MIDDLE = new double[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      POWER_OF_TWO[i] = Double.doubleToRawLongBits(StrictMath.pow(2, (double) i / STEPS));
      long first = OCTAVE_START + ((long) i << (MANTISSA_BITS - STEP_BITS));
      long next = OCTAVE_START + ((long) (i + 1) << (MANTISSA_BITS - STEP_BITS));
      double low = Double.longBitsToDouble(first);
      double high = Double.longBitsToDouble(next);
      // Parts that touch 1 count from 1 itself: what is left there keeps all its digits.
      boolean touchesOne = low == 1 || high == 1;
      RECIPROCAL[i] = touchesOne ? 1 : StrictMath.rint(512 / (low + high)) / 256;
      LOG_OF_MIDDLE[i] = -StrictMath.log(RECIPROCAL[i]);
    }
  }

  private Exponentials() {}

  /**
   * e to a power, within 2.5 units in the last digit of {@link StrictMath#exp}.
   *
   * @param exponent any double; beyond +-{@value #LARGEST_EXPONENT}, and for NaN, the library's
   */
  public static double exp(double exponent) {
    if (!(Math.abs(exponent) < LARGEST_EXPONENT)) {
      return StrictMath.exp(exponent);
    }
    double rounded = exponent * (STEPS / LN_2) + ROUNDER;
    long steps = Double.doubleToRawLongBits(rounded);
    double whole = rounded - ROUNDER;
    double rest = exponent - whole * (LN_2_HIGH / STEPS) - whole * (LN_2_LOW / STEPS);
    double series =
        rest + rest * rest * (0.5 + rest * (1.0 / 6 + rest * (1.0 / 24 + rest * (1.0 / 120))));
    long octaves = steps >> STEP_BITS << MANTISSA_BITS;
    double scale = Double.longBitsToDouble(POWER_OF_TWO[(int) steps & STEPS - 1] + octaves);
    return scale + scale * series;
  }

  /**
   * Natural logarithm, within 2.5 units in the last digit of {@link StrictMath#log}.
   *
   * @param value any double; for 0, below it, subnormal, infinite and NaN the library's
   */
  public static double log(double value) {
    if (!(value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE)) {
      return StrictMath.log(value);
    }
    long bits = Double.doubleToRawLongBits(value);
    long above = bits - OCTAVE_START;
    long octaves = above >> MANTISSA_BITS;
    int part = (int) (above >> (MANTISSA_BITS - STEP_BITS)) & STEPS - 1;
    long inOctave = bits - (octaves << MANTISSA_BITS);
    double number = Double.longBitsToDouble(inOctave);
    double upper = Double.longBitsToDouble(inOctave & UPPER_BITS);
    double reciprocal = RECIPROCAL[part];
    // Number times reciprocal less 1, without loss.
    double rest = (upper * reciprocal - 1) + (number - upper) * reciprocal;
    double square = rest * rest;
    double series =
        square
            * (-0.5
                + rest * (1.0 / 3)
                + square * (-0.25 + rest * 0.2)
                + square * square * (-1.0 / 6 + rest * (1.0 / 7) - square * 0.125));
    return (octaves * LN_2_HIGH + LOG_OF_MIDDLE[part]) + (rest + (series + octaves * LN_2_LOW));
  }

  /**
   * A power.
   *
   * @param base positive
   */
  public static double power(double base, double exponent) {
    return exp(exponent * log(base));
  }

  /**
   * Powers of many bases, in place. Logarithms first and exponentials then: a processor overlaps
   * short loops better than one of both.
   *
   * @param bases positive; on return the powers
   * @param first the first entry that takes part
   * @param end that after the last one
   */
  public static void powers(double[] bases, int first, int end, double exponent) {
    for (int i = first; i < end; i++) {
      bases[i] = exponent * log(bases[i]);
    }
    for (int i = first; i < end; i++) {
      bases[i] = exp(bases[i]);
    }
  }
}

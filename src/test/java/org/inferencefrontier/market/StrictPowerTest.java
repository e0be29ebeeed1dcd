package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrictPowerTest {
  private static final double[] SPECIAL = {
    0,
    -0.0,
    0.25,
    0.5,
    -0.5,
    1,
    -1,
    1.5,
    2,
    -2,
    3,
    1022,
    -1022,
    -1075,
    0x1p31,
    0x1p32,
    Math.nextUp(1.0),
    Math.nextDown(1.0),
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private static void assertSame(double base, double exponent) {
    assertThat(Double.doubleToLongBits(StrictPower.of(base, exponent)))
        .as("%s to the power of %s", base, exponent)
        .isEqualTo(Double.doubleToLongBits(StrictMath.pow(base, exponent)));
  }

  @Test
  void specialValuesAreTheLibrarys() {
    for (double base : SPECIAL) {
      for (double exponent : SPECIAL) {
        assertSame(base, exponent);
      }
    }
  }

  @Property(tries = 5000, seed = "20230101")
  void powersAreTheLibrarysToTheLastBit(
      @ForAll @DoubleRange(min = -700, max = 700) double logOfBase,
      @ForAll @DoubleRange(min = -40, max = 40) double exponent) {
    double base = StrictMath.exp(logOfBase);
    assertSame(base, exponent);
    assertSame(base, exponent / 100);
    assertSame(1 + logOfBase / 1e4, exponent);
    assertSame(2, exponent);
  }

  /** Where the centre that a number is compared with changes, and where halves are rounded. */
  @Property(tries = 2000, seed = "20230101")
  void joinsItsPartsAsTheLibraryDoes(
      @ForAll @IntRange(min = -2, max = 2) int steps,
      @ForAll @IntRange(min = -2000, max = 2000) int halves) {
    for (int edge : new int[] {0, 0x3988f, 0xbb67a}) {
      double base = Double.longBitsToDouble((0x3ff00000L + edge << 32) + steps);
      assertSame(base, halves / 10.0);
    }
    double half = halves / 2.0;
    assertSame(2, half + steps * Math.ulp(half));
  }

  /** Rates, years and factors as the model raises them. */
  @Test
  void growthOverMonths() {
    for (double factor = 0.05; factor < 12; factor += 0.0375) {
      for (int month = 0; month < 160; month++) {
        assertSame(factor, month / 12.0);
        assertSame(factor, -month / 12.0);
      }
    }
  }
}

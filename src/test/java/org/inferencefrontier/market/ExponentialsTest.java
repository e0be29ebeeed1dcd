package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ExponentialsTest {
  /** Units in the last digit by which a result may differ from the correctly rounded one. */
  private static final double UNITS = 2.5;

  @Property(tries = 5000, seed = "20230101")
  void exponentialsHoldToTheLastDigits(@ForAll @DoubleRange(min = -760, max = 760) double x) {
    assertClose(Exponentials.exp(x), StrictMath.exp(x));
    assertClose(Exponentials.exp(x / 1000), StrictMath.exp(x / 1000));
  }

  @Property(tries = 5000, seed = "20230101")
  void logarithmsHoldToTheLastDigits(@ForAll @DoubleRange(min = -740, max = 709) double x) {
    double value = StrictMath.exp(x);
    assertClose(Exponentials.log(value), StrictMath.log(value));
  }

  /** Near 1 the logarithm is small, and its digits are those of the distance to 1. */
  @Property(tries = 5000, seed = "20230101")
  void logarithmsHoldNearOne(@ForAll @DoubleRange(min = -0.4, max = 0.6) double x) {
    for (double distance = x; Math.abs(distance) > 1e-15; distance /= 10) {
      assertClose(Exponentials.log(1 + distance), StrictMath.log(1 + distance));
    }
  }

  @Test
  void joinsItsPartsWithoutAJump() {
    double before = Exponentials.log(0.6875);
    for (int i = 1; i <= 128; i++) {
      double edge = Double.longBitsToDouble(0x3fe6000000000000L + ((long) i << 45));
      double below = Math.nextDown(edge);
      assertClose(Exponentials.log(below), StrictMath.log(below));
      assertClose(Exponentials.log(edge), StrictMath.log(edge));
      assertThat(Exponentials.log(edge)).isGreaterThan(before);
      before = Exponentials.log(edge);
    }
  }

  @Test
  void isExactAtTheNeutralElements() {
    assertThat(Exponentials.exp(0)).isEqualTo(1);
    assertThat(Exponentials.exp(-0.0)).isEqualTo(1);
    assertThat(Exponentials.log(1)).isZero();
    assertThat(Exponentials.power(1, 17.5)).isEqualTo(1);
    assertThat(Exponentials.power(17.5, 0)).isEqualTo(1);
  }

  @Test
  void answersAsTheLibraryAtTheEnds() {
    double[] ends = {
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      1e9,
      -1e9,
      0,
      -1,
      Double.MIN_VALUE,
      1e-310,
      Double.MAX_VALUE
    };
    for (double end : ends) {
      assertThat(Double.compare(Exponentials.exp(end), StrictMath.exp(end))).isZero();
      assertClose(Exponentials.log(end), StrictMath.log(end));
    }
  }

  private static void assertClose(double actual, double exact) {
    if (Double.isInfinite(exact) || Double.isNaN(exact)) {
      assertThat(Double.compare(actual, exact)).isZero();
    } else {
      assertThat(actual).isCloseTo(exact, within(UNITS * Math.ulp(exact)));
    }
  }
}

package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UniformPriceAuctionTest {
  private static final int ENTRIES = 6;

  private final UniformPriceAuction auction = new UniformPriceAuction(ENTRIES);

  private void clear(double[] values, double[] wanted, double[] reserves, double[] offered) {
    auction.clear(values, wanted, values.length, reserves, offered, reserves.length);
  }

  /** By hand: 10 + 10 units trade; the last value is 7, the last reserve 4, the next ones 5, 6. */
  @Test
  void theWorkedExample() {
    clear(
        new double[] {7, 5, 9},
        new double[] {10, 8, 10},
        new double[] {4, 6, 2},
        new double[] {10, 10, 10});
    assertThat(auction.volume()).isEqualTo(20);
    assertThat(auction.priceUsd()).isEqualTo(0.5 * (5 + 6));
    assertThat(auction.bought(0)).isEqualTo(10);
    assertThat(auction.bought(1)).isZero();
    assertThat(auction.bought(2)).isEqualTo(10);
    assertThat(auction.sold(0)).isEqualTo(10);
    assertThat(auction.sold(1)).isZero();
    assertThat(auction.sold(2)).isEqualTo(10);
  }

  /** Where units are short, buyers bid each other up to the value of the last one served. */
  @Test
  void shortSupplySellsAtTheMarginalValue() {
    clear(new double[] {9, 7}, new double[] {10, 10}, new double[] {2}, new double[] {15});
    assertThat(auction.priceUsd()).isEqualTo(7);
    assertThat(auction.bought(1)).isEqualTo(5);
  }

  /** Where buyers are short, equal offers share them at the reserve. */
  @Test
  void plentySellsAtTheReserveInProportion() {
    clear(new double[] {9}, new double[] {12}, new double[] {2, 2}, new double[] {10, 30});
    assertThat(auction.priceUsd()).isEqualTo(2);
    assertThat(auction.sold(0)).isCloseTo(3, within(1e-12));
    assertThat(auction.sold(1)).isCloseTo(9, within(1e-12));
  }

  @Test
  void nothingIsSoldUnderTheReserveOrToNobody() {
    clear(new double[] {3}, new double[] {12}, new double[] {4}, new double[] {10});
    assertThat(auction.volume()).isZero();
    assertThat(auction.priceUsd()).isNaN();
    clear(new double[] {9}, new double[] {0}, new double[] {4}, new double[] {10});
    assertThat(auction.volume()).isZero();
    assertThat(auction.sold(0)).isZero();
  }

  /** Whole prices, so that ties are met. */
  @Property(seed = "20230101", tries = 500)
  void conservesUnitsAndHarmsNobody(
      @ForAll @Size(ENTRIES) List<@IntRange(min = 0, max = 10) Integer> valueList,
      @ForAll @Size(ENTRIES) List<@DoubleRange(min = 0, max = 100) Double> wantedList,
      @ForAll @Size(ENTRIES) List<@IntRange(min = 0, max = 10) Integer> reserveList,
      @ForAll @Size(ENTRIES) List<@DoubleRange(min = 0, max = 100) Double> offeredList) {
    double[] values = array(valueList);
    double[] wanted = array(wantedList);
    double[] reserves = array(reserveList);
    double[] offered = array(offeredList);
    clear(values, wanted, reserves, offered);
    double price = auction.priceUsd();
    double bought = 0;
    double sold = 0;
    for (int i = 0; i < ENTRIES; i++) {
      bought += auction.bought(i);
      sold += auction.sold(i);
      assertThat(auction.bought(i)).isBetween(0.0, wanted[i] + 1e-9);
      assertThat(auction.sold(i)).isBetween(0.0, offered[i] + 1e-9);
      if (auction.bought(i) > 0) {
        assertThat(price).isLessThanOrEqualTo(values[i]);
      }
      if (auction.sold(i) > 0) {
        assertThat(price).isGreaterThanOrEqualTo(reserves[i]);
      }
      // Whom the price would suit is served, unless he stands at the margin.
      if (auction.volume() > 0 && values[i] > price) {
        assertThat(auction.bought(i)).isCloseTo(wanted[i], within(1e-9));
      }
      if (auction.volume() > 0 && reserves[i] < price) {
        assertThat(auction.sold(i)).isCloseTo(offered[i], within(1e-9));
      }
    }
    assertThat(bought).isCloseTo(auction.volume(), within(1e-9));
    assertThat(sold).isCloseTo(auction.volume(), within(1e-9));
  }

  /** No trade that would suit both sides is left over. */
  @Property(seed = "20230101", tries = 300)
  void noGainFromTradeIsLeft(
      @ForAll @Size(ENTRIES) List<@DoubleRange(min = 0, max = 10) Double> valueList,
      @ForAll @Size(ENTRIES) List<@DoubleRange(min = 1, max = 100) Double> wantedList,
      @ForAll @Size(ENTRIES) List<@DoubleRange(min = 0, max = 10) Double> reserveList,
      @ForAll @Size(ENTRIES) List<@DoubleRange(min = 1, max = 100) Double> offeredList) {
    double[] values = array(valueList);
    double[] wanted = array(wantedList);
    double[] reserves = array(reserveList);
    double[] offered = array(offeredList);
    clear(values, wanted, reserves, offered);
    for (int b = 0; b < ENTRIES; b++) {
      for (int s = 0; s < ENTRIES; s++) {
        boolean bothLeft =
            auction.bought(b) < wanted[b] - 1e-9 && auction.sold(s) < offered[s] - 1e-9;
        assertThat(bothLeft && values[b] > reserves[s]).isFalse();
      }
    }
  }

  private static double[] array(List<? extends Number> list) {
    return list.stream().mapToDouble(Number::doubleValue).toArray();
  }
}

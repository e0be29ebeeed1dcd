package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FinishedGoodsTest {
  @Test
  void aYearOfSteadyShipmentsIsExpected() {
    FinishedGoods stock = new FinishedGoods(1);
    for (int month = 0; month < 60; month++) {
      stock.make(0, 100);
      stock.ship(0, 100);
    }
    assertThat(stock.expected(0)).isCloseTo(100, within(1e-4));
    assertThat(stock.units(0)).isZero();
  }

  /** 300 units of which 100 are kept: a tenth of the rest goes, and nothing once it is gone. */
  @Test
  void onlyTheExcessIsWrittenOff() {
    FinishedGoods stock = new FinishedGoods(1);
    stock.start(0, 300, 50);
    assertThat(stock.writeOff(0, 100, 0.1)).isCloseTo(20, within(1e-12));
    assertThat(stock.units(0)).isCloseTo(280, within(1e-12));
    assertThat(stock.writeOff(0, 400, 0.1)).isZero();
    assertThat(stock.writeOff(0, 0, 1)).isCloseTo(280, within(1e-12));
    assertThat(stock.units(0)).isZero();
  }

  /** Made = shipped + change of stock + written off, whatever happens. */
  @Property
  void unitsAreConserved(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1e6) Double> made,
      @ForAll @DoubleRange(min = 0, max = 1) double sent,
      @ForAll @DoubleRange(min = 0, max = 12) double cover,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0, max = 1e6) double initial) {
    FinishedGoods stock = new FinishedGoods(1);
    stock.start(0, initial, 0);
    double in = initial;
    double out = 0;
    for (double units : made) {
      stock.make(0, units);
      double shipped = sent * stock.units(0);
      stock.ship(0, shipped);
      in += units;
      out += shipped + stock.writeOff(0, cover * stock.expected(0), share);
      assertThat(stock.units(0)).isNotNegative();
      assertThat(stock.units(0)).isCloseTo(in - out, within(1e-9 * Math.max(1, in)));
    }
  }
}

package org.inferencefrontier.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.indicator.IndicatorDefinition;
import org.inferencefrontier.report.text.Interval;
import org.inferencefrontier.world.EntityKind;
import org.junit.jupiter.api.Test;

class MeasureTest {
  /** By its definition, whatever it is called. */
  @Test
  void monthsAreWrittenAsDates() {
    assertThat(Measure.of(indicator("lab.first_revenue", "months since 2023-01")))
        .isSameAs(Measure.CALENDAR_MONTH);
    assertThat(Measure.of(indicator("lab.age", "months")).write().apply(14)).isEqualTo("14");
    assertThat(Measure.of(indicator("lab.share", "0-1"))).isSameAs(Measure.SHARE);
  }

  private static IndicatorDefinition indicator(String name, String unit) {
    return new IndicatorDefinition(name, unit, EntityKind.LAB, true, "test");
  }

  /** A band of 170k to 170k around 169k is none. */
  @Test
  void endsOfABandAreAsExactAsItsMedian() {
    assertThat(Measure.H100E.bound(168_600)).isEqualTo("169k");
    assertThat(Measure.USD.bound(1.234)).isEqualTo("1.23");
    assertThat(Measure.MEGAWATTS.bound(12_345)).isEqualTo("12,300");
  }

  /** A series that is nought all along would else be drawn as if it moved. */
  @Test
  void axesOfPowerDoNotShowLessThanAMegawatt() {
    assertThat(Measure.MEGAWATTS.leastTop()).isEqualTo(1);
    assertThat(Measure.GIGAWATTS.leastTop()).isEqualTo(1);
    assertThat(Measure.GIGAWATTS.tick().apply(1)).isEqualTo("0.001");
  }

  @Test
  void smallPricesHaveThreeDigits() {
    assertThat(Measure.usd(0.01013)).isEqualTo("$0.0101");
    assertThat(Measure.usd(0.01217)).isEqualTo("$0.0122");
  }

  /** Tables said 8.8 × 10⁻⁵ TWh and an index of 3.9 × 10⁻⁷. */
  @Test
  void whatIsTooLittleToBeAnythingIsNought() {
    assertThat(Measure.TERAWATT_HOURS.write().apply(8.8e-5)).isEqualTo("0 TWh");
    assertThat(Measure.TERAWATT_HOURS.write().apply(0.034)).isEqualTo("0.034 TWh");
    assertThat(Measure.count("months").write().apply(-3e-9)).isEqualTo("0");
    assertThat(Measure.INDEX.write().apply(3.9e-7)).isEqualTo("0");
    assertThat(Measure.INDEX.write().apply(-0.00036)).isEqualTo("0");
    assertThat(Measure.INDEX.write().apply(0.00249)).isEqualTo("0.002");
    assertThat(Measure.INDEX.write().apply(2.334)).isEqualTo("2.33");
    assertThat(Measure.INDEX.leastTop()).isEqualTo(0.01);
  }

  /** An operator gained 1.1 × 10⁰ GW, which were megawatts. */
  @Test
  void littlePowerIsNeverWrittenInAnotherUnit() {
    assertThat(new Interval(0.079, 1.1, 2.1).text(Measure.GIGAWATTS.write()).replace('\u00a0', ' '))
        .isEqualTo("0.0011 (0 to 0.0021)");
  }

  /** Panels of one figure had $0.00603 beside $1.6 × 10⁻³. */
  @Test
  void pricesOfTokensAreDecimalsAsLongAsTheyCanBe() {
    assertThat(Measure.USD_POWERS.write().apply(0.00163)).isEqualTo("$0.00163");
    assertThat(Measure.USD_POWERS.write().apply(0.00043)).isEqualTo("$0.00043");
    assertThat(Measure.USD_POWERS.write().apply(3.7e-5)).isEqualTo("$3.7 × 10⁻⁵");
  }

  @Test
  void axesOfCountsNameWholeNumbersAlone() {
    assertThat(Measure.NUMBER.tick().apply(2)).isEqualTo("2");
    assertThat(Measure.NUMBER.tick().apply(1.5)).isEmpty();
  }

  @Test
  void bandsBesideLinesAreAsExactAsMediansAndNoDashStandsBesideAMinus() {
    assertThat(new Interval(-16_900_000, 0, -1_393_000).shortBand(Measure.H100E::bound))
        .isEqualTo("−16.9M to −1.4M");
    assertThat(new Interval(0.4813, 0.5, 0.7249).shortBand(Measure.SHARE::bound))
        .isEqualTo("48–72%");
    assertThat(new Interval(417, 1_000, 2_173).shortBand(Measure.TERAWATT_HOURS::bound))
        .isEqualTo("420–2,170");
    assertThat(
            new Interval(9.81e17, 8e18, 7.4e19)
                .shortBand(Measure.REQUESTS_PER_DAY_LOGARITHMIC::bound))
        .isEqualTo("9.8\u00a0×\u00a010¹⁷ to 7.4\u00a0×\u00a010¹⁹");
  }

  @Test
  void aBandOfCountsHasNoMinusBeforeNought() {
    assertThat(Measure.NUMBER.bound(-0.2)).isEqualTo("0");
  }
}

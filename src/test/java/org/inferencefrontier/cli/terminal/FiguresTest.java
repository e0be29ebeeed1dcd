package org.inferencefrontier.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void numbersHaveFourDigitsThousandsApartAndNoExponent() {
    assertThat(Figures.number(2.888e-5)).isEqualTo("0.000029");
    assertThat(Figures.number(-0.4962)).isEqualTo("-0.4962");
    assertThat(Figures.number(73.2212)).isEqualTo("73.22");
    assertThat(Figures.number(1234.4)).isEqualTo("1,234");
    assertThat(Figures.number(19_971_905_536.0)).isEqualTo("19,970,000,000");
    assertThat(Figures.number(-53_923_496)).isEqualTo("-53,920,000");
    assertThat(Figures.number(1e-13)).isEqualTo("0");
    assertThat(Figures.number(0)).isEqualTo("0");
    assertThat(Figures.number(Double.NaN)).isEmpty();
  }
}

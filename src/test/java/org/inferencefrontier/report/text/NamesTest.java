package org.inferencefrontier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferencefrontier.testing.RealWorld;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names(RealWorld.world());

  @Test
  void someNamesHaveAnArticleInASentence() {
    assertThat(names.inSentence("nld")).isEqualTo("the Netherlands");
    assertThat(names.inSentence("usa")).isEqualTo("the United States");
    assertThat(names.inSentence("pjm")).isEqualTo("PJM");
    assertThat(names.of("nld")).isEqualTo("Netherlands");
  }

  @Test
  void whatIsNobodysNameStaysAsItIs() {
    assertThat(names.inSentence("nobody")).isEqualTo("nobody");
    assertThat(names.in("open to kwt, 2 GW")).isEqualTo("open to Kuwait, 2 GW");
  }
}

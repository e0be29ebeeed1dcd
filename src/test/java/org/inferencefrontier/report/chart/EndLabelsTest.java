package org.inferencefrontier.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndLabelsTest {
  private static final List<String> LONG = List.of("Global Unichip 5.9%", "4.1 to 8.2%");

  @Test
  void aNameThatFitsStaysWhole() {
    assertThat(EndLabels.fitted(LONG, EndLabels.width(LONG))).isEqualTo(LONG);
  }

  /** Without its value a line says nothing. */
  @Test
  void ofALongNameTheEndGoesAndTheValueStays() {
    double room = EndLabels.width(LONG) - 20;
    List<String> fitted = EndLabels.fitted(LONG, room);
    assertThat(fitted.get(0)).startsWith("Global Un").endsWith("… 5.9%");
    assertThat(fitted.get(1)).isEqualTo(LONG.get(1));
    assertThat(EndLabels.width(List.of(fitted.get(0)))).isLessThanOrEqualTo(room);
  }

  @Test
  void theValueGoesBelowWhereTheNameFitsWithoutIt() {
    double room = EndLabels.width(LONG) - 20;
    assertThat(EndLabels.wrapped(LONG, room))
        .containsExactly("Global Unichip", "5.9%", LONG.get(1));
    assertThat(EndLabels.wrapped(LONG, EndLabels.width(LONG))).isEqualTo(LONG);
    assertThat(EndLabels.wrapped(LONG, 50).get(0)).contains("…");
  }

  /** "OpenAI…" stood for OpenAI Stargate, where a laboratory OpenAI is another agent. */
  @Test
  void aNameIsNeverCutToAnothersName() {
    List<String> label = List.of("OpenAI Stargate 10%");
    double words = EndLabels.width(List.of("OpenAI Stargate")) - 1;
    assertThat(EndLabels.wrapped(label, words)).containsExactly("OpenAI", "Stargate 10%");
    double room = EndLabels.width(List.of("OpenAI… 10%"));
    assertThat(EndLabels.fitted(label, room).get(0)).startsWith("O. S").endsWith("… 10%");
    for (double less = room; less > 40; less -= 5) {
      assertThat(EndLabels.fitted(label, less).get(0)).doesNotStartWith("OpenAI…");
    }
  }

  @Test
  void aValueAloneIsNeverCut() {
    assertThat(EndLabels.fitted(List.of("1,234,567,890"), 10)).containsExactly("1,234,567,890");
  }

  /** Cut off, 0.00016 read as 0.0001. */
  @Test
  void aBandThatIsTooWideGoesOnInALineOfItsOwn() {
    List<String> lines = List.of("0.00002", "3.1 × 10⁻⁶ to 0.00016");
    double room = EndLabels.width(lines) - 10;
    List<String> fitted = EndLabels.fitted(lines, room);
    assertThat(fitted).containsExactly("0.00002", "3.1 × 10⁻⁶ to", "0.00016");
    assertThat(EndLabels.width(fitted)).isLessThanOrEqualTo(room);
    assertThat(EndLabels.fitted(List.of("1", "100,000,000–200,000,000"), 100))
        .containsExactly("1", "100,000,000–", "200,000,000");
  }
}

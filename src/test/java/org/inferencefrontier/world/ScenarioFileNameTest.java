package org.inferencefrontier.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioFileNameTest {
  private static String fileName(String name) {
    return new Scenario(name, "A title", "A question.", List.of(), List.of()).fileName();
  }

  @Test
  void lettersOfAnyScriptStayAndNothingElse() {
    assertThat(fileName("carbon-price_2")).isEqualTo("carbon-price_2");
    assertThat(fileName("günstige Chips")).isEqualTo("günstige-Chips");
    assertThat(fileName("中国")).isEqualTo("中国");
    assertThat(fileName("../up/../../and.away")).isEqualTo("up-and-away");
    assertThat(fileName("--help")).isEqualTo("help");
    assertThat(fileName("(x)")).isEqualTo("x-");
    assertThat(fileName("..")).startsWith("scenario-").isNotEqualTo(fileName("?!"));
  }

  @Test
  void aLongNameIsCutAndStaysAnother() {
    for (String letter : List.of("a", "ü", "中", "𝔸")) {
      String first = fileName(letter.repeat(245) + "1");
      assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(70, 90);
      assertThat(first).startsWith(letter.repeat(20)).doesNotContain("?");
      assertThat(first).isNotEqualTo(fileName(letter.repeat(245) + "2"));
    }
  }
}

package org.inferencefrontier.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScriptDataTest {
  /** Rounded to four digits and then to three, 130.467 read as 131. */
  @Test
  void whatIsRoundedWhereItIsShownKeepsItsDigits() throws IOException {
    String script =
        ScriptData.script(
            "",
            json -> {
              json.writeStartArray();
              ScriptData.stored(json, 130.467);
              ScriptData.stored(json, 0);
              ScriptData.stored(json, Double.NaN);
              json.writeEndArray();
            },
            "");
    assertThat(script).isEqualTo("[130.467,0,null]");
  }

  /** The explorer had 585M where the overview had 584M. */
  @Test
  void fourDigitsReadAsThreeLikeTheNumberItself() throws IOException {
    String script =
        ScriptData.script(
            "",
            json -> {
              json.writeStartArray();
              for (double value : new double[] {584.47, 584.53, 584.5, -584.47, 584.42, 58.447}) {
                ScriptData.number(json, value);
              }
              json.writeEndArray();
            },
            "");
    assertThat(script).isEqualTo("[584.4,584.5,584.5,-584.4,584.4,58.44]");
  }
}

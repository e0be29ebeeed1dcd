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
}

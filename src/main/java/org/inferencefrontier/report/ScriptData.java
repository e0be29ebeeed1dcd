package org.inferencefrontier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Data for the report's scripts, as files that a page opened from disk may load: a browser lets no
 * page of a folder read JSON, but it runs scripts.
 */
final class ScriptData {
  private static final MathContext DIGITS = new MathContext(4);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ScriptData() {}

  /** Writes values. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * A script of one statement.
   *
   * @param before what stands before the value, such as {@code const X = }
   * @param after what stands after it
   */
  static String script(String before, Content content, String after) throws IOException {
    StringWriter text = new StringWriter();
    text.write(before);
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      content.write(json);
    }
    text.write(after);
    return text.toString();
  }

  /** A number with four digits, null if it does not exist. */
  static void number(JsonGenerator json, double value) throws IOException {
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (value == 0) {
      json.writeNumber(0);
    } else {
      BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
      String plain = rounded.toPlainString();
      json.writeNumber(plain.length() <= 8 ? plain : rounded.toString());
    }
  }

  static String quoted(String text) throws IOException {
    return MAPPER.writeValueAsString(text);
  }
}

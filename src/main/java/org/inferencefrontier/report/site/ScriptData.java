package org.inferencefrontier.report.site;

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
public final class ScriptData {
  private static final MathContext DIGITS = new MathContext(4);
  private static final double LEAST_DIGITS = 1e3;

  /** Nearer than this to a tie the exact value decides; scaling errs by less than 1e-11. */
  private static final double TIE = 1e-9;

  private static final MathContext STORED = new MathContext(7);

  /** Powers of ten that are exact. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
  };

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ScriptData() {}

  /** Writes values. */
  @FunctionalInterface
  public interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * A script of one statement.
   *
   * @param before what stands before the value, such as {@code const X = }
   * @param after what stands after it
   */
  public static String script(String before, Content content, String after) throws IOException {
    StringWriter text = new StringWriter();
    text.write(before);
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      content.write(json);
    }
    text.write(after);
    return text.toString();
  }

  /**
   * A number with four digits, null if it does not exist. Rounded to three where it is shown, it
   * reads as the number itself would: 584.47 is 584.4 here, as 584.5 would become 585.
   */
  public static void number(JsonGenerator json, double value) throws IOException {
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (value == 0) {
      json.writeNumber(0);
    } else {
      BigDecimal rounded = rounded(value).stripTrailingZeros();
      String plain = rounded.toPlainString();
      json.writeNumber(plain.length() <= 8 ? plain : rounded.toString());
    }
  }

  /** A number with all digits that are stored, for what is rounded where it is shown. */
  public static void stored(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(new BigDecimal(value).round(STORED).stripTrailingZeros().toString());
    } else {
      json.writeNull();
    }
  }

  /** The digits that exact rounding gives, in a fraction of its time where that is certain. */
  private static BigDecimal rounded(double value) {
    int scale = DIGITS.getPrecision() - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    if (Math.abs(scale) < POWERS.length) {
      double digits = scale >= 0 ? value * POWERS[scale] : value / POWERS[-scale];
      double whole = Math.rint(digits);
      double size = Math.abs(whole);
      if (size >= LEAST_DIGITS
          && size < 10 * LEAST_DIGITS
          && Math.abs(digits - whole) < 0.5 - TIE) {
        boolean wasRoundedUpToTie = size % 10 == 5 && size - Math.abs(digits) > TIE;
        return BigDecimal.valueOf(
            (long) (wasRoundedUpToTie ? whole - Math.signum(whole) : whole), scale);
      }
    }
    return new BigDecimal(value).round(DIGITS);
  }

  /**
   * A text as a literal that may stand in a script.
   *
   * @throws IOException never, the text is in memory
   */
  public static String quoted(String text) throws IOException {
    return MAPPER.writeValueAsString(text);
  }
}

package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberBytesTest {
  private static double decimal(String text) {
    byte[] bytes = ("x," + text + ",y").getBytes(StandardCharsets.UTF_8);
    return NumberBytes.decimal(bytes, 2, bytes.length - 2);
  }

  private static int whole(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return NumberBytes.whole(bytes, 0, bytes.length);
  }

  @Property
  void readsWhatIsWrittenToTheBit(@ForAll double value) {
    String text = NumberText.of(value);
    assertThat(decimal(text)).isEqualTo(SummaryReader.number(text));
  }

  /** Also around the longest whole number that is read without Java's own reader. */
  @Property(tries = 5000)
  void readsDecimalsToTheBit(
      @ForAll @LongRange(min = 0, max = 99_999_999_999_999_999L) long digits,
      @ForAll @IntRange(min = 0, max = 16) int dropped,
      @ForAll @IntRange(min = 0, max = 18) int after) {
    StringBuilder text = new StringBuilder(Long.toString(digits));
    text.setLength(Math.max(1, text.length() - dropped));
    while (text.length() <= after) {
      text.insert(0, '0');
    }
    text.insert(text.length() - after, '.');
    assertThat(decimal(text.toString())).isEqualTo(Double.parseDouble(text.toString()));
    assertThat(decimal("-" + text)).isEqualTo(Double.parseDouble("-" + text));
  }

  @Property
  void readsWholeNumbers(@ForAll int number) {
    assertThat(whole(Integer.toString(number))).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-", ".", "1.2.3", "1-2", "--1", "1,5"})
  void complainsAsJavaDoes(String text) {
    assertThatThrownBy(() -> decimal(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage(complaint(() -> Double.parseDouble(text)));
    assertThatThrownBy(() -> whole(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage(complaint(() -> Integer.parseInt(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345678901", "2147483648"})
  void complainsAboutWhatIsNoInt(String text) {
    assertThatThrownBy(() -> whole(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage(complaint(() -> Integer.parseInt(text)));
  }

  private static String complaint(Runnable reading) {
    try {
      reading.run();
    } catch (NumberFormatException problem) {
      return problem.getMessage();
    }
    throw new AssertionError("Java reads it");
  }
}

package org.inferencefrontier.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest {
  @Test
  void cellsThatWouldBreakARowAreQuoted() {
    StringWriter out = new StringWriter();
    AnswerPrinter.Csv printer = new AnswerPrinter.Csv(new PrintWriter(out));

    printer.columns(List.of("name", "number, exact"));
    printer.row(Arrays.asList("plain words that are longer than others", 0.1234567890123));
    printer.row(Arrays.asList("a\rb", null));
    printer.row(Arrays.asList("a\nb", 1));
    printer.row(Arrays.asList("say \"a\"", true));
    printer.end();

    String end = System.lineSeparator();
    assertThat(out)
        .hasToString(
            String.join(
                end,
                "name,\"number, exact\"",
                "plain words that are longer than others,0.1234567890123",
                "\"a\rb\",",
                "\"a\nb\",1",
                "\"say \"\"a\"\"\",true",
                ""));
  }
}

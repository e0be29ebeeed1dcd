package org.inferencefrontier.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void cutsLongCellsExceptTheLastAndSetsNumbersRight() {
    TextTable table = new TextTable(8, "name", "n", "words");
    table.row("a long name", "10", "as long as it is");
    table.row("b", "2.5", "");
    StringWriter text = new StringWriter();

    table.print(new PrintWriter(text));

    assertThat(text.toString().lines())
        .containsExactly(
            "name        n  words", "a lon...   10  as long as it is", "b         2.5");
  }
}

package org.inferencefrontier.indicator;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inferencefrontier.testing.GeneratedPart;
import org.junit.jupiter.api.Test;

/** The documentation's table of indicators is that of the program. */
class DocsTest {
  private static final String HEADING = "| indicator | unit | of each | when | definition |\n";

  @Test
  void indicatorsPageListsEveryIndicator() throws IOException {
    GeneratedPart.check("indicators.md", HEADING, table());
  }

  private static String table() {
    return HEADING
        + "|---|---|---|---|---|\n"
        + Indicators.definitions().stream().map(DocsTest::row).collect(Collectors.joining());
  }

  private static String row(IndicatorDefinition definition) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s | %s |\n",
        definition.name(),
        cell(definition.unit()),
        definition.entityKind().name().toLowerCase(Locale.ROOT),
        definition.perRun() ? "once a run" : "monthly",
        cell(definition.definition()));
  }

  /** A bar would end the cell. */
  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}

package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documentation's table of indicators is that of the program. */
class DocsTest {
  private static final Path PAGE = Path.of("docs", "indicators.md");
  private static final String HEADING = "| indicator | unit | of each | when | definition |\n";

  /** Set it to write the table instead of comparing it. */
  private static final String WRITE = "docs.write";

  @Test
  void indicatorsPageListsEveryIndicator() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEADING);
    assertThat(start).as("the table's heading in %s", PAGE).isNotNegative();
    String text = page.substring(0, start);
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, text + table());
    }

    assertThat(Files.readString(PAGE))
        .as("write %s anew: mvn test -Dtest=DocsTest -D%s=true", PAGE, WRITE)
        .isEqualTo(text + table());
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

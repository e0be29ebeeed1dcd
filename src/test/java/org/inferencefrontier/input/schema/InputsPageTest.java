package org.inferencefrontier.input.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.testing.GeneratedPart;
import org.junit.jupiter.api.Test;

/** The documentation's tables of fields are those of the forms that inputs are checked by. */
class InputsPageTest {
  private static final String FIRST_HEADING = "## ";

  @Test
  void inputsPageListsEveryField() throws IOException {
    GeneratedPart.check("inputs.md", FIRST_HEADING, tables());
  }

  private static String tables() {
    List<String> tables = new ArrayList<>();
    for (Section section : Section.values()) {
      if (section.form() != Section.Form.CHOSEN) {
        tables.add(table(section));
      }
    }
    return String.join("\n", tables);
  }

  private static String table(Section section) {
    StringBuilder table = new StringBuilder(FIRST_HEADING).append(title(section)).append("\n\n");
    table.append(section.isTable() ? "| column" : "| field");
    table.append(" | what it is | what may stand there |\n|---|---|---|\n");
    rows(section, Forms.of(section.type()), "", table);
    return table.toString();
  }

  private static String title(Section section) {
    return switch (section.form()) {
      case AGENTS -> "agents/" + section.path() + "/*.yaml";
      case TABLES -> "world-data/" + section.path() + "/*.csv";
      default -> "world-data/" + section.path();
    };
  }

  private static void rows(Section section, JsonNode form, String before, StringBuilder table) {
    List<String> needed = new ArrayList<>();
    form.path("required").forEach(name -> needed.add(name.asText()));
    for (String name : SchemaPath.names(form)) {
      JsonNode field = form.get("properties").get(name);
      row(section, field, before + section.written(name), needed.contains(name), table);
    }
  }

  private static void row(
      Section section, JsonNode field, String path, boolean isNeeded, StringBuilder table) {
    table
        .append("| `" + path + "` | ")
        .append(field.path("description").asText().replace("|", "\\|"))
        .append(" | ")
        .append(Values.expected(field).replaceFirst("expected (one of )?", ""))
        .append(isNeeded ? " |\n" : "; optional |\n");
    JsonNode items = field.path("items");
    JsonNode entries = field.path("additionalProperties");
    rows(section, field, path + ".", table);
    rows(section, items, path + "[].", table);
    rows(section, entries, path + ".*.", table);
    if (entries.isObject() && !entries.has("properties")) {
      table.append("| `" + path + ".*` | | " + Values.expected(entries).substring(9) + " |\n");
    }
  }
}

package org.inferencefrontier.input.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.inferencefrontier.input.entry.ScenarioForm;
import org.inferencefrontier.input.entry.Section;
import org.inferencefrontier.input.file.InputFiles;
import org.inferencefrontier.world.parameter.ParameterDefinition;
import org.junit.jupiter.api.Test;

class SchemaFilesTest {
  private static final Path SHIPPED = Path.of("world-data", "schema");

  /** The shipped schema files by name. */
  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (Section section : Section.agents()) {
      String title = "A " + section.singular() + " of the Inference Frontier";
      files.put(section.singular() + ".schema.json", text(section.type(), title));
    }
    files.put(
        "parameters.schema.json",
        text(ParameterDefinition[].class, "The parameters of the Inference Frontier"));
    files.put(
        "scenario.schema.json", text(ScenarioForm.class, "A scenario of the Inference Frontier"));
    return files;
  }

  private static String text(Class<?> type, String title) {
    ObjectNode generated = SchemaGenerator.of(type);
    ObjectNode schema = generated.objectNode();
    schema.set("$schema", generated.get("$schema"));
    schema.put("title", title);
    schema.setAll(generated);
    return schema.toPrettyString().replace("\r\n", "\n") + "\n";
  }

  @Test
  void shippedSchemasAreThoseOfTheRecords() throws IOException {
    boolean write = Boolean.getBoolean("schemas.write");
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path shipped = SHIPPED.resolve(file.getKey());
      if (write) {
        Files.createDirectories(SHIPPED);
        Files.writeString(shipped, file.getValue());
      }
      assertThat(shipped)
          .as(
              "The records changed and %s did not; regenerate the schemas with:"
                  + " mvn test -Dtest=SchemaFilesTest -Dschemas.write=true",
              shipped)
          .exists()
          .hasContent(file.getValue());
    }
  }

  @Test
  void everyShippedFileIsGenerated() {
    assertThat(InputFiles.files(SHIPPED, ""))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyElementsOf(files().keySet());
  }
}

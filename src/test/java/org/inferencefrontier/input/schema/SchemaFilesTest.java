package org.inferencefrontier.input.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.inferencefrontier.input.file.InputFiles;
import org.junit.jupiter.api.Test;

class SchemaFilesTest {
  private static final Path SHIPPED = Path.of("world-data", "schema");

  @Test
  void shippedSchemasAreThoseOfTheRecords() throws IOException {
    boolean write = Boolean.getBoolean("schemas.write");
    for (Map.Entry<String, String> file : SchemaGenerator.files().entrySet()) {
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
        .containsExactlyElementsOf(SchemaGenerator.files().keySet());
  }
}

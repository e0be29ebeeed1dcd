package org.inferencefrontier.input.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.input.entry.Section;

/**
 * The schemas of the entries, worked out when the program is built: deriving them from the records
 * takes as long as reading all inputs.
 */
public final class Forms {
  private static final String FILE = "forms.json";
  private static final JsonNode BUILT = built();

  private Forms() {}

  /** The schema of an entry's record; shared, so not to be changed. */
  public static ObjectNode of(Class<?> type) {
    return BUILT.get(type.getName()) instanceof ObjectNode form ? form : SchemaGenerator.of(type);
  }

  private static JsonNode built() {
    try (InputStream file = Forms.class.getResourceAsStream(FILE)) {
      JsonMapper json = JsonMapper.builder().build();
      // A development environment may compile without what the build does after that.
      return file == null ? json.createObjectNode() : json.readTree(file);
    } catch (IOException problem) {
      throw new UncheckedIOException("the program's own " + FILE + " is damaged", problem);
    }
  }

  /** The build's part: writes the schemas into the folder of compiled classes. */
  public static void main(String[] arguments) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    ObjectNode forms = json.createObjectNode();
    for (Section section : Section.values()) {
      forms.set(section.type().getName(), SchemaGenerator.of(section.type()));
    }
    Path folder = Path.of(arguments[0]).resolve(Forms.class.getPackageName().replace('.', '/'));
    Files.write(folder.resolve(FILE), json.writeValueAsBytes(forms));
  }
}

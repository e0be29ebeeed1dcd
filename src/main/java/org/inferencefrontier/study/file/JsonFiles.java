package org.inferencefrontier.study.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a study's JSON files: indented, each array on one line. */
public final class JsonFiles {
  private JsonFiles() {}

  /** Writes a file of anything that Jackson can write. */
  public static void write(Object content, Path file) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    // A large study has more draws than should be in memory as text.
    try (Writer target = Files.newBufferedWriter(file)) {
      JsonMapper.builder()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build()
          .writer(printer)
          .writeValue(target, content);
      target.write('\n');
    }
  }
}

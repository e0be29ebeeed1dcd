package org.inferencefrontier.study;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a study's JSON files: indented, each array on one line. */
final class JsonFiles {
  private JsonFiles() {}

  static void write(Object content, Path file) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    Files.writeString(
        file, JsonMapper.builder().build().writer(printer).writeValueAsString(content) + "\n");
  }
}

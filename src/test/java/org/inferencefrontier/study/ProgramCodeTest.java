package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramCodeTest {
  private static final String CLASS = "org/inferencefrontier/model/A.class";

  @TempDir private Path temporary;

  @Test
  void aBuildIsToldByItsCodeAndNotByItsTime() throws IOException {
    String first = ProgramCode.of(library("first.jar", 1_700_000_000_000L, "code"));
    assertThat(ProgramCode.of(library("later.jar", 1_800_000_000_000L, "code"))).isEqualTo(first);
    assertThat(ProgramCode.of(library("other.jar", 1_700_000_000_000L, "coda")))
        .isNotEqualTo(first);
    Path classes = Files.createDirectories(temporary.resolve("classes"));
    Files.createDirectories(classes.resolve(CLASS).getParent());
    Files.writeString(classes.resolve(CLASS), "code");
    assertThat(ProgramCode.of(classes)).isEqualTo(first);
  }

  @Test
  void thisProgramHasCode() {
    assertThat(ProgramCode.fingerprint()).matches("[0-9a-f]{8}").isNotEqualTo("00000000");
  }

  private Path library(String name, long time, String code) throws IOException {
    Path file = temporary.resolve(name);
    try (ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> content :
          Map.of(CLASS, code, "META-INF/MANIFEST.MF", "built at " + time).entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setTime(time);
        target.putNextEntry(entry);
        target.write(content.getValue().getBytes(StandardCharsets.UTF_8));
        target.closeEntry();
      }
    }
    return file;
  }
}

package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compares folders of studies. */
public final class Folders {
  private Folders() {}

  /** Every file in a folder, relative to it. */
  public static List<String> files(Path directory) throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** The same files with the same bytes. */
  public static void assertSame(Path found, Path expected) throws IOException {
    assertThat(files(found)).isEqualTo(files(expected));
    for (String file : files(expected)) {
      assertThat(found.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
    }
  }
}

package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideFolderTest {
  @TempDir private Path temporary;

  @Test
  void twoThatWriteOneFileLeaveTheLastWhole() throws IOException {
    Path place = temporary.resolve("posterior.csv");
    try (AsideFolder one = new AsideFolder(temporary);
        AsideFolder other = new AsideFolder(temporary)) {
      Files.writeString(one.file("posterior.csv"), "one");
      Files.writeString(other.file("posterior.csv"), "other");
      Files.writeString(other.file("not-moved.csv"), "half");
      one.move(place);
      assertThat(place).hasContent("one");
      other.move(place);
    }
    assertThat(place).hasContent("other");
    assertThat(temporary.toFile().list()).containsExactly("posterior.csv");
  }

  /** A file for the moment is for its owner alone; one that stays is as any other. */
  @Test
  void whoMayReadIsAsWithAnyFile() throws IOException {
    try (AsideFolder aside = new AsideFolder(temporary)) {
      Files.writeString(aside.file("table.csv"), "1");
      aside.move(temporary.resolve("table.csv"));
    }
    Path usual = Files.writeString(temporary.resolve("usual.csv"), "1");
    assertThat(Files.getPosixFilePermissions(temporary.resolve("table.csv")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }
}

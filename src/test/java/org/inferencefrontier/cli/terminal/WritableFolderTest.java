package org.inferencefrontier.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritableFolderTest {
  @TempDir private Path temporary;

  private static void assertRefused(Path folder) {
    assertThatThrownBy(() -> WritableFolder.require(folder))
        .isInstanceOf(UserMistakeException.class)
        .hasMessage("cannot write into the folder " + folder + ": it is not a writable folder");
  }

  @Test
  void whatCanBeMadeIsNotMade() {
    WritableFolder.require(temporary);
    WritableFolder.require(temporary.resolve("a/b"));
    WritableFolder.require(Path.of("target"));
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aFileIsNoFolderAndHoldsNone() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertRefused(file);
    assertRefused(file.resolve("a/b"));
  }

  @Test
  void whatMayNotBeWrittenIsRefused() throws IOException {
    Path sealed = Files.createDirectory(temporary.resolve("sealed"));
    Files.setPosixFilePermissions(sealed, PosixFilePermissions.fromString("r-xr-xr-x"));
    if (Files.isWritable(sealed)) {
      // An administrator may write anywhere.
      WritableFolder.require(sealed);
      return;
    }
    assertRefused(sealed);
    assertRefused(sealed.resolve("a"));
  }
}

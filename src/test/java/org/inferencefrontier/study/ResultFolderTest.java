package org.inferencefrontier.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inferencefrontier.study.file.StudyFolderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
  private static final String INDEX = "index.html";

  @TempDir private Path temporary;
  private Path there;
  private Path hidden;

  @BeforeEach
  void prepare() throws IOException {
    there = Files.createDirectory(temporary.resolve("pages"));
    hidden = there.resolve(".hidden");
  }

  private void fill(ResultFolder.Content content) throws IOException {
    ResultFolder.fill(there, hidden, INDEX, content);
  }

  private static void write(Path folder, String index) throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("table.csv"), "1");
    Files.writeString(folder.resolve(INDEX), index);
    Files.writeString(folder.resolve("world.html"), "world");
  }

  /** A full disk left tables without pages in an empty folder, which was then no report's. */
  @Test
  void whatFailsOnItsWayLeavesAFolderAsItWas() throws IOException {
    assertThatThrownBy(
            () ->
                fill(
                    folder -> {
                      write(folder, "half");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage("no space is left on the disk of " + there);
    assertThat(there).isEmptyDirectory();

    fill(folder -> write(folder, "whole"));
    assertThat(there.resolve(INDEX)).hasContent("whole");
    assertThat(there.resolve("data/table.csv")).hasContent("1");
    assertThat(hidden).doesNotExist();
  }

  @Test
  void theIndexComesLast() throws IOException {
    Files.createDirectories(there.resolve("world.html/in-the-way"));
    assertThatThrownBy(() -> fill(folder -> write(folder, "index")))
        .isInstanceOf(IOException.class);
    assertThat(there.resolve(INDEX)).doesNotExist();
    assertThat(hidden).doesNotExist();
  }

  /** A study ran for hours and could not be put where a link led nowhere. */
  @Test
  void aLinkToNothingIsInTheWay() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("study"), Path.of("nowhere"));
    assertThatThrownBy(() -> ResultFolder.require(temporary, "study"))
        .isInstanceOf(StudyFolderException.class)
        .hasMessage(link + " exists and is not a folder; remove it first");
    assertThatThrownBy(() -> ResultFolder.create(link, folder -> write(folder, "index")))
        .isInstanceOf(StudyFolderException.class);
    assertThat(link).isSymbolicLink();
  }

  @Test
  void whatIsNobodysOfOursStays() throws IOException {
    Files.writeString(Files.createDirectory(hidden).resolve("mine"), "mine");
    Files.createDirectories(hidden.resolve("result/of-a-killed-one"));
    fill(folder -> write(folder, "index"));
    assertThat(hidden.toFile().list()).containsExactly("mine");
    assertThat(there.toFile().list())
        .containsExactlyInAnyOrder(".hidden", "data", INDEX, "world.html");
  }
}

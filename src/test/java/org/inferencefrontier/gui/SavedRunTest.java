package org.inferencefrontier.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sim.engine.SimState;

/** A run in a file is that run, or the reason why not. */
class SavedRunTest {
  private static final String HEAD = "Inference Frontier, run saved by build 0000000a\n";

  /** Bytes between places that are tried. */
  private static final int STEP = 17;

  @TempDir private Path folder;
  private final Checkpoint checkpoint = new Checkpoint("0000000a");

  /** A run that tells its seed and what else it was given. */
  private static final class Run extends SimState {
    private static final long serialVersionUID = 1L;
    private final Object[] books;

    Run(long seed, Object... books) {
      super(seed);
      this.books = books;
    }
  }

  /** A run that a disk has no room for. */
  private static final class Endless extends SimState {
    private static final long serialVersionUID = 1L;

    Endless() {
      super(1);
    }

    @Override
    public void writeToCheckpoint(OutputStream target) throws IOException {
      target.write(new byte[100_000]);
      throw new IOException("No space left on device");
    }
  }

  private Path saved(SimState run) throws IOException {
    Path file = folder.resolve("mine.checkpoint");
    checkpoint.write(run, file);
    return file;
  }

  private void assertUnreadable(Path file, String what) {
    assertThatThrownBy(() -> checkpoint.read(file))
        .isInstanceOf(Checkpoint.UnreadableException.class)
        .hasMessageStartingWith("mine.checkpoint " + what);
  }

  private List<String> content() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void whatWasSavedIsRead() throws IOException {
    SimState read = checkpoint.read(saved(new Run(7, List.of(1.5, 2.5))));
    assertThat(read.seed()).isEqualTo(7);
    assertThat(((Run) read).books).containsExactly(List.of(1.5, 2.5));
    assertThat(content()).containsExactly("mine.checkpoint");
  }

  @Test
  void whatCannotBeSavedLeavesWhatWasSavedBefore() throws IOException {
    Path file = saved(new Run(7));
    assertThatThrownBy(() -> checkpoint.write(new Endless(), file))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(checkpoint.read(file).seed()).isEqualTo(7);
    assertThat(content()).containsExactly("mine.checkpoint");
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    assertThatThrownBy(
            () -> checkpoint.write(new Run(7), folder.resolve("none").resolve("mine.checkpoint")))
        .isInstanceOf(IOException.class);
  }

  /** Also the last byte, which a reader of objects never comes to. */
  @Test
  void aFileThatWasCutIsTold() throws IOException {
    Path file = saved(new Run(7, new double[1000]));
    byte[] whole = Files.readAllBytes(file);
    for (int length = whole.length - 1; length >= HEAD.length(); length -= STEP) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertUnreadable(file, "is damaged: it was cut or changed since it was saved");
    }
    Files.write(file, whole);
    assertThat(checkpoint.read(file).seed()).isEqualTo(7);
  }

  /** From the packed bytes on, whose first ten say how they are packed. */
  @Test
  void aByteThatWasChangedIsTold() throws IOException {
    Path file = saved(new Run(7, new double[1000]));
    byte[] whole = Files.readAllBytes(file);
    for (int place = whole.length - 1; place >= HEAD.length() + 10; place -= STEP) {
      byte[] changed = whole.clone();
      changed[place] ^= 1;
      Files.write(file, changed);
      assertUnreadable(file, "is damaged: it was cut or changed since it was saved");
    }
  }

  @Test
  void filesOfOthersAreTold() throws IOException {
    Path file = folder.resolve("mine.checkpoint");
    String none = "is no run that this version of the program saved";
    for (String content : List.of("", "indicator,entity\n", HEAD.substring(0, 30))) {
      Files.writeString(file, content);
      assertUnreadable(file, none);
    }
    // As MASON, and this program before, saved it.
    try (OutputStream bytes = Files.newOutputStream(file)) {
      new Run(7).writeToCheckpoint(bytes);
    }
    assertUnreadable(file, none);
    new Checkpoint("0000000b").write(new Run(7), file);
    assertUnreadable(file, "was saved by another build of the program; open it with that one");
    Files.delete(file);
    assertUnreadable(file, "cannot be read: ");
    Files.createDirectory(file);
    assertUnreadable(file, "cannot be read: ");
  }

  /** Making an object runs code of its class, whichever a file names. */
  @Test
  void classesThatAreNoneOfARunsAreNotMade() throws IOException {
    assertUnreadable(saved(new Run(7, Complex.I)), "cannot be read: filter status: REJECTED");
    Path file = folder.resolve("mine.checkpoint");
    try (OutputStream bytes = Files.newOutputStream(file)) {
      bytes.write(HEAD.getBytes(StandardCharsets.US_ASCII));
      try (ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
        objects.writeObject("words");
      }
    }
    assertUnreadable(file, "holds something else than a run");
  }

  /** MASON prints the trace of what it tells the user. */
  @Test
  void aMistakeOfTheUsersHasNoTrace() {
    StringWriter printed = new StringWriter();
    new Checkpoint.UnreadableException(Path.of("a", "b.checkpoint"), "is damaged")
        .printStackTrace(new PrintWriter(printed, true));
    assertThat(printed.toString().strip()).isEqualTo("b.checkpoint is damaged");
  }
}

package org.inferencefrontier.gui;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.inferencefrontier.study.AsideFolder;
import sim.engine.SimState;

/**
 * Runs in files. MASON's own way keeps to itself that a disk is full, and overwrites what was saved
 * before; what it reads it takes for whole. Here a file appears whole or not at all, tells which
 * build wrote it, and is held against its checksum before anything of it is used.
 */
final class Checkpoint {
  /** What a file begins with, before its build and the end of the line. */
  private static final String HEAD = "Inference Frontier, run saved by build ";

  /** Classes of a run; nothing else is made because a file names it. */
  private static final ObjectInputFilter CLASSES_OF_A_RUN =
      ObjectInputFilter.Config.createFilter(
          "org.inferencefrontier.**;sim.**;ec.util.**;java.base/*;!*");

  private final String build;

  /**
   * @param build tells the program's builds apart, by as many letters of ASCII for each
   */
  Checkpoint(String build) {
    this.build = build;
  }

  private byte[] head() {
    return (HEAD + build + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Writes a run; what stands there stays until the new file is whole.
   *
   * @throws IOException if that is impossible
   */
  void write(SimState run, Path file) throws IOException {
    try (AsideFolder aside = new AsideFolder(file.toAbsolutePath().getParent())) {
      try (OutputStream bytes =
          new BufferedOutputStream(
              Files.newOutputStream(aside.file(file.getFileName().toString())))) {
        bytes.write(head());
        run.writeToCheckpoint(bytes);
      }
      aside.move(file);
    }
  }

  /**
   * Reads a run.
   *
   * @throws UnreadableException if it is none, of another build, or damaged
   */
  SimState read(Path file) {
    try {
      checkHead(file);
      checkWhole(file);
      return run(file);
    } catch (IOException problem) {
      throw new UnreadableException(file, "cannot be read: " + reason(problem));
    } catch (ClassNotFoundException | RuntimeException problem) {
      if (problem instanceof UnreadableException told) {
        throw told;
      }
      throw new UnreadableException(file, "holds something else than a run");
    }
  }

  private void checkHead(Path file) throws IOException {
    byte[] expected = head();
    byte[] found;
    try (InputStream bytes = Files.newInputStream(file)) {
      found = bytes.readNBytes(expected.length);
    }
    String told = new String(found, StandardCharsets.US_ASCII);
    if (!told.startsWith(HEAD)) {
      throw new UnreadableException(file, "is no run that this version of the program saved");
    }
    if (!told.equals(new String(expected, StandardCharsets.US_ASCII))) {
      throw new UnreadableException(
          file, "was saved by another build of the program; open it with that one");
    }
  }

  /** The checksum stands at the end, where a reader of what is packed does not come. */
  private void checkWhole(Path file) throws IOException {
    try (InputStream packed = packed(file)) {
      packed.transferTo(OutputStream.nullOutputStream());
    } catch (IOException problem) {
      if (problem.getClass().getPackage() == Path.class.getPackage()) {
        throw problem;
      }
      throw new UnreadableException(file, "is damaged: it was cut or changed since it was saved");
    }
  }

  private SimState run(Path file) throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects = new ObjectInputStream(packed(file))) {
      objects.setObjectInputFilter(CLASSES_OF_A_RUN);
      SimState run = (SimState) objects.readObject();
      run.awakeFromCheckpoint();
      return run;
    }
  }

  private InputStream packed(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    try {
      bytes.skipNBytes(head().length);
      return new GZIPInputStream(bytes);
    } catch (IOException problem) {
      bytes.close();
      throw problem;
    }
  }

  /** Why a file cannot be read or written; of a right that lacks Java says the file alone. */
  static String reason(IOException problem) {
    return problem instanceof AccessDeniedException ? "permission denied" : problem.getMessage();
  }

  /**
   * A file is no run that can go on here. MASON shows it to the user with its trace, which says
   * nothing about a file, so that there is none.
   */
  static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(Path file, String what) {
      super(file.getFileName() + " " + what, null, false, false);
    }

    @Override
    public String toString() {
      return getMessage();
    }
  }
}

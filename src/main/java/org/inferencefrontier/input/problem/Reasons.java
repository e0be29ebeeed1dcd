package org.inferencefrontier.input.problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read or written. */
public final class Reasons {
  private Reasons() {}

  /** The reason, without a capital or a full stop. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8 text";
    }
    if ("Is a directory".equals(e.getMessage())) {
      return "it is a folder";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      // Its message names the file once more.
      return file.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

package org.inferencefrontier.cli.terminal;

import java.nio.file.Path;

/** A path as the user would write it. */
public final class ShownPath {
  private ShownPath() {}

  /** The path as messages show it. */
  public static Path of(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path there = path.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there) : there;
  }
}

package org.inferencefrontier.cli;

import java.nio.file.Path;

/** A path as the user would write it. */
final class ShownPath {
  private ShownPath() {}

  static Path of(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path there = path.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there) : there;
  }
}

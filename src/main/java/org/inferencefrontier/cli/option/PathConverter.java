package org.inferencefrontier.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a file or folder; an empty one would be the current folder unasked. */
public final class PathConverter implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("expected a path, got '" + text + "'");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException problem) {
      throw new TypeConversionException("'" + text + "' is not a path: " + problem.getReason());
    }
  }
}

package org.inferencefrontier.study.file;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Texts and files as DuckDB's SQL has them. It takes the path of a file to read for a pattern, so
 * that what is in a folder {@code a[1]} would be looked for in {@code a1}, and found there.
 */
public final class SqlText {
  private SqlText() {}

  /** A text in quotes. */
  public static String of(String words) {
    return "'" + words.replace("'", "''") + "'";
  }

  /** A file to read. */
  public static String file(Path file) {
    return of(pattern(file));
  }

  /** Files to read as if they were one. */
  public static String files(List<Path> files) {
    return files.stream().map(SqlText::file).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The pattern that means a path and nothing else. */
  public static String pattern(Path path) {
    return path.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
  }
}
